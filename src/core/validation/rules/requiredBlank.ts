import { z } from "zod";
import type { Place } from "../issue";
import { entryPlace, reasonPlace } from "../place";
import { validationRule, type FieldFacts, type Finding, type RuleContext } from "../rule";

type BlankFacts =
  | { readonly at: readonly [Place]; readonly what: "field" | "office" | "annex" | "entry" }
  | { readonly at: readonly [Place]; readonly what: "afterYes"; readonly because: Place }
  | { readonly at: readonly [Place]; readonly what: "reason"; readonly indicator: Place };

function blankField({ id, filledBy, because }: FieldFacts, { number }: RuleContext): BlankFacts {
  if (filledBy === "office") return { at: [id], what: "office" };
  if (because !== undefined && number(because) === 1) return { at: [id], what: "afterYes", because };
  return { at: [id], what: "field" };
}

/** V01: what has to be filled and is blank: fields, reasons, whole annexes, columns of a filled row. */
export const requiredBlank = validationRule({
  code: "V01",
  severity: "error",
  scope: "row",
  runs: "always",
  limits: z.strictObject({}),
  check(context): readonly Finding<BlankFacts>[] {
    const findings: Finding<BlankFacts>[] = [];
    for (const field of context.fields) {
      if (field.required && context.answer(field.id).state === "blank") findings.push(blankField(field, context));
    }
    for (const { id, reasonAsked, notApplicable } of context.indicators) {
      if (reasonAsked === true && notApplicable !== true && context.reason(id) === "") {
        findings.push({ at: [reasonPlace(id)], what: "reason", indicator: id });
      }
    }
    for (const { key, required, columns } of context.annexes) {
      const rows = context.annex(key);
      if (rows.length === 0 && required === true) findings.push({ at: [key], what: "annex" });
      for (const row of rows) {
        for (const column of columns) {
          if (!column.required || column.computed) continue;
          if ((row.entries.get(column.id)?.state ?? "blank") === "blank") {
            findings.push({ at: [entryPlace(key, row.number, column.id)], what: "entry" });
          }
        }
      }
    }
    return findings;
  },
  says(facts, { title }) {
    const where = title(facts.at[0]);
    switch (facts.what) {
      case "field":
      case "entry":
        return `${where}未填，请补填。`;
      case "office":
        return `${where}应由编办预置，目前为空，请与编办联系。`;
      case "annex":
        return `附表${where}未填，请逐行补填。`;
      case "afterYes":
        return `${title(facts.because)}已填“是”，请补填${where}。`;
      case "reason":
        return `${title(facts.indicator)}须说明情况，请补填自评说明。`;
    }
  },
});
