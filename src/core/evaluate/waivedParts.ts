import { partOf } from "../scoring/parts";
import { isWaived, waiverOf } from "../scoring/waiver";
import type { Condition } from "../expressions/condition";
import type { PartFacts } from "../scoring/part";
import type { Indicator } from "../scheme/scheme";

export interface MayBeWaived {
  /** ①, ② … of the 评分标准, counted from 1: penalties have no number of their own. */
  readonly number: number;
  readonly when: Condition;
}

/** Parts of an indicator that the office may say are not due yet. */
export function partsThatMayBeWaived({ parts }: Indicator): readonly MayBeWaived[] {
  return parts
    .filter((part) => partOf(part).points(part) > 0)
    .flatMap((part, index) => {
      const when = waiverOf(part);
      return when === undefined ? [] : [{ number: index + 1, when }];
    });
}

/** Numbers of the parts that the office has waived under these answers. */
export const waivedParts = (indicator: Indicator, facts: PartFacts): readonly number[] =>
  partsThatMayBeWaived(indicator).flatMap(({ number, when }) =>
    isWaived({ waivedWhen: when }, facts) ? [number] : [],
  );
