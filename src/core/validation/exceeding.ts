import type { Condition } from "../expressions/condition";
import type { Place } from "./issue";
import type { RuleContext } from "./rule";

/** When a part can be larger than its whole at all. */
export const exceeds = (part: Place, whole: Place): Condition => ({ sum: [part], is: ">", than: [whole] });

/** A part that is larger than its whole. */
export interface Exceeding {
  readonly at: readonly [part: Place, whole: Place];
  readonly part: number;
  readonly whole: number;
}

type Numbers = Pick<RuleContext, "number">;

/** Waits while either side is unknown: an unknown number is never 0, and its blank is somebody else's issue. */
export function exceeding({ number }: Numbers, part: Place, whole: Place): Exceeding | undefined {
  const partNumber = number(part);
  if (partNumber === undefined) return undefined;
  const wholeNumber = number(whole);
  if (wholeNumber === undefined || partNumber <= wholeNumber) return undefined;
  return { at: [part, whole], part: partNumber, whole: wholeNumber };
}

/** Each pair apart: what is over in one is never made up for by what is under in another. */
export function exceedings(context: Numbers, pairs: readonly (readonly [part: Place, whole: Place])[]): Exceeding[] {
  return pairs.flatMap(([part, whole]) => exceeding(context, part, whole) ?? []);
}
