import { z } from "zod";
import { differing, type Differing } from "../annexTotals";
import type { Place } from "../issue";
import { fieldAndColumns } from "../limits";
import { validationRule, type BasisFacts, type Finding } from "../rule";

type HeadcountFacts = Differing | { readonly at: readonly [Place]; readonly basis: BasisFacts };

/**
 * V07: the leadership headcount check form is the normative basis (S23); stated numbers are its totals. Where it was locked
 * before scoring, whatever a return says otherwise is told as a warning: the locked numbers count anyway.
 */
export const headcountFormDiffers = validationRule({
  code: "V07",
  severity: "error",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({ pairs: fieldAndColumns }),
  names: ({ pairs }) => pairs.flatMap(({ field, columns }) => [field, ...columns]),
  check: (context, { pairs }): readonly Finding<HeadcountFacts>[] => [
    ...differing(context, pairs),
    ...(context.basis ?? []).map(({ at, ...basis }) => ({ at: [at] as const, severity: "warning" as const, basis })),
  ],
  says(facts, { title, unit }) {
    if (!("basis" in facts)) {
      const { at, stated, sum } = facts;
      return `${title(at[0])}填${stated}${unit(at[0])}，与${title(at[1])}合计${sum}${unit(at[0])}不符，请核对。`;
    }
    const { at, basis } = facts;
    const [place] = at;
    switch (basis.what) {
      case "number":
        return `${basis.body}${title(place)}${basis.stated === "" ? "未填" : `填${basis.stated}${unit(place)}`}，已锁定的核对结果为${basis.locked}${unit(place)}，按锁定数计分；确有变化的请与编办联系。`;
      case "total":
        return `${title(place)}填${basis.stated}${unit(place)}，已锁定的核对结果合计${basis.locked}${unit(place)}，按锁定数计分；确有变化的请与编办联系。`;
      case "missing":
        return `${title(place)}没有列“${basis.body}”，已锁定的核对结果中有，按锁定数计分；确已撤并的请与编办联系。`;
      case "added":
        return `“${basis.body}”不在已锁定的核对结果中，不计入；确有变化的请与编办联系。`;
    }
  },
});
