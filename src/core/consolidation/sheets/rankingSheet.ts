import { inLanguage } from "../../answers/text";
import { cellName, fixed, fixedRange, onSheet, quoted } from "../../form/address";
import { SheetBuilder, type Cell } from "../../form/sheetBuilder";
import type { PlanChart, PlanSheet } from "../../form/workbook";
import type { Fraction } from "../../numbers/fraction";
import type { UnitResult } from "../consolidation";
import type { ClassLayout } from "../roundLayout";
import { computed, heading, printed, type RoundParts } from "../roundParts";
import { blue, chartBlue } from "../roundStyles";
import { averageOf, fromAverage, statistics } from "../statistics";
import { pointsSaid } from "../texts";

const HEAD = 3;
const FIRST = HEAD + 1;
const at = {
  place: 1,
  selfOrder: 2,
  unit: 3,
  score: 4,
  grade: 5,
  fromAverage: 6,
  lastPlace: 7,
  change: 8,
  remark: 9,
} as const;

interface Ends {
  readonly lastComplete: number;
  readonly lastPlaced: number;
  readonly average: Fraction;
}

interface Ranked {
  readonly result: UnitResult;
  /** Its column in 指标矩阵, counted from 0. */
  readonly index: number;
}

const finalOf = ({ result }: Ranked): number | undefined => result.submission?.evaluation.total.final;

/** Those with a place first, then complete ones by points, then everyone else; the roster's order decides ties. */
function inOrder(units: readonly UnitResult[]): {
  readonly complete: Ranked[];
  readonly others: Ranked[];
  readonly placed: number;
} {
  const all = units.map((result, index) => ({ result, index }));
  const complete = all
    .filter((one) => finalOf(one) !== undefined)
    .sort(
      (one, other) =>
        Number(other.result.verified) - Number(one.result.verified) ||
        (finalOf(other) ?? 0) - (finalOf(one) ?? 0) ||
        one.index - other.index,
    );
  return {
    complete,
    others: all.filter((one) => finalOf(one) === undefined),
    placed: complete.filter(({ result }) => result.place !== undefined).length,
  };
}

/** 排名表 (A14): one class, sorted by score. What is not verified is listed, not ranked (V52). */
export function rankingSheet(parts: RoundParts, place: ClassLayout): PlanSheet {
  const { round, words } = parts;
  const sheet = new SheetBuilder(
    place.sheets.ranking,
    [9, 15, 28, 12, 9, 11, 10, 9, 30].map((width) => ({ width })),
  );
  const { complete, others, placed } = inOrder(place.result.units);
  heading(
    sheet,
    words.ranking.title(round.settings.title, place.name),
    `${words.internal}　${words.ranking.note(placed, complete.length - placed)}`,
    parts,
  );
  words.ranking.head.forEach((title, index) => sheet.put(HEAD, index + 1, { value: title, style: "head" }));
  sheet.height(HEAD, 34);

  const lastComplete = FIRST + complete.length - 1;
  if (complete.length > 0) {
    const average = averageOf(complete.flatMap((one) => finalOf(one) ?? []));
    const ends = { lastComplete, lastPlaced: FIRST + placed - 1, average };
    complete.forEach((ranked, index) => completeRow(sheet, parts, place, ranked, FIRST + index, ends));
  }
  others.forEach(({ result, index }, position) => {
    const row = FIRST + complete.length + position;
    const { submission, unit, status } = result;
    putRow(sheet, row, {
      place: { value: words.notRanked },
      unit: { value: unit.name },
      ...(submission
        ? {
            score: {
              formula: place.matrix.cell(place.matrix.finalRow, index),
              value: submission.evaluation.total.pending > 0 ? words.state.pending : words.state.notApplicable,
            },
            remark: { value: words.ranking.pending(submission.evaluation.total.pending) },
          }
        : { remark: { value: words.ranking.noReturn(words.status[status]) } }),
    });
  });
  const last = FIRST + complete.length + others.length - 1;
  const footEnd = foot(sheet, parts, place, complete, last);
  const chart = complete.length > 0 ? chartOf(parts, place, complete, footEnd + 2) : undefined;
  if (complete.length > 0) {
    const ranges = [{ top: FIRST, bottom: lastComplete, left: at.score, right: at.score }];
    sheet.conditionalFormats.push({ kind: "dataBar", ranges, color: blue, min: 0, max: place.result.scheme.total });
  }
  return sheet.sheet({
    ...computed,
    freeze: { rows: HEAD, columns: at.unit },
    autoFilter: { top: HEAD, left: 1, bottom: last, right: at.remark },
    print: { ...printed(words, [HEAD, HEAD]), ...(chart ? { breaksBefore: [chart.anchor.top] } : {}) },
    ...(chart ? { charts: [chart] } : {}),
  });
}

const styles: Readonly<Record<keyof typeof at, string>> = {
  place: "boldCode",
  selfOrder: "cellCount",
  unit: "cellText",
  score: "boldScore",
  grade: "cellCode",
  fromAverage: "cellSigned",
  lastPlace: "cellCount",
  change: "cellCount",
  remark: "cellText",
};

