import { indicatorsOf, type CellRef } from "#core";
import { dropsOut, isRequired } from "#core/evaluate/completeness";
import type { FormNow } from "#usecases/liveForm";

/** The first cell that the unit still has to fill, in the order of the form. */
export function firstBlank({ scheme, reading, evaluation }: FormNow): CellRef | undefined {
  for (const { id, fields } of indicatorsOf(scheme)) {
    const notApplicable = dropsOut(id, evaluation);
    for (const field of fields) {
      if (field.filledBy !== "unit" || !isRequired(field, notApplicable, evaluation.facts)) continue;
      if (evaluation.facts.answer(field.id).state === "blank") return reading.places.get(field.id);
    }
  }
  return undefined;
}
