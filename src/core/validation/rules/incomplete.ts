import { z } from "zod";
import { evidenceOf } from "../evidence";
import { validationRule, type Finding } from "../rule";

export interface CompletenessFacts {
  readonly at: readonly [];
  readonly filled: number;
  readonly required: number;
  /** Indicators with evidence, of those that need it; both 0 where the scheme asks for none. */
  readonly evidenced: number;
  readonly evidenceDue: number;
}

/** Cut, not rounded: 99.96 % is not complete. */
const percent = (part: number, whole: number): string =>
  whole === 0 ? "100.0%" : `${(Math.floor((part * 1000) / whole) / 10).toFixed(1)}%`;

/** V32: how much of the required is filled and evidenced (全面性); below 100 % the form can't be reported yet. */
export const incomplete = validationRule({
  code: "V32",
  severity: "hint",
  scope: "unit",
  runs: "always",
  limits: z.strictObject({}),
  check(context): readonly Finding<CompletenessFacts>[] {
    let [filled, required] = [0, 0];
    for (const field of context.fields) {
      if (!field.required) continue;
      required++;
      if (context.answer(field.id).state === "given") filled++;
    }
    const { due, missing } = evidenceOf(context) ?? { due: [], missing: [] };
    if (filled === required && missing.length === 0) return [];
    return [{ at: [], filled, required, evidenced: due.length - missing.length, evidenceDue: due.length }];
  },
  says({ filled, required, evidenced, evidenceDue }) {
    const fields = `完整率${percent(filled, required)}（必填${required}项，已填${filled}项）`;
    const evidence = `佐证齐全率${percent(evidenced, evidenceDue)}（应有${evidenceDue}项，已有${evidenced}项）`;
    return `${evidenceDue === 0 ? fields : `${fields}，${evidence}`}，补齐后方可报送。`;
  },
});
