import { waivedParts } from "../evaluate/waivedParts";
import { makeFacts } from "../evaluate/facts";
import type { RosterUnit } from "../roster/roster";
import type { Indicator } from "../scheme/scheme";
import { indicatorsOf } from "../scheme/schemeIndex";
import type { ClassResult } from "./consolidation";

/** Parts of an indicator that the office's roster says are not due yet, and for whom. */
export interface Waiver {
  readonly indicator: Indicator;
  readonly parts: readonly number[];
  readonly units: readonly RosterUnit[];
}

/** By the roster, whether a unit has reported or not; units with the same parts waived stand together. */
export function waiversOf({ scheme, units }: ClassResult): readonly Waiver[] {
  const facts = units.map(({ unit }) => ({ unit, facts: makeFacts(scheme, unit.numbers, new Map()) }));
  return indicatorsOf(scheme).flatMap((indicator) => {
    const groups = new Map<string, { parts: readonly number[]; units: RosterUnit[] }>();
    for (const { unit, facts: own } of facts) {
      const parts = waivedParts(indicator, own);
      if (parts.length === 0) continue;
      const key = parts.join(",");
      const group = groups.get(key) ?? { parts, units: [] };
      group.units.push(unit);
      groups.set(key, group);
    }
    return [...groups.values()].map((group) => ({ indicator, ...group }));
  });
}
