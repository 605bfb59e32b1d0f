import type { Place } from "./issue";
import type { RuleContext } from "./rule";

/** Where a text has to be given: blank, or a text that says there is nothing to say (“无”, kinds/text.ts). */
export const isMissing = ({ answer, number }: Pick<RuleContext, "answer" | "number">, place: Place): boolean =>
  answer(place).state === "blank" || number(place) === 0;
