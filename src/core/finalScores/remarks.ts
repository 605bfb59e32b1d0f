import { categoryChosen, sourceOptions } from "../fieldwork/fieldColumns";
import type { FieldSubmission } from "../fieldwork/fieldRecord";
import type { Indicator, Scheme } from "../scheme/scheme";
import { indicatorsOf } from "../scheme/schemeIndex";
import { FLAG_QUESTION, questions } from "../survey/questions";
import type { UnitFigures } from "./figures";
import type { FinalParts } from "./finalParts";
import type { SettledUnit } from "./settle";

type Remark = UnitFigures["remarks"][number];

/** V13 and V35: what the team saw and the unit didn't say. */
const FIELD_REMARKS: ReadonlySet<string> = new Set(["V13", "V35"]);

/** What is no lost point and still a finding: from verification, the visit, the interviews and the questionnaire. */
export function remarksOf(parts: FinalParts, scheme: Scheme, unit: SettledUnit): Remark[] {
  const sentence = parts.issueSentence(scheme);
  const field = parts.field?.records.counted.find(({ unitCode }) => unitCode === unit.code);
  return [
    // By the rule's own words, without the assessor's name: findings go to the unit.
    ...unit.forms.flatMap(({ issues }) =>
      issues
        .filter(({ code }) => FIELD_REMARKS.has(code))
        .map((issue) => ({
          indicator: (issue.at[0] ?? "").split(".").slice(0, 2).join("."),
          text: sentence(issue),
        })),
    ),
    ...(field ? fieldRemarks(parts, scheme, field) : []),
    ...surveyRemarks(parts, scheme, unit.code),
  ];
}

/** Problems found on site, and what people said who gave a lead (线索), without saying who. Where no indicator is named, the list of problems is it. */
function fieldRemarks({ words }: FinalParts, scheme: Scheme, { record }: FieldSubmission): Remark[] {
  const [, , interview, , questionnaire] = sourceOptions;
  const place = (given: string): string =>
    indicatorsOf(scheme).some(({ id }) => id === given.toUpperCase()) ? given.toUpperCase() : listOfProblems(scheme);
  return [
    ...record.problems.map(({ problem, source, indicator, basis, category: given }): Remark => {
      const category = categoryChosen(given);
      return {
        indicator: place(indicator),
        text: basis === "" ? problem : words.remarks.basis(problem, basis),
        source: source === interview?.zh ? "interview" : source === questionnaire?.zh ? "survey" : "site",
        ...(category && { category }),
      };
    }),
    ...record.interviews
      .filter(({ lead }) => lead)
      .map(({ said, indicator }): Remark => ({
        indicator: place(indicator),
        text: words.remarks.lead(said),
        source: "interview",
        toCheck: true,
      })),
  ];
}

/** The indicator under which a unit lists its own problems (V35). */
function listOfProblems(scheme: Scheme): string {
  const all = indicatorsOf(scheme);
  const lists = ({ checks }: Indicator): boolean => checks.some(({ rule }) => rule === "V35");
  return (all.find(lists) ?? all.at(-1))?.id ?? "";
}

/** Question 11: somebody says there is something wrong. A task to check, and no verdict. */
function surveyRemarks({ voices, words }: FinalParts, scheme: Scheme, code: string): Remark[] {
  const flagged = voices?.surveys?.get(code)?.flagged ?? 0;
  const asked = questions.find(({ no }) => no === FLAG_QUESTION)?.indicators[scheme.id] ?? [];
  const [first] = asked;
  if (flagged === 0 || first === undefined) return [];
  return [
    { indicator: first, text: words.remarks.flagged(FLAG_QUESTION, flagged, asked), source: "survey", toCheck: true },
  ];
}
