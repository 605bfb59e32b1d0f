import type { StepWords } from "../stepWords";
import { plural } from "./plural";

const listed = (names: readonly string[]): string =>
  names.length > 8 ? `${names.slice(0, 8).join(", ")} and ${names.length - 8} more` : names.join(", ");

export const steps: StepWords = {
  title: "All steps of a round",
  link: "All steps of a round",
  text: "From roster to sharing, in this order; steps marked “if wanted” can be left out. Files stay on this computer and are never changed.",
  stage: (number, name) => `${number}. ${name}`,
  next: (step) => `Next: ${step}`,
  isNext: "Next",
  made: "Made",
  asNeeded: "if wanted",
  needs: (what) => `Still needs: ${what.join(", ")}`,
  steps: {
    roster: {
      title: "Blank roster",
      text: "Lists the units, who is sampled, due dates and the office’s numbers. Every later step uses it.",
      button: "Make a blank roster",
      running: "Making it…",
    },
    newRound: {
      title: "Begin the next round",
      text: "A new roster from the workbook of the last round: units, office numbers to be confirmed one by one, last entries. With the ledger, its open rows come along.",
      button: "Make the new roster",
      running: "Making the new roster…",
    },
    plan: {
      title: "Plan of the round",
      text: "One workbook for the whole course: settings, team, sampled units, progress, training, questions. A roster brings the units along.",
      button: "Make the plan",
      running: "Making it…",
    },
    planCheck: {
      title: "Check the plan",
      text: "Looks for required entries, dates, the team’s head, recusals, reasons for sampling, training and answers.",
      button: "Check the plan",
      running: "Checking…",
    },
    planDocument: {
      title: "Plan as a document",
      text: "Writes the filled plan as a Word file with the indicator tables as annexes. Errors in the plan have to be mended first.",
      button: "Write the plan",
      running: "Writing the plan…",
    },
    issue: { title: "Issue forms", text: "One for each unit of the roster, in one ZIP file.", button: "", running: "" },
    headcount: {
      title: "Check and lock headcount",
      text: "Before anything is scored: looks at the headcount check in each form alone, the rest may still be blank. What is in order is locked and counts in scoring.",
      button: "Lock headcount",
      running: "Checking headcount…",
    },
    collect: {
      title: "Take returns and consolidate",
      text: "Checks each return, brings them together in this workbook, and shows who is missing.",
      button: "",
      running: "",
    },
    lift: {
      title: "Clean forms",
      text: "Moves the values of a changed form into a clean one, with its formulas, labels and office numbers as issued. The files themselves stay as they are.",
      button: "Make clean forms",
      running: "Making clean forms…",
    },
    migrate: {
      title: "Move older forms",
      text: "Forms filled in before the scheme changed: their values go into forms of the newer version, and what has no place there is listed in them. The files themselves stay as they are.",
      button: "Make newer forms",
      running: "Moving forms…",
    },
    verifyIssue: {
      title: "Verification forms",
      text: "From accepted returns, one form a unit for one assessor: self-reported values locked, verified values beside them. Repeat for each assessor.",
      button: "Make verification forms",
      running: "Making verification forms…",
    },
    fieldIssue: {
      title: "Field records",
      text: "Records of visits and interviews for the sampled units. With returns at hand, divisions and the four kinds of key divisions are listed.",
      button: "Make field records",
      running: "Making field records…",
    },
    surveyIssue: {
      title: "Questionnaires",
      text: "A workbook for each sampled unit: print the questionnaire, and enter the answers when the sheets come back.",
      button: "Make questionnaires",
      running: "Making questionnaires…",
    },
    surveyCount: {
      title: "Count questionnaires",
      text: "Counts questionnaire workbooks; CSV exports of survey tools can be added.",
      button: "Count questionnaires",
      running: "Counting…",
    },
    parties: {
      title: "Outside assessors",
      text: "Weights and scores of seven kinds of outside assessors, off by default. Filled in, it counts when verification forms are taken back.",
      button: "Make the workbook",
      running: "Making it…",
    },
    verifyCollect: {
      title: "Take verification forms back",
      text: "Takes verification forms and field records, puts assessors side by side, and works out final scores.",
      button: "Make the verification result",
      running: "Taking forms…",
    },
    finalise: {
      title: "Make scores final",
      text: "Locks the final scores in a workbook of their own. Done again, it writes every change into its log.",
      button: "Make final",
      running: "Making final…",
    },
    documents: {
      title: "Report and feedback",
      text: "Word files from the final scores: the report, and written feedback for each unit with receipt and objection slip; and a workbook of them to print or save as PDF.",
      button: "Write documents",
      running: "Writing documents…",
    },
    ledger: {
      title: "Rectification ledger",
      text: "From the final scores, with what is overdue, comparison of rounds and adjustment advice. What was entered before is kept.",
      button: "Make the ledger",
      running: "Making the ledger…",
    },
    share: {
      title: "Share results",
      text: "One workbook each for personnel, organisation, legal and finance offices, with only what each needs.",
      button: "Make shared workbooks",
      running: "Making them…",
    },
    pictures: {
      title: "Results at a glance",
      text: "From the final workbook, class by class: grades, self against final scores, points lost by indicator, units by indicators, a unit against the average.",
      button: "Show the results",
      running: "Reading the final workbook…",
    },
  },
  inputs: {
    lastRound: {
      label: "Workbook of the last round",
      note: "As it was consolidated.",
      choose: "Choose last workbook",
    },
    headcountForms: {
      label: "Forms with the headcount check",
      note: "Several at once, or a whole folder.",
      choose: "Choose forms",
    },
    headcountBefore: {
      label: "Locked headcount there is already",
      note: "What is locked stays, new units join.",
      choose: "Choose the lock",
    },
    olderForms: {
      label: "Forms of an older version",
      note: "With “Use a scheme file”, choose the older version first and the newer one last; shipped ones are there.",
      choose: "Choose older forms",
    },
    plan: { label: "Plan of the round", note: "The plan, filled in.", choose: "Choose the plan" },
    returns: { label: "Returned forms", note: "Hundreds at once, or a whole folder.", choose: "Choose returns" },
    surveys: {
      label: "Questionnaires, entered",
      note: "Questionnaire workbooks (.xlsx), or CSV exports of a survey tool.",
      choose: "Choose questionnaires",
    },
    verifications: {
      label: "Verification forms and field records",
      note: "From all assessors, together.",
      choose: "Choose forms",
    },
    settledBefore: {
      label: "Verification result with decisions",
      note: "Decisions entered in it take effect once it is given here.",
      choose: "Choose the result",
    },
    surveyResult: {
      label: "Questionnaire result",
      note: "Stands beside the verified scores; evidence only, by default.",
      choose: "Choose the result",
    },
    parties: { label: "Outside assessors", note: "With weights and scores entered.", choose: "Choose the workbook" },
    settled: {
      label: "Verification result",
      note: "Made by “Take verification forms back”.",
      choose: "Choose the result",
    },
    finalBefore: {
      label: "Final scores there are already",
      note: "Entries, edits and the log in it go on.",
      choose: "Choose final scores",
    },
    final: { label: "Final scores", note: "Made by “Make scores final”.", choose: "Choose final scores" },
    ledgerNow: {
      label: "Ledger there is already",
      note: "What was entered in it is kept.",
      choose: "Choose the ledger",
    },
    ledgerBefore: {
      label: "Ledger of the last round",
      note: "Its open rows go on in the new one.",
      choose: "Choose last ledger",
    },
    lastFinal: {
      label: "Final scores of the last round",
      note: "For the comparison of rounds.",
      choose: "Choose last scores",
    },
  },
  fields: {
    round: { label: "Round", note: "Such as 2015" },
    unitClass: { label: "Class of units", note: "" },
    assessor: { label: "Assessor’s name", note: "" },
    assessorUnit: {
      label: "Assessor’s own unit",
      note: "For recusal; the assessor can also enter it on the cover of the form.",
    },
    units: { label: "Only these units", note: "Codes or names, separated by commas; blank means all." },
    all: { label: "For all units, not only sampled ones", note: "" },
    csvUnit: { label: "The unit a CSV is about", note: "Where the CSV has no column for the unit." },
    surveyWeight: {
      label: "Weight of questionnaires (%)",
      note: "A whole number from 0 to 30; 0 is evidence only and changes no score. Blank is as the scheme has it; where it says nothing, evidence only.",
    },
    lockedBy: { label: "Locked by", note: "" },
    whyLocked: { label: "Reason for changes", note: "Needed where a locked unit changes." },
    by: { label: "Made final by", note: "" },
    on: { label: "Date", note: "" },
    why: {
      label: "Reason for changes",
      note: "Needed when scores changed after they were final; settled objections bring their own.",
    },
  },
  roster: "roster",
  optional: (note) => `Optional. ${note}`,
  allClasses: "All",
  chosen: {
    files: (count, first) => (count === 1 ? first : `${count} files, such as “${first}”`),
    open: "this workbook",
    change: "Change",
    useOpen: "Use this workbook",
    useReturns: (count) => `Use the ${plural(count, "file")} just taken`,
    taken: (count) => `the ${plural(count, "file")} just taken`,
  },
  missing: (label) => `Please fill in “${label}”.`,
  notANumber: (label, most) => `“${label}” takes a whole number from 0 to ${most}.`,
  reading: (done, all) => `Reading ${done} of ${all}`,
  making: (done, all) => `Making ${done} of ${all}`,
  progress: "Progress",
  list: "Files read",
  findings: "Please note",
  more: (count) => `${count} more; see the file that was made.`,
  read: "Read",
  withRemarks: (count) => `Accepted · ${plural(count, "remark")}`,
  stopped: "Cancelled; no file was made.",
  saveAgain: "Save again",
  saved: (file) => `Look for “${file}” among your downloads.`,
  blocked: "No download? This Excel doesn’t let the pane save files; open this page in a browser and try again.",
  done: {
    roster: "The blank roster is made. Filled in, it is what forms are issued from.",
    newRound: ({ units, numbers, open }) =>
      `The new roster is made: ${plural(units, "unit")}, ${plural(numbers, "office number")} carried over. Confirm them one by one on “Numbers to confirm”.${open > 0 ? ` ${plural(open, "open row")} of the ledger came along.` : ""}`,
    plan: "The plan is made. Check it once it is filled in.",
    planChecked: (errors, warnings) =>
      errors + warnings === 0
        ? "The plan is in order."
        : `The plan has ${plural(errors, "error")} and ${plural(warnings, "warning")}, listed below.`,
    planWritten: (annexes) => `The plan is written, with ${plural(annexes, "indicator table")} as annexes.`,
    locked: (units, added, changed) =>
      `Headcount is locked for ${plural(units, "unit")}: ${added} new, ${changed} changed. Choose this file when returns and verification forms are taken back.`,
    migrated: (count) => `Moved ${plural(count, "older form")} into newer ones.`,
    lifted: (count) => `Moved the values of ${plural(count, "form")} into clean ones.`,
    verifyIssued: (count) => `Made ${plural(count, "verification form")}; hand them to the assessor.`,
    fieldIssued: (count) => `Made field records for ${plural(count, "unit")}.`,
    surveyIssued: (count) => `Made questionnaires for ${plural(count, "unit")}.`,
    surveyCounted: (units, few) =>
      `Counted the questionnaires of ${plural(units, "unit")}.${few > 0 ? ` ${plural(few, "unit has", "units have")} fewer than 10 valid sheets; take them with care.` : ""}`,
    parties: "The workbook is made. All weights are blank, which means it is off.",
    collected: ({ forms, rejected, due, verified, open, disputed }) =>
      `Took ${plural(forms, "verification form")}, sent back ${rejected}. Of ${plural(due, "unit")}: ${verified} verified, ${open} unfinished, ${disputed} in dispute.`,
    finalised: ({ units, verified, version, hash }) =>
      `Final (version ${version}, check code ${hash}): ${plural(units, "unit")}, ${verified} of them verified and ranked.`,
    documents: (reports, feedbacks) =>
      `Wrote ${reports > 0 ? "the report and " : ""}${plural(feedbacks, "written feedback", "written feedbacks")}. The final scores in the ZIP list the documents; let them replace the ones you have.`,
    ledger: ({ rows, closed, overdue, carried }) =>
      `The ledger is made: ${plural(rows, "finding")} (${carried} from the last round), ${closed} closed, ${overdue} overdue.`,
    shared: (count) => `Made ${plural(count, "workbook")} to share.`,
    pictures: (units) => `The results of ${plural(units, "verified unit")} are shown below.`,
  },
  note: {
    numbersMissing: (count) =>
      `The last round has no value for ${plural(count, "office number")}; please add them to the roster, or the forms say “Office to fill” there.`,
    strangers: (units) => `No scheme is known for these, so they were left out: ${listed(units)}.`,
    unlocked: (units) => `Not locked yet: ${listed(units)}.`,
    noHeadcount: "Forms of this class have no headcount check; it was not used.",
    current: "It is of the newer version already.",
    moved: (placed, unplaced) =>
      `${plural(placed, "entry", "entries")} placed${unplaced > 0 ? `, ${unplaced} without a place are listed in the new form` : ""}`,
    without: (units) => `No accepted return, so no verification form: ${listed(units)}.`,
    reasonMissing: (units) => `No reason for being sampled; please add it to the roster: ${listed(units)}.`,
    superseded: (file, by) => `“${file}” is replaced by the later “${by}”.`,
    settled: (taken, outdated) =>
      `${plural(taken, "decision")} taken over${outdated > 0 ? `; ${outdated} rest on values that changed, or are incomplete, and have to be decided again` : ""}.`,
    disputes: (units) =>
      `${plural(units, "unit is", "units are")} in dispute: open the result, enter value, name and reason under the differences, save, and take the forms back once more.`,
    unranked: (units) => `Not verified to the end, so not ranked: ${listed(units)}.`,
    changes: (count) => `${plural(count, "change")} since the scores were final, written into the log.`,
    outdated: (count) =>
      `${plural(count, "document rests", "documents rest")} on figures that have changed; please write them again.`,
    noFeedback: (units) => `Not verified to the end, so no feedback: ${listed(units)}.`,
    ledgerFault: (unit, indicator, fault) => `${unit} ${indicator}: ${fault}`,
    survey: (valid, entered, total, tooFew) =>
      `${entered} entered, ${valid} valid, score ${total}${tooFew ? " (too few sheets; take it with care)" : ""}`,
  },
  headcount: {
    label: "Headcount",
    none: "No locked check is chosen; headcount counts as each unit reported it.",
    choose: "Choose the locked check",
    chosen: (units, from) => `locked for ${plural(units, "unit")}, from “${from}”`,
    remove: "Leave out",
  },
  refused: {
    unusable: (file, why) => `“${file}” can’t be used: ${why}`,
    gone: (file) => `“${file}” can’t be read; it may have been moved, or is open elsewhere. Please choose it again.`,
    unknownUnit: (given) => `The roster has no “${given}”. Please check the code or the name.`,
    noReturn:
      "None of these units has an accepted return, so there is nothing to verify. See the verdict on each file below.",
    notARound: (file) =>
      `“${file}” is no round workbook, or lacks its board or details. Please use it as it was consolidated.`,
    noUnitsInRound: (file) =>
      `“${file}” has no units of the schemes in force. Choose their scheme with “Use a scheme file”.`,
    sameRound: (round) => `The last round was ${round} itself; the new one needs another name.`,
    planHasErrors: (count, first) =>
      `The plan still has ${plural(count, "error")} and can’t be issued: ${first} “Check the plan” lists them all.`,
    notHeadcount: (file) =>
      `“${file}” is no locked headcount check; please use the file that “Check and lock headcount” made.`,
    headcountOfOtherRound: (file, found, wanted) =>
      `“${file}” is of round ${found}, but this is round ${wanted}. Please check.`,
    alreadyLocked: (units) =>
      `${listed(units)}: locked already, and the form says something else. If it has to change, give the reason and lock again.`,
    headcountBlank: "The headcount check is blank; please fill it in.",
    nothingToLock: "There was nothing to lock, so no file was made. See the verdict on each file below.",
    nothingToMove: "There was no older form to move, so no file was made. See the verdict on each file below.",
    versionUnknown: (version) =>
      `Version ${version} of the scheme isn’t here, so nothing can be moved. Choose it with “Use a scheme file”, and the newer one after it: the last one is in force.`,
    versionBefore: (id, version) =>
      `The last round was scored by version ${version} of ${id}, without which its shares can’t be worked out. Choose it with “Use a scheme file”, the one in force after it, and do it again.`,
    noUnits: "The roster has no units of this class. Please check the roster.",
    nobodySampled: "No unit of the roster is sampled. Say so in its column “Sampled”, or name the units below.",
    noSurvey: "There was nothing to count, so no file was made. See the verdict on each file below.",
    notSettled: (file) =>
      `“${file}” is no verification result, or comes from an older version. Take the verification forms back first.`,
    notFinal: (file) =>
      `“${file}” doesn’t hold final scores, and nothing is made from others. Please make the scores final first.`,
    notLedger: (file) => `“${file}” is no ledger, or its kept data was changed. Please use the original file.`,
    changed: (file) =>
      `The data kept in “${file}” was changed, so it can’t be used. Please use the original, or make it again.`,
    otherVersion: (file) => `“${file}” was made by another version. Please make it again with this one.`,
    decisionsNotTaken: (count) =>
      `${plural(count, "decision isn’t", "decisions aren’t")} in effect yet. Take the verification forms back once more with this workbook as the result with decisions, then make the scores final.`,
    indicator: (id) => `indicator ${id}`,
  },
  fileNames: {
    roster: "Roster",
    plan: "Plan",
    planDocument: "Plan",
    headcount: "Locked headcount",
    lift: "Clean forms",
    migrate: "Newer forms",
    verifyIssue: (assessor) => `Verification forms (${assessor})`,
    fieldIssue: "Field records",
    surveyIssue: "Questionnaires",
    surveyCount: "Questionnaire result",
    parties: "Outside assessors",
    settled: "Verification result",
    final: "Final scores",
    documents: "Documents",
    ledger: "Rectification ledger",
    share: "Shared results",
  },
};
