import type { Readable } from "#core";
import type { ReturnedFile } from "#core/consolidation/submission";
import { hostFileFault } from "#core/form/fileFault";
import type { Roster } from "#core/roster/roster";
import { readCsv } from "#core/survey/csv/readCsv";
import { readSurvey } from "#core/survey/readSurvey";
import { entriesFault, unitSurvey, type SurveyFault, type SurveyVerdict } from "#core/survey/survey";

/** One questionnaire workbook, one verdict; the gates in the order of a return's. */
export function checkSurvey(file: ReturnedFile, readable: Readable, { settings, units }: Roster): SurveyVerdict {
  const rejected = (fault: SurveyFault, unit?: string): SurveyVerdict => ({ state: "rejected", file, fault, unit });
  if (!readable.ok) return rejected(hostFileFault(readable.problem));
  const reading = readSurvey(readable.snapshot);
  if (!reading.ok) return rejected(reading.fault, reading.identity?.unitName);
  const { identity, entries } = reading;
  const { unitName: name } = identity;
  if (identity.round !== settings.round)
    return rejected({ kind: "otherRound", round: identity.round, wanted: settings.round }, name);
  const unit = units.find(({ code }) => code === identity.unitCode);
  if (unit?.scheme !== identity.scheme) return rejected({ kind: "unknownUnit", name }, name);
  const fault = entriesFault(entries);
  if (fault) return rejected(fault, name);
  const { code, scheme } = unit;
  const { savedAt } = readable.snapshot;
  return {
    state: "accepted",
    file,
    survey: unitSurvey(file, { unitCode: code, unitName: unit.name, scheme, savedAt }, entries),
  };
}

/** An export holds text alone; a hundred thousand answers take a tenth of this. */
export const MOST_CSV_BYTES = 32 * 1024 * 1024;
/** A survey tool's export by its name; everything else is taken for a workbook. */
export const isExport = (fileName: string): boolean => /\.(?:csv|txt|tsv)$/i.test(fileName);

/** An export of a survey tool: whole or not at all, a verdict for each unit in it. `text` undefined: no text we know. */
export function checkCsv(
  file: ReturnedFile,
  text: string | undefined,
  { units }: Roster,
  about: string | undefined,
): readonly SurveyVerdict[] {
  const rejected = (fault: SurveyFault): readonly SurveyVerdict[] => [{ state: "rejected", file, fault }];
  if (text === undefined) return rejected({ kind: "notText" });
  const unit = units.find(({ code, name }) => code === about || name === about);
  if (about !== undefined && !unit) return rejected({ kind: "unknownUnit", name: about });
  const read = readCsv(text, units, unit);
  if (!read.ok) return rejected(read.fault);
  return read.units.map(({ unit: { code, name, scheme }, responses }): SurveyVerdict => {
    const entries = { issued: undefined, collected: undefined, responses, counts: undefined };
    const fault = entriesFault(entries, true);
    if (fault) return { state: "rejected", file, fault, unit: name };
    return { state: "accepted", file, survey: unitSurvey(file, { unitCode: code, unitName: name, scheme }, entries) };
  });
}
