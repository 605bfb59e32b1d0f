import type { FieldFault, FieldWarning, HandedOut } from "../../fieldwork/fieldRecord";
import type { FieldWords } from "../fieldWords";
import { brief } from "./brief";
import { files } from "./files";
import { teamHeadings } from "./team";

const part = {
  meeting: "the meeting",
  questionnaire: "the questionnaires",
  materials: "the papers",
  rooms: "the look on site",
  interviews: "the interviews",
};
const kind = {
  isNew: "newly set up",
  takesTransferred: "with transferred functions",
  approvals: "for administrative approval",
  legal: "for legal affairs",
};
const sheets = {
  head: "Field record",
  team: "Team",
  materials: "Papers",
  rooms: "On site",
  interviews: "Interviews",
  problems: "Problems found",
};

function fault(reason: FieldFault): string {
  switch (reason.kind) {
    case "recusal":
      return `“${brief(reason.member)}” of the team is from the unit itself (${brief(reason.unit)}); somebody else has to go.`;
    case "teamMissing":
      return "The team is missing; please enter its members and their units.";
    case "memberUnitMissing":
      return `The unit of “${brief(reason.member)}” is missing; please enter it.`;
    case "moreCollected":
      return `${reason.collected} questionnaires were collected, but only ${reason.issued} handed out; please check.`;
    case "unknownIndicator":
      return `“${reason.sheet === "problems" ? sheets.problems : sheets.interviews}” names the indicator “${brief(reason.given)}”, which the unit's scheme doesn't have; please check.`;
    default:
      return files.fault(reason, "field record");
  }
}

const handedOut = ({ issued, collected }: HandedOut): string =>
  [
    ...(issued === undefined ? [] : [`${issued} handed out`]),
    ...(collected === undefined ? [] : [`${collected} collected`]),
  ].join(", ");

function warning(found: FieldWarning): string {
  switch (found.kind) {
    case "partMissing":
      return `nothing is recorded of ${part[found.part]}`;
    case "materialOpen":
      return `papers neither seen nor missed: ${found.count}`;
    case "kindNotInterviewed":
      return `nobody was interviewed in divisions ${kind[found.of]} (${brief(found.divisions.join(", "))})`;
    case "headMissing":
      return "the team has no head";
    case "headTwice":
      return "the team has more than one head";
    case "headNotDeputy":
      return "the head ought to be the deputy director in charge";
    case "problemUnsaid":
      return `“${sheets.problems}” ${found.cells.join(", ")}: the problem itself is not written, so the row does not count; please fill it in`;
    case "surveyDiffers":
      return `questionnaires: the record says ${handedOut(found.recorded)}, the count ${handedOut(found.counted)}; please check`;
    case "notSampled":
      return "the roster doesn't list the unit as sampled";
  }
}

