import type { ExtraWords } from "../languages/extraWords";
import { extraKindsOf, highestFinal, lostPoints, ordinary, scoredMajors } from "../scheme/extras";
import { inLanguage, type Language } from "../answers/text";
import { waivedParts } from "../evaluate/waivedParts";
import { cellName, onSheet } from "../form/address";
import type { Cell } from "../form/sheetBuilder";
import type { ConsolidationWords } from "../languages/consolidationWords";
import type { Major, Scheme } from "../scheme/scheme";
import { indicatorsOf, schemeIndex } from "../scheme/schemeIndex";
import type { UnitResult } from "./consolidation";
import type { ClassLayout } from "./roundLayout";
import { detailsLink, type RoundParts } from "./roundParts";
import { sumOf } from "./statistics";
import { pointsSaid } from "./texts";

/** A unit's row in 汇总表. */
export interface RowPlace {
  /** Counted from 0, in the order of the roster; also its place in 指标矩阵. */
  readonly index: number;
  readonly place: ClassLayout;
  readonly parts: RoundParts;
}

type Accepted = UnitResult & { readonly submission: NonNullable<UnitResult["submission"]> };

/** One column of 汇总表 (A11, A12): to add one, add an object. */
export interface ConsolidatedColumn {
  readonly key: string;
  readonly width: number;
  readonly style: string;
  heading(words: ConsolidationWords["summary"]["headings"], language: Language, extra: ExtraWords): string;
  cell(unit: UnitResult, row: RowPlace): Cell;
  /** What stands below: statistics of scores, sums of counts. */
  readonly foot?: "scores" | "counts";
  /** Points that make the heat full, or a data bar of the total. */
  readonly heat?: number;
  readonly bar?: number;
}

/** Only for units whose return counts; the others' cells stay blank, never 0. */
const ofReturn =
  (cell: (unit: Accepted, row: RowPlace) => Cell) =>
  (unit: UnitResult, row: RowPlace): Cell => {
    const { submission } = unit;
    return submission ? cell({ ...unit, submission }, row) : {};
  };

const blank = (): Cell => ({});

const stateOf = ({ submission }: Accepted, { parts }: RowPlace): string =>
  submission.evaluation.total.pending > 0 ? parts.words.state.pending : parts.words.state.notApplicable;

const majorColumn = (major: Major): ConsolidatedColumn => ({
  key: major.id,
  width: 9,
  style: "cellScore",
  heading: ({ major: said }, language) => said(major.id, inLanguage(major.title, language), String(major.points)),
  cell: ofReturn(({ submission }, { index, place }) => ({
    formula: place.matrix.cell(place.matrix.majorRows.get(major.id)?.subtotal ?? 0, index),
    value: submission.evaluation.majors.get(major.id)?.points ?? 0,
  })),
  foot: "scores",
  heat: major.points,
});

/** Numbers out of 明细, by direct reference; the schemes name them differently. Left out where a scheme asks for none. */
const counts: readonly {
  readonly key: Exclude<keyof ConsolidationWords["summary"]["headings"], "major">;
  readonly fields: readonly (readonly string[])[];
}[] = [
  { key: "departmentLimit", fields: [["B3.1.deptLimit"]] },
  { key: "departmentsActual", fields: [["B3.1.deptActual"]] },
  { key: "staffApproved", fields: [["B3.4.staffApproved"]] },
  { key: "staffActual", fields: [["B3.4.staffActual"]] },
  { key: "postsApproved", fields: [["B3.5.postsApproved"]] },
  { key: "postsActual", fields: [["B3.5.postsActual"]] },
  { key: "overStaff", fields: [["D4.4.overStaff"], ["B3.4.overStaffSum"]] },
  { key: "overPosts", fields: [["D4.5.overPosts"], ["B3.5.overPosts"]] },
  {
    key: "unauthorised",
    fields: [
      ["D3.4.unauthUnits", "D3.4.renamed", "D3.4.extraPlates"],
      ["B3.3.unauthUnits", "B3.3.renamed", "B3.3.extraPlates"],
    ],
  },
  { key: "toTake", fields: [["D2.1.itemsToTake"], ["B2.1.itemsToTake"]] },
  { key: "taken", fields: [["D2.1.itemsTaken"], ["B2.1.itemsTaken"]] },
  { key: "toDevolve", fields: [["D2.3.itemsToDevolve"], ["B2.3.downDue"]] },
  { key: "devolved", fields: [["D2.3.itemsDevolved"], ["B2.3.downDone"]] },
];

/** Column of 明细 where numbers stand. */
const DETAILS_NUMBER_COLUMN = 8;

