import type { LiveProblem } from "../../form/workbook";
import type { PaneWords } from "../paneWords";

const quoted = (text: string): string => `“${text}”`;
const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;

function trouble(problem: LiveProblem): string {
  switch (problem.kind) {
    case "sheetsInTheWay":
      return `This workbook already has ${problem.names.map(quoted).join(", ")}. Nothing was changed; rename and try again.`;
    case "protected":
      return `${problem.sheet === undefined ? "The sheet" : quoted(problem.sheet)} is protected, so nothing was written. Unprotect it under Review and try again.`;
    case "structureLocked":
      return "The workbook’s structure is protected, so no sheet can be added. Unprotect it under Review, or use an empty workbook.";
    case "cellBeingEdited":
      return "A cell is being edited. Press Enter to finish it first.";
    case "tooMuchAtOnce":
      return "That was more than Excel takes at once, so nothing was written. Close other workbooks and try again.";
    case "hostTooOld":
      return "This version of Excel can’t do that. Please use Excel 2021 or later.";
    case "noSuchCell":
      return "That cell can’t be found; its sheet may have been renamed or deleted. Press “Check all” and try again.";
    case "halfWritten":
      return "Writing stopped halfway and couldn’t be undone, so unfinished sheets may be left. Close this workbook without saving, open it again and retry.";
    case "busyElsewhere":
      return "Another Pinghui pane is writing into this workbook. Wait until it is done, then try again.";
    case "closed":
      return "The workbook has been closed. Open it again and retry.";
    case "hostRefused":
      return `Excel refused, and nothing was changed. Please try again later. (Reference ${problem.code})`;
  }
}

