import type { PlanSheet } from "#core/form/workbook";

/** What a printed sheet says, top to bottom and left to right; heads that stand again on a new page are left out. */
export function printedText({ cells, print }: Pick<PlanSheet, "cells" | "print">): string {
  const rows = new Map<number, { readonly texts: string[]; head: boolean }>();
  for (const { row, value, style } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const own = rows.get(row) ?? { texts: [], head: style === "tableHead" };
    rows.set(row, own);
    if (typeof value === "string") own.texts.push(value);
  }
  const begins = new Set(print?.breaksBefore);
  let head = "";
  return [...rows]
    .flatMap(([row, { texts, head: isHead }]) => {
      if (!isHead) return texts;
      const [before, now] = [head, texts.join("|")];
      head = now;
      return begins.has(row) && now === before ? [] : texts;
    })
    .join("");
}

/** A text without what only shows its shape: spaces, and the marks of `plainText`. */
export const bare = (text: string): string => text.replace(/[\s#|/《》─]/gu, "");
