import type { IndicatorResult, RaisedFlag } from "../evaluate/evaluation";
import { totalsOf } from "../evaluate/totals";
import { rank } from "../consolidation/ranking";
import type { Points, RoundFigures, UnitFigures } from "../finalScores/figures";
import { hundredths } from "../finalScores/finalParts";
import type { Scheme } from "../scheme/scheme";
import { schemeIndex } from "../scheme/schemeIndex";

type Totals = ReturnType<typeof totalsOf>;

/** A unit's figures added up: final and self, by the same rules as everywhere. */
export interface Standing {
  readonly unit: UnitFigures;
  readonly final: Totals;
  readonly self: Totals;
  readonly caps: readonly RaisedFlag[];
  /** Final minus self score, two decimals. */
  readonly gap: number | undefined;
  /** undefined for units that are not ranked (V52). */
  readonly place: number | undefined;
}

export interface ClassStanding {
  readonly scheme: Scheme;
  readonly units: readonly Standing[];
}

const resultOf = (points: Points): IndicatorResult =>
  typeof points === "number"
    ? { state: "scored", points, parts: [] }
    : points === "pending"
      ? { state: "pending", missing: [] }
      : { state: "notApplicable" };

const resultsOf = ({ indicators }: UnitFigures, side: "self" | "final"): ReadonlyMap<string, IndicatorResult> =>
  new Map(Object.entries(indicators).map(([id, one]) => [id, resultOf(one[side])] as const));

function flagsOf(scheme: Scheme, { flags }: UnitFigures): readonly RaisedFlag[] {
  const { indicators } = schemeIndex(scheme);
  return flags.flatMap(({ indicator, flag: position }) => {
    const flag = indicators.get(indicator)?.flags[position];
    return flag ? [{ indicator, flag }] : [];
  });
}

/** Every class of the round by itself; departments and banners never share a ranking. */
export function standingsOf(figures: RoundFigures, schemes: ReadonlyMap<string, Scheme>): readonly ClassStanding[] {
  return figures.schemes.flatMap(({ id }) => {
    const scheme = schemes.get(id);
    const units = figures.units.filter((unit) => unit.scheme === id);
    return scheme && units.length > 0 ? [{ scheme, units: ranked(scheme, units) }] : [];
  });
}

function ranked(scheme: Scheme, units: readonly UnitFigures[]): readonly Standing[] {
  const added = units.map((unit) => {
    const flags = flagsOf(scheme, unit);
    const caps = flags.filter(({ flag }) => "gradeCap" in flag.effect);
    const final = totalsOf(scheme, resultsOf(unit, "final"), flags);
    const self = totalsOf(scheme, resultsOf(unit, "self"), []);
    const [score, own] = [final.total.final, self.total.final];
    return {
      unit,
      final,
      self,
      caps,
      gap: score === undefined || own === undefined ? undefined : hundredths(score - own),
    };
  });
  const { places } = rank(
    added.map(({ unit, final, self }) => ({
      code: unit.code,
      points: final.total.final,
      self: self.total.final,
      verified: unit.state === "verified",
    })),
  );
  return added.map((one) => ({ ...one, place: places.get(one.unit.code) }));
}

/** V27: self and verified points of an indicator differ by half a point or a fifth of it, whichever is more. */
export const isWide = (self: Points, final: Points, maximum: number): boolean =>
  typeof self === "number" &&
  typeof final === "number" &&
  Math.abs(hundredths(final - self)) >= Math.max(0.5, hundredths(maximum * 0.2));
