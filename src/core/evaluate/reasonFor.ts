import type { Answers } from "../answers/answer";
import { saysNothing } from "../answers/kinds/text";
import type { Scheme } from "../scheme/scheme";
import { indicatorsOf, reasonId, schemeIndex } from "../scheme/schemeIndex";
import { ruleByCode } from "../validation/checks";
import type { Issue } from "../validation/issue";
import { placeParts } from "../validation/place";

/** The indicator whose 自评说明 answers an issue; undefined where an issue is about the whole return. */
export function indicatorOfIssue({ code, at: [place] }: Issue, scheme: Scheme): string | undefined {
  if (place === undefined) return undefined;
  const parts = placeParts(place);
  if ("indicator" in parts) return parts.indicator;
  if (parts.kind === "field") return schemeIndex(scheme).indicatorOf.get(place)?.id;
  // An annex has no reason of its own; the indicator that has it checked speaks for it.
  const annex = parts.kind === "entry" ? parts.annex : place;
  return indicatorsOf(scheme).find(({ checks }) =>
    checks.some(({ rule, ...limits }) => {
      const names = rule === code ? (ruleByCode.get(rule)?.names?.(limits) ?? []) : [];
      return names.some((name) => name === annex || name.startsWith(`${annex}.`));
    }),
  )?.id;
}

/** What the unit says about a warning, beside which it is shown; undefined where it says nothing. */
export function reasonFor(issue: Issue, scheme: Scheme, answers: Answers): string | undefined {
  const indicator = indicatorOfIssue(issue, scheme);
  const answer = indicator === undefined ? undefined : answers.get(reasonId(indicator));
  // “无” under a warning explains nothing.
  return answer?.state === "given" && !saysNothing(String(answer.value)) ? String(answer.value) : undefined;
}
