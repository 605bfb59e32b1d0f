import type { Bilingual } from "../answers/text";
import type { MajorResult } from "../evaluate/evaluation";
import { dividedBy, fraction, rounded, toNumber } from "../numbers/fraction";
import { highestFinal, scoredMajors } from "../scheme/extras";
import type { Scheme } from "../scheme/scheme";
import { indicatorsOf } from "../scheme/schemeIndex";
import { analyseItem } from "./itemAnalysis";
import { averageOf } from "./statistics";

/**
 * What there is to look at in the results of one class of units: the numbers behind every chart, in the workbooks and in
 * the pane. Plain data; who doesn't count yet is not in it.
 */
export interface ClassPictures {
  readonly scheme: string;
  readonly unitClass: Bilingual;
  /** "self": as the units reported; "final": as 定稿 locked it, of verified units only (V52). */
  readonly stage: "self" | "final";
  /** The highest score there can be. */
  readonly highest: number;
  readonly indicators: readonly PicturedIndicator[];
  readonly majors: readonly PicturedMajor[];
  readonly bands: readonly { readonly grade: Bilingual; readonly units: number }[];
  readonly units: readonly PicturedUnit[];
}

export interface PicturedIndicator {
  readonly id: string;
  readonly title: Bilingual;
  readonly points: number;
  /** By all units together. */
  readonly lost: number;
}

export interface PicturedMajor {
  readonly id: string;
  readonly title: Bilingual;
  /** Mean of the units' rates, four decimals; undefined where nobody has one. */
  readonly mean: number | undefined;
}

export interface PicturedUnit {
  readonly code: string;
  readonly name: string;
  readonly self: number | undefined;
  readonly final: number | undefined;
  /** In the order of the indicators; undefined where it waits or doesn't apply. */
  readonly points: readonly (number | undefined)[];
  /** Points over applicable points, in the order of the majors. */
  readonly rates: readonly (number | undefined)[];
}

/** A unit that counts, as its evaluation or its final figures have it. */
export interface ScoredUnit {
  readonly code: string;
  readonly name: string;
  readonly self: number | undefined;
  readonly final: number | undefined;
  /** Chinese name of the band. */
  readonly grade: string | undefined;
  readonly points: (indicator: string) => number | undefined;
  readonly major: (id: string) => MajorResult | undefined;
}

export function picturesOf(
  scheme: Scheme,
  stage: ClassPictures["stage"],
  scored: readonly ScoredUnit[],
): ClassPictures {
  const indicators = indicatorsOf(scheme);
  const majors = scoredMajors(scheme);
  const units = scored.map(({ code, name, self, final, points, major }): PicturedUnit => ({
    code,
    name,
    self,
    final,
    points: indicators.map(({ id }) => points(id)),
    rates: majors.map(({ id }) => rateOf(major(id))),
  }));
  return {
    scheme: scheme.id,
    unitClass: scheme.unitClass,
    stage,
    highest: highestFinal(scheme),
    units,
    indicators: indicators.map((indicator, index) => {
      const results = units.flatMap((unit) => {
        const own = unit.points[index];
        return own === undefined ? [] : [{ state: "scored" as const, points: own, parts: [] }];
      });
      const { id, title, points } = indicator;
      return { id, title, points, lost: analyseItem(indicator, results).pointsLost };
    }),
    majors: majors.map(({ id, title }, index) => {
      const rates = units.flatMap((unit) => unit.rates[index] ?? []);
      return { id, title, mean: rates.length === 0 ? undefined : toNumber(rounded(averageOf(rates), 4)) };
    }),
    bands: scheme.bands.map(({ grade }) => ({
      grade,
      units: scored.filter((unit) => unit.grade === grade.zh).length,
    })),
  };
}

/** Points over applicable points, four decimals; undefined while anything waits or where nothing applies. */
export function rateOf(result: MajorResult | undefined): number | undefined {
  if (!result || result.pending > 0 || result.applicable === 0) return undefined;
  return toNumber(rounded(dividedBy(fraction(result.points), fraction(result.applicable)), 4));
}

/** Indicators that lost points, the worst first. */
export const lossesIn = ({ indicators }: ClassPictures): readonly PicturedIndicator[] =>
  indicators.filter(({ lost }) => lost > 0).sort((one, other) => other.lost - one.lost);

export interface Gap extends PicturedUnit {
  readonly self: number;
  readonly final: number;
}

/** Self and final score side by side, the best first. */
export const gapsIn = ({ units }: ClassPictures): readonly Gap[] =>
  units
    .flatMap((unit): Gap[] => {
      const { self, final } = unit;
      return self === undefined || final === undefined ? [] : [{ ...unit, self, final }];
    })
    .sort((one, other) => other.final - one.final);
