import { indicatorsOf, type CellRef } from "#core";
import { isRequired } from "#core/evaluate/completeness";
import type { FormNow } from "#usecases/liveForm";

/** The first cell that the unit still has to fill, in the order of the form. */
export function firstBlank({ scheme, reading, evaluation: { facts, indicators } }: FormNow): CellRef | undefined {
  for (const { id, fields } of indicatorsOf(scheme)) {
    const notApplicable = indicators.get(id)?.state === "notApplicable" || facts.notApplicable(id);
    for (const field of fields) {
      if (field.filledBy !== "unit" || !isRequired(field, notApplicable, facts)) continue;
      if (facts.answer(field.id).state === "blank") return reading.places.get(field.id);
    }
  }
  return undefined;
}
