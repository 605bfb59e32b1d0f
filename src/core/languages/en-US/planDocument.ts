import { extra } from "./extra";
import type { PlanDocumentWords } from "../planDocumentWords";

const chapter = {
  guidance: "Guiding ideas",
  principles: "Aims and principles",
  scope: "Scope",
  demands: "Requirements",
} as const;
const measure: Readonly<Record<string, string>> = {
  查: "check",
  听: "listen",
  谈: "interview",
  看: "look",
  改: "rectify",
};
const inEnglish = (measures: string): string =>
  measures
    .split(/[、,，\s]+/)
    .map((one) => measure[one] ?? one)
    .join(", ");

export const planDocument: PlanDocumentWords = {
  extra,
  docNumber: (year) => `No. ____ of ${year}`,
  sections: [
    "Guiding ideas",
    "Aims and principles",
    "Scope",
    "Contents and indicators",
    "Methods and steps",
    "Requirements",
  ],
  opening: ({ basis, reformYear }) =>
    `${basis}. This plan is made for the assessment of the change of government functions and the institutional reform${reformYear === "" ? "" : ` of ${reformYear}`}.`,
  toFill: "(To be filled in.)",
  stageToFill: "(Dates to be filled in.)",
  content: ({ majors, indicators, total, annex }) =>
    `The contents are ${majors.length} major and ${indicators} minor indicators, ${total} points in all: ${majors.map(([title, points]) => `${title} ${points}`).join("; ")}. Indicators, points and scoring standards stand in annex ${annex}.`,
  bands: (bands) =>
    `Grades by the score: ${bands
      .map(([grade, from], index) => {
        const above = bands[index - 1];
        if (from === 0 && above) return `${grade} below ${above[1]}`;
        return `${grade} from ${from}${above ? ` to below ${above[1]}` : ""}`;
      })
      .join("; ")}.`,
  measures:
    "The assessment goes through four stages with five measures: check papers, listen to reports, interview people, look on site, and ask for and follow up rectification.",
  span: (from, to) => (from === to ? from : `${from} to ${to}`),
  stage: (title, span) => `${title}${span === "" ? "" : ` (${span})`}`,
  work: ({ text, measures, who, span }) => {
    const details = [measures && `measures: ${inEnglish(measures)}`, who && `by ${who}`, span].filter(
      (one) => one !== "",
    );
    return `${text}${details.length > 0 ? ` (${details.join("; ")})` : ""}.`;
  },
  member: ({ name, unit, post }) => `${name} (${[post, unit].filter((one) => one !== "").join(", ")})`,
  team: (head, members) =>
    `The team is led by the deputy director in charge, ${head}${members === "" ? "" : `, with ${members}`}. Nobody assesses their own unit.`,
  recusal: (member, text) => `Recusal: ${member}, ${text}.`,
  sampled: (count) => (count === 1 ? "This unit is visited:" : `These ${count} units are visited:`),
  sampledHead: ["No.", "Unit", "Why chosen"],
  annexLine: (number, title) => `Annex ${number}: ${title}`,
  others: "Self-assessment forms, the headcount check, questionnaires and summaries are handed out as workbooks.",
  annexMark: (number) => `Annex ${number}`,
  annexTitle: (title) => title,
  annexNote: (total, defaults) => `${total} points in all. ${defaults ?? ""}`.trim(),
  annexHead: ["No.", "Indicator", "Points", "Scoring standard", "Measures"],
  major: (title, points) => `${title} (${points} points)`,
  measuresOf: (measures) => inEnglish(measures.join("、")),
  blank: (blank) =>
    blank.kind === "chapter"
      ? `“${chapter[blank.key]}” is not written yet; the document says so in its place.`
      : `The dates of stage ${blank.stage} are not complete; the document says so in its place.`,
};
