import { inClauses, inList } from "../answers/joining";
import type { Language } from "../answers/text";
import { voiceTitle } from "../finalScores/composites";
import type { PartyWords } from "../languages/partyWords";
import { voiceIds } from "../scheme/voices";
import { clipped } from "../consolidation/texts";
import type { FinalWords } from "../languages/finalWords";
import type { FollowUpWords } from "../languages/followUpWords";
import type { FormWords } from "../languages/formWords";
import type { Change } from "./record";

export interface ChangeWords {
  readonly followUp: FollowUpWords;
  readonly final: FinalWords;
  readonly form: FormWords;
  readonly parties: PartyWords;
  readonly language: Language;
}

/** Old and new of a change in words; figures and ids stand in the record as they are kept. "" stays "". */
export function changeSaid({ what, part, was, now }: Change, words: ChangeWords): { was: string; now: string } {
  const text = (one: string): string => (what === "voices" ? voicesSaid(one, words) : said(one, part, words));
  return { was: text(was), now: text(now) };
}

/** "survey:81.50:10" of every voice, as `changes` writes it. */
function voicesSaid(text: string, { parties, language }: ChangeWords): string {
  const voices = text.split(",").filter((one) => one !== "");
  return inClauses(
    voices.map((one) => {
      const [name = "", score = "", weight = ""] = one.split(":");
      const id = voiceIds.find((voice) => voice === name);
      return `${id ? voiceTitle(id, parties, language) : name} ${score === "" ? "—" : score}×${weight}%`;
    }),
    language,
  );
}

function said(text: string, part: Change["part"], { followUp, final, form, language }: ChangeWords): string {
  const wordFor = (words: Readonly<Record<string, string>>): string | undefined =>
    Object.entries(words).find(([key]) => key === text)?.[1];
  if (text === "pending" || text === "notApplicable") return form.state[text];
  if (part === "category")
    return inList(
      text.split(",").map((id) => Object.entries(followUp.category).find(([key]) => key === id)?.[1] ?? ""),
      language,
    );
  if (part === "source") return text === "objection" ? followUp.sheets.objections : (wordFor(final.source) ?? "");
  return wordFor(final.state) ?? clipped(text);
}
