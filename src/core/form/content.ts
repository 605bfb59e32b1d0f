import type { Answer, Answers, Annexes } from "../answers/answer";
import { blank } from "../answers/answer";
import type { Evaluation } from "../evaluate/evaluation";
import type { FormWords } from "../languages/formWords";
import type { PartFormulaFacts } from "../scoring/part";
import type { Scheme } from "../scheme/scheme";
import type { FormIdentity } from "./identity";
import type { HeadKey } from "./keys";
import type { FormLayout } from "./layout";
import type { Language } from "../answers/text";

/** What is filled in: nothing but the office's numbers in an issued form, everything in a lifted or sample one. */
export interface FormContent {
  readonly answers: Answers;
  readonly annexes: Annexes;
  readonly head: Readonly<Partial<Record<HeadKey, Answer>>>;
}

/** What the unit entered in the round before, shown grey beside its entries; none of it is ever read. */
export interface LastEntries {
  readonly round: string;
  /** By id of field or reason. */
  readonly said: ReadonlyMap<string, string>;
}

/** All that the sheets of a form are made from. */
export interface FormParts {
  readonly scheme: Scheme;
  readonly identity: FormIdentity;
  readonly content: FormContent;
  /** Office numbers as issued; they stay as they are when answers are lifted over. */
  readonly issued: Answers;
  readonly evaluation: Evaluation;
  readonly layout: FormLayout;
  readonly words: FormWords;
  readonly language: Language;
  readonly facts: PartFormulaFacts;
  readonly last?: LastEntries | undefined;
}

export const answerIn = (content: FormContent, id: string): Answer =>
  content.answers.get(id) ?? content.head[id as HeadKey] ?? blank;
