import { extraFormula, NO_SUBTOTAL, pointsShown, sumLabel, withExtrasFormula } from "../../form/extraCells";
import { earnedFormula } from "../../form/totalFormulas";
import { isAllExtras, ordinary, scoredMajors, type ExtraKind } from "../../scheme/extras";
import { itemFormulas } from "../itemFormulas";
import { inLanguage } from "../../answers/text";
import type { IndicatorResult } from "../../evaluate/evaluation";
import { cellName, fixedRange, onSheet, quoted, rangeName } from "../../form/address";
import { SheetBuilder, type Cell } from "../../form/sheetBuilder";
import { textColumns } from "../../form/textWidth";
import type { PlanChart, PlanSheet } from "../../form/workbook";
import type { Indicator, Major, Scheme } from "../../scheme/scheme";
import { indicatorsOf, schemeIndex } from "../../scheme/schemeIndex";
import type { UnitResult } from "../consolidation";
import type { ItemAnalysis } from "../itemAnalysis";
import { FIRST_UNIT_COLUMN, matrixRows, type ClassLayout } from "../roundLayout";
import { computed, detailsLink, heading, printed, type RoundParts } from "../roundParts";
import { blue, chartBlue, pendingRed } from "../roundStyles";
import { sumOf } from "../statistics";
import { pointsSaid } from "../texts";

const [ID, TITLE, POINTS] = [1, 2, 3] as const;
/** Narrower where there are many, so that they are still readable on paper. */
const unitWidth = (units: number): number => (units > 20 ? 7 : 9.5);
/** More columns than that can't be read on one page. */
const ONE_PAGE = 60;

/** 指标得分矩阵 (A13): indicators down, units across; sub-totals, totals, grades and item analysis are formulas over it. */
export function matrixSheet(parts: RoundParts, place: ClassLayout): PlanSheet {
  const { round, words } = parts;
  const { result } = place;
  const { units } = result;
  const sheet = new SheetBuilder(place.sheets.matrix, [
    { width: 7 },
    { width: 24 },
    { width: 9.5 },
    ...units.map(() => ({ width: unitWidth(units.length) })),
    ...[10, 8, 8, 7].map((width) => ({ width })),
  ]);
  heading(sheet, words.matrix.title(round.settings.title, place.name), words.matrix.note, parts);
  head(sheet, parts, place);
  for (const major of result.scheme.majors) majorRows(sheet, parts, place, major);
  totals(sheet, parts, place);
  colours(sheet, parts, place);
  const chart = losses(sheet, parts, place);

  return sheet.sheet({
    ...computed,
    freeze: { rows: matrixRows.status, columns: POINTS },
    print: {
      ...printed(words, [matrixRows.head, matrixRows.status]),
      paper: "A3",
      fitToWidth: units.length <= ONE_PAGE,
      titleColumns: [ID, POINTS],
      breaksBefore: [lossTitleRow(place)],
    },
    ...(chart ? { charts: [chart] } : {}),
  });
}

function head(sheet: SheetBuilder, parts: RoundParts, place: ClassLayout): void {
  const { words } = parts;
  const { units } = place.result;
  words.matrix.head.forEach((title, index) => {
    sheet.put(matrixRows.head, ID + index, { value: title, style: "head" });
    sheet.put(matrixRows.status, ID + index, { value: index === 1 ? words.matrix.status : null, style: "boldCode" });
  });
  units.forEach(({ unit, status }, index) => {
    const link = detailsLink(parts, place, unit.code);
    const column = FIRST_UNIT_COLUMN + index;
    sheet.put(matrixRows.head, column, {
      value: unit.name,
      ...(link ? { link, style: "headLink" } : { style: "head" }),
    });
    sheet.put(matrixRows.status, column, { value: words.status[status], style: "boldCode" });
  });
  words.matrix.right.forEach((title, index) => {
    sheet.put(matrixRows.head, place.matrix.rateColumn + index, { value: title, style: "head" });
    sheet.put(matrixRows.status, place.matrix.rateColumn + index, { style: "boldCode" });
  });
  const lines = Math.max(
    2,
    ...units.map(({ unit }) => Math.ceil(textColumns(unit.name) / (unitWidth(units.length) - 1.5))),
  );
  sheet.height(matrixRows.head, Math.min(120, lines * 15 + 6));
  sheet.height(matrixRows.status, 20);
}

function shown(result: IndicatorResult | undefined, { words }: RoundParts): string | number {
  if (result?.state === "scored") return result.points;
  return result?.state === "notApplicable" ? words.state.notApplicable : words.state.pending;
}

