import type { Evaluation, Scheme } from "#core";
import type { Submission, Verdict } from "#core/consolidation/submission";
import { makeFacts } from "#core/evaluate/facts";
import type { FileAnswer } from "#usecases/takeReturns";

/** A submission without what can't be handed from worker to page: its scheme, which both have, and its look-ups. */
export interface SentSubmission extends Omit<Submission, "scheme" | "evaluation"> {
  readonly evaluation: Omit<Evaluation, "facts">;
}

type SentVerdictOf<Of> = Of extends Verdict
  ? Omit<Of, "submission"> & { readonly submission: SentSubmission | undefined }
  : never;
type SentVerdict = SentVerdictOf<Verdict>;

type SentAnswerOf<Answer> = Answer extends { readonly verdict: Verdict }
  ? Omit<Answer, "verdict"> & { readonly verdict: SentVerdict }
  : Answer;
export type SentAnswer = SentAnswerOf<FileAnswer>;

export function send(answer: FileAnswer): SentAnswer {
  return answer.is === "gone" ? answer : { ...answer, verdict: sentVerdict(answer.verdict) };
}

export function receive(answer: SentAnswer, schemes: ReadonlyMap<string, Scheme>): FileAnswer {
  return answer.is === "gone" ? answer : { ...answer, verdict: receivedVerdict(answer.verdict, schemes) };
}

function sentVerdict(verdict: Verdict): SentVerdict {
  const { submission } = verdict;
  if (!submission) return { ...verdict, submission };
  const { scheme: _scheme, evaluation, ...rest } = submission;
  const { facts: _facts, ...plain } = evaluation;
  return { ...verdict, submission: { ...rest, evaluation: plain } };
}

function receivedVerdict(verdict: SentVerdict, schemes: ReadonlyMap<string, Scheme>): Verdict {
  const sent = verdict.submission;
  if (!sent) return verdict as Verdict;
  const scheme = schemes.get(sent.identity.scheme);
  if (!scheme) throw new Error(`the worker knows a scheme that the page does not: ${sent.identity.scheme}`);
  const facts = makeFacts(scheme, sent.reading.answers, sent.reading.annexes);
  return { ...verdict, submission: { ...sent, scheme, evaluation: { ...sent.evaluation, facts } } };
}
