import { z } from "zod";
import type { Place } from "../issue";
import { fieldId } from "../limits";
import { validationRule, type Finding } from "../rule";

export interface PlateFacts {
  readonly at: readonly [Place];
  readonly seen: number;
  readonly stated: number;
}

/** V13: the team saw more name-plates on site than the unit reported. */
export const morePlatesSeen = validationRule({
  code: "V13",
  severity: "warning",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ plates: fieldId }),
  names: ({ plates }) => [plates],
  check({ number, verification }, { plates }): readonly Finding<PlateFacts>[] {
    const [seen, stated] = [verification?.platesSeen, number(plates)];
    return seen === undefined || stated === undefined || seen <= stated ? [] : [{ at: [plates], seen, stated }];
  },
  says: ({ seen, stated }) => `现场发现加挂牌子${seen}块，填报${stated}块，有虚报疑点，请核实。`,
});