function majorRows(sheet: SheetBuilder, parts: RoundParts, place: ClassLayout, major: Major): void {
  const { words, language } = parts;
  const { scheme, units, items } = place.result;
  for (const indicator of major.indicators) {
    const row = place.matrix.rows.get(indicator.id) ?? 0;
    const title = inLanguage(indicator.title, language);
    sheet.put(row, ID, { value: indicator.id, style: "cellCode" });
    sheet.put(row, TITLE, { value: title, style: "cellText" });
    sheet.put(row, POINTS, { value: pointsShown(indicator, words.extra), style: "cellPoints" });
    units.forEach(({ submission }, index) => {
      sheet.put(row, FIRST_UNIT_COLUMN + index, {
        value: submission ? shown(submission.evaluation.indicators.get(indicator.id), parts) : null,
        style: "cellScore",
      });
    });
    analysis(
      sheet,
      parts,
      place,
      row,
      indicator.extra,
      items.find((item) => item.indicator === indicator.id),
    );
    sheet.fit(row, [{ text: title, column: TITLE }], 10.5);
  }

  const rows = place.matrix.majorRows.get(major.id);
  if (!rows) return;
  const { from, to, subtotal } = rows;
  sheet.put(subtotal, ID, { value: major.id, style: "boldCode" });
  sheet.put(subtotal, TITLE, { value: words.matrix.subtotal(inLanguage(major.title, language)), style: "boldText" });
  const none = isAllExtras(major);
  sheet.put(
    subtotal,
    POINTS,
    none
      ? { value: NO_SUBTOTAL, style: "boldPoints" }
      : {
          formula: `SUM(${cellName(from, POINTS)}:${cellName(to, POINTS)})`,
          value: sumOf(ordinary(major.indicators).map(({ points }) => points)),
          style: "boldPoints",
        },
  );
  forUnits(sheet, subtotal, units, "boldScore", (submission, column) => {
    const scores = `${cellName(from, column)}:${cellName(to, column)}`;
    if (none) return { value: NO_SUBTOTAL };
    return {
      formula: earnedFormula(scheme, words.state, scores, `$C$${from}:$C$${to}`),
      value: submission.evaluation.majors.get(major.id)?.points ?? 0,
    };
  });
  for (let column = place.matrix.rateColumn; column < place.matrix.rateColumn + 4; column++) {
    sheet.put(subtotal, column, { style: "boldCode" });
  }
  sheet.fit(subtotal, [{ text: words.matrix.subtotal(inLanguage(major.title, language)), column: TITLE }], 10.5);
}

/** A cell for each unit with a return; the others stay blank, never 0. */
function forUnits(
  sheet: SheetBuilder,
  row: number,
  units: readonly UnitResult[],
  style: string,
  cell: (submission: NonNullable<UnitResult["submission"]>, column: number) => Cell,
): void {
  units.forEach(({ submission }, index) => {
    const column = FIRST_UNIT_COLUMN + index;
    sheet.put(row, column, submission ? { style, ...cell(submission, column) } : { style });
  });
}

function analysis(
  sheet: SheetBuilder,
  { words }: RoundParts,
  { matrix }: ClassLayout,
  row: number,
  extra: ExtraKind | undefined,
  item: ItemAnalysis | undefined,
): void {
  const scores = `${cellName(row, FIRST_UNIT_COLUMN)}:${cellName(row, matrix.lastUnitColumn)}`;
  const formulas = itemFormulas(extra, scores, cellName(row, POINTS));
  const [lost, scored] = [cellName(row, matrix.rateColumn + 1), cellName(row, matrix.rateColumn + 2)];
  const { common, individual, none } = words.nature;
  sheet.put(row, matrix.rateColumn, {
    ...(formulas.rate && { formula: formulas.rate }),
    value: item?.meanRate ?? "",
    style: "boldRate",
  });
  sheet.put(row, matrix.rateColumn + 1, {
    formula: formulas.lost,
    value: item?.lost ?? 0,
    style: "boldCount",
  });
  sheet.put(row, matrix.rateColumn + 2, {
    formula: `COUNT(${scores})`,
    value: item?.applicable ?? 0,
    style: "boldCount",
  });
  sheet.put(row, matrix.rateColumn + 3, {
    formula: `IF(${lost}=0,${quoted(none)},IF(AND(${lost}>=3,${lost}*2>=${scored}),${quoted(common)},${quoted(individual)}))`,
    value: words.nature[item?.nature ?? "none"],
    style: "boldCode",
  });
}

