import type { Scheme } from "#core";
import { packed, unpacked, type CarriedVerdict } from "#core/consolidation/carriage";
import type { Verdict } from "#core/consolidation/submission";
import type { FileAnswer } from "#usecases/takeReturns";

type SentAnswerOf<Answer> = Answer extends { readonly verdict: Verdict }
  ? Omit<Answer, "verdict"> & { readonly verdict: CarriedVerdict }
  : Answer;
export type SentAnswer = SentAnswerOf<FileAnswer>;

export function send(answer: FileAnswer): SentAnswer {
  return answer.is === "gone" ? answer : { ...answer, verdict: packed(answer.verdict) };
}

export function receive(answer: SentAnswer, schemes: ReadonlyMap<string, Scheme>): FileAnswer {
  return answer.is === "gone" ? answer : { ...answer, verdict: unpacked(answer.verdict, schemes) };
}
