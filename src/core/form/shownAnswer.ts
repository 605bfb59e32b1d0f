import type { Answer } from "../answers/answer";
import { kindOf, type KindName } from "../answers/kinds";
import type { KindLimits } from "../answers/kinds/kind";
import type { Language } from "../answers/text";
import type { PlainValue } from "./workbook";

/** What an entry's cell holds: the answer, or what was written there instead of one; otherwise nothing. */
export const shownAnswer = (
  answer: Answer | undefined,
  kind: KindName,
  limits: KindLimits,
  language: Language,
): PlainValue =>
  answer?.state === "given"
    ? kindOf(kind).encode(answer.value, limits, language)
    : answer?.state === "unreadable"
      ? answer.text
      : null;
