import { clipped } from "../consolidation/texts";
import type { FinalWords } from "../languages/finalWords";
import type { FollowUpWords } from "../languages/followUpWords";
import type { FormWords } from "../languages/formWords";
import type { Change } from "./record";

export interface ChangeWords {
  readonly followUp: FollowUpWords;
  readonly final: FinalWords;
  readonly form: FormWords;
}

/** Old and new of a change in words; figures and ids stand in the record as they are kept. "" stays "". */
export function changeSaid({ part, was, now }: Change, words: ChangeWords): { was: string; now: string } {
  return { was: said(was, part, words), now: said(now, part, words) };
}

function said(text: string, part: Change["part"], { followUp, final, form }: ChangeWords): string {
  const wordFor = (words: Readonly<Record<string, string>>): string | undefined =>
    Object.entries(words).find(([key]) => key === text)?.[1];
  if (text === "pending" || text === "notApplicable") return form.state[text];
  if (part === "category")
    return text
      .split(",")
      .map((id) => Object.entries(followUp.category).find(([key]) => key === id)?.[1] ?? "")
      .join("、");
  if (part === "source") return text === "objection" ? followUp.sheets.objections : (wordFor(final.source) ?? "");
  return wordFor(final.state) ?? clipped(text);
}
