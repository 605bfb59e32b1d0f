import { z } from "zod";
import type { KindName } from "../../answers/kinds";
import { check } from "./check";
import { condition } from "./condition";
import { deduct } from "./deduct";
import { each } from "./each";
import { late } from "./late";
import { penalty } from "./penalty";
import { ratio } from "./ratio";
import { tier } from "./tier";
import type { Condition } from "../../expressions/condition";
import type { Bounds, PartFacts, PartFormula, PartFormulaFacts, PartScore, PartWords, Reach } from "../part";

/** Every kind of scoring part, in the order people meet them. */
export const parts = { check, condition, ratio, deduct, tier, late, penalty, each } as const;

export const partSpec = z.discriminatedUnion("kind", [
  check.spec,
  condition.spec,
  ratio.spec,
  deduct.spec,
  tier.spec,
  late.spec,
  penalty.spec,
  each.spec,
]);
export type PartSpec = z.infer<typeof partSpec>;
export type PartKind = PartSpec["kind"];

/** What another language has to say for each kind, with the same facts. */
export type PartSentences = {
  [Kind in PartKind]: (typeof parts)[Kind] extends { words: infer Words } ? Words : never;
};

interface AnyPart {
  readonly kinds?: readonly KindName[];
  readonly blankIsNone?: true;
  points(spec: PartSpec): number;
  bounds(spec: PartSpec, reach: Reach): Bounds;
  full?(spec: PartSpec): Condition | undefined;
  reads(spec: PartSpec): string[];
  score(spec: PartSpec, facts: PartFacts): PartScore;
  formula(spec: PartSpec, facts: PartFormulaFacts): PartFormula;
  account(spec: PartSpec, facts: PartFacts, score: PartScore): unknown;
  words: PartWords<PartSpec, unknown>;
}

/** The kind and the spec always belong together: the discriminated union above has proved it. */
export const partOf = (spec: PartSpec): AnyPart => parts[spec.kind];

export const chineseSentences: PartSentences = Object.fromEntries(
  Object.entries(parts).map(([kind, part]) => [kind, part.words]),
) as unknown as PartSentences;
