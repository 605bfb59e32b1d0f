import { afterColon, inClauses } from "../answers/joining";
import { blank, given, type Answer } from "../answers/answer";
import { kindOf } from "../answers/kinds";
import { trimmed } from "../answers/text";
import type { Field, Indicator, Scheme } from "../scheme/scheme";
import { indicatorsOf } from "../scheme/schemeIndex";
import { recordOf, selfOf } from "../verification/content";
import { effectiveValue, isAnnexSum, isVerifiable, type EffectiveValue } from "../verification/effective";
import { judge, type Judged, type ManualPoints } from "../verification/judge";
import type { VerificationSubmission } from "../verification/submission";
import type { Decision, Decisions } from "./decision";

/** What one assessor holds of one field or of the points of one indicator. */
export interface Position {
  readonly assessor: string;
  /** "" where an assessor leaves the points to the rules. */
  readonly value: string;
}

export interface Difference {
  /** Field id, or the indicator's id where it is about points by hand. */
  readonly key: string;
  readonly indicator: Indicator;
  readonly field: Field | undefined;
  readonly self: Answer;
  readonly positions: readonly Position[];
  readonly decision: Decision | undefined;
  /** "outdated": taken over other values than there are now; "incomplete": without value, name or reason. */
  readonly state: "open" | "settled" | "outdated" | "incomplete";
}

export interface SettledUnit {
  readonly code: string;
  readonly name: string;
  /** Of the same return, one of each assessor, in order of their names. */
  readonly forms: readonly VerificationSubmission[];
  readonly values: ReadonlyMap<string, EffectiveValue>;
  readonly judged: Judged;
  readonly differences: readonly Difference[];
  /** Every applicable indicator verified, and nothing in dispute. */
  readonly state: "verified" | "unfinished" | "disputed";
}

