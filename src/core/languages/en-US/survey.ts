import type { SurveyFault } from "../../survey/survey";
import type { SurveyWords } from "../surveyWords";
import { brief } from "./brief";
import { files } from "./files";
import { plural } from "./plural";

const asked = (no: number): string => (no === 0 ? "who answers" : `question ${no}`);

function fault(reason: SurveyFault): string {
  switch (reason.kind) {
    case "nothingEntered":
      return "Nothing is entered yet: enter the sheets one by one, or the counts of each option.";
    case "enteredTwice":
      return "Both the single sheets and the counts are filled in; please empty the one that doesn't count.";
    case "numbersMissing":
      return "The numbers of questionnaires handed out and collected are missing; please enter them in the statistics.";
    case "moreCollected":
      return `${reason.collected} were collected, but only ${reason.issued} handed out; please check.`;
    case "moreEntered":
      return `${reason.entered} are entered, but only ${reason.collected} were collected; please check.`;
    case "sumDiffers":
      return (
        `Question ${reason.question}: options and unanswered add up to ${reason.sum}, but ${reason.valid} sheets are valid` +
        `${reason.count > 1 ? ` (${reason.count} questions in all)` : ""}; please check.`
      );
    case "unitTwice":
      return `Questionnaires of this unit were counted from “${brief(reason.first)}”; these are left out, or they would count twice. Please put them into one file.`;
    case "notText":
      return "The text is neither UTF-8 nor GB18030; please export the CSV file again.";
    case "quoteOpen":
      return `A quotation mark that opens in line ${reason.line} is never closed; the file is incomplete, please export it again.`;
    case "noRows":
      return "There are no answers in the file; please check that the export holds the single answers.";
    case "questionsMissing":
      return `No column for question ${reason.questions.join(", ")}; please check whether this is an export of this questionnaire.`;
    case "questionTwice":
      return `Question ${reason.question} has two columns; please delete the one that doesn't count.`;
    case "unitColumnMissing":
      return "No column says which unit was assessed; please add one, or name the unit with --unit.";
    case "unknownUnits":
      return `The roster has none of these units: ${reason.names
        .slice(0, 3)
        .map((name) => (name === "" ? "(blank)" : `“${brief(name)}”`))
        .join(", ")}${reason.names.length > 3 ? ` and ${reason.names.length - 3} more` : ""}; please check.`;
    case "answersUnreadable":
      return (
        `Line ${reason.line}, ${asked(reason.question)}: “${brief(reason.text)}” is none of the options` +
        `${reason.count > 1 ? ` (${plural(reason.count, "such place")} in all)` : ""}; please check.`
      );
    default:
      return files.fault(reason, "questionnaire workbook");
  }
}

const OPTIONS = [1, 2, 3, 4, 5, 6].map((option) => `Option ${option}`);

