import { textOf } from "../answers/answer";
import { inLanguage } from "../answers/text";
import type { Indicator } from "../scheme/scheme";
import { indicatorsOf } from "../scheme/schemeIndex";
import { EVIDENCE, indicatorNamed, wantsEvidence } from "../validation/evidence";
import { fixedRange, onSheet, quoted } from "./address";
import type { FormParts } from "./content";
import { scoreColumns, type AnnexPlace } from "./layout";

export interface EvidenceOwed {
  /** Each a count; their sum is the number of indicators that have points and not one row of evidence (V25). */
  readonly formulas: readonly string[];
  readonly value: number;
}

/**
 * How many indicators still owe evidence, for the board on the cover: without it a form that lists none would call itself
 * complete and be rejected. Rows that are themselves incomplete are counted elsewhere. Other annexes owe nothing.
 */
export function evidenceOwed(
  place: AnnexPlace,
  { scheme, layout, content, evaluation, language }: FormParts,
): EvidenceOwed {
  const column = place.columns.get("indicator");
  if (place.annex.key !== EVIDENCE || column === undefined) return { formulas: [], value: 0 };
  const listed = new Set(
    (content.annexes.get(EVIDENCE) ?? []).map(({ entries }) => indicatorNamed(textOf(entries.get("indicator")))),
  );
  const hasPoints = ({ id }: Indicator): boolean => {
    const result = evaluation.indicators.get(id);
    return result?.state === "scored" && result.points > 0;
  };
  const named = onSheet(
    place.sheet,
    fixedRange({ top: place.firstRow, bottom: place.lastRow, left: column, right: column }),
  );
  const due = indicatorsOf(scheme).filter(wantsEvidence);
  const options = place.annex.columns.find(({ key }) => key === "indicator")?.options ?? [];
  const choiceOf = (id: string): string => {
    const choice = options.find(({ zh }) => indicatorNamed(zh) === id);
    return choice ? inLanguage(choice, language) : id;
  };
  const idAt = new Map(
    due.flatMap(({ id }) => {
      const row = layout.score.rows.get(id);
      return row === undefined ? [] : [[row, id] as const];
    }),
  );
  return {
    formulas: runsOf([...idAt.keys()]).map(({ from, to }) => {
      const [ids = "", scores = ""] = [scoreColumns.no, scoreColumns.score].map((at) =>
        onSheet(layout.sheets.score, fixedRange({ top: from, bottom: to, left: at, right: at })),
      );
      const rows = Array.from({ length: to - from + 1 }, (_, index) => idAt.get(from + index) ?? "");
      // A scheme may offer indicators by id and title: then the sheet has no cells that are spelt like the choices.
      const choices = rows.every((id) => choiceOf(id) === id)
        ? ids
        : `{${rows.map((id) => quoted(choiceOf(id))).join(";")}}`;
      return `SUMPRODUCT(ISNUMBER(${scores})*(${scores}>0)*(COUNTIF(${named},${choices})=0))`;
    }),
    value: due.filter((indicator) => hasPoints(indicator) && !listed.has(indicator.id)).length,
  };
}

interface Run {
  readonly from: number;
  readonly to: number;
}

/** Rows in order as runs without a gap: between the majors stand sub-totals. */
const runsOf = (rows: readonly number[]): readonly Run[] =>
  rows.reduce<readonly Run[]>((runs, row) => {
    const last = runs.at(-1);
    return last?.to === row - 1
      ? [...runs.slice(0, -1), { from: last.from, to: row }]
      : [...runs, { from: row, to: row }];
  }, []);
