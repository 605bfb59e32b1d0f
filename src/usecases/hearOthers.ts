import { inLanguage, type Language, type Readable, type Scheme } from "#core";
import { fromScheme, weightsIn, type OtherVoices } from "#core/finalScores/otherVoices";
import { hostFileFault, type FileFault } from "#core/form/fileFault";
import type { PartyWords } from "#core/languages/partyWords";
import { readParties } from "#core/parties/partiesWorkbook";
import type { Roster } from "#core/roster/roster";
import { anyWeight, weightsFault, weightsOf } from "#core/scheme/voices";
import { readResult } from "#core/survey/readResult";

/** Workbooks as they were read; undefined where none was given. */
export interface VoicesGiven {
  readonly survey: Readable | undefined;
  /** Whole per cent; 0 = evidence only, undefined = as the scheme has it. */
  readonly surveyWeight: number | undefined;
  readonly parties: Readable | undefined;
}

export type VoicesHeard =
  | {
      readonly ok: true;
      readonly voices: OtherVoices | undefined;
      /** What a scheme weighs and nobody gave, in sentences. */
      readonly notes: readonly string[];
    }
  | { readonly ok: false; readonly fault: VoicesFault };

interface Hearing {
  readonly roster: Roster;
  /** Every scheme in force, by id. */
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly words: PartyWords;
  readonly language: Language;
}

export type VoicesFault =
  /** A weight was given to a questionnaire that isn't there. */
  | { readonly kind: "surveyNeeded" }
  /** `what`: which workbook, as people call it. */
  | { readonly kind: "file"; readonly of: "survey" | "parties"; readonly what: string; readonly fault: FileFault }
  | { readonly kind: "weights"; readonly text: string };

/** Questionnaires and outside parties as the office, or else a scheme, asks for them; no voices where nobody asks for any. */
export function hearOthers(given: VoicesGiven, { roster, schemes: all, words, language }: Hearing): VoicesHeard {
  const { survey, surveyWeight, parties: others } = given;
  const refused = (fault: VoicesFault): VoicesHeard => ({ ok: false, fault });
  if ((surveyWeight ?? 0) > 0 && !survey) return refused({ kind: "surveyNeeded" });
  const schemes = [...all.values()].filter(({ id }) => roster.units.some((unit) => unit.scheme === id));
  if (!survey && !others && !schemes.some(({ voices }) => anyWeight(weightsOf(voices))))
    return { ok: true, voices: undefined, notes: [] };
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
  const voices: OtherVoices = { surveys, surveyWeight, parties, words };
  // Without a scheme's say all classes have the same weights, and one sentence is enough.
  for (const scheme of schemes) {
    const fault = weightsFault(weightsIn(voices, scheme));
    if (!fault) continue;
    const text = words[fault.kind](fault.sum, fault.most);
    const ofScheme = fromScheme(voices, scheme).length > 0;
    return refused({ kind: "weights", text: ofScheme ? words.ofClass(className(scheme), text) : text });
  }
  const notes = schemes.flatMap((scheme) => {
    const weights = weightsIn(voices, scheme);
    return [
      ...(weights.survey > 0 && !surveys ? [words.notGiven(className(scheme), "survey")] : []),
      ...(weights.parties.size > 0 && !parties ? [words.notGiven(className(scheme), "parties")] : []),
    ];
  });
  return { ok: true, voices, notes };

  function className(scheme: Scheme): string {
    return inLanguage(scheme.unitClass, language);
  }
}
