import { ruleByCode } from "./checks";
import type { Issue, Place } from "./issue";
import type { IssueNames } from "./rule";
import type { rules } from "./rules";

type AnyRule = (typeof rules)[number];
export type RuleCode = AnyRule["code"];

/** What the sentence of a rule is told. */
export type FactsOf<Code extends RuleCode> = Parameters<Extract<AnyRule, { code: Code }>["says"]>[0];

/** Sentences of one language: the compiler knows which rules there are, and which facts each of them has. */
export type Sentences = { readonly [Code in RuleCode]: (facts: FactsOf<Code>, names: IssueNames) => string };

type AnySentence = (facts: object & { readonly at: readonly Place[] }, names: IssueNames) => string;

/** The issue in words; without a language's own sentences, in Chinese, which stand beside the rules. */
export function sentenceOf({ code, at, facts }: Issue, names: IssueNames, sentences?: Sentences): string {
  const says = (sentences as Readonly<Record<string, AnySentence>> | undefined)?.[code] ?? ruleByCode.get(code)?.says;
  return says ? says({ ...facts, at }, names) : code;
}
