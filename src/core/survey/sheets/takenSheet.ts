import { resultTable, type ResultTable } from "../../form/resultTable";
import type { PlanSheet } from "../../form/workbook";
import type { SurveyResultParts } from "../surveyResultParts";
import { aboutSurvey } from "./resultSheet";

/** 收表清单: every file with its verdict; what was refused stays visible with its reason. */
export function takenSheet({ words, files, form, verdicts }: SurveyResultParts): PlanSheet {
  const rows = verdicts.map((verdict): ResultTable["rows"][number] => {
    const { file } = verdict;
    return verdict.state === "accepted"
      ? [file.name, verdict.survey.unitName, files.accepted, aboutSurvey(words, verdict.survey), file.hash.slice(0, 16)]
      : [file.name, verdict.unit ?? "", files.rejected, words.fault(verdict.fault), file.hash.slice(0, 16)];
  });
  const [name, unit, verdict, about, hash] = files.head;
  return resultTable({
    name: files.title,
    title: files.title,
    page: form.page,
    columns: [
      { heading: name, width: 36, style: "returnedWrap" },
      { heading: unit, width: 28, style: "cellText" },
      { heading: verdict, width: 9, style: "cellCode" },
      { heading: about, width: 56, style: "returnedWrap" },
      { heading: hash, width: 20, style: "returned" },
    ],
    rows,
    none: files.none,
  });
}
