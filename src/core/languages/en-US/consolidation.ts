import { extra } from "./extra";
import type { TamperFinding } from "../../form/tamper";
import type { ActiveContent } from "../../form/workbook";
import type { ConsolidationWords } from "../consolidationWords";
import { betweenUnits } from "./betweenUnits";
import { brief } from "./brief";
import { plural } from "./plural";
import { migration } from "./migration";
import { rejection } from "./rejection";

const activeContent: Readonly<Record<ActiveContent, string>> = {
  macros: "The file holds macros; they were not run and not carried over, please check the entries.",
  externalLinks:
    "The file holds links to other files; they were not opened and not carried over, please check the entries.",
  connections: "The file holds data connections; they were not opened and not carried over, please check the entries.",
};

/** The cell as people find it, and what it is called there. */
function cellSaid({ at, cell, title }: TamperFinding): string {
  const called = title && `“${brief(title.en, 40)}”`;
  if (!at || cell === undefined) return called ?? "A cell of the form";
  const place = `“${brief(at.sheet, 31)}” ${cell}`;
  return called === undefined ? place : `${place} (${called})`;
}

function tampering(finding: TamperFinding): string {
  switch (finding.kind) {
    case "formulaChanged":
      return finding.replacedByValue
        ? `The formula in ${cellSaid(finding)} was replaced by a value; the score was worked out anew, please check.`
        : `The formula in ${cellSaid(finding)} was changed; the score was worked out anew, please check.`;
    case "labelChanged":
      return `The text in ${cellSaid(finding)} was changed from “${brief(finding.was, 60)}” to “${brief(finding.now, 60)}”; please check what was answered.`;
    case "rowsAdded":
      return `“${brief(finding.sheet, 31)}” has ${plural(finding.count, "more row")}, not counted; please check.`;
    case "columnsAdded":
      return `“${brief(finding.sheet, 31)}” has ${plural(finding.count, "more column")}, not counted; please check.`;
    case "rowsMoved":
      return `Rows of “${brief(finding.sheet, 31)}” were moved; they were read by their keys.`;
    case "unlocked":
      return `The protection of “${brief(finding.sheet, 31)}” was lifted; please look at what was given out.`;
    case "titleChanged":
      return `A heading of “${brief(finding.sheet, 31)}” was changed from “${brief(finding.was, 60)}” to “${brief(finding.now, 60)}”; please check whether this is the right form.`;
    case "activeContent":
      return activeContent[finding.what];
    case "structureUnlocked":
      return "The protection of the workbook's structure was lifted; please look at its sheets.";
    case "hidden":
      return `“${brief(finding.sheet, 31)}” was hidden; it was read all the same.`;
    case "renamed":
      return `Sheet “${brief(finding.was, 31)}” was renamed “${brief(finding.now, 31)}”; it was read all the same.`;
    case "merged":
      return `${finding.range} of “${brief(finding.sheet, 31)}” was merged; please check the entries there.`;
    case "formulaEntry":
      return `${cellSaid(finding)} holds a formula and was read by its result; please enter the value.`;
    case "scoresNotCalculated":
      return `“${brief(finding.sheet, 31)}” has ${plural(finding.count, "score")} without a result (the program that saved it doesn't calculate); they were worked out anew.`;
    case "shownScoreDiffers":
      return `${cellSaid(finding)} shows ${brief(finding.shown, 20)}, the rules give ${finding.computed}; the latter counts.`;
  }
}