export const field: FieldWords = {
  title: "Field record",
  fileName: (unit) => `${unit} field record`,
  unitLine: (unit, round) => `Unit visited: ${unit}    Round: ${round}`,
  sheets,
  foot: ["Head of the team:", "For the unit:", "Date:"],
  head: {
    labels: {
      unit: "Unit visited",
      reason: "Why it was chosen",
      visitedOn: "Date of the visit",
      meetingAt: "Meeting, time",
      meetingPlace: "Meeting, place",
      speaker: "Who reported (post)",
      attended: "People present",
      points: "Main points",
      issued: "Questionnaires handed out",
      collected: "Questionnaires collected",
    },
    hints: {
      visitedOn: "A date such as 2015-09-10",
      meetingAt: "For example: 10 September, 9 am",
      speaker: "The post; a name is not needed.",
      attended: "A whole number.",
      points: "Tasks done, change of functions, bodies and posts, difficulties.",
      issued: "A whole number.",
      collected: "A whole number; answers are entered in the questionnaire workbook.",
    },
    sections: ["The visit", "1. Meeting (listen)", "2. Questionnaires"],
    foot: ["Head of the team:", "For the unit:                         Date:"],
  },
  tables: {
    team: {
      title: "Team",
      note: "Led by the deputy director in charge; nobody from the unit itself. Every member's own unit is required.",
      headings: teamHeadings,
      hints: { deputy: "Yes where the head is the office's deputy director in charge." },
      widths: { name: 14, unit: 34, post: 22, role: 12, deputy: 11, task: 40 },
    },
    materials: {
      title: "3. Papers (check)",
      note: "Seen or not, how many, and what is wrong with them.",
      headings: { material: "Papers", seen: "Seen", copies: "Copies", problem: "Problem" },
      hints: { seen: "Yes where they were seen, No where there are none." },
      widths: { material: 50, seen: 9, copies: 11, problem: 60 },
    },
    rooms: {
      title: "4. On site (look)",
      note: "Divisions are those of the unit's return, and may be added to; doors and plates as they were seen.",
      headings: {
        division: "Division",
        isNew: "New",
        takesTransferred: "Transferred functions",
        approvals: "Approvals",
        legal: "Legal",
        door: "Door",
        plate: "Plate",
        office: "Office",
        asApproved: "As approved",
        note: "Note",
      },
      hints: {},
      widths: {
        division: 24,
        isNew: 8,
        takesTransferred: 12,
        approvals: 10,
        legal: 8,
        door: 18,
        plate: 18,
        office: 20,
        asApproved: 10,
        note: 18,
      },
    },
    interviews: {
      title: "5. Interviews (interview)",
      note: "At least one in each kind of key division there is: new, with transferred functions, approvals, legal. Posts instead of names.",
      headings: {
        division: "Division",
        kind: "Kind",
        person: "Who (post)",
        on: "Date",
        place: "Place",
        asked: "Asked by",
        recorded: "Recorded by",
        duties: "(1) Duties",
        transfers: "(2) Transfers, people",
        approvals: "(3) Approvals",
        legal: "(4) Legal review",
        posts: "(5) Posts and tasks",
        troubles: "(6) Difficulties, advice",
        indicator: "Indicator",
        lead: "A lead",
      },
      hints: { indicator: "Number of an indicator such as D2.6; may be left blank." },
      widths: {
        division: 14,
        kind: 12,
        person: 12,
        on: 14,
        place: 11,
        asked: 9,
        recorded: 9,
        duties: 16,
        transfers: 16,
        approvals: 16,
        legal: 16,
        posts: 16,
        troubles: 16,
        indicator: 9,
        lead: 8,
      },
    },
    problems: {
      title: "Problems found",
      note: "One row each, with where it came from and its indicator; they join the findings when the record is taken back.",
      headings: { problem: "Problem", source: "Found by", indicator: "Indicator", category: "Kind", basis: "Basis" },
      hints: { indicator: "Number of an indicator such as D3.4; may be left blank.", problem: "One problem a row." },
      widths: { problem: 62, source: 14, indicator: 10, category: 14, basis: 36 },
    },
  },
  part,
  kind,
  fault,
  warning,
  board: {
    sheet: "Field visits",
    note: "Each visit has five parts: meeting, questionnaires, papers, look on site, interviews; the head is the deputy director.",
    head: [
      "Unit",
      "Date",
      "Head",
      "Meeting",
      "Questionnaires",
      "Papers",
      "On site",
      "Interviews",
      "Interviewed",
      "Problems",
      "Verdict",
      "Remarks",
    ],
    done: "yes",
    missing: "missing",
    replaced: (by) => `replaced by the later “${by}”`,
    none: "No field records were taken back.",
  },
  findings: {
    sheet: "Found on site",
    note: "From the field records that were taken; made anew each time, so please don't change it here.",
    head: ["Code", "Unit", "Problem", "Found by", "Indicator", "Kind", "Basis"],
    none: "No problems were found.",
  },
};
