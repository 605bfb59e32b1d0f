import type { z } from "zod";
import type { Answer, AnnexRow } from "../answers/answer";
import type { FilledBy } from "../answers/field";
import type { KindName } from "../answers/kinds";
import type { IsoDate } from "../calendar/civilDate";
import type { Condition } from "../expressions/condition";
import type { Place, Severity } from "./issue";

/** What rules know of a field. */
export interface FieldFacts {
  readonly id: string;
  readonly indicator: string;
  readonly kind: KindName;
  readonly filledBy: FilledBy;
  /** Whether it has to be filled under these answers. */
  readonly required: boolean;
  /** Whether these answers make it pointless, so that 不适用 is a fair thing to say there. */
  readonly excused: boolean;
  /** The yes/no field that makes it required when it says yes. */
  readonly because?: string | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export interface IndicatorFacts {
  readonly id: string;
  readonly points: number;
  /** Its points are added to the total, or taken off it. */
  readonly extra?: "bonus" | "penalty" | undefined;
  /** undefined while the N/A condition can't be decided. */
  readonly notApplicable: boolean | undefined;
  /** Whether the scheme has an N/A condition for it at all. */
  readonly mayNotApply: boolean;
  /** Points scored, undefined while pending or not applicable. */
  readonly score: number | undefined;
  /** Whether the scheme asks for a reason under these answers; undefined while that can't be decided. */
  readonly reasonAsked: boolean | undefined;
}

export interface AnnexFacts {
  readonly key: string;
  readonly columns: readonly (FieldFacts & { readonly computed: boolean })[];
  /** Whether these answers ask for the annex; undefined while that can't be decided. */
  readonly required: boolean | undefined;
}

/** The other side's numbers, where a verification has brought them. */
export interface VerificationFacts {
  readonly scores: ReadonlyMap<string, number>;
  readonly selfTotal: number | undefined;
  readonly verifiedTotal: number | undefined;
  readonly reasons: ReadonlyMap<string, string>;
  /** Points set by hand, with the reason given for it. */
  readonly manual: ReadonlyMap<string, { readonly points: number; readonly reason: string }>;
  /** Name-plates seen on site. */
  readonly platesSeen: number | undefined;
  /** Problems found by the field team. */
  readonly problemsFound: number | undefined;
}

/** Everything a rule may need, handed to it; a rule never fetches anything. */
export interface RuleContext {
  answer(id: string): Answer;
  /** The number behind a field (yes = 1, no = 0, day = serial, tier = position); undefined unless it is given. */
  number(id: string): number | undefined;
  /** Text of a text field, id of a tier, `yyyy-mm-dd` of a date; undefined unless given. */
  text(id: string): string | undefined;
  /** Reason given for an indicator (自评说明), "" when there is none. */
  reason(indicator: string): string;
  holds(condition: Condition): boolean | undefined;
  /** Filled rows; [] when nobody filled the annex. */
  annex(key: string): readonly AnnexRow[];
  annexNumber(row: AnnexRow, column: string): number | undefined;
  annexText(row: AnnexRow, column: string): string;
  readonly fields: readonly FieldFacts[];
  readonly indicators: readonly IndicatorFacts[];
  readonly annexes: readonly AnnexFacts[];
  indicator(id: string): IndicatorFacts | undefined;
  /** Office numbers as they were issued (预置数), where they are known: field id → the value then. */
  readonly issued: ReadonlyMap<string, Answer> | undefined;
  /** Differences from the locked headcount basis, where there is one; `annex` already gives the locked rows. */
  readonly basis: readonly (BasisFacts & { readonly at: Place })[] | undefined;
  readonly round: RoundFacts;
  readonly verification: VerificationFacts | undefined;
}

/** Where a return says something else than the headcount basis locked before scoring (S23). */
export type BasisFacts =
  | { readonly what: "number"; readonly body: string; readonly stated: string; readonly locked: number }
  | { readonly what: "total"; readonly stated: number; readonly locked: number }
  | { readonly what: "missing" | "added"; readonly body: string };

export interface RoundFacts {
  /** First day of the round. */
  readonly start?: IsoDate | undefined;
  /** Day the form was filled, as its cover says. */
  readonly filledOn?: IsoDate | undefined;
  readonly holidays: readonly IsoDate[];
}

/** What a rule noticed: where, with the facts its sentence needs, and only where it differs its own severity. */
export type Finding<Facts extends object> = Facts & { readonly at: readonly Place[]; readonly severity?: Severity };

/** What a sentence is made of. */
export type Told<Facts extends object> = Facts & { readonly at: readonly Place[] };

/** How a language names things in issue sentences. */
export interface IssueNames {
  /** Name of a place as it stands in a sentence, quotation marks and row number included. */
  title(place: Place): string;
  /** 名, 个, 项 …; "" where the place has none. */
  unit(place: Place): string;
  tier(field: string, tier: string): string;
}

/** Wide enough for every rule's limits; each rule narrows it. */
export type LimitsSchema = z.ZodObject;

/**
 * A rule over one return. It compares only where every side is known: `number` is undefined for what is blank, unreadable
 * or said not to apply, and then the rule finds nothing. So a blank never causes more than the one issue of its own (V01),
 * and an unreadable entry none but V55. Where a rule asks for a blank that is not required otherwise (a digest plan, a
 * description), its finding stands first at that blank, and `validate` lets it speak instead of V01.
 */
export interface Rule<Code extends string, Limits extends LimitsSchema, Facts extends object> {
  /** Stable, from the table of DOMAIN §4. Never shown to people. */
  readonly code: Code;
  readonly severity: Severity;
  /** row: one field or annex row; unit: one return. */
  readonly scope: "row" | "unit";
  /** "always": runs once over every return, with no limits. "scheme": runs where a scheme lists it, with its limits. */
  readonly runs: "always" | "scheme";
  readonly limits: Limits;
  /** Every field the limits name, so that a scheme can be proved to hold together. */
  names?(limits: z.infer<Limits>): readonly Place[];
  /**
   * For each thing the limits list, what must hold wherever something is noticed there, so that a scheme can be proved to
   * have no rule that never speaks. Left out where annexes, blanks or the verification have their say.
   */
  occasions?(limits: z.infer<Limits>): readonly Condition[];
  /** Words that a choice, of a field or a column, must offer for the rule to mean anything. */
  words?(limits: z.infer<Limits>): readonly { readonly place: Place; readonly words: readonly string[] }[];
  check(context: RuleContext, limits: z.infer<Limits>): readonly Finding<Facts>[];
  /** Chinese, the base language. Where + what + what to do, in one sentence. */
  says(facts: Told<Facts>, names: IssueNames): string;
}

export const validationRule = <Code extends string, Limits extends LimitsSchema, Facts extends object>(
  rule: Rule<Code, Limits, Facts>,
): Rule<Code, Limits, Facts> => rule;
