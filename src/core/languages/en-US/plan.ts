import type { PlanIssue } from "../../plan/readPlan";
import type { PlanWords } from "../planWords";
import { brief } from "./brief";
import { planDocument } from "./planDocument";
import { teamHeadings } from "./team";

const labels: Readonly<Record<string, string>> = {
  title: "Title",
  basis: "Basis",
  reformYear: "Year of the reform",
  committee: "Issued by (committee)",
  office: "Carried out by (office)",
  guidance: "Guiding ideas",
  principles: "Aims and principles",
  scope: "Scope",
  demands: "What is asked",
  ...Object.fromEntries(
    [1, 2, 3, 4].flatMap((stage) => [
      [`stage${stage}From`, `Stage ${stage}, from`],
      [`stage${stage}To`, `Stage ${stage}, to`],
    ]),
  ),
};

const listed = (names: readonly string[]): string =>
  `${names.slice(0, 5).join(", ")}${names.length > 5 ? ` and ${names.length - 5} more` : ""}`;

function issue(found: PlanIssue): string {
  switch (found.kind) {
    case "settingMissing":
      return `The settings lack “${labels[found.key] ?? ""}”; please enter it.`;
    case "datesReversed":
      return `“${brief(found.what, 24)}” ends on ${found.to}, before it begins on ${found.from}; please check.`;
    case "headMissing":
      return "The team has no head; please choose one.";
    case "headTwice":
      return "The team has more than one head; please keep one.";
    case "headNotDeputy":
      return "The team is led by the deputy director in charge; please check its head.";
    case "memberUnitMissing":
      return `The unit of “${brief(found.member)}” is missing; please enter it.`;
    case "recusalUnsaid":
      return `“${brief(found.member)}” is from the sampled unit ${brief(found.unit)}; please choose somebody else, or say that they keep out of it.`;
    case "reasonMissing":
      return `Why ${brief(found.unit)} was sampled is missing; please enter it.`;
    case "unknownUnit":
      return `The roster has no “${brief(found.unit)}”; please check the name.`;
    case "sampledTwice":
      return `${brief(found.unit)} is sampled twice; please delete one row.`;
    case "stageDateMissing":
      return `Stage ${found.stage} lacks a date.`;
    case "stagesOverlap":
      return `Stage ${found.stage} begins before the one before it; please check.`;
    case "sampleSize":
      return `${found.count} units are sampled; ${found.usual} are usual. Please confirm.`;
    case "rosterDiffers":
      return `Plan and roster differ on who is sampled: ${listed(found.units)}; please check.`;
    case "untrained":
      return `Not trained yet: ${listed(found.offices)}.`;
    case "unanswered":
      return `Questions without an answer: ${found.count}.`;
  }
}

export const plan: PlanWords = {
  title: "Plan and course of the round",
  workbook: "plan workbook",
  planTitle: (round) => `Plan of ${round}`,
  bannerOffice: (banner) => `${banner}, establishment office`,
  platform: "Online lectures",
  sheets: {
    settings: "Settings",
    team: "Team",
    sampled: "Sampled units",
    progress: "Progress",
    training: "Training",
    questions: "Questions",
  },
  settings: {
    note: "The plan and the report are written from this; fill in the yellow cells.",
    sections: ["The plan", "Four stages"],
    labels,
    hints: {
      title: "Required.",
      basis: "Required: by whose order, with the document's number.",
      reformYear: "The year of the reform that is assessed, such as 2014; not the round's.",
      committee: "Required: in whose name it is issued.",
      office: "Required: who does the work.",
      demands: "Deadlines, quality, discipline.",
    },
  },
  progress: { done: "Done", running: "Running", waiting: "Waiting" },
  tables: {
    team: {
      title: "Team",
      note: "Led by the deputy director in charge; nobody assesses their own unit: say so under recusal.",
      headings: {
        ...teamHeadings,
        recusal: "Recusal",
      },
      hints: {},
      widths: { name: 14, unit: 30, post: 18, role: 12, deputy: 11, task: 26, recusal: 34 },
    },
    sampled: {
      title: "Units to be visited",
      note: "A reason is required, such as the degree of integration; names as in the roster.",
      headings: { unit: "Unit", reason: "Reason", on: "Date", note: "Note" },
      hints: {},
      widths: { unit: 38, reason: 46, on: 16, note: 40 },
    },
    progress: {
      title: "Progress by stage",
      note: "Enter actual dates; state and share done are worked out. Measures: check, listen, interview, look, rectify.",
      headings: {
        stage: "Stage",
        work: "Work",
        measures: "Measures",
        who: "Who",
        planFrom: "Planned from",
        planTo: "Planned to",
        from: "Began",
        to: "Ended",
        state: "State",
        rate: "Stage done",
        note: "Note",
      },
      hints: {},
      widths: {
        stage: 22,
        work: 40,
        measures: 10,
        who: 12,
        planFrom: 14,
        planTo: 14,
        from: 14,
        to: 14,
        state: 9,
        rate: 9,
        note: 20,
      },
    },
    training: {
      title: "Training of the banner offices",
      note: "A row for each office; Yes where the training is done.",
      headings: {
        office: "Office",
        who: "Who",
        post: "Post",
        people: "People",
        on: "Date",
        platform: "Platform",
        done: "Done",
        note: "Note",
      },
      hints: {},
      widths: { office: 34, who: 18, post: 16, people: 10, on: 16, platform: 16, done: 9, note: 26 },
    },
    questions: {
      title: "Questions and answers",
      note: "What units asked during the self-assessment; shared ones may be sent to others.",
      headings: {
        on: "Date",
        unit: "Asked by",
        indicator: "Indicator",
        question: "Question",
        answer: "Answer",
        by: "Answered by",
        shared: "Shared",
      },
      hints: {},
      widths: { on: 15, unit: 26, indicator: 10, question: 44, answer: 44, by: 12, shared: 8 },
    },
  },
  issue,
  document: planDocument,
};
