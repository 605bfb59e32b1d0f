import type { Condition } from "../../expressions/condition";
import type { Bounds, Reach, Span } from "../../scoring/part";
import { partOf, type PartSpec } from "../../scoring/parts";
import { waiverOf } from "../../scoring/waiver";
import type { Indicator, Scheme } from "../scheme";
import { indicatorsOf } from "../schemeIndex";
import { extrasOf, highestFinal, mostOf, ordinary } from "../extras";
import { domainIn, type Box } from "./box";
import type { Reasoning } from "./narrow";

/** What is known where an indicator applies, from the point of view of conditions and of counts. */
export interface Applying {
  readonly anything: Box;
  readonly counted: Box;
}

/** undefined where it never applies. */
export function applying({ notApplicableWhen: test }: Indicator, reasoning: Reasoning): Applying | undefined {
  const { anything, counted, narrow } = reasoning;
  if (test === undefined) return { anything, counted };
  const [known, none] = [narrow(test, anything, false), narrow(test, counted, false)];
  return known && none && { anything: known, counted: none };
}

export const outcomeIn = (test: Condition, box: Box, { narrow }: Reasoning) => ({
  canHold: narrow(test, box, true) !== undefined,
  canFail: narrow(test, box, false) !== undefined,
});

/** Points a part brings at least and at most, where its indicator applies. */
export function partBounds(part: PartSpec, { anything, counted }: Applying, reasoning: Reasoning): Bounds {
  const reach: Reach = {
    outcome: (test) => outcomeIn(test, anything, reasoning),
    sum(terms) {
      const weights = new Map<string, number>();
      for (const { field, weight } of terms) weights.set(field, (weights.get(field) ?? 0) + weight);
      let [least, most] = [0, 0];
      for (const [field, weight] of weights) {
        if (weight === 0) continue;
        const { least: low, most: high } = domainIn(counted, field);
        least += weight * (weight > 0 ? low : high);
        most += weight * (weight > 0 ? high : low);
      }
      return { least, most };
    },
  };
  return partOf(part).bounds(part, reach);
}

interface Share extends Span {
  readonly points: number;
  readonly drops: boolean;
}

/**
 * What may be scaled up: of things of which some may drop out, the least and the most share of the points that are left.
 * undefined where everything may be gone.
 */
function shareOf(things: readonly Share[]): (Span & { readonly mayBeNone: boolean }) | undefined {
  const extreme = (bound: "least" | "most", better: (one: number, other: number) => boolean): number | undefined => {
    const stay = things.filter(({ drops }) => !drops);
    let earned = stay.reduce((sum, one) => sum + one[bound], 0);
    let available = stay.reduce((sum, { points }) => sum + points, 0);
    const rest = things
      .filter(({ drops, points }) => drops && points > 0)
      .sort((one, other) => (better(one[bound] / one.points, other[bound] / other.points) ? -1 : 1));
    for (const one of rest) {
      if (available > 0 && !better(one[bound] / one.points, earned / available)) break;
      earned += one[bound];
      available += one.points;
    }
    return available === 0 ? undefined : earned / available;
  };
  const least = extreme("least", (one, other) => one < other);
  const most = extreme("most", (one, other) => one > other);
  return least === undefined || most === undefined
    ? undefined
    : { least, most, mayBeNone: things.every(({ drops, points }) => drops || points === 0) };
}

// Points are rounded to hundredths; a bound never lies within what it bounds.
const DUST = 1e-7;
const down = (points: number): number => Math.floor(points * 100 + DUST) / 100;
const up = (points: number): number => Math.ceil(points * 100 - DUST) / 100;
const within = (points: number, most: number): number => Math.max(0, Math.min(most, points));

/** Points of an indicator where it applies; `drops` where it need not. undefined where it never applies. */
export function indicatorBounds(indicator: Indicator, reasoning: Reasoning): (Span & { drops: boolean }) | undefined {
  const known = applying(indicator, reasoning);
  if (!known) return undefined;
  const { points, extra, parts } = indicator;
  let [few, many] = [0, 0];
  const shares = parts.map((part): Share => {
    const { least, most, drops = false, taken } = partBounds(part, known, reasoning);
    few += taken?.least ?? 0;
    many += taken?.most ?? 0;
    return { points: partOf(part).points(part), least, most, drops: drops || waiverOf(part) !== undefined };
  });
  // What an extra didn't earn is never scaled up; its points are a limit.
  if (extra !== undefined) {
    const sum = (bound: "least" | "most"): number => shares.reduce((all, one) => all + one[bound], 0);
    return { least: 0, most: up(within(sum("most"), points)), drops: true };
  }
  const share = shareOf(shares);
  if (!share) return undefined;
  return {
    least: down(within(share.least * points - many, points)),
    most: up(within(share.most * points - few, points)),
    drops: indicator.notApplicableWhen !== undefined || share.mayBeNone,
  };
}

/** The final score: never below `least`, never above `most`. Points that an assessor sets by hand are not looked at. */
export function totalBounds(scheme: Scheme, reasoning: Reasoning): Span {
  const { total, naPolicy } = scheme;
  const things = ordinary(indicatorsOf(scheme)).map((indicator): Share => {
    const { points } = indicator;
    const bounds = indicatorBounds(indicator, reasoning);
    const { least, most, drops } = bounds ?? { least: points, most: 0, drops: true };
    if (!drops || naPolicy === "rescale") return { points, least, most, drops };
    const instead = naPolicy === "full" ? points : 0;
    return { points, least: Math.min(least, instead), most: Math.max(most, instead), drops: false };
  });
  const { least, most } = shareOf(things) ?? { least: 0, most: 1 };
  const brings = (kind: "bonus" | "penalty"): number =>
    Math.min(
      mostOf(scheme, kind),
      extrasOf(scheme, kind).reduce((sum, one) => sum + (indicatorBounds(one, reasoning)?.most ?? 0), 0),
    );
  return {
    least: Math.max(0, down(down(least * total) - brings("penalty"))),
    most: Math.min(highestFinal(scheme), up(up(most * total) + brings("bonus"))),
  };
}
