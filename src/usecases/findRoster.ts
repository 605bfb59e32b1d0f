import { inLanguage, type Answered, type Language, type Scheme, type Workbook } from "#core";
import type { RosterWords } from "#core/languages/rosterWords";
import { readRoster, type RosterReading } from "#core/roster/readRoster";

/**
 * The roster in the open workbook, which may be a roster file or a round workbook with its sheets in it. One trip; only
 * sheets that may be the roster's are read, because a round workbook's others may be long.
 */
export async function findRoster(
  workbook: Workbook,
  schemes: ReadonlyMap<string, Scheme>,
  words: Readonly<Record<Language, RosterWords>>,
  everything: boolean,
): Promise<Answered<RosterReading>> {
  const names = Object.entries(words).flatMap(([language, { sheets }]) => [
    ...[sheets.settings, sheets.transfers, sheets.items, sheets.takings],
    ...[...schemes.values()].map(({ unitClass }) => sheets.units(inLanguage(unitClass, language as Language))),
  ]);
  const read = await workbook.read(everything ? undefined : names);
  return read.ok ? { ok: true, value: readRoster(schemes, read.value) } : read;
}
