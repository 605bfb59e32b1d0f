import type { FoundFile } from "#adapters/node/findFiles";
import { decodeText } from "#adapters/xlsx/read/decodeText";
import type { Roster } from "#core/roster/roster";
import type { SurveyVerdict } from "#core/survey/survey";
import { checkCsv, checkSurvey, MOST_CSV_BYTES } from "#usecases/checkSurvey";
import { readAside } from "./aside";
import { bytesIf, fileFacts } from "./fileFacts";
import { read } from "./files";

export const SURVEYS = "surveys";

/** Whole in a worker and here: a questionnaire's verdict is plain data. */
export function surveyVerdict(file: FoundFile, roster: unknown): SurveyVerdict {
  const bytes = bytesIf(file);
  if (!bytes) return { state: "rejected", file: fileFacts(file, undefined), fault: { kind: "cannotOpen" } };
  return checkSurvey(fileFacts(file, bytes), read(bytes, file.name), roster as Roster);
}

export async function surveyVerdictsOn(files: readonly FoundFile[], roster: Roster): Promise<readonly SurveyVerdict[]> {
  const { verdicts } = await readAside(files, {
    task: SURVEYS,
    known: roster,
    meanwhile: () => undefined,
    here: (file) => surveyVerdict(file, roster),
    unpack: (verdict) => verdict as SurveyVerdict,
    ended: (file, kind): SurveyVerdict => ({
      state: "rejected",
      file: fileFacts(file, bytesIf(file)),
      fault: { kind },
    }),
  });
  return verdicts;
}

export function csvVerdicts(file: FoundFile, roster: Roster, about: string | undefined): readonly SurveyVerdict[] {
  const bytes = bytesIf(file);
  const facts = fileFacts(file, bytes);
  if (!bytes) return [{ state: "rejected", file: facts, fault: { kind: "cannotOpen" } }];
  if (bytes.size > MOST_CSV_BYTES) return [{ state: "rejected", file: facts, fault: { kind: "tooLarge" } }];
  return checkCsv(facts, decodeText(bytes.bytes), roster, about);
}
