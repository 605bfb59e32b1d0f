import type { ExtraWords } from "../languages/extraWords";
import { extraKindsOf, extrasOf, highestFinal, mostOf, type ExtraKind } from "../scheme/extras";
import type { Indicator, Scheme } from "../scheme/scheme";

/** 加分项 and 扣分项 on the sheets: the second face of the last step of `evaluate/totals.ts`. */

/** What stands in the column of points: a text for an extra, which sums of points pass over. */
export const pointsShown = ({ extra, points }: Indicator, words: ExtraWords): number | string =>
  extra === undefined ? points : words.points(extra, String(points));

/** Where a major that holds nothing but extras would have a sub-total. */
export const NO_SUBTOTAL = "—";

/** Rows below the applicable points, one for each kind that the scheme has. */
export function extraRows(scheme: Scheme, from: number): ReadonlyMap<ExtraKind, number> {
  return new Map(extraKindsOf(scheme).map((kind, index) => [kind, from + index] as const));
}

/** What all of a kind bring, within their limit. `scoreCell` holds an amount or a word, and SUM passes words over. */
export const extraFormula = (scheme: Scheme, kind: ExtraKind, scoreCell: (indicator: string) => string): string =>
  `ROUND(MIN(${mostOf(scheme, kind)},SUM(${extrasOf(scheme, kind)
    .map(({ id }) => scoreCell(id))
    .join(",")})),2)`;

/** A final score with what is added and taken off; `amount` is the cell or formula of a kind's amount. */
export function withExtrasFormula(scheme: Scheme, final: string, amount: (kind: ExtraKind) => string): string {
  const kinds = extraKindsOf(scheme);
  if (kinds.length === 0) return final;
  const changed = kinds.map((kind) => `${kind === "bonus" ? "+" : "-"}${amount(kind)}`).join("");
  return `MAX(0,MIN(${highestFinal(scheme)},ROUND(${final}${changed},2)))`;
}

/** Headings that begin with the points and the applicable points: 加分 and 扣分 stand behind these. */
export const withExtras = (heads: readonly string[], kinds: readonly ExtraKind[], words: ExtraWords): string[] => [
  ...heads.slice(0, 2),
  ...kinds.map((kind) => words.short[kind]),
  ...heads.slice(2),
];

export const sumLabel = (scheme: Scheme, kind: ExtraKind, words: ExtraWords): string =>
  words.sum(kind, String(mostOf(scheme, kind)));

export const extraNote = (scheme: Scheme, words: ExtraWords): string => words.note(String(highestFinal(scheme)));

/** How many there are and what they may change, after the points of the majors; "" where the scheme has none. */
export function extrasSaid(scheme: Scheme, words: ExtraWords): string {
  const kinds = extraKindsOf(scheme).map(
    (kind) => [kind, extrasOf(scheme, kind).length, mostOf(scheme, kind)] as const,
  );
  return kinds.length === 0 ? "" : words.plan(kinds, highestFinal(scheme));
}
