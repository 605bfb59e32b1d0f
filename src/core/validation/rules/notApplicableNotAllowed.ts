import { z } from "zod";
import type { Place } from "../issue";
import { entryPlace } from "../place";
import { validationRule, type Finding } from "../rule";

type NotApplicableFacts =
  | { readonly at: readonly Place[]; readonly what: "never" | "notNow"; readonly indicator: Place }
  | { readonly at: readonly [Place]; readonly what: "entry" };

/** V30: 不适用 is said only in indicators that can drop out, and only when their condition
 * holds; undecided ones wait. A field that other answers make pointless (the office has waived it) may say so. */
export const notApplicableNotAllowed = validationRule({
  code: "V30",
  severity: "error",
  scope: "row",
  runs: "always",
  limits: z.strictObject({}),
  check(context): readonly Finding<NotApplicableFacts>[] {
    // One finding for an indicator, at all its fields that say so.
    const places = new Map<string, Place[]>();
    for (const { id, indicator, excused } of context.fields) {
      if (excused || context.answer(id).state !== "notApplicable") continue;
      const same = places.get(indicator);
      if (same) same.push(id);
      else places.set(indicator, [id]);
    }
    const findings: Finding<NotApplicableFacts>[] = [];
    for (const [indicator, at] of places) {
      const known = context.indicator(indicator);
      if (known?.notApplicable === true) continue;
      if (known?.mayNotApply === false) findings.push({ at, what: "never", indicator });
      else if (known?.notApplicable === false) findings.push({ at, what: "notNow", indicator });
    }
    for (const { key, columns } of context.annexes) {
      for (const row of context.annex(key)) {
        for (const { id, required, computed } of columns) {
          if (required && !computed && row.entries.get(id)?.state === "notApplicable") {
            findings.push({ at: [entryPlace(key, row.number, id)], what: "entry" });
          }
        }
      }
    }
    return findings;
  },
  says(facts, { title }) {
    switch (facts.what) {
      case "never":
        return `${title(facts.indicator)}不得选“不适用”，请如实填报。`;
      case "notNow":
        return `${title(facts.indicator)}按已填数据应当适用，不得选“不适用”，请如实填报；确不适用的，请与编办联系。`;
      case "entry":
        return `${title(facts.at[0])}不得填“不适用”，请如实填报。`;
    }
  },
});
