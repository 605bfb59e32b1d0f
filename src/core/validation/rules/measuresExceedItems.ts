import { z } from "zod";
import type { Place } from "../issue";
import { fieldId, fieldIds } from "../limits";
import { validationRule, type Finding } from "../rule";

export interface MeasureFacts {
  readonly at: readonly [measures: Place, ...items: Place[]];
  readonly measures: number;
  readonly items: number;
}

/** V21: supervision measures for more items than were cancelled and devolved. */
export const measuresExceedItems = validationRule({
  code: "V21",
  severity: "error",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ measures: fieldId, items: fieldIds }),
  names: ({ measures, items }) => [measures, ...items],
  occasions: ({ measures, items }) => [{ sum: [measures], is: ">", than: items }],
  check({ number }, { measures, items }): readonly Finding<MeasureFacts>[] {
    const count = number(measures);
    const parts = items.map((item) => number(item));
    if (count === undefined || !parts.every((part) => part !== undefined)) return [];
    const sum = parts.reduce((one, other) => one + other, 0);
    return count > sum ? [{ at: [measures, ...items], measures: count, items: sum }] : [];
  },
  says: ({ at, measures, items }, { title, unit }) =>
    `${title(at[0])}填${measures}${unit(at[0])}，大于${at.slice(1).map(title).join("、")}${at.length > 2 ? "合计" : ""}的` +
    `${items}${unit(at[0])}，请核对。`,
});
