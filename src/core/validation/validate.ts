import { allRules } from "./checks";
import type { IsoDate } from "../calendar/civilDate";
import type { Issue, Place } from "./issue";
import { isLooser, severityOn, type Level } from "./level";
import { placeParts } from "./place";
import type { Finding, LimitsSchema, Rule, RuleContext } from "./rule";
import { oncePer } from "../oncePer";

/** A rule that a scheme has switched on, with its limits and the indicator it was listed under. */
export interface Check extends Level {
  readonly rule: string;
  readonly indicator?: string | undefined;
  readonly [limit: string]: unknown;
}

interface Planned {
  readonly rule: Rule<string, LimitsSchema, object>;
  readonly limits: Record<string, unknown>;
  readonly level: Level;
}

/** What runs, in the order of the table: rules without limits once, the others once for each check of the scheme. */
const planOf = oncePer((checks: readonly Check[]): readonly Planned[] =>
  allRules.flatMap((rule): Planned[] =>
    rule.runs === "always"
      ? [{ rule, limits: {}, level: {} }]
      : checks
          .filter((check) => check.rule === rule.code)
          .map(({ severity, errorFrom, ...limits }) => ({
            rule,
            limits,
            level: { severity, errorFrom },
          })),
  ),
);

/** What a rule notices besides its main business keeps the severity that the rule gives it. */
function issueOf(
  { rule, level }: Planned,
  { at, severity: special, ...facts }: Finding<object>,
  day: IsoDate | undefined,
): Issue {
  const severity = special ?? severityOn(rule.severity, level, day);
  const { errorFrom } = level;
  const later = special === undefined && errorFrom !== undefined && severity !== "error";
  return { code: rule.code, severity, at, facts, ...(later && { errorFrom }) };
}

/** The same thing noticed twice, because two indicators list the same check, is one issue. */
function withoutRepeats(issues: readonly Issue[]): Issue[] {
  const seen = new Map<string, Issue>();
  for (const issue of issues) {
    const { code, at, facts, severity } = issue;
    const key = JSON.stringify([code, at, facts]);
    const before = seen.get(key);
    if (!before) seen.set(key, issue);
    // Listed twice with two severities: the stricter one holds.
    else if (isLooser(before.severity, severity)) seen.set(key, issue);
  }
  return [...seen.values()];
}

const BLANK = "V01";
const UNREADABLE = "V55";
const CHANGED = "V54";

/**
 * One place, one thing to do. Where another rule asks for a blank, it says why, and V01 is silent; a mere warning about a
 * blank that has to be filled anyway is not needed. An office number that was changed is not also blank or unreadable.
 */
function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  const blank = new Set<Place>();
  const changed = new Set<Place>();
  const explained = new Set<Place>();
  for (const { code, severity, at } of issues) {
    const [place] = at;
    if (place === undefined) continue;
    if (code === BLANK) blank.add(place);
    else if (severity === "error") explained.add(place);
    if (code === CHANGED) changed.add(place);
  }
  if (blank.size === 0 && changed.size === 0) return issues;
  return issues.filter(({ code, severity, at: [place] }) => {
    if (place === undefined) return true;
    if (code === BLANK) return !explained.has(place);
    if (code === UNREADABLE) return !changed.has(place);
    return severity !== "warning" || !blank.has(place);
  });
}

/** Fields as the form lists them, each indicator's reason and the indicator itself after its fields, then the annexes. */
function readingOrder({ fields, annexes }: RuleContext): (place: Place | undefined) => number {
  const position = new Map<Place, number>();
  const last = new Map<string, number>();
  fields.forEach(({ id, indicator }, index) => {
    position.set(id, index);
    last.set(indicator, index);
  });
  annexes.forEach(({ key, columns }, index) => {
    position.set(key, fields.length + index);
    columns.forEach(({ id }, column) => position.set(`${key}.${id}`, column));
  });
  return (place) => {
    if (place === undefined) return Infinity;
    const parts = placeParts(place);
    switch (parts.kind) {
      case "field":
      case "annex":
        return position.get(place) ?? Infinity;
      case "reason":
        return (last.get(parts.indicator) ?? Infinity) + 0.25;
      case "indicator":
        return (last.get(parts.indicator) ?? Infinity) + 0.5;
      case "entry": {
        // Rows and columns within an annex stay below the next annex: at most 1,000,000 rows of 1,000 columns.
        const within = parts.row / 1e6 + (position.get(`${parts.annex}.${parts.column}`) ?? 0) / 1e9;
        return (position.get(parts.annex) ?? Infinity) + within;
      }
    }
  };
}

function inReadingOrder(issues: readonly Issue[], context: RuleContext): Issue[] {
  const order = readingOrder(context);
  return issues
    .map((issue) => ({ issue, position: order(issue.at[0]) }))
    .sort((one, other) => (one.position === other.position ? 0 : one.position - other.position))
    .map(({ issue }) => issue);
}

/** All that the rules notice in one return: what always holds, and what the scheme checks. */
export function validate(context: RuleContext, checks: readonly Check[]): readonly Issue[] {
  const found: Issue[] = [];
  const { filledOn } = context.round;
  for (const planned of planOf(checks)) {
    const { rule, limits } = planned;
    for (const finding of rule.check(context, limits)) found.push(issueOf(planned, finding, filledOn));
  }
  return found.length < 2 ? found : inReadingOrder(withoutEchoes(withoutRepeats(found)), context);
}