const capsOf = ({ submission }: UnitResult): string[] =>
  (submission?.evaluation.flags ?? []).flatMap(({ flag }) => ("gradeCap" in flag.effect ? [flag.effect.gradeCap] : []));

/** Position of the best grade still allowed; 1 where nothing caps it. */
function capOf(unit: UnitResult, { bands }: Scheme): number {
  const position = (name: string): number => bands.findIndex(({ grade }) => grade.zh === name) + 1;
  return Math.max(1, ...capsOf(unit).map(position));
}

function totals(sheet: SheetBuilder, parts: RoundParts, place: ClassLayout): void {
  const { words, language } = parts;
  const { result, matrix } = place;
  const { scheme, units } = result;
  const { totalRow, applicableRow, finalRow, capRow, gradeRow, top, bottom } = matrix;
  const subtotals = scoredMajors(scheme).flatMap(({ id }) => matrix.majorRows.get(id)?.subtotal ?? []);
  const added = (column: number): string => subtotals.map((row) => cellName(row, column)).join("+");
  const column = (at: number): string => `${cellName(top, at)}:${cellName(bottom, at)}`;
  const allPoints = sumOf(ordinary(indicatorsOf(scheme)).map(({ points }) => points));
  const { pending, notApplicable } = words.state;
  const state = ({ evaluation }: NonNullable<UnitResult["submission"]>): string =>
    evaluation.total.pending > 0 ? pending : notApplicable;

  const label = (row: number, text: string, points?: Cell): void => {
    sheet.put(row, ID, { style: "boldCode" });
    sheet.put(row, TITLE, { value: text, style: "boldText" });
    sheet.put(row, POINTS, { style: "boldPoints", ...points });
    for (let at = matrix.rateColumn; at < matrix.rateColumn + 4; at++) sheet.put(row, at, { style: "boldCode" });
    sheet.height(row, 22);
  };

  label(totalRow, words.matrix.total, { formula: `ROUND(${added(POINTS)},2)`, value: allPoints });
  forUnits(sheet, totalRow, units, "boldScore", ({ evaluation }, at) => ({
    formula: `ROUND(${added(at)},2)`,
    value: evaluation.total.points,
  }));

  label(applicableRow, words.matrix.applicable);
  forUnits(sheet, applicableRow, units, "boldPoints", ({ evaluation }, at) => ({
    formula:
      scheme.naPolicy === "rescale"
        ? `ROUND($C$${totalRow}-SUMIF(${column(at)},${quoted(notApplicable)},$C$${top}:$C$${bottom}),2)`
        : `$C$${totalRow}`,
    value: evaluation.total.applicable,
  }));

  for (const [kind, row] of matrix.extras) {
    label(row, sumLabel(scheme, kind, words.extra));
    forUnits(sheet, row, units, "boldScore", ({ evaluation }, at) => ({
      formula: extraFormula(scheme, kind, (id) => cellName(matrix.rows.get(id) ?? 0, at)),
      value: evaluation.total[kind] ?? 0,
    }));
  }

  label(finalRow, words.matrix.final, { value: scheme.total });
  forUnits(sheet, finalRow, units, "boldScore", (submission, at) => {
    const [points, applicable] = [cellName(totalRow, at), cellName(applicableRow, at)];
    const scaled = `ROUND(ROUND(${points}/${applicable}*$C$${finalRow},12),2)`;
    const counted = withExtrasFormula(scheme, scaled, (kind) => cellName(matrix.extras.get(kind) ?? 0, at));
    return {
      formula: `IF(COUNTIF(${column(at)},${quoted(pending)})>0,${quoted(pending)},IF(${applicable}=0,${quoted(notApplicable)},${counted}))`,
      value: submission.evaluation.total.final ?? state(submission),
    };
  });

  const names = scheme.bands.map(({ grade }) => inLanguage(grade, language));
  label(capRow, words.matrix.cap);
  units.forEach((unit, index) => {
    const cap = capOf(unit, scheme);
    const value = unit.submission ? (cap > 1 ? (names[cap - 1] ?? "") : words.matrix.noCap) : null;
    sheet.put(capRow, FIRST_UNIT_COLUMN + index, { value, style: "boldCode" });
  });

  label(gradeRow, words.matrix.grade);
  forUnits(sheet, gradeRow, units, "boldCode", (submission, at) => {
    const [final, cap] = [cellName(finalRow, at), cellName(capRow, at)];
    const last = scheme.bands.length;
    const reached = scheme.bands.reduceRight(
      (otherwise, { from }, index) =>
        index === last - 1 ? String(last) : `IF(${final}>=${from},${index + 1},${otherwise})`,
      "",
    );
    const allowed = names.reduceRight(
      (otherwise, name, index) => (index === 0 ? otherwise : `IF(${cap}=${quoted(name)},${index + 1},${otherwise})`),
      "1",
    );
    const grade = scheme.bands.find((band) => band.grade.zh === submission.evaluation.grade?.grade)?.grade;
    return {
      formula: `IF(ISNUMBER(${final}),CHOOSE(MAX(${reached},${allowed}),${names.map(quoted).join(",")}),${final})`,
      value: grade ? inLanguage(grade, language) : (submission.evaluation.total.final ?? state(submission)),
    };
  });
}

