import type { Indicator, Scheme } from "./scheme";
import { indicatorsOf } from "./schemeIndex";

/**
 * 加分项 and 扣分项: indicators whose points come on top of the total, or are taken off it, instead of being part of it
 * (decision 21). An extra's `points` are the most that it adds or takes; what it brings is told as an amount from 0 up, and
 * the kind says in which direction it counts.
 */
export type ExtraKind = NonNullable<Indicator["extra"]>;
export const extraKinds = ["bonus", "penalty"] as const satisfies readonly ExtraKind[];

export const extrasOf = (scheme: Scheme, kind: ExtraKind): readonly Indicator[] =>
  indicatorsOf(scheme).filter(({ extra }) => extra === kind);

/** The kinds that a scheme has, in the order in which they are shown. */
export const extraKindsOf = (scheme: Scheme): readonly ExtraKind[] =>
  extraKinds.filter((kind) => extrasOf(scheme, kind).length > 0);

export const hasExtras = (scheme: Scheme): boolean => extraKindsOf(scheme).length > 0;

/** Indicators that make up the total. */
export const ordinary = <One extends { readonly extra?: ExtraKind | undefined }>(indicators: readonly One[]): One[] =>
  indicators.filter(({ extra }) => extra === undefined);

/** A major that holds nothing but extras has no points of its own. */
export const isAllExtras = ({ points }: { readonly points: number }): boolean => points === 0;

/** Majors that have points, and so a sub-total and a rate. */
export const scoredMajors = <One extends { readonly points: number }>({
  majors,
}: {
  readonly majors: readonly One[];
}): One[] => majors.filter((major) => !isAllExtras(major));

const sum = (indicators: readonly Indicator[]): number =>
  indicators.reduce((all, { points }) => all + Math.round(points * 100), 0) / 100;

/** The most that all extras of a kind add or take together. */
export const mostOf = (scheme: Scheme, kind: ExtraKind): number =>
  (kind === "bonus" ? scheme.extras?.bonusMost : scheme.extras?.penaltyMost) ?? sum(extrasOf(scheme, kind));

/** The highest final score: the scheme's total and all bonus, unless the scheme says less. */
export const highestFinal = (scheme: Scheme): number =>
  scheme.extras?.totalMost ?? (Math.round(scheme.total * 100) + Math.round(mostOf(scheme, "bonus") * 100)) / 100;

/** Points that a unit left behind: of the indicator's, or those taken off the total; a bonus that wasn't earned is no loss. */
export function lostPoints({ extra, points }: Pick<Indicator, "extra" | "points">, scored: number): number {
  if (extra === "bonus") return 0;
  return extra === "penalty" ? scored : (Math.round(points * 100) - Math.round(scored * 100)) / 100;
}
