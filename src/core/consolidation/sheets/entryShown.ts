import type { Answer } from "../../answers/answer";
import { entrySaid } from "../../answers/entrySaid";
import type { EntrySpec } from "../../answers/field";
import type { Language } from "../../answers/text";
import { clipped } from "../texts";

/** An entry in a cell of the round workbook; null for a blank. */
export const entryShown = (
  answer: Answer,
  spec: Pick<EntrySpec, "kind" | "options"> | undefined,
  language: Language,
  notApplicable: string,
): string | null => (answer.state === "blank" ? null : clipped(entrySaid(answer, spec, language, notApplicable)));
