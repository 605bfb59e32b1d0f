import type { Answers, Annexes, Answer } from "../answers/answer";
import type { Flag } from "../scheme/scheme";
import type { PartScore } from "../scoring/part";
import type { Issue } from "../validation/issue";
import type { BasisFacts, RoundFacts, VerificationFacts } from "../validation/rule";
import type { EvaluationFacts } from "./facts";

/** What a form, a return or a program says. */
export interface Submitted {
  readonly answers: Answers;
  readonly annexes: Annexes;
  /** Values a program states for computed fields; they count only where nothing is given to compute them from. */
  readonly stated?: ReadonlyMap<string, number>;
  /** Office numbers as they were issued (V54). */
  readonly issued?: ReadonlyMap<string, Answer>;
  /** Where a return differs from the locked headcount basis; answers and annexes are held to it already. */
  readonly basis?: readonly (BasisFacts & { readonly at: string })[];
  readonly round?: RoundFacts;
  readonly verification?: VerificationFacts;
}

/** Absence has a name: pending, not applicable and scored with 0 points are three things. */
export type IndicatorResult =
  | { readonly state: "pending"; readonly missing: readonly string[] }
  | {
      readonly state: "notApplicable";
      /** Because the office has waived every part as not yet due. */
      readonly waived?: true;
    }
  | { readonly state: "scored"; readonly points: number; readonly parts: readonly PartScore[] };

export interface MajorResult {
  /** Sum of the rounded points of its scored indicators. */
  readonly points: number;
  /** Points that can be had: the major's without its indicators that don't apply. */
  readonly applicable: number;
  readonly pending: number;
}

export interface TotalResult extends MajorResult {
  /** What all 加分项 add together, and what all 扣分项 take off, each within its limit; only where the scheme has such. */
  readonly bonus?: number;
  readonly penalty?: number;
  /**
   * The score that counts: rescaled to the scheme's total, 2 decimals, then more or less by what is added and taken off; undefined while anything is pending or when nothing applies. */
  readonly final: number | undefined;
}

export interface RaisedFlag {
  readonly indicator: string;
  readonly flag: Flag;
}

export interface GradeResult {
  readonly grade: string;
  /** The grade the points alone would give, where a flag caps it. */
  readonly uncapped?: string;
}

export interface Evaluation {
  readonly facts: EvaluationFacts;
  readonly indicators: ReadonlyMap<string, IndicatorResult>;
  readonly majors: ReadonlyMap<string, MajorResult>;
  readonly total: TotalResult;
  readonly grade: GradeResult | undefined;
  readonly flags: readonly RaisedFlag[];
  readonly issues: readonly Issue[];
}
