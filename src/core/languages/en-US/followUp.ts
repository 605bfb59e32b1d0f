import type { FollowUpWords } from "../followUpWords";

const objectionFault: FollowUpWords["objectionFault"] = {
  unit: "the unit is not on the roster",
  indicator: "there is no such indicator, or the unit has no points for it",
  decision: "the decision has to be “Kept” or “Adjusted”",
  points: "the adjusted points must be a number up to the indicator's, with two decimals at most",
  incomplete: "who decided, when or why is missing",
  date: "dates are written 2015-10-12",
  text: "what is objected to is missing",
};

export const followUp: FollowUpWords = {
  title: "Final scores",
  sheets: {
    cover: "About",
    gaps: "Gaps",
    findings: "Findings",
    objections: "Objections",
    log: "Changes",
    documents: "Documents",
    final: (unitClass) => `Final (${unitClass})`,
    matrix: (unitClass) => `Indicators (${unitClass})`,
    analysis: (unitClass) => `Analysis (${unitClass})`,
  },
  source: {
    self: "Self-assessment",
    desk: "Desk check",
    site: "Field check",
    interview: "Interview",
    survey: "Questionnaire",
  },
  category: {
    absence: "Absence",
    overreach: "Overreach",
    misplacement: "Misplacement",
    institution: "Bodies",
    establishment: "Establishment",
    headcount: "Headcount",
    mechanism: "Mechanism",
  },
  nature: { common: "Common", individual: "Individual", none: "—" },
  advice: {
    absence: (indicator) =>
      `Finish what is open of “${indicator}” as the three-fix rules and the reform scheme ask, with names and dates.`,
    overreach: (indicator) =>
      `Stop using powers that are off the list, cancelled or devolved; put “${indicator}” in order.`,
    misplacement: (indicator) =>
      `Settle the overlapping duties under “${indicator}” with the units concerned, in writing.`,
    institution: (indicator) =>
      `Correct what departs from the approved set-up under “${indicator}”, or apply for a change.`,
    establishment: (indicator) =>
      `Check the real-name register; make a plan for “${indicator}” and carry it out in time.`,
    headcount: (indicator) => `Bring “${indicator}” within the approved headcount, with a plan for what is over it.`,
    mechanism: (indicator) =>
      `Complete the rules and working mechanisms for “${indicator}” and see that they are used.`,
  },
  what: {
    total: "total",
    grade: "grade",
    place: "place",
    state: "state of verification",
    name: "name of the unit",
    assessors: "assessors",
    sample: "reason for the visit",
    composite: "composite score",
    compositePlace: "composite place",
    voices: "scores and weights of others",
    other: "something else (check code)",
  },
  part: {
    self: "self score",
    reasons: "reasons for deductions",
    values: "verified values",
    remarks: "remarks",
    category: "category",
    source: "where the values come from",
    how: "how the points came about",
  },
  changed: (what, part) => `${what} (${part})`,
  adjusted: (points, by, why) => `Set to ${points} after an objection (${by}: ${why}). `,
  fault: (fault, say) => {
    switch (fault.kind) {
      case "disputed":
        return `Scores can't be made final while assessors differ over ${fault.units.join(", ")}. Decide on the sheet “Differences”, collect again, then make final.`;
      case "nothingVerified":
        return "No unit is verified to the end, so nothing can be made final. Collect the verification forms first.";
      case "unknownScheme":
        return `The verification was made with the scheme ${fault.id}, which is not the one here. Use the same version.`;
      case "otherRound":
        return `The verification is of round ${fault.round}, the final workbook there of round ${fault.wanted}. Choose another output file.`;
      case "objection":
        return `The objection of ${fault.objection.unit || "(no unit given)"} can't be taken: ${objectionFault[fault.fault]}. Please correct it on the sheet “Objections”.`;
      case "unexplained":
        return `${fault.count} figure${fault.count === 1 ? "" : "s"} changed after they were made final, and nobody says why. The first: ${fault.first.name}, ${say(fault.first)}, from ${fault.first.was || "blank"} to ${fault.first.now || "blank"}. Give the reason with --why.`;
    }
  },
  objectionFault,
  cover: {
    lines: ({ firstBy, firstOn, by, on, version, hash, changes }) => [
      ["Made final by", firstBy],
      ["On", firstOn],
      ["Version", `${version} (${on}, ${by})`],
      ["Changed since", changes === 0 ? "nothing" : `${changes} figures, see “Changes”`],
      ["Check code", hash],
    ],
    head: ["Class", "Units", "Verified", "Unfinished", "Not verified", "Average", "Highest", "Lowest"],
    note: "Made from the verification result; scores are locked. Only the yellow cells of “Findings” and “Objections” are for entries. Nothing else is taken over: change the source, make final again, and the change is written down by itself.",
  },
  final: {
    title: (unitClass) => `Final scores, ${unitClass}`,
    note: "Scores, grades and places are worked out from “Indicators”. Scores of units that aren't verified are for orientation and not ranked.",
    head: [
      ["No.", "Code", "Unit"],
      ["Points", "Applicable", "Self", "Final", "Gap", "About the gap", "Grade", "Why capped", "State", "Place"],
    ],
  },
  matrix: {
    title: (unitClass) => `Points by indicator, ${unitClass}`,
    note: "Final points at the left, self scores in the middle, rates by major indicator at the right; the darker, the lower the rate.",
    final: "Final",
    self: "Self",
    rates: "Rates by major",
    full: "Points",
    items: ["Mean rate", "Units that lost", "Units scored", "Points lost", "Nature"],
  },
  gaps: {
    title: "Gaps between self and verified scores",
    note: "Indicators whose scores differ by half a point or more and by a fifth of their points need a reason.",
    head: ["Unit", "No.", "Indicator", "Points", "Self", "Final", "Gap", "Reason", "Given?"],
    none: "No wide gaps.",
  },
  findings: {
    title: "Findings",
    note: "Category, nature, text and advice may be rewritten in the yellow cells and stay so; give a reason where nothing has to be done. Common: lost by three units or more and by half of those it applies to.",
    head: [
      ...["Unit", "No.", "Indicator", "Source", "Lost", "Category", "Nature"],
      ...["Finding", "Advice", "Why nothing has to be done", "Basis"],
    ],
    changed: (title, self, verified) => `“${title}”: ${self} by the unit, ${verified} as verified`,
    none: "Nothing was found.",
  },
  objections: {
    title: "Objections",
    note: "Write objections down as they come. Decision: “Kept” or “Adjusted”, with who, when and why. It counts when the scores are made final again, and is written down by itself.",
    head: [
      ...["Unit", "Indicator", "Objection", "Received", "Decision", "Adjusted points"],
      ...["Decided by", "On", "Why", "State"],
    ],
    kept: "Kept",
    adjusted: "Adjusted",
    state: { open: "Open", kept: "Settled, kept", adjusted: "Settled, adjusted" },
  },
  log: {
    title: "Changes after the scores were made final",
    note: "Written down by itself; not to be changed.",
    head: ["Version", "On", "By", "Unit", "What", "Was", "Is", "Why"],
    none: "Nothing has changed.",
  },
  documents: {
    title: "Documents",
    note: "A document is out of date when what it was made from has changed.",
    head: ["Document", "Unit", "File", "To print", "Made on", "State"],
    none: "No documents yet.",
    kind: { report: "Report", feedback: "Feedback" },
    current: "Current",
    outdated: "Out of date, make it again",
  },
  analysis: {
    title: (unitClass) => `Analysis, ${unitClass}`,
    note: "Every number is worked out from the sheets “Indicators” and “Final”.",
    bands: "1. Grades (verified units)",
    bandsHead: ["Grade", "Units"],
    bandsChart: (unitClass) => `Grades of ${unitClass}`,
    losses: "2. Points lost by indicator, most first",
    lossesHead: ["No.", "Indicator", "Lost"],
    lossesChart: (indicator, points) => `Most is lost in ${indicator}: ${points} points`,
    gaps: "3. Self and final scores",
    gapsHead: ["Unit", "Self", "Final"],
    gapsChart: "Self and final scores of the units",
    radar: "4. One unit against the average (choose in the yellow cell)",
    radarHead: ["Major indicator", "The unit's rate", "Average rate"],
    radarChart: "Rates by major indicator: the chosen unit and the average",
    choose: "Choose a unit from the list; the chart follows.",
    count: "Units",
    points: "Points",
    rate: "Rate",
    none: "No scores to look at yet.",
  },
};