export const pane: PaneWords = {
  name: "Pinghui",
  severity: { error: "Error", warning: "Warning", hint: "Hint" },
  listSeparator: ", ",
  quoted,
  trouble,
  unfinished: {
    takenBack:
      "The last write broke off. Its unfinished sheets have been removed and the workbook is as it was before; please start again.",
    finished: "The last write broke off just before its end. The rest has been done; the sheets are complete.",
  },
  common: {
    back: "Back",
    cancel: "Cancel",
    close: "Close",
    copy: "Copy",
    copied: "Copied; paste it into a message or mail.",
    copyByHand: "Copying is blocked here. Select the text below and press Ctrl+C.",
    more: "More",
    retry: "Try again",
    loading: "Reading the workbook…",
    cell: (sheet, cell) => `${sheet} ${cell}`,
    goTo: (where) => `Go to ${where}`,
    points: (earned, all) => `${earned} of ${all}`,
    saved: "Written",
    sample: "Made-up sample data",
    messages: "Messages",
  },
  ribbon: {
    noForm: "This workbook is no form, so there is nothing to check. Open a form, then choose “Check this form”.",
    noRoomForForm:
      "This workbook is a form or a round already, so no form was made. Open a blank workbook, then choose “New form”.",
    noRoomForRound:
      "This workbook is a unit’s form; returns can’t be collected in it. Open a round workbook or a blank one, then choose “Collect returns”.",
  },
  deaf: "Checking while you type is off: Excel doesn’t tell Pinghui about entries. When you are done, press “Check all”; the result is just as good.",
  fault: {
    title: "Something went wrong in Pinghui; your workbook is untouched.",
    text: (reference) =>
      `Press “Try again”. If it happens again, give ${reference} and what you were doing to your support.`,
  },
  strangeForm: {
    title: (unit) => `This is the form of ${quoted(unit)}, but it can’t be checked here`,
    otherVersion: (version, wanted) =>
      `The form is version ${version}; this tool has version ${wanted}. Ask the office for a new form, or your administrator for an update.`,
    unknownScheme: (scheme) => `This tool doesn’t have the scheme “${scheme}”. Ask your administrator for an update.`,
    stillGood: "Formulas, lists and prompts in the form still work, and nothing you filled in is lost.",
  },
  unit: {
    desk: "Self-assessment",
    line: (unitClass, round, version) => `${unitClass} · round ${round} · version ${version}`,
    daysLeft: (days) =>
      days > 0 ? `${many(days, "day")} left` : days === 0 ? "Due today" : `${many(-days, "day")} overdue`,
    wasDue: (iso) => `Was due ${iso}`,
    info: "About this form",
    about: {
      title: "Assessment",
      scheme: "Scheme",
      code: "Unit code",
      due: "Due",
      contact: "Contact",
      none: "Not given",
    },
    score: {
      label: "Self score",
      soFar: "Score so far",
      of: (total) => `/${total}`,
      filled: (filled, required) => `${filled} of ${required} filled`,
      applicable: (points) => `${points} points apply`,
      pending: (count) => `${many(count, "indicator")} open`,
      nextBlank: "Go to the first blank cell",
    },
    tabs: { label: "This form", issues: (count) => `Issues ${count}`, scores: "Scores", row: "This row" },
    issues: {
      list: "Issues",
      filter: "Filter by severity",
      count: (severity, count) => `${severity}s ${count}`,
      checkAll: "Check all",
      checked: (errors, warnings, hints) =>
        `${many(errors, "error")}, ${many(warnings, "warning")}, ${many(hints, "hint")}.`,
      none: "No issues; ready to hand in",
      noneNote: "Press “Check and hand in” below for the final check.",
      noneOfKind: "None of this kind.",
      wholeForm: "Whole form",
    },
    reason: {
      label: (indicator) => `Reason for ${indicator}`,
      placeholder: "Give a reason",
      save: "Save",
      saved: (indicator) => `The reason for ${indicator} is in the form.`,
      given: (reason) => `Explained: ${reason}`,
    },
    scores: {
      list: "Scores",
      state: { pending: "Open", notApplicable: "N/A" },
      how: "How it arose",
      criteria: "Criteria",
      open: (id, title) => `${id} ${title}, expand`,
      goToEntry: "Go to the entries",
      defaults: "Points, criteria and grades are defaults; the office can change them.",
    },
    row: {
      empty: "Select a row of the data sheet to see what to enter, which evidence to attach, and how it scores.",
      criteria: "Criteria",
      entry: "This entry",
      evidence: "Evidence",
      noEvidence: "No evidence asked for",
      how: "How it arose",
      issues: "Issues of this row",
      noIssues: "None",
      hint: "How to fill it",
      reasonRow: "Explanation (why points were lost)",
      officeNumber: "Given by the office",
      computed: "Worked out for you",
      points: (points) => `${points} points`,
    },
    handIn: {
      button: "Check and hand in",
      title: "Check before hand-in",
      ready: "Ready to hand in",
      readyNote: (explained) =>
        explained === 0
          ? "No errors and no warnings."
          : `No errors; ${many(explained, "warning is", "warnings are")} settled.`,
      stepsTitle: "What to do now",
      steps: (contact) => [
        "Save the workbook.",
        "Print the cover and the score sheet; sign and stamp them.",
        contact === "" ? "Send this file to the office." : `Send this file to the office (${contact}).`,
      ],
      notReady: "Not ready yet",
      faults: "The form was altered",
      errors: (count) => `${many(count, "error")} to correct`,
      unexplained: (count) => `${many(count, "warning needs", "warnings need")} a reason`,
    },
    menu: {
      cover: "Go to the cover",
      scoreSheet: "Go to the score sheet",
      checkAll: "Check all",
      health: "Health page",
    },
  },
  cards: {
    title: "What would you like to do?",
    newForm: { title: "New form in this workbook", text: "Choose a scheme, name the unit; done in seconds." },
    collect: {
      title: "Take returns and consolidate",
      text: "Pick the returned files, have each checked, and bring them together here.",
    },
    steps: {
      title: "All steps of a round",
      text: "Roster, verification, questionnaires, final scores, documents, ledger.",
    },
    sample: { title: "Look at a sample", text: "Builds a filled sample form in this workbook." },
    what: "Pinghui issues scored forms, takes them back, checks and consolidates them. Nothing leaves this computer.",
    building: "Building…",
  },
  newForm: {
    title: "New form",
    scheme: "Scheme",
    unitName: "Unit name",
    unitCode: "Unit code",
    round: "Round",
    roundTitle: "Assessment title",
    roundTitleDefault: "Assessment of Government Reform",
    due: "Due date (optional)",
    button: "Make the form",
    building: "Building…",
    missing: (label) => `Please fill in: ${label.toLowerCase()}.`,
    officeNumbers: "Numbers that the office gives out stay blank; with a roster, issue the forms from it.",
    many: "Issue many from a roster",
    notHere: "If this workbook holds sheets already, the form is added behind them and they stay as they are.",
  },
  issueForms: {
    title: "Issue forms from a roster",
    text: "One form for each unit on the roster, in one ZIP to hand out.",
    button: (count) => (count === 0 ? "Make the forms" : `Make ${many(count, "form")}`),
    writing: (done, all) => `Making ${done} of ${all}`,
    done: (count, file) => `${many(count, "form")} made; look for “${file}” among your downloads.`,
    blocked:
      "If no download appeared, this Excel keeps the pane from saving files. Open this page in a browser, or make the forms one by one in empty workbooks.",
    fileName: (round) => `Forms ${round}.zip`,
    numbersMissing: (count) => `${many(count, "office number is", "office numbers are")} still missing and stay blank.`,
  },
  office: {
    title: (round) => `Round workbook ${round}`,
    stage: "Stage 2: self-assessment",
    stages: ["Scheme", "Self", "Check", "Feedback"],
    stagesLabel: "Stages of the round",
    back: "Back",
    roster: {
      label: "Roster",
      none: "Choose the roster first, so that we know who has to report.",
      choose: "Choose a roster file",
      fromWorkbook: "Use the roster in this workbook",
      chosen: (units, from) => `${many(units, "unit")} from “${from}”`,
      change: "Change",
      faults: (file, count) => `The roster “${file}” has ${many(count, "place")} to mend:`,
      unread: (file, why) => `The roster “${file}” can’t be used: ${why}`,
      notInWorkbook: "There is no roster in this workbook; choose a roster file.",
      openWorkbook: "this workbook",
      blankTemplate: "Put an empty roster into this workbook",
    },
    drop: {
      label: "Take returns",
      here: "Drop the returned forms here",
      or: "or",
      choose: "Choose files",
      note: "Several hundred at once are fine; files are only read, never changed.",
      notFiles: "What was dropped isn’t a file; please drop .xlsx files.",
    },
    progress: {
      label: "Reading",
      reading: (done, all) => `Reading ${done} of ${all}`,
      done: (all) => `${many(all, "file")} read`,
      cancelled: (done, all) => `Cancelled after ${done} of ${all}`,
    },
    files: {
      list: "Returned files",
      waiting: "Waiting",
      reading: "Reading",
      accepted: "Accepted",
      warnings: (count) => `Accepted · ${many(count, "warning")}`,
      rejected: "Returned",
      replaced: (by) => `The later “${by}” counts instead`,
      undecided: (by) => `Nothing tells whether “${by}” is the later one; it counts for now, please ask the unit`,
      copyOf: (by) => `The same as “${by}”`,
      stuck: "No result after a long time, so it was skipped. Open it in Excel, save it again, and drop it here.",
      gone: "The file can’t be read; it may have been moved or be open elsewhere. Please choose it again.",
      cancelled: "Cancelled",
      clear: "Remove all",
      copyFailed: "Copy the list",
      onlyFailed: "Returned only",
      all: "All",
    },
    board: {
      label: "Who has reported",
      due: "Due",
      reported: "Reported",
      notReported: "Missing",
      returned: "Returned",
      otherVersion: "Other version",
      unitDiffers: "Other unit",
      copyReminder: "Copy the reminder",
      show: (count) => `Show ${many(count, "unit")}`,
    },
    consolidate: {
      button: (count) => `Consolidate ${many(count, "form")} here`,
      buttonEmpty: "Consolidate here",
      running: "Consolidating…",
      done: (count, due) => `${count} of ${due} consolidated into this workbook. Please save it.`,
      inTheWayTitle: "Sheets of the same name",
      inTheWay: (names) => `${names} in this workbook were not made by Pinghui. Replacing them loses what they hold.`,
      replace: "Replace these sheets",
    },
    trace: {
      title: "Where does a number come from?",
      text: "Select a number in the summary, the matrix or the details, then press “Find its source”.",
      button: "Find its source",
      searching: "Searching…",
      noSelection: "Select a number in the sheet first.",
      nothing: (cell) => `${cell} is no number of a unit; select one in a unit’s row or column.`,
      heading: (unit, about) => `${unit}: ${about}`,
      said: (text) => `Entered: ${text}`,
      blank: "blank",
      file: (file, hash) => `From ${file} (digest ${hash})`,
      row: "Go to the details",
    },
    sampleRound: "No files at hand? Try it with sample data",
    sampleRunning: "Preparing sample files…",
    menuIssue: "Issue forms from a roster",
  },
};
