import { z } from "zod";
import { blank } from "../../answers/answer";
import { saysNothing } from "../../answers/kinds/text";
import type { Place } from "../issue";
import { columnId, columnIds, columnOf } from "../limits";
import { entryPlace } from "../place";
import { validationRule, type Finding } from "../rule";

type HeadcountFacts =
  | { readonly at: readonly [Place]; readonly what: "document"; readonly subject: string }
  | { readonly at: readonly [Place]; readonly what: "subtotal"; readonly stated: number; readonly sum: number };

/**
 * V08: a row of the headcount check form without the document that approved it, or with a subtotal of its own making.
 * “无” is no document: such a row can't be a basis either.
 */
export const headcountDocumentMissing = validationRule({
  code: "V08",
  severity: "error",
  scope: "row",
  runs: "scheme",
  limits: z.strictObject({
    docNo: columnId,
    /** Names the row in the sentence. */
    subject: columnId,
    subtotals: z.array(z.strictObject({ subtotal: columnId, parts: columnIds })).optional(),
  }),
  names: ({ docNo, subject, subtotals = [] }) => [
    docNo,
    subject,
    ...subtotals.flatMap(({ subtotal, parts }) => [subtotal, ...parts]),
  ],
  check(context, { docNo, subject, subtotals = [] }): readonly Finding<HeadcountFacts>[] {
    const findings: Finding<HeadcountFacts>[] = [];
    const { annex, column } = columnOf(docNo);
    const { column: subjectColumn } = columnOf(subject);
    for (const row of context.annex(annex)) {
      const document = row.entries.get(column) ?? blank;
      if (document.state === "blank" || (document.state === "given" && saysNothing(String(document.value)))) {
        const at = [entryPlace(annex, row.number, column)] as const;
        findings.push({ at, what: "document", subject: context.annexText(row, subjectColumn) });
      }
      for (const { subtotal, parts } of subtotals) {
        // As it stands in the sheet: what the core works out itself always adds up.
        const written = row.entries.get(columnOf(subtotal).column);
        if (written?.state !== "given" || typeof written.value !== "number") continue;
        const numbers = parts.map((part) => context.annexNumber(row, columnOf(part).column));
        if (!numbers.every((value) => value !== undefined)) continue;
        const sum = numbers.reduce((one, other) => one + other, 0);
        if (sum === written.value) continue;
        const at = [entryPlace(annex, row.number, columnOf(subtotal).column)] as const;
        findings.push({ at, what: "subtotal", stated: written.value, sum });
      }
    }
    return findings;
  },
  says(facts, { title, unit }) {
    const [place] = facts.at;
    return facts.what === "document"
      ? `${facts.subject === "" ? title(place) : `${facts.subject}（${title(place)}）`}缺核定文号，不能作为依据，请补填。`
      : `${title(place)}填${facts.stated}${unit(place)}，各分项相加为${facts.sum}${unit(place)}，请核对。`;
  },
});