function countColumns(scheme: Scheme): ConsolidatedColumn[] {
  const { fields } = schemeIndex(scheme);
  return counts.flatMap(({ key, fields: choices }): ConsolidatedColumn[] => {
    const ids = choices.find((one) => one.every((id) => fields.has(id)));
    if (!ids) return [];
    return [
      {
        key,
        width: 7,
        style: "cellCount",
        heading: (headings) => headings[key],
        cell: ofReturn(({ unit, submission }, { place, parts }) => {
          const numbers = ids.map((id) => submission.evaluation.facts.number(id));
          const first = place.detailRows.get(unit.code) ?? 0;
          const rows = ids.map((id) => place.entries.findIndex((entry) => entry.id === id));
          // A blank is not 0: the sum waits until all of it is known.
          if (numbers.includes(undefined) || rows.includes(-1)) return {};
          return {
            formula: rows
              .map((row) => onSheet(parts.sheets.details, cellName(first + row, DETAILS_NUMBER_COLUMN)))
              .join("+"),
            value: sumOf(numbers.flatMap((number) => number ?? [])),
          };
        }),
        foot: "counts",
      },
    ];
  });
}

const HEADCOUNT_FORM = "B3.5.headcountConfirmed";

const headcountForm: ConsolidatedColumn = {
  key: "headcountForm",
  width: 8,
  style: "cellCode",
  heading: (headings) => headings.headcountForm,
  cell: ofReturn(({ submission }, { parts }) => {
    const confirmed = submission.evaluation.facts.number(HEADCOUNT_FORM);
    return confirmed === undefined ? {} : { value: parts.words.summary.confirmed(confirmed === 1) };
  }),
};

const COMPLETENESS = "V32";

/** Completeness as rule V32 counted it; where it found nothing, nothing is missing. */
function rate({ submission }: Accepted, part: "filled" | "evidenced", whole: "required" | "evidenceDue"): Cell {
  const found = submission.evaluation.issues.find(({ code }) => code === COMPLETENESS)?.facts as
    Readonly<Record<string, unknown>> | undefined;
  const [some, all] = [found?.[part], found?.[whole]];
  // Cut, not rounded: 99.96 % is not complete.
  return {
    value: typeof some === "number" && typeof all === "number" && all > 0 ? Math.floor((some * 1000) / all) / 1000 : 1,
  };
}

const MOST_PROBLEMS = 3;

function problems({ submission }: Accepted, { parts: { words, language } }: RowPlace): string {
  const lost = indicatorsOf(submission.scheme).flatMap((indicator) => {
    const { id, title } = indicator;
    const result = submission.evaluation.indicators.get(id);
    const points = result?.state === "scored" ? lostPoints(indicator, result.points) : 0;
    return points > 0 ? [{ id, title: inLanguage(title, language), lost: points }] : [];
  });
  if (lost.length === 0) return submission.evaluation.total.pending > 0 ? "" : words.summary.noProblem;
  return lost
    .sort((one, other) => other.lost - one.lost)
    .slice(0, MOST_PROBLEMS)
    .map((one) => words.summary.problem(one.id, one.title, pointsSaid(one.lost)))
    .join(words.sentenceSeparator);
}

function remark({ submission }: UnitResult, { parts: { words, language } }: RowPlace): string {
  if (!submission) return "";
  const { flags, total } = submission.evaluation;
  const reasons = flags.flatMap(({ flag }) => ("gradeCap" in flag.effect ? [inLanguage(flag.text, language)] : []));
  const waived = indicatorsOf(submission.scheme).flatMap((indicator) => {
    const parts = waivedParts(indicator, submission.evaluation.facts);
    return parts.length === 0 ? [] : [words.summary.waived(indicator.id, parts)];
  });
  return [
    ...waived,
    ...(total.pending > 0 ? [words.summary.pending(total.pending)] : []),
    ...(reasons.length > 0 ? [words.summary.capped([...new Set(reasons)].join(words.listSeparator))] : []),
  ].join(words.sentenceSeparator);
}

