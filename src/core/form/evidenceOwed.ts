import type { Indicator } from "../scheme/scheme";
import { EVIDENCE } from "../validation/evidence";
import { fixedRange, onSheet } from "./address";
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
export function evidenceOwed(place: AnnexPlace, { scheme, layout, content, evaluation }: FormParts): EvidenceOwed {
  const column = place.columns.get("indicator");
  if (place.annex.key !== EVIDENCE || column === undefined) return { formulas: [], value: 0 };
  const listed = new Set<unknown>(
    (content.annexes.get(EVIDENCE) ?? []).map(({ entries }) => {
      const answer = entries.get("indicator");
      return answer?.state === "given" ? answer.value : undefined;
    }),
  );
  const hasPoints = ({ id }: Indicator): boolean => {
    const result = evaluation.indicators.get(id);
    return result?.state === "scored" && result.points > 0;
  };
  const named = onSheet(
    place.sheet,
    fixedRange({ top: place.firstRow, bottom: place.lastRow, left: column, right: column }),
  );
  // Nobody proves a penalty by papers of their own.
  const due = scheme.majors.flatMap(({ indicators }) => indicators.filter(({ extra }) => extra !== "penalty"));
  const runs = runsOf(due.flatMap(({ id }) => layout.score.rows.get(id) ?? []));
  return {
    formulas: runs.map(({ from, to }) => {
      const [ids, scores] = [scoreColumns.no, scoreColumns.score].map((at) =>
        onSheet(layout.sheets.score, fixedRange({ top: from, bottom: to, left: at, right: at })),
      );
      return `SUMPRODUCT(ISNUMBER(${scores})*(${scores}>0)*(COUNTIF(${named},${ids})=0))`;
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