function colours(sheet: SheetBuilder, { words }: RoundParts, { result, matrix }: ClassLayout): void {
  const { rows, top, bottom, lastUnitColumn } = matrix;
  sheet.conditionalFormats.push({
    kind: "formula",
    ranges: [{ top, bottom, left: FIRST_UNIT_COLUMN, right: lastUnitColumn }],
    formula: `${cellName(top, FIRST_UNIT_COLUMN)}=${quoted(words.state.pending)}`,
    font: { color: pendingRed },
  });
  for (const { id, points } of indicatorsOf(result.scheme)) {
    const row = rows.get(id) ?? top;
    const range = { top: row, bottom: row, left: FIRST_UNIT_COLUMN, right: lastUnitColumn };
    sheet.conditionalFormats.push({
      kind: "colorScale",
      ranges: [range],
      from: "FFFFFF",
      to: blue,
      min: 0,
      max: points,
    });
  }
}

const lossTitleRow = ({ matrix }: ClassLayout): number => matrix.gradeRow + 2;

/** Points lost by indicator, most first: a table beside its chart. */
function losses(sheet: SheetBuilder, parts: RoundParts, place: ClassLayout): PlanChart | undefined {
  const { words, language } = parts;
  const { result, matrix, sheets } = place;
  const order = new Map(result.items.map(({ indicator }, index) => [indicator, index]));
  const items = result.items
    .filter(({ pointsLost }) => pointsLost > 0)
    .sort(
      (one, other) =>
        other.pointsLost - one.pointsLost || (order.get(one.indicator) ?? 0) - (order.get(other.indicator) ?? 0),
    );
  const titleRow = lossTitleRow(place);
  sheet.put(titleRow, ID, { value: words.matrix.lossTitle, style: "section" });
  sheet.height(titleRow, 24);
  const [worst] = items;
  if (!worst) {
    sheet.put(titleRow + 1, ID, { value: words.matrix.chartNone, style: "noteLine" });
    return undefined;
  }
  words.matrix.lossHead.forEach((title, index) => sheet.put(titleRow + 1, ID + index, { value: title, style: "head" }));
  const titles = new Map(
    indicatorsOf(result.scheme).map((one: Indicator) => [one.id, inLanguage(one.title, language)]),
  );
  const first = titleRow + 2;
  items.forEach(({ indicator, pointsLost }, index) => {
    const row = first + index;
    const of = matrix.rows.get(indicator) ?? 0;
    const scores = rangeName({ top: of, bottom: of, left: FIRST_UNIT_COLUMN, right: matrix.lastUnitColumn });
    sheet.put(row, ID, { value: indicator, style: "cellCode" });
    sheet.put(row, TITLE, { value: titles.get(indicator) ?? "", style: "cellText" });
    sheet.put(row, POINTS, {
      formula: itemFormulas(schemeIndex(result.scheme).indicators.get(indicator)?.extra, scores, cellName(of, POINTS))
        .pointsLost,
      value: pointsLost,
      style: "cellScore",
    });
    sheet.fit(row, [{ text: titles.get(indicator) ?? "", column: TITLE }], 10.5);
  });
  const last = first + items.length - 1;
  const reference = (at: number): string =>
    onSheet(sheets.matrix, fixedRange({ top: first, bottom: last, left: at, right: at }));
  return {
    kind: "bar",
    title: words.matrix.chart(worst.indicator, titles.get(worst.indicator) ?? "", pointsSaid(worst.pointsLost)),
    anchor: {
      top: titleRow + 1,
      left: FIRST_UNIT_COLUMN + 1,
      bottom: Math.max(last, titleRow + 10),
      right: FIRST_UNIT_COLUMN + 9,
    },
    series: [
      { name: words.matrix.chartSeries, categories: reference(ID), values: reference(POINTS), color: chartBlue },
    ],
    valueAxis: { title: words.matrix.chartAxis, min: 0 },
    legend: false,
    dataLabels: true,
  };
}