/** The columns of 汇总表 for units of a scheme, from left to right. */
export function summaryColumns(scheme: Scheme): readonly ConsolidatedColumn[] {
  const highest = highestFinal(scheme);
  return [
    {
      key: "number",
      width: 5,
      style: "cellCount",
      heading: (h) => h.number,
      cell: (_, { index }) => ({ value: index + 1 }),
    },
    {
      key: "unit",
      width: 22,
      style: "cellText",
      heading: (h) => h.unit,
      cell({ unit }, { parts, place }) {
        const link = detailsLink(parts, place, unit.code);
        return { value: unit.name, ...(link ? { link, style: "cellLink" } : {}) };
      },
    },
    {
      key: "sampled",
      width: 5.5,
      style: "cellCode",
      heading: (h) => h.sampled,
      cell: ({ unit }, { parts }) => ({ value: unit.sampled ? parts.words.yes : null }),
    },
    {
      key: "status",
      width: 8,
      style: "cellCode",
      heading: (h) => h.status,
      cell: ({ status }, { parts }) => ({ value: parts.words.status[status] }),
    },
    ...scoredMajors(scheme).map(majorColumn),
    {
      key: "selfTotal",
      width: 8.5,
      style: "boldScore",
      heading: (h) => h.selfTotal,
      cell: ofReturn(({ submission }, { index, place }) => ({
        formula: place.matrix.cell(place.matrix.totalRow, index),
        value: submission.evaluation.total.points,
      })),
      foot: "scores",
    },
    { key: "desk", width: 7, style: "cellScore", heading: (h) => h.desk, cell: blank },
    { key: "field", width: 7, style: "cellScore", heading: (h) => h.field, cell: blank },
    {
      key: "notApplicable",
      width: 7.5,
      style: "cellPoints",
      heading: (h) => h.notApplicable,
      cell: ofReturn(({ submission }, { index, place: { matrix, sheets } }) => ({
        formula: `ROUND(${onSheet(sheets.matrix, cellName(matrix.totalRow, 3))}-${matrix.cell(matrix.applicableRow, index)},2)`,
        value: sumOf([
          ...ordinary(indicatorsOf(scheme)).map(({ points }) => points),
          -submission.evaluation.total.applicable,
        ]),
      })),
    },
    ...extraKindsOf(scheme).map((kind): ConsolidatedColumn => ({
      key: kind,
      width: 7.5,
      style: "cellScore",
      heading: (_, __, words) => words.short[kind],
      cell: ofReturn(({ submission }, { index, place: { matrix } }) => ({
        formula: matrix.cell(matrix.extras.get(kind) ?? 0, index),
        value: submission.evaluation.total[kind] ?? 0,
      })),
      foot: "scores",
    })),
    {
      key: "final",
      width: 10,
      style: "boldScore",
      heading: (h) => h.final,
      cell: ofReturn((unit, row) => ({
        formula: row.place.matrix.cell(row.place.matrix.finalRow, row.index),
        value: unit.submission.evaluation.total.final ?? stateOf(unit, row),
      })),
      foot: "scores",
      bar: highest,
    },
    { key: "survey", width: 7, style: "cellScore", heading: (h) => h.survey, cell: blank },
    {
      key: "grade",
      width: 7,
      style: "boldCode",
      heading: (h) => h.grade,
      cell: ofReturn((unit, row) => {
        const { grade, total: points } = unit.submission.evaluation;
        const band = scheme.bands.find((one) => one.grade.zh === grade?.grade);
        return {
          formula: row.place.matrix.cell(row.place.matrix.gradeRow, row.index),
          value: band ? inLanguage(band.grade, row.parts.language) : (points.final ?? stateOf(unit, row)),
        };
      }),
    },
    {
      key: "selfOrder",
      width: 8,
      style: "cellCount",
      heading: (h) => h.selfOrder,
      cell: ofReturn(({ selfOrder }, { index, place: { matrix, sheets, result } }) => {
        if (selfOrder === undefined) return {};
        const all = `${cellName(matrix.finalRow, 4)}:${cellName(matrix.finalRow, 3 + result.units.length)}`;
        return {
          formula: `RANK(${matrix.cell(matrix.finalRow, index)},${onSheet(sheets.matrix, all)})`,
          value: selfOrder,
        };
      }),
    },
    ...countColumns(scheme),
    ...(schemeIndex(scheme).fields.has(HEADCOUNT_FORM) ? [headcountForm] : []),
    {
      key: "complete",
      width: 7.5,
      style: "cellRate",
      heading: (h) => h.complete,
      cell: ofReturn((unit) => rate(unit, "filled", "required")),
    },
    {
      key: "evidenced",
      width: 7.5,
      style: "cellRate",
      heading: (h) => h.evidenced,
      cell: ofReturn((unit) => rate(unit, "evidenced", "evidenceDue")),
    },
    {
      key: "verification",
      width: 8,
      style: "cellCode",
      heading: (h) => h.verification,
      cell: ofReturn((_, { parts }) => ({ value: parts.words.unverified })),
    },
    {
      key: "problems",
      width: 36,
      style: "cellText",
      heading: (h) => h.problems,
      cell: ofReturn((unit, row) => ({ value: problems(unit, row) })),
    },
    {
      key: "remark",
      width: 18,
      style: "cellText",
      heading: (h) => h.remark,
      cell: (unit, row) => ({ value: remark(unit, row) || null }),
    },
  ];
}
