import { schemeIndex, type Readable, type Scheme } from "#core";
import type { ReturnedFile } from "#core/consolidation/submission";
import { fieldWarnings, type FieldFault, type FieldVerdict } from "#core/fieldwork/fieldRecord";
import { readField } from "#core/fieldwork/readField";
import { hostFileFault } from "#core/form/fileFault";
import type { Roster } from "#core/roster/roster";
import { isAssessorOfUnit } from "#core/verification/rules/assessorOfUnit";

/** One field record, one verdict; the same gates as for verification forms, in the same order. */
export function checkField(
  file: ReturnedFile,
  readable: Readable,
  { schemes, roster }: { readonly schemes: ReadonlyMap<string, Scheme>; readonly roster: Roster },
): FieldVerdict {
  const rejected = (fault: FieldFault, unit?: string): FieldVerdict => ({ state: "rejected", file, fault, unit });
  if (!readable.ok) return rejected(hostFileFault(readable.problem));
  const reading = readField(readable.snapshot);
  if (!reading.ok) return rejected(reading.fault, reading.identity?.unitName);
  const { identity, record } = reading;
  const { unitName: name } = identity;
  const { round } = roster.settings;
  if (identity.round !== round) return rejected({ kind: "otherRound", round: identity.round, wanted: round }, name);
  const unit = roster.units.find(({ code }) => code === identity.unitCode);
  const scheme = schemes.get(identity.scheme);
  if (!scheme || unit?.scheme !== identity.scheme) return rejected({ kind: "unknownUnit", name }, name);

  if (record.team.length === 0) return rejected({ kind: "teamMissing" }, name);
  for (const member of record.team) {
    if (member.unit === "") return rejected({ kind: "memberUnitMissing", member: member.name }, name);
    if (isAssessorOfUnit(member.unit, unit))
      return rejected({ kind: "recusal", member: member.name, unit: name }, name);
  }
  const { issued, collected } = record;
  if (issued !== undefined && collected !== undefined && collected > issued)
    return rejected({ kind: "moreCollected", issued, collected }, name);
  const { indicators } = schemeIndex(scheme);
  const named = [
    ...record.problems.map(({ indicator }) => ({ sheet: "problems", given: indicator })),
    ...record.interviews.map(({ indicator }) => ({ sheet: "interviews", given: indicator })),
  ];
  const stranger = named.find(({ given }) => given !== "" && !indicators.has(given.toUpperCase()));
  if (stranger) return rejected({ kind: "unknownIndicator", ...stranger }, name);
  const { code: unitCode, scheme: of, sampled } = unit;
  const warnings = fieldWarnings(record, sampled);
  const { savedAt } = readable.snapshot;
  return {
    state: "accepted",
    file,
    submission: { file, unitCode, unitName: unit.name, scheme: of, record, warnings, savedAt },
  };
}