export const survey: SurveyWords = {
  sheets: { paper: "Questionnaire", entry: "Sheet by sheet", counts: "Counts by hand", statistics: "Statistics" },
  fileName: (unit) => `${unit} questionnaire`,
  unitLine: (unit, round) => `Assessed unit: ${unit}    Round: ${round}`,
  paper: {
    title: "Questionnaire on the change of government functions and the institutional reform",
    greeting:
      "Please answer as things are. No names are asked for, and the answers serve the assessment only. Unless it says otherwise, please tick one box.",
    unit: (name) => `Assessed unit: ${name}          Date:`,
    who: "You are:",
    leaders: (scheme) =>
      scheme === "banners" ? "Leaders of this banner, city or district" : "Leaders of this department",
    details: { 11: "Please say which: ______________________________________________________" },
    numbered: (no, text) => `${no}. ${text}`,
    troubles: "Main problems at present (several may be ticked), and suggestions",
    opinion:
      "Other problems: ______________________________________________________\nSuggestions: __________________________________________________________\n______________________________________________________________________",
    thanks: "Thank you! (Questions, tiers and points are defaults, which the office may change.)",
  },
  entry: {
    title: "Questionnaires, sheet by sheet",
    notes: [
      "One row a sheet: enter the number of the option; 9 where two boxes of a question are ticked; leave unanswered ones blank.",
      "Sheets with more than a third unanswered, or two ticks on three questions, are invalid; enter them all the same, the sheet finds them.",
    ],
    head: {
      number: "No.",
      group: "Who",
      question: (no) => `Q${no}`,
      other: "Other problem",
      detail: "Words to Q11",
      opinion: "Suggestions",
      state: "Verdict",
    },
    several: "two or more ticked",
    troubleHint: (trouble) => `1 where “${trouble}” is ticked; leave blank where it is not.`,
    textHints: {
      other: "What was written beside “Other”.",
      detail: "What was written to question 11.",
      opinion: "Suggestions as written; no names.",
    },
  },
  validity: {
    valid: "Valid",
    uniform: "Valid (same answer throughout)",
    tooManyBlank: "Invalid: too many blank",
    tooManySeveral: "Invalid: too many double ticks",
  },
  counts: {
    title: "Counts by hand",
    note: "Leave this sheet empty where single sheets are entered. Options and unanswered have to add up to the valid sheets.",
    valid: "Valid sheets",
    head: ["No.", "Question", ...OPTIONS, "Unanswered or double", "Sum", "Check"],
    hint: "A whole number; 0 if there are none.",
    agrees: "Agrees",
    differs: "Differs from the valid sheets",
  },
  summary: {
    issued: "Handed out",
    collected: "Collected",
    entered: "Entered",
    valid: "Valid",
    collectedRate: "Collected, share",
    validRate: "Valid, share",
    total: "Total score",
    weighted: "Weighted by group",
  },
  statistics: {
    title: "Statistics of the questionnaires",
    head: ["No.", "Question", ...OPTIONS, "Unanswered or double", "Sum", "Check", "Score"],
    hints: {
      issued: "Questionnaires handed out; required.",
      collected: "Questionnaires collected, invalid ones included; required.",
    },
    groups: "Scores by who answered",
    groupHead: ["No.", "Question"],
    sides: { inside: "Inside, all", beside: "Below and beside, all", public: "Served and public, all" },
  },
  result: {
    title: "Questionnaires, all units",
    sheets: {
      result: "Questionnaires",
      tiers: "Suggested tiers",
      groups: "By who answered",
      groupScores: "Questions by who answered",
      ticks: "Counts",
      opinions: "Problems and words",
    },
    notes: [
      "Score = options × points ÷ answers that are scored (good 100, fairly good 80, average 60, poor 0; don’t know, not concerned and blank are left out); the total is the mean of the scored questions.",
      "Evidence only: no assessment score is changed. Fewer than 10 valid sheets are for reference. Points are defaults, which the office may change.",
    ],
    head: ["No.", "Code", "Unit"],
    flagged: "Yes to Q11",
    about: "Remarks",
    leaders: "Leaders",
    what: "What",
    none: "Unanswered or double",
    nobody: "No questionnaires to count.",
    between: ", ",
    tooFew: (valid) => `${valid} valid: too few, for reference only`,
    invalid: (why, count) => `${why}: ${count}`,
    uniform: (count) => `same answer throughout: ${count} (counted)`,
    tiersNote:
      "90 and above good, 75 fairly good, 60 average, below that poor; for the assessors' reference. Two tiers apart from what they verified ask for a reason.",
    tiersHead: ["Unit", "No.", "Indicator", "Question", "Score", "Suggested tier", "Remarks"],
    groupsNote: "Sheets that don't say who answered count in the total and in no group; counts by hand know no groups.",
    groupScoresNote:
      "Worked out from the ticks of each group as the results are; “By who answered” has the means of these.",
    ticksNote:
      "Options without points are not scored; share = sheets ÷ valid sheets. To the right, the sheets of each group; those that don't say who answered are in none.",
    ticksHead: ["Unit", "No.", "Question", "Option", "Points", "Sheets", "Share", "Valid"],
    opinionsNote: "As written, from valid sheets; please mind names and other personal data.",
    opinionsHead: ["Unit", "No.", "Problems, words", "Sheets"],
  },
  fault,
};
