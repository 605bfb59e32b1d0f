import { reasonId, type Answered, type FormReading, type Workbook } from "#core";

/** Writes the reason for an indicator's warnings where it travels with the form; only ever on a person's command. */
export async function giveReason(
  workbook: Workbook,
  reading: FormReading,
  indicator: string,
  reason: string,
): Promise<Answered<void>> {
  const place = reading.places.get(reasonId(indicator));
  // Without its row the form is changed, and that is told as such; there is nowhere to write.
  if (!place) return { ok: false, problem: { kind: "noSuchCell", cell: { sheet: "", row: 1, column: 1 } } };
  const value = reason.trim();
  return workbook.write([{ ...place, value: value === "" ? null : value }]);
}
