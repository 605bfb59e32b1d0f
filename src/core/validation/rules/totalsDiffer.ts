import { z } from "zod";
import { validationRule, type Finding } from "../rule";

export interface TotalFacts {
  readonly at: readonly [];
  readonly self: number;
  readonly verified: number;
  /** 自评偏高: the self score is 10 points or more above. */
  readonly high: boolean;
}

/** V28: totals 5 points or more apart want a second look. */
export const totalsDiffer = validationRule({
  code: "V28",
  severity: "warning",
  scope: "unit",
  runs: "always",
  limits: z.strictObject({}),
  check({ verification }): readonly Finding<TotalFacts>[] {
    const { selfTotal: self, verifiedTotal: verified } = verification ?? {};
    if (self === undefined || verified === undefined) return [];
    const more = Math.round(self * 100) - Math.round(verified * 100);
    return Math.abs(more) < 500 ? [] : [{ at: [], self, verified, high: more >= 1000 }];
  },
  says: ({ self, verified, high }) =>
    `总分自评${self.toFixed(2)}分、核定${verified.toFixed(2)}分，自评与核定相差${Math.abs(self - verified).toFixed(2)}分，` +
    `${high ? "自评偏高，" : ""}请二次复核。`,
});
