import type { ReportWords } from "../reportWords";
import { plural } from "./plural";

export const report: ReportWords = {
  day: (date) => date,
  list: (names) => names.join(", "),
  percent: (rate) => `${(Math.round(rate * 1000) / 10).toFixed(1)}%`,
  sample: "(Made-up data, no real result)",
  office: "The city’s establishment office",
  printed: {
    fileName: "Documents to print",
    fileNameOf: (first, units) => `${first}${units > 1 ? ` and ${units - 1} more` : ""} to print`,
  },
  report: {
    fileName: "Report",
    title: (round) => `Report on the ${round}`,
    recipient: "To the establishment committee:",
    sections: ["How it was done", "Results", "Achievements", "Problems", "Causes", "Advice", "Use of the results"],
    opening: (organiser, round) => `${organiser} has carried out the ${round}. This is the report.`,
    measures:
      "There were four stages (plan, self-assessment, field check, feedback) and five measures: checking papers, listening, interviews, looking on site, and rectification that is followed up.",
    scope: ({ unitClass, units, verified, others, onSite }) =>
      `${unitClass}: ${plural(units, "unit")}, ${verified} of them ${onSite ? "verified" : "checked at the desk"}${others > 0 ? `; ${others === 1 ? "1 is not, and is" : `${others} are not, and are`} not ranked` : ""}.`,
    sampled: (count, names) =>
      `${plural(count, "department was", "departments were")} checked in the field: ${names.join(", ")}.`,
    notSampled: (unitClass) => `${unitClass} were not checked in the field; their scores rest on reports and papers.`,
    objections: ({ received, kept, adjusted }) =>
      `${plural(received, "objection was", "objections were")} received and ${kept + adjusted} settled: ${kept} kept, ${adjusted} adjusted.`,
    changes: (count) =>
      `${plural(count, "figure was", "figures were")} changed after ${count === 1 ? "it was" : "they were"} final, each with its reason.`,
    result: ({ unitClass, ranked, average, highest, lowest, median, bands }) =>
      `${unitClass}: ${ranked} ranked, average ${average}, highest ${highest}, lowest ${lowest}, median ${median}; ${bands.map(([grade, count]) => `${grade} ${count}`).join(", ")}.`,
    noResult: (unitClass) => `${unitClass}: no unit is verified, and none is ranked.`,
    rankingNote: (unitClass) => `Scores and places, ${unitClass}`,
    ranking: ["Place", "Unit", "Score", "Grade", "Against self"],
    composite: (unitClass, weights) =>
      `${unitClass} also have a composite score, shared by ${weights.map(([party, weight]) => `${party} ${weight}%`).join(", ")}; grades and the places above remain those of the assessment.`,
    unused: (sentence) => ` ${sentence}`,
    uneven: (units) =>
      ` For ${plural(units, "unit")} somebody gave no score, or there were fewer than 10 valid questionnaires, and the share went to the office's assessment (see below): composite places are not fully comparable.`,
    compositeNote: (unitClass) => `Composite scores and shares, ${unitClass}`,
    compositeHead: ["Place", "Unit", "Composite"],
    shareOf: (score, share) => `${score}\n${share}%`,
    together: "Scores and shares",
    voiceOf: (title, score, share) => `${title} ${score}, ${share}%`,
    voiceSeparator: "; ",
    notRanked: (names) => `Not verified and not ranked: ${names.join(", ")}.`,
    strong: (unitClass, majors) => `${unitClass} reached 90% or more on average in ${majors.join(", ")}.`,
    achievementsNote: "To be ticked and completed from the papers:",
    achievements: [
      "□ Tasks carried out in full",
      "□ Three-fix rules well kept",
      "□ Streamlining and delegation effective",
      "□ Supervision and law-based administration stronger",
      "□ Better set-up of bodies",
      "□ Duties between departments and levels clearer",
      "□ Food and drug, commerce and quality reforms complete",
      "□ Establishment management stronger",
    ],
    problems: ({ total, common, individual }) =>
      `${plural(total, "finding")}: ${common} common, ${individual} individual.`,
    commonTitle: "Common problems",
    individualTitle: "Individual problems",
    commonHead: ["No.", "Indicator", "Category", "Units", "Points lost"],
    noCommon: "None is common by the stated rule.",
    individual: (category, count, units) => `${category}: ${plural(count, "finding")} in ${plural(units, "unit")}.`,
    causes: ({ common, indicators, individual }) =>
      `The ${common} common ${common === 1 ? "finding lies" : "findings lie"} in ${plural(indicators, "indicator")} and ${common === 1 ? "asks" : "ask"} for causes in rules and mechanisms; the ${individual} individual ${individual === 1 ? "one is" : "ones are"} for the units to put right.`,
    causesBy: (categories) =>
      `By category: ${categories.map(([category, count]) => `${category} ${count}`).join(", ")}.`,
    causesMore: "(To be completed from interviews and questionnaires.)",
    advice: [
      "Follow up. Every unit keeps to the ledger: names, dates, and closing with an opinion.",
      "Adjust. Duties, divisions, establishment and headcount follow the results, towards the grass roots.",
      "Complete the three-fix rules where carrying them out showed deviations.",
      "Carry what is open into the next round.",
    ],
    adviceTracked: (count) =>
      `${plural(count, "finding with lost points belongs", "findings with lost points belong")} in the ledger.`,
    use: [
      "Headcount, discipline and grades go to the organisation department, establishment and recruitment to personnel, lists, approvals and enforcement to legal affairs, use of the establishment to finance.",
    ],
    annexes: "Annex: final workbook (scores, findings, ledger)",
    defaults: "Points and bands are defaults the office may change; every figure here is from the final workbook.",
  },
  feedback: {
    fileName: (code, name) => `${code} ${name} feedback`,
    title: (round) => `Result of the ${round}`,
    docNumber: (year) => `No. ____ of ${year}`,
    recipient: (unit) => `${unit}:`,
    opening: (round) => `The ${round} is complete. These are your results.`,
    sections: ["Score and grade", "What went well", "Problems", "Advice and dates", "Objections and contact"],
    score: ({ self, final, grade, total, onSite }) =>
      `Your own score was ${self}; ${onSite ? "verified at the desk and on site" : "checked at the desk"}, it is ${final} of ${total}, grade ${grade}. By major indicator:`,
    place: (place, ranked, unitClass) => `Place ${place} of ${ranked} ranked ${unitClass}.`,
    capped: (reasons) => `The grade is capped: ${reasons.join("; ")}.`,
    composite: ({ score, place, ranked, unitClass }) =>
      `There is a composite score too. Yours is ${score}, from the scores and shares below${place === undefined ? "" : `: place ${place} of ${ranked} ranked ${unitClass}`}. Grade and place above remain those of the assessment.`,
    left: (said) => ` ${said.join("; ")}: that share went to the office's assessment.`,
    uneven: " Units are not all weighed alike, so composite places are not fully comparable.",
    compositeHead: ["Whose score", "Score", "Share"],
    compositeTotal: "Composite score",
    majors: ["Major", "Points", "Self", "Verified", "Rate"],
    total: "Total",
    applicable: (points, applicable) => `${points}\napplies: ${applicable}`,
    rescaled: (applicable, total) =>
      `What doesn't apply is left out: ${applicable} points apply, and the total is scaled to ${total}.`,
    strong: (majors) => `${majors.join(", ")}: 90% or more.`,
    noStrong: "No major indicator reached 90%.",
    problems: (count, lost) => `${plural(count, "problem")}, ${lost} ${lost === "1" ? "point" : "points"} lost.`,
    noProblems: "No points were lost.",
    problemHead: ["No.", "Indicator", "Problem", "Lost", "Basis"],
    source: {
      self: "self-assessment",
      desk: "desk check",
      site: "field check",
      interview: "interview",
      survey: "questionnaire",
    },
    until: (date) => `Please report in writing on every item by ${date}.`,
    noAdvice: "Nothing has to be reported.",
    contact: "Contact: ____________ Telephone: ____________",
    objection: (date) => `Objections, with evidence, are to be sent by ${date} on the slip below.`,
    receiptMark: "Annex 1",
    receipt: "Receipt",
    receiptLines: (unit, round) => [
      `${unit} has received the result of the ${round}.`,
      "Objection: □ no □ yes (slip attached)",
      "Received by: ____________ Telephone: ____________",
      "On: ____________ (seal)",
    ],
    slipMark: "Annex 2",
    slip: "Objection",
    slipLines: (unit, date) => [`Unit (seal): ${unit}`, `To be sent by ${date}.`],
    slipHead: ["Indicator", "Score", "Objection and reasons", "Evidence"],
    slipEnd: ["Signed by the head of the unit:", "On:"],
  },
};
