import { decodeText } from "#adapters/xlsx/read/decodeText";
import type { SurveyVerdict } from "#core/survey/survey";
import { checkCsv, checkSurvey, isExport, MOST_CSV_BYTES } from "#usecases/checkSurvey";
import { countSurveys } from "#usecases/countSurveys";
import { issueSurveys } from "#usecases/issueSurveys";
import { unitsToVisit } from "#usecases/chooseUnits";
import { readBytes } from "../fileBytes";
import type { StepResult } from "./stepResult";
import { refuse, type StepTools } from "./stepTools";

/** Questionnaires for the sampled units, where nobody is named. */
export async function issueQuestionnaires(tools: StepTools): Promise<StepResult> {
  const { words, said, order, roster, chosenSchemes: schemes } = tools;
  const units = unitsToVisit(tools.namedUnits(roster.units), tools.field("all") === "yes", roster, schemes);
  if (units.length === 0) return refuse(said.refused.nobodySampled);
  const { language, stamp } = order;
  const plans = issueSurveys({ schemes, roster, units, form: words.form, words: words.survey, language, stamp });
  const file = await tools.plans(said.fileNames.surveyIssue, units.length, plans);
  return { file, said: said.done.surveyIssued(units.length), notes: [] };
}

/** 问卷汇总, from questionnaire workbooks and from exports of survey tools. */
export async function countQuestionnaires(tools: StepTools): Promise<StepResult> {
  const { words, said, roster, schemes } = tools;
  const unit = tools.field("csvUnit");
  const read = await tools.verdicts(
    "surveys",
    (file, bytes): readonly SurveyVerdict[] => {
      if (!isExport(file.name)) return [checkSurvey(file, readBytes(bytes, file.name), roster)];
      if (file.size > MOST_CSV_BYTES) return [{ state: "rejected", file, fault: { kind: "tooLarge" } }];
      return checkCsv(file, decodeText(bytes), roster, unit === "" ? undefined : unit);
    },
    (verdict) => {
      if (verdict.state === "rejected") return tools.bad(words.survey.fault(verdict.fault), verdict.unit);
      const { tally, tooFew, unitName } = verdict.survey;
      return tools.taken(
        unitName,
        [],
        said.note.survey(tally.valid, tally.entered, tally.total?.toFixed(2) ?? "—", tooFew),
      );
    },
  );
  // A unit in a workbook and in an export counts once, and the workbook first.
  const verdicts = [
    ...read.filter(({ file }) => !isExport(file.name)),
    ...read.filter(({ file }) => isExport(file.name)),
  ];
  const { verdicts: judged, surveys, few, plan } = countSurveys({ verdicts, roster, schemes, words });
  if (!plan) return refuse(said.refused.noSurvey);
  const twice = judged.filter((one, index) => one.state === "rejected" && verdicts[index]?.state === "accepted");
  return {
    file: tools.workbook(said.fileNames.surveyCount, plan),
    said: said.done.surveyCounted(surveys.length, few),
    notes: twice.flatMap((one) =>
      one.state === "rejected"
        ? [{ severity: "warning" as const, text: said.refused.unusable(one.file.name, words.survey.fault(one.fault)) }]
        : [],
    ),
  };
}
