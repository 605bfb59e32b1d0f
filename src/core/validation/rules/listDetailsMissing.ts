import { z } from "zod";
import { inChinese, type IsoDate } from "../../calendar/civilDate";
import type { Condition } from "../../expressions/condition";
import { exceeding, exceeds } from "../exceeding";
import type { Place, Severity } from "../issue";
import { dueAndDone, fieldId } from "../limits";
import { validationRule, type Finding } from "../rule";

type ListFacts =
  | { readonly at: readonly [Place, published: Place]; readonly what: "noDate" | "noItems" }
  | { readonly at: readonly [Place]; readonly what: "later"; readonly date: IsoDate; readonly filledOn: IsoDate }
  | {
      readonly at: readonly [done: Place, due: Place];
      readonly what: "departments";
      readonly done: number;
      readonly due: number;
    }
  | {
      readonly at: readonly [listed: Place, catalogue: Place];
      readonly what: "licences";
      readonly severity: Severity;
      readonly listed: number;
      readonly catalogue: number;
    };

/** V20: a published power or responsibility list has a day and items, and no more departments published than should. */
export const listDetailsMissing = validationRule({
  code: "V20",
  severity: "error",
  scope: "unit",
  runs: "scheme",
  limits: z.strictObject({
    /** A list that is published has a day and items. */
    lists: z.array(z.strictObject({ published: fieldId, items: fieldId, date: fieldId })).optional(),
    /** No more departments have published than should. */
    departments: dueAndDone.optional(),
    /** Licences in the published list against the catalogue of approval items; a warning. */
    licences: z.array(z.strictObject({ listed: fieldId, catalogue: fieldId })).optional(),
  }),
  names: ({ lists = [], departments = [], licences = [] }) => [
    ...lists.flatMap(({ published, items, date }) => [published, items, date]),
    ...departments.flatMap(({ due, done }) => [due, done]),
    ...licences.flatMap(({ listed, catalogue }) => [listed, catalogue]),
  ],
  occasions: ({ lists = [], departments = [], licences = [] }) => [
    ...lists.map(({ published }) => ({ yes: published })),
    ...departments.map(({ due, done }) => exceeds(done, due)),
    ...licences.map(({ listed, catalogue }): Condition => ({ sum: [listed], is: "<>", than: [catalogue] })),
  ],
  check(context, { lists = [], departments = [], licences = [] }): readonly Finding<ListFacts>[] {
    const findings: Finding<ListFacts>[] = [];
    const { filledOn } = context.round;
    for (const { published, items, date } of lists) {
      if (context.number(published) !== 1) continue;
      if (context.number(items) === 0) findings.push({ at: [items, published], what: "noItems" });
      if (context.answer(date).state === "blank") findings.push({ at: [date, published], what: "noDate" });
      const day = context.text(date);
      if (day !== undefined && filledOn !== undefined && day > filledOn) {
        findings.push({ at: [date], what: "later", date: day, filledOn });
      }
    }
    for (const { due, done } of departments) {
      const more = exceeding(context, done, due);
      if (more) findings.push({ at: more.at, what: "departments", done: more.part, due: more.whole });
    }
    for (const { listed: listedId, catalogue: catalogueId } of licences) {
      const [listed, catalogue] = [context.number(listedId), context.number(catalogueId)];
      if (listed === undefined || catalogue === undefined || listed === catalogue) continue;
      findings.push({ at: [listedId, catalogueId], what: "licences", severity: "warning", listed, catalogue });
    }
    return findings;
  },
  says(facts, { title, unit }) {
    const [place] = facts.at;
    switch (facts.what) {
      case "noDate":
        return `${title(facts.at[1])}已填“是”，请填公布日期。`;
      case "noItems":
        return `${title(facts.at[1])}已填“是”，${title(place)}不能为0，请填事项数。`;
      case "later":
        return `${title(place)}${inChinese(facts.date)}晚于填报日期${inChinese(facts.filledOn)}，请核对。`;
      case "departments":
        return `${title(place)}填${facts.done}${unit(place)}，多于${title(facts.at[1])}${facts.due}${unit(place)}，请核对。`;
      case "licences":
        return `${title(place)}填${facts.listed}${unit(place)}，与审批事项目录的${facts.catalogue}${unit(place)}不一致，请说明。`;
    }
  },
});