export const consolidation: ConsolidationWords = {
  extra,
  rejection,
  tampering,
  migration,
  betweenUnits,
  sheets: {
    about: "About",
    summary: (unitClass) => `Summary (${unitClass})`,
    matrix: (unitClass) => `Matrix (${unitClass})`,
    ranking: (unitClass) => `Ranking (${unitClass})`,
    board: "Returns",
    issues: "Issues",
    details: "Details",
    annexRows: "Annex rows",
    journal: "Journal",
  },
  fileTitle: (title) => `${title}: round workbook`,
  sample: "Sample data, not real",
  internal: "Internal",
  page: "&CPage &P of &N",
  day: (iso) => iso,
  listSeparator: ", ",
  sentenceSeparator: "; ",
  quoted: (title) => ` “${title.replaceAll("“", "‘").replaceAll("”", "’")}”`,
  status: {
    reported: "Reported",
    notReported: "Not reported",
    returned: "Sent back",
    otherVersion: "Other version",
    unitDiffers: "Wrong unit",
  },
  severity: { error: "Error", warning: "Warning", hint: "Hint" },
  nature: { common: "Common", individual: "Individual", none: "—" },
  state: { pending: "Pending", notApplicable: "Not applicable" },
  unverified: "Not verified",
  notRanked: "Not ranked",
  yes: "Yes",
  no: "No",
  foot: {
    sum: "Sum",
    highest: "Highest",
    lowest: "Lowest",
    average: "Average",
    median: "Median",
    grades: "Units per grade",
  },
  about: {
    whatTitle: "1. What this workbook is",
    what: [
      "This workbook was consolidated from the forms that units returned. Its sheets are rebuilt from the returns; please don't change computed numbers here. Where data are wrong, let the unit correct and send its form again, and consolidate once more.",
      "In this stage all scores are self scores and not verified, so nobody has a place; the “order by self score” is for orientation only and is no place.",
      "Units without a valid return stay listed with blank cells, never with 0. Pending, not applicable and 0 are three things.",
    ],
    settingsTitle: "2. The round",
    settings: {
      title: "Assessment",
      organiser: "Organiser",
      round: "Round",
      start: "Start",
      due: "Due",
      stamp: "Consolidated (Beijing time)",
    },
    schemesTitle: "3. Schemes in force",
    schemesHead: [
      "Class",
      "Scheme",
      "Version",
      "Indicators",
      "Total",
      "Not applicable",
      "Grades (lower bound included)",
    ],
    shape: (majors, indicators) => `${majors} major, ${indicators} minor`,
    naPolicy: {
      rescale: "Left out; score ÷ applicable points × total",
      full: "Counts as fully earned",
      none: "Earns nothing, no rescaling",
    },
    band: (grade, from) => `${grade} ≥ ${from}`,
    defaults: "Points, criteria and grade bands are defaults; the office may change them.",
    waivedTitle: "4. Not due yet, as the office has said, and left out",
    waivedHead: ["Class", "Indicator", "Left out", "Units"],
    noneWaived: "None: the roster says of nothing that it is not due yet.",
    everyUnit: (count) => `all ${count} units`,
    waivedParts: (parts) =>
      `part ${parts.join(", ")} left out, the rest scaled up; where no part is due, the indicator is not applicable`,
    methodTitle: "5. How it is worked out",
    method: [
      "Which return counts: of several returns of a unit the one saved last, as the file itself says (where times are equal the file hash picks one, and the issues ask to have it confirmed). The others are in the journal with the file that replaced them; identical files are called copies. Returns with errors don't count and are sent back.",
      "Decimals: indicator scores are rounded to two decimals (halves up) before they are added; the rescaled score is rounded again. That sums equal their details is checked (V56).",
      "Places: each class by itself; ties share a place and the next is skipped (1, 2, 2, 4); only verified units are ranked, the others are listed as not ranked (V52).",
      "Nature of problems: common where at least half of the applicable units and at least 3 lost points, individual otherwise (a default; the office may change it).",
      "Caps: over-establishment and the like cap the grade as the scheme says; the reason stands in the remarks of the summary.",
      "Tracing: a unit's name in the matrix leads to its first row in the details; every detail and annex row names its file, sheet, cell and file hash (SHA-256).",
      "Beside a warning stands the reason the unit wrote for that indicator; where it wrote none, “No reason given”.",
      "In the details, “as said” is what the unit entered and “number” what was read; desk- and field-verified values are left for the verification.",
      "Sheet protection has no password: it guards against slips, not against intent.",
    ],
    transfers: {
      register:
        "Transfers were compared, one by one, with the transfer register of the roster; where units have filled “Transfers one by one”, also pair by pair.",
      details:
        "There is no transfer register in the roster: transfers were compared pair by pair, by what units say in “Transfers one by one”; units with transfers and no list are compared by totals only.",
      totals:
        "There is no transfer register in the roster, and no unit has filled “Transfers one by one”: transfers were compared by totals only, not pair by pair.",
    },
    headcount: (locked, reported) =>
      `Leadership headcount: of ${reported} units that reported, the check of ${locked} was locked before scoring, and its numbers count; where a return says something else, the sheet of issues tells it. The details go on showing what the return says.`,
    sheetsTitle: "6. The sheets",
    sheetLines: [
      ["Summary", "One row a unit: majors, score, grade, main problems"],
      [
        "Matrix",
        "One row an indicator, one column a unit: scores, mean rate, units that lost points, common or individual",
      ],
      ["Ranking", "By score, highest first; internal"],
      ["Returns", "Due, reported, missing, sent back …, and a reminder to copy"],
      ["Issues", "Every error, warning and hint, what doesn't fit between units, changes to forms"],
      ["Details", "One row a unit and field, with its source"],
      ["Annex rows", "One row for each filled row of an annex, with its source"],
      ["Journal", "One row a file: verdict, reason, hash, size, time"],
    ],
    rulesTitle: "7. Rules in force",
    rulesHead: ["Code", "Rule", "For"],
    everyClass: "every class",
    betweenUnits: "between units",
    rules: {
      V01: "Required entries are filled",
      V02: "Staff within the approved establishment",
      V03: "Legacy overstaffing within the whole, with a digest plan",
      V04: "Management certificate and staff agree",
      V05: "Name register and reported staff agree",
      V06: "Leaders within the headcount, chiefs and deputies apart",
      V07: "Headcount agrees with the headcount check form",
      V08: "Headcount check form names the approval document",
      V09: "Departments within the ceiling",
      V10: "Divisions agree with their annex",
      V11: "Unauthorised divisions and names agree with the annex",
      V12: "Every difference between approved and actual is attributed",
      V13: "No more name-plates on site than reported",
      V14: "Transferred within what was due",
      V15: "People transferred in within the posts",
      V16: "Tasks finished within tasks due",
      V17: "Finishing date and tasks on time agree",
      V18: "Items handled within items due; targets stated by units are not too small",
      V19: "Staffed and documented items within items taken on",
      V20: "Details of published lists are there and plausible",
      V21: "Supervision measures within items cancelled and devolved",
      V22: "Duties planned and carried out within all duties",
      V23: "Overlaps solved within overlaps found",
      V24: "Interference agrees with its register",
      V25: "Scored indicators have evidence",
      V26: "Scores between 0 and the points",
      V27: "Large differences between self and verified scores explained",
      V28: "Large differences between totals re-examined",
      V29: "Deductions have reasons",
      V30: "Not applicable only where allowed; differences within a class are verified",
      V32: "Completeness and evidence rates",
      V33: "Best and worst tiers explained",
      V34: "Serious violations agree with the number of violations",
      V35: "Self-found problems agree with the problem list",
      V36: "Reported in time",
      V37: "Form of document numbers",
      V38: "Transfers of posts balance",
      V39: "Listed transfers add up, and agree pair by pair",
      V40: "Transfers of people agree pair by pair; nobody is on two registers",
      V41: "Items devolved and taken on match one by one",
      V42: "Items to take on agree with items devolved; plausible dates",
      V43: "Units on the roster, reporting once, on the right form",
      V44: "Version of the scheme agrees; form unchanged",
      V45: "Overlaps are reported by both sides",
      V52: "Rankings hold verified units of one class only",
      V54: "Office numbers unchanged",
      V55: "Numbers are whole, not negative, without units",
      V56: "Sums equal their details",
      V57: "Totals equal the sum of their departments",
      V58: "Items due agree with the item register",
    },
  },
  summary: {
    title: (title, unitClass) => `${title}: summary (${unitClass})`,
    note: "Self scores, not verified. Points are defaults; the office may change them.",
    headings: {
      number: "No.",
      unit: "Unit",
      sampled: "Sampled",
      major: (id, title, points) => `${id} ${title} (${points})`,
      selfTotal: "Self total",
      desk: "Desk",
      field: "Field",
      notApplicable: "Points N/A",
      final: "Score (rescaled)",
      survey: "Survey",
      grade: "Grade",
      selfOrder: "Order by self score\n(not verified)",
      overStaff: "Over-staffed",
      overPosts: "Over head-count",
      unauthorised: "Un-authorised",
      toTake: "Items to take",
      taken: "Items taken",
      toDevolve: "To devolve",
      devolved: "Devolved",
      departmentLimit: "Dept. ceiling",
      departmentsActual: "Depts.",
      staffApproved: "Posts approved",
      staffActual: "Staff",
      postsApproved: "Headcount",
      postsActual: "Leaders",
      headcountForm: "Headcount form",
      complete: "Complete",
      evidenced: "Evidence",
      verification: "Verified?",
      problems: "Main problems",
      status: "Status",
      remark: "Remarks",
    },
    confirmed: (yes) => (yes ? "Confirmed" : "Not confirmed"),
    problem: (id, title, lost) => `${id} ${title} −${lost}`,
    noProblem: "Nothing lost",
    waived: (id, parts) => `${id}: part ${parts.join(", ")} not due yet, as the office has said`,
    capped: (reasons) => `Grade capped: ${reasons}`,
    pending: (count) => `${plural(count, "indicator")} pending`,
  },
  matrix: {
    title: (title, unitClass) => `${title}: scores by indicator (${unitClass})`,
    note: "Self scores, not verified; blank = no valid return. A unit's name leads to its details.",
    head: ["Code", "Indicator", "Points"],
    status: "Status",
    right: ["Mean rate", "Units losing", "Units scored", "Nature"],
    subtotal: (title) => `${title}: subtotal`,
    total: "Points earned",
    applicable: "Applicable points",
    final: "Score (rescaled)",
    cap: "Best grade allowed",
    grade: "Grade",
    noCap: "any",
    lossTitle: "Points lost by indicator, all units together, most first",
    lossHead: ["Code", "Indicator", "Points lost"],
    chart: (id, title, lost) => `Most points are lost by ${id} “${title}”: ${lost}`,
    chartNone: "No points lost",
    chartAxis: "Points lost",
    chartSeries: "Points lost",
  },
  ranking: {
    title: (title, unitClass) => `${title}: ranking (${unitClass})`,
    note: (verified, unverified) =>
      verified === 0
        ? "Self scores only, not verified, so nobody has a place; “order by self score” is for orientation and is no place."
        : `${plural(verified, "unit")} verified and placed; ties share a place, the next is skipped. ${plural(unverified, "unit")} not verified and not ranked; their “order by self score” is for orientation and is no place.`,
    head: [
      "Place",
      "Order by self score\n(not verified)",
      "Unit",
      "Score",
      "Grade",
      "From average",
      "Last place",
      "Change",
      "Remarks",
    ],
    chart: (highest, lowest, average) => `Highest ${highest}, lowest ${lowest}, average ${average}`,
    chartAxis: "Score (points, self)",
    chartSeries: "Score",
    noReturn: (status) => `${status}: no score`,
    pending: (count) => `${plural(count, "indicator")} pending: no total`,
    unverified: "Not verified",
  },
  board: {
    title: (title) => `${title}: returns`,
    counts: {
      due: "Due",
      reported: "Reported",
      notReported: "Not reported",
      returned: "Sent back",
      otherVersion: "Other version",
      repeated: "Repeated",
      unitDiffers: "Wrong unit",
      strangers: "Nobody's files",
    },
    countsNote:
      "Due = reported + not reported + sent back + other version + wrong unit; “repeated” are units among them that reported more than once.",
    head: [
      "No.",
      "Unit code",
      "Unit",
      "Class",
      "Status",
      "File that counts",
      "Saved (Beijing time)",
      "Warnings",
      "Repeats",
      "Other files",
      "What to do",
      "Contact",
    ],
    todo: {
      nothing: "Nothing",
      answerWarnings: (count, unexplained) =>
        unexplained === 0
          ? `${plural(count, "warning")}, all with a reason; the office should check`
          : `Check or explain ${plural(count, "warning")}, ${unexplained} without a reason`,
      send: "Send the form",
      sendBy: (day) => `Send the form by ${day}`,
      newerReturned: (file) =>
        `Another file was sent back (${brief(file, 40)}); if it was a correction, correct and send it again`,
    },
    otherFile: (file, state) => `${brief(file, 60)}: ${state}`,
    superseded: "replaced by a later one",
    undecided: "not counted; when it was saved does not tell which is later, please confirm",
    copy: "identical to the one that counts",
    strangersTitle: "Files that belong to no unit of the roster",
    strangersHead: ["No.", "File", "Reason"],
    noStrangers: "None",
    reminderTitle: "Reminder, ready to copy",
    reminder: {
      notReported: (title, units, count, due) =>
        `${title}: ${plural(count, "unit has", "units have")} not sent the form yet; please send it ${due === undefined ? "soon" : `by ${due}`}: ${units}.`,
      correct: (unit, sentence) => `${unit}: ${sentence}`,
      none: "All units have reported.",
    },
  },
  issues: {
    title: (title) => `${title}: issues`,
    head: [
      "No.",
      "Severity",
      "Where from",
      "Unit",
      "Indicator",
      "Issue",
      "Reason given by the unit",
      "Rule",
      "File",
      "Sheet",
      "Cell",
    ],
    origin: { form: "Form", returned: "Form sent back", tampering: "Change to the form", between: "Between units" },
    none: "Nothing was noticed.",
    noReason: "No reason given",
  },
  details: {
    title: (title) => `${title}: details`,
    note: "One row a unit and field. “As said” is what was entered; blank is not 0.",
    head: [
      "Unit code",
      "Unit",
      "Class",
      "Indicator",
      "Field key",
      "Field",
      "As said",
      "Number",
      "Unit of measure",
      "Desk-verified",
      "Field-verified",
      "State",
      "File",
      "Sheet",
      "Cell",
      "SHA-256",
    ],
    reason: "Self-assessment note (reasons for deductions)",
    state: { given: "Filled", blank: "Blank", notApplicable: "Not applicable", unreadable: "Unreadable" },
  },
  annexRows: {
    title: (title) => `${title}: annex rows`,
    note: "One row for each filled row of an annex, its columns in order, blanks left out; “Cells” is where it stands in the source file.",
    head: ["Unit code", "Unit", "Class", "Annex", "Row", "Key", "Content", "Source file", "Sheet", "Cells", "SHA-256"],
    entry: (column, said) => `${column}: ${said}`,
  },
  journal: {
    title: (title) => `${title}: journal of files`,
    note: "One row a file, by name; files are only read, never changed.",
    head: ["No.", "File", "Path", "Verdict", "Unit", "Reason", "Size (bytes)", "Saved (Beijing time)", "SHA-256"],
    verdict: {
      counted: "Counts",
      countedWithWarnings: "Counts, with warnings",
      superseded: "Replaced",
      undecided: "To confirm",
      copy: "Copy",
      rejected: "Sent back",
      stranger: "Not counted",
    },
    by: (file) => `“${brief(file, 60)}”, sent later, counts`,
    undecided: (file) =>
      `nothing tells whether “${brief(file, 60)}” is the later one; it counts for now, please confirm`,
    copyOf: (file) => `Identical to “${brief(file, 60)}”`,
  },
};
