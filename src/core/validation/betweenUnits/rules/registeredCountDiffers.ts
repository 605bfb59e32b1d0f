import { betweenUnitsRule, type RoundFinding } from "../rule";

type Decision = "承接" | "取消" | "下放";

export interface RegisteredCountFacts {
  readonly decision: Decision;
  readonly registered: number;
  readonly reported: number;
}

/** Departments' targets, by the decision that makes them. What a banner has to take on is V42's. */
const TARGETS: readonly { readonly decision: Decision; readonly field: string }[] = [
  { decision: "承接", field: "D2.1.itemsToTake" },
  { decision: "取消", field: "D2.2.itemsToCancel" },
  { decision: "下放", field: "D2.3.itemsToDevolve" },
];

/**
 * V58: what a department had to take on, cancel or devolve is as many items as the office's register has for it. A kind of
 * decision of which the register holds none at all is not kept there, and waits.
 */
export const registeredCountDiffers = betweenUnitsRule({
  code: "V58",
  severity: "warning",
  scope: "betweenLevels",
  check: ({ reported, items }): readonly RoundFinding<RegisteredCountFacts>[] =>
    TARGETS.flatMap(({ decision, field }) => {
      const kept = items.filter((item) => item.decision === decision);
      if (kept.length === 0) return [];
      return reported.flatMap((unit): RoundFinding<RegisteredCountFacts>[] => {
        const stated = unit.asks(field) ? unit.number(field) : undefined;
        if (stated === undefined) return [];
        const registered = kept.filter(({ department }) => department === unit.name).length;
        return registered === stated ? [] : [{ units: [unit.code], decision, registered, reported: stated }];
      });
    }),
  says: ({ units: [code = ""], decision, registered, reported }, { unit }) =>
    `${unit(code)}应${decision}${reported}项，事项登记表为${registered}项，与目录不符，请核对。`,
});
