import type { BetweenUnitsRule, Round, RoundIssue, RoundNames } from "./rule";
import { betweenUnitsRules } from "./rules";

/** Rules as one list; which facts belong to which rule is the rule's own knowledge. */
const allRules = betweenUnitsRules as unknown as readonly BetweenUnitsRule<string, object>[];
const byCode = new Map(allRules.map((rule) => [rule.code, rule]));

type AnyRule = (typeof betweenUnitsRules)[number];
export type RoundRuleCode = AnyRule["code"];

/** What the sentence of a rule is told. */
export type RoundFactsOf<Code extends RoundRuleCode> = Parameters<Extract<AnyRule, { code: Code }>["says"]>[0];

/** Sentences of one language about a whole round. */
export type RoundSentences = {
  readonly [Code in RoundRuleCode]: (facts: RoundFactsOf<Code>, names: RoundNames) => string;
};

/** All that the rules notice between units and between levels, in the order of the table. */
export function validateRound(round: Round): readonly RoundIssue[] {
  return allRules.flatMap(({ code, severity: usual, check }) =>
    (check?.(round) ?? []).map(({ units, severity = usual, ...facts }) => ({ code, severity, units, facts })),
  );
}

type AnySentence = (facts: object & { readonly units: readonly string[] }, names: RoundNames) => string;

/** The issue in words; without a language's own sentences, in Chinese, which stand beside the rules. */
export function roundSentenceOf(
  { code, units, facts }: RoundIssue,
  names: RoundNames,
  sentences?: RoundSentences,
): string {
  const says = (sentences as Readonly<Record<string, AnySentence>> | undefined)?.[code] ?? byCode.get(code)?.says;
  return says ? says({ ...facts, units }, names) : code;
}