/** Several assessors' records of one unit become one; where they differ, the office's decision stands or is awaited. */
export function settle(
  scheme: Scheme,
  forms: readonly [VerificationSubmission, ...VerificationSubmission[]],
  decisions: Decisions,
  /** What the headcount check locked before scoring (A5), by field id. */
  locked: ReadonlyMap<string, Answer> = new Map(),
): SettledUnit {
  const [{ self, identity }] = forms;
  // What is put together of their reasons is written as they are.
  const { language } = identity.form;
  const differences: Difference[] = [];
  const values = new Map<string, EffectiveValue>();
  const manual = new Map<string, ManualPoints>();
  for (const indicator of indicatorsOf(scheme)) {
    for (const field of indicator.fields) {
      if (field.computed !== undefined && !isAnnexSum(field)) continue;
      values.set(field.id, settleField(indicator, field));
    }
    const points = settleManual(indicator);
    if (points) manual.set(indicator.id, points);
  }
  const judged = judge({ scheme, self, values, manual });
  const disputed = differences.some(({ state }) => state !== "settled");
  const finished = [...judged.indicators.values()].every(({ verified }) => verified);
  return {
    code: identity.form.unitCode,
    name: identity.form.unitName,
    forms,
    values,
    judged,
    differences,
    state: disputed ? "disputed" : finished && judged.total.final !== undefined ? "verified" : "unfinished",
  };

  function settleField(indicator: Indicator, field: Field): EffectiveValue {
    const own = selfOf(self, field.id);
    const held = locked.get(field.id);
    if (held) return settleLocked(indicator, field, own, held);
    if (!isVerifiable(field)) return { answer: own, source: "fixed" };
    const said = forms.map((form) => ({
      assessor: form.identity.assessor,
      ...effectiveValue(field, own, recordOf(form.record, field.id), form.record.acceptRest),
    }));
    // A field value of anybody stands above a desk value of anybody; accepting is a verification at the desk.
    const onSite = said.filter(({ source }) => source === "site");
    const counting =
      onSite.length > 0 ? onSite : said.filter(({ source }) => source === "desk" || source === "accepted");
    const [first] = counting;
    if (!first) return said[0] ?? { answer: own, source: "self" };
    const { answer } = first;
    if (counting.every((one) => valueText(one.answer) === valueText(answer))) {
      const source = counting.find((one) => one.source !== "accepted")?.source ?? "accepted";
      return { answer, source };
    }
    const positions = counting.map((one) => ({ assessor: one.assessor, value: valueText(one.answer) }));
    const decided = decide({ key: field.id, indicator, field, self: own, positions }, (text) => {
      const value = kindOf(field.kind).decode(text, field);
      return value.state === "given" ? given(value.value) : undefined;
    });
    return decided
      ? { answer: decided, source: first.source === "site" ? "site" : "desk" }
      : { answer: own, source: "self" };
  }

  /** The locked value counts; an assessor's other one is a difference, which only a decision with name and reason settles. */
  function settleLocked(indicator: Indicator, field: Field, own: Answer, held: Answer): EffectiveValue {
    const others = forms.flatMap(({ identity: { assessor }, record }): Position[] => {
      const { desk, site } = recordOf(record, field.id);
      const seen = site.state === "blank" ? desk : site;
      const differs = seen.state !== "blank" && valueText(seen) !== valueText(held);
      return differs ? [{ assessor, value: valueText(seen) }] : [];
    });
    if (others.length === 0) return { answer: held, source: "fixed" };
    const positions = [{ assessor: LOCKED_BASIS, value: valueText(held) }, ...others];
    const decided = decide({ key: field.id, indicator, field, self: own, positions }, (text) => {
      const value = kindOf(field.kind).decode(text, field);
      return value.state === "given" ? given(value.value) : undefined;
    });
    return decided && valueText(decided) !== valueText(held)
      ? { answer: decided, source: "desk" }
      : { answer: held, source: "fixed" };
  }

  function settleManual(indicator: Indicator): ManualPoints | undefined {
    const said = forms.flatMap(({ identity: { assessor }, judged: { indicators } }) => {
      const result = indicators.get(indicator.id);
      return result?.verified === true && result.result.state === "scored" ? [{ assessor, manual: result.manual }] : [];
    });
    const byHand = said.flatMap(({ assessor, manual: points }) => (points ? [{ assessor, ...points }] : []));
    const [first] = byHand;
    if (!first) return undefined;
    const reason = inClauses(
      byHand.map((one) => afterColon(one.assessor, one.reason, language)),
      language,
    );
    if (byHand.length === said.length && byHand.every(({ points }) => points === first.points))
      return { points: first.points, reason };
    const positions = said.map(({ assessor, manual: points }) => ({
      assessor,
      value: points ? points.points.toFixed(2) : "",
    }));
    const decided = decide({ key: indicator.id, indicator, field: undefined, self: blank, positions }, (text) => {
      const points = Number(text);
      return /^\d+(?:\.\d{1,2})?$/.test(text) && points <= indicator.points
        ? points
        : RULE.has(text)
          ? RULE
          : undefined;
    });
    if (decided === undefined || decided === RULE) return undefined;
    const { decision } = differences.at(-1) ?? {};
    return { points: Number(decided), reason: decision ? afterColon(decision.by, decision.why, language) : reason };
  }

  /** What the office has decided, where it still holds; noted as a difference either way. */
  function decide<T>(
    difference: Omit<Difference, "decision" | "state">,
    read: (text: string) => T | undefined,
  ): T | undefined {
    const decision = decisions.get(decisionKey(identity.form.unitCode, difference.key));
    const value = decision && decision.by !== "" && decision.why !== "" ? read(trimmed(decision.value)) : undefined;
    const state =
      decision === undefined
        ? "open"
        : decision.basis !== basisOf(difference.positions)
          ? "outdated"
          : value === undefined
            ? "incomplete"
            : "settled";
    differences.push({ ...difference, decision, state });
    return state === "settled" ? value : undefined;
  }
}

/** Stands among the positions for the locked headcount check. */
export const LOCKED_BASIS = "#headcount";

/** Words by which an office leaves the points to the rules. */
const RULE: ReadonlySet<string> = new Set(["按标准", "by the criteria"]);

export const decisionKey = (unit: string, key: string): string => `${unit}|${key}`;

/** The values a decision was taken over. */
export const basisOf = (positions: readonly Position[]): string =>
  positions.map(({ assessor, value }) => `${assessor}=${value}`).join("; ");

/** The same for the same value; what is no given answer never agrees with a given one. */
const valueText = (answer: Answer): string =>
  answer.state === "given" ? String(answer.value) : answer.state === "blank" ? "" : `(${answer.state})`;