function putRow(sheet: SheetBuilder, row: number, cells: Partial<Record<keyof typeof at, Cell>>): void {
  for (const [key, column] of Object.entries(at) as [keyof typeof at, number][]) {
    sheet.put(row, column, { style: styles[key], ...cells[key] });
  }
  sheet.fit(
    row,
    [
      { text: String(cells.unit?.value ?? ""), column: at.unit },
      { text: String(cells.remark?.value ?? ""), column: at.remark },
    ],
    10.5,
    22,
  );
}

function completeRow(
  sheet: SheetBuilder,
  { words, language }: RoundParts,
  { matrix, result: { scheme } }: ClassLayout,
  ranked: Ranked,
  row: number,
  { lastComplete, lastPlaced, average }: Ends,
): void {
  const { result, index } = ranked;
  const final = finalOf(ranked) ?? 0;
  const score = cellName(row, at.score);
  const range = (last: number): string => `${fixed(FIRST, at.score)}:${fixed(last, at.score)}`;
  const grade = scheme.bands.find((band) => band.grade.zh === result.submission?.evaluation.grade?.grade)?.grade;
  putRow(sheet, row, {
    place:
      result.place === undefined
        ? { value: words.notRanked }
        : { formula: `RANK(${score},${range(lastPlaced)})`, value: result.place },
    selfOrder: { formula: `RANK(${score},${range(lastComplete)})`, value: result.selfOrder ?? null },
    unit: { value: result.unit.name },
    score: { formula: matrix.cell(matrix.finalRow, index), value: final },
    grade: { formula: matrix.cell(matrix.gradeRow, index), value: grade ? inLanguage(grade, language) : final },
    fromAverage: {
      formula: `ROUND(ROUND(${score}-AVERAGE(${range(lastComplete)}),12),2)`,
      value: fromAverage(final, average),
    },
    remark: { value: result.verified ? null : words.ranking.unverified },
  });
}

/** 最高、最低、平均、中位数、各等次家数, over all complete scores. */
function foot(
  sheet: SheetBuilder,
  { words, language }: RoundParts,
  { result: { scheme } }: ClassLayout,
  complete: readonly Ranked[],
  last: number,
): number {
  let row = last + 1;
  const lastComplete = FIRST + complete.length - 1;
  const range = (column: number): string => `${cellName(FIRST, column)}:${cellName(lastComplete, column)}`;
  const line = (label: string, cell: Cell): void => {
    for (let column = 1; column <= at.remark; column++) {
      const known = column === at.score && complete.length > 0;
      sheet.put(
        row,
        column,
        column === at.unit ? { value: label, style: "boldText" } : known ? cell : { style: "boldCode" },
      );
    }
    sheet.height(row, 22);
    row++;
  };
  const stats = statistics(complete.flatMap((one) => finalOf(one) ?? []));
  const score = range(at.score);
  line(words.foot.highest, { formula: `MAX(${score})`, value: stats?.highest ?? "", style: "boldScore" });
  line(words.foot.lowest, { formula: `MIN(${score})`, value: stats?.lowest ?? "", style: "boldScore" });
  line(words.foot.average, {
    formula: `ROUND(ROUND(AVERAGE(${score}),12),2)`,
    value: stats?.average ?? "",
    style: "boldScore",
  });
  line(words.foot.median, {
    formula: `ROUND(ROUND(MEDIAN(${score}),12),2)`,
    value: stats?.median ?? "",
    style: "boldScore",
  });
  for (const { grade } of scheme.bands) {
    const name = inLanguage(grade, language);
    line(`${words.foot.grades}　${name}`, {
      formula: `COUNTIF(${range(at.grade)},${quoted(name)})`,
      value: complete.filter(({ result }) => result.submission?.evaluation.grade?.grade === grade.zh).length,
      style: "boldCount",
    });
  }
  return row - 1;
}

function chartOf(
  { words }: RoundParts,
  { sheets, result }: ClassLayout,
  complete: readonly Ranked[],
  top: number,
): PlanChart {
  const last = FIRST + complete.length - 1;
  const reference = (column: number): string =>
    onSheet(sheets.ranking, fixedRange({ top: FIRST, bottom: last, left: column, right: column }));
  const stats = statistics(complete.flatMap((one) => finalOf(one) ?? []));
  const said = (points: number | undefined): string => pointsSaid(points ?? 0);
  return {
    kind: "bar",
    title: words.ranking.chart(said(stats?.highest), said(stats?.lowest), said(stats?.average)),
    anchor: { top, left: 1, bottom: top + Math.max(10, complete.length + 4), right: at.remark },
    series: [
      {
        name: words.ranking.chartSeries,
        categories: reference(at.unit),
        values: reference(at.score),
        color: chartBlue,
      },
    ],
    valueAxis: { title: words.ranking.chartAxis, min: 0, max: result.scheme.total },
    legend: false,
    dataLabels: true,
  };
}
