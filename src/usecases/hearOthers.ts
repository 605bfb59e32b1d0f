import type { Readable } from "#core";
import type { OtherVoices } from "#core/finalScores/otherVoices";
import { hostFileFault, type FileFault } from "#core/form/fileFault";
import type { PartyWords } from "#core/languages/partyWords";
import { weightsFault } from "#core/parties/parties";
import { readParties } from "#core/parties/partiesWorkbook";
import type { Roster } from "#core/roster/roster";
import { readResult } from "#core/survey/readResult";

/** Workbooks as they were read; undefined where none was given. */
export interface VoicesGiven {
  readonly survey: Readable | undefined;
  /** Whole per cent; 0 = evidence only. */
  readonly surveyWeight: number;
  readonly parties: Readable | undefined;
}

export type VoicesHeard =
  { readonly ok: true; readonly voices: OtherVoices | undefined } | { readonly ok: false; readonly fault: VoicesFault };

export type VoicesFault =
  /** A weight was given to a questionnaire that isn't there. */
  | { readonly kind: "surveyNeeded" }
  /** `what`: which workbook, as people call it. */
  | { readonly kind: "file"; readonly of: "survey" | "parties"; readonly what: string; readonly fault: FileFault }
  | { readonly kind: "weights"; readonly text: string };

/** Questionnaires and outside parties as the office asks for them; no voices where it asks for none. */
export function hearOthers(given: VoicesGiven, roster: Roster, words: PartyWords): VoicesHeard {
  const { survey, surveyWeight, parties: others } = given;
  const refused = (fault: VoicesFault): VoicesHeard => ({ ok: false, fault });
  if (surveyWeight > 0 && !survey) return refused({ kind: "surveyNeeded" });
  if (!survey && !others) return { ok: true, voices: undefined };
  let surveys: OtherVoices["surveys"];
  if (survey) {
    const what = words.surveyResult;
    if (!survey.ok) return refused({ kind: "file", of: "survey", what, fault: hostFileFault(survey.problem) });
    const reading = readResult(survey.snapshot, roster.settings.round);
    if (!reading.ok) return refused({ kind: "file", of: "survey", what, fault: reading.fault });
    surveys = reading.units;
  }
  let parties: OtherVoices["parties"];
  if (others) {
    const what = words.workbook;
    if (!others.ok) return refused({ kind: "file", of: "parties", what, fault: hostFileFault(others.problem) });
    const reading = readParties(others.snapshot, roster);
    if (!reading.ok) return refused({ kind: "file", of: "parties", what, fault: reading.fault });
    parties = reading.scores;
  }
  const fault = weightsFault(surveyWeight, parties?.weights ?? new Map());
  if (fault) return refused({ kind: "weights", text: words[fault.kind](fault.sum, fault.most) });
  return { ok: true, voices: { surveys, surveyWeight, parties, words } };
}
