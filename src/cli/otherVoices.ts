import type { OtherVoices } from "#core/finalScores/otherVoices";
import { hostFileFault, type FileFault } from "#core/form/fileFault";
import type { Snapshot } from "#core";
import { weightsFault } from "#core/parties/parties";
import { readParties } from "#core/parties/partiesWorkbook";
import type { Roster } from "#core/roster/roster";
import { readResult } from "#core/survey/readResult";
import { wholeNumber, type CommandContext } from "./context";
import { bytesOf, read } from "./files";
import { Refusal } from "./refusal";

interface Asked {
  readonly survey?: string | undefined;
  readonly surveyWeight?: string | undefined;
  readonly parties?: string | undefined;
}

/** Questionnaires and outside parties as the office asks for them; undefined where it asks for none. */
export function otherVoices(asked: Asked, roster: Roster, context: CommandContext): OtherVoices | undefined {
  const words = context.words.parties;
  const surveyWeight = wholeNumber(asked.surveyWeight, 0, "--survey-weight", context);
  if (surveyWeight > 0 && asked.survey === undefined) throw new Refusal(words.surveyNeeded);
  if (asked.survey === undefined && asked.parties === undefined) return undefined;
  const refuse = (file: string, fault: FileFault, what: string): never => {
    throw new Refusal(context.cli.fieldwork.cannotUse(file, context.words.files.fault(fault, what)));
  };
  const open = (file: string, what: string): Snapshot => {
    const readable = read(bytesOf(file, context), file);
    return readable.ok ? readable.snapshot : refuse(file, hostFileFault(readable.problem), what);
  };
  let surveys: OtherVoices["surveys"];
  if (asked.survey !== undefined) {
    const reading = readResult(open(asked.survey, words.surveyResult), roster.settings.round);
    surveys = reading.ok ? reading.units : refuse(asked.survey, reading.fault, words.surveyResult);
  }
  let parties: OtherVoices["parties"];
  if (asked.parties !== undefined) {
    const reading = readParties(open(asked.parties, words.workbook), roster);
    parties = reading.ok ? reading.scores : refuse(asked.parties, reading.fault, words.workbook);
  }
  const fault = weightsFault(surveyWeight, parties?.weights ?? new Map());
  if (fault) throw new Refusal(words[fault.kind](fault.sum, fault.most));
  return { surveys, surveyWeight, parties, words };
}
