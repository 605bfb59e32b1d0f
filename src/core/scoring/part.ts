import type { z } from "zod";
import type { KindName } from "../answers/kinds";
import type { Condition } from "../expressions/condition";
import type { Facts, FormulaFacts } from "../expressions/facts";
import type { Fraction } from "../numbers/fraction";

/** What a part brings. `available` is what it could bring: 0 when it drops out and the rest is scaled up. */
export interface PartScore {
  readonly earned: Fraction;
  readonly available: Fraction;
  /** Points taken off the whole indicator. */
  readonly taken?: Fraction;
  /** The office has said that it is not due yet (waiver.ts). */
  readonly waived?: true;
}

/** From the least to the most something can be; either may be infinite. */
export interface Span {
  readonly least: number;
  readonly most: number;
}

/** What the fields' limits leave open, for the proof of a scheme. It is wide rather than narrow: nothing outside can be. */
export interface Reach {
  /** Of counts, each times its weight; a blank optional one is none. */
  sum(terms: readonly { readonly field: string; readonly weight: number }[]): Span;
  /** Whether a condition can come out either way. */
  outcome(test: Condition): { readonly canHold: boolean; readonly canFail: boolean };
}

/** Points that a part brings whatever is filled in: never fewer than `least`, never more than `most`. */
export interface Bounds extends Span {
  /** Under some answers it drops out, and the rest is scaled up. */
  readonly drops?: boolean;
  /** Points taken off the whole indicator. */
  readonly taken?: Span;
}

/** Worksheet formulas of the same three. `available` is left out where the part can't drop out. */
export interface PartFormula {
  readonly earned?: string;
  readonly available?: string;
  readonly taken?: string;
}

/** How a language names things in explanations and criteria. */
export interface Names {
  /** 按时完成数 */
  title(field: string): string;
  /** 项; "" for fields without a unit. */
  unit(field: string): string;
  /** A tier as that language says it. */
  tier(field: string, tier: string): string;
  /** 会议次数≥1 */
  condition(test: Condition): string;
  /** Whether the scheme itself rules out that the sum of these is 0; then nobody needs to read what 0 would mean. */
  neverNothing?(fields: readonly string[]): boolean;
  /** Whether a field counts something; a yes or no is one case without a number. */
  counted?(field: string): boolean;
  /** What the indicator is, where its points are none of the total. */
  readonly extra?: "bonus" | "penalty" | undefined;
}

/** Sentences of a part kind in one language. */
export interface PartWords<Spec, Account> {
  /** How this answer's points came about: "按时完成数10项 … → 10.5÷12×4＝3.50"; "" where there is nothing to tell. */
  explain(account: Account, names: Names): string;
  /** The rule itself, as it stands in the 评分标准 column. */
  criterion(spec: Spec, names: Names): string;
}

/**
 * A kind of scoring part: what its author may set (`spec`), and its faces, which must always agree: the points, the
 * worksheet formula of the points, and the account from which an explanation is told.
 */
export interface Part<Schema extends PartSchema, Account> {
  readonly kind: z.infer<Schema>["kind"];
  readonly spec: Schema;
  /** Points the part can bring at most; 0 for parts that only take. */
  points(spec: z.infer<Schema>): number;
  /** Kinds of field it can count with; left out where conditions say so themselves. */
  readonly kinds?: readonly KindName[];
  /** A blank number means "none" here; everywhere else a blank leaves the points undecided. */
  readonly blankIsNone?: true;
  bounds(spec: z.infer<Schema>, reach: Reach): Bounds;
  /** What surely holds wherever the part brings all its points, or drops out; left out where that can't be said so. */
  full?(spec: z.infer<Schema>): Condition | undefined;
  /** Every field the part looks at. */
  reads(spec: z.infer<Schema>): string[];
  score(spec: z.infer<Schema>, facts: PartFacts): PartScore;
  formula(spec: z.infer<Schema>, facts: PartFormulaFacts): PartFormula;
  /** Plain numbers, not sentences; `score` is what the part brought, and points in it are rounded as they are shown. */
  account(spec: z.infer<Schema>, facts: PartFacts, score: PartScore): Account;
  /** Chinese, the base language; others stand in `languages/`. */
  readonly words: PartWords<z.infer<Schema>, Account>;
}

type PartSchema = z.ZodObject<{ kind: z.ZodLiteral<string> }>;

export interface PartFacts extends Facts {
  readonly holidays: readonly string[];
}

export interface PartFormulaFacts extends FormulaFacts {
  /** Reference to the range that lists the holidays. */
  readonly holidays: string;
}

export const definePart = <Schema extends PartSchema, Account>(part: Part<Schema, Account>): Part<Schema, Account> =>
  part;

/** Required fields are known before a part is asked; what is still unknown is an optional number that nobody filled. */
export const orNone = (value: number | undefined): number => value ?? 0;
