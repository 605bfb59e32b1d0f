import type { PartyWords } from "../partyWords";

export const parties: PartyWords = {
  title: "Outside parties",
  sheets: { weights: "Parties and weights", scores: (unitClass) => `Scores (${unitClass})` },
  weights: {
    title: "Outside parties and their weights",
    note: "All off: a party counts only where it is given a weight. Parties and questionnaires may not weigh more than 50% together.",
    head: ["Party", "Weight (%)", "How it was asked"],
    hint: "A whole number from 0 to 50; blank or 0 is off.",
    noteByScheme:
      "Blank is as the scheme has it (columns to the right), 0 is off, a number counts for all units. The questionnaires’ weight is given when forms are collected. All together may not weigh more than 50%.",
    hintByScheme: "A whole number from 0 to 50; blank as in the scheme, 0 is off.",
    ofScheme: (unitClass) => `Scheme (${unitClass}, %)`,
    howHint: "For example: mean of a hearing of deputies, September 2015.",
  },
  scores: {
    title: (unitClass) => `Outside scores (${unitClass})`,
    note: "Out of 100, whole numbers; leave blank where there is none: its weight goes to the office's assessment.",
    head: ["Code", "Unit"],
    hint: "A whole number from 0 to 100, or blank.",
  },
  composite: {
    sheet: (unitClass) => `Composite (${unitClass})`,
    title: (unitClass) => `Composite scores, ${unitClass}`,
    note: "Composite = (office's score × share + others' scores × share) ÷ 100. Without a score, or with fewer than 10 valid questionnaires, a share goes to the office's assessment.",
    uneven: "Some units are weighed differently (see remarks); places are not fully comparable.",
    weight: (party, weight, how) => `${party} ${weight}%${how === undefined ? "" : ` (${how})`}`,
    weights: (weights) => `Weights: ${weights.join(", ")}.`,
    unused: (party, weight, survey) =>
      `${party} weigh ${weight}%, but ${survey ? "no unit has 10 valid questionnaires" : "no unit was given a score"}: all of it goes to the office's assessment.`,
    byScheme: (weights) => `As the scheme has it, since the round says nothing else: ${weights.join(", ")}.`,
    head: ["No.", "Code", "Unit", "Office's score", "Composite", "State", "Place", "Remarks"],
    survey: "Questionnaires",
    office: "Office",
    score: (party) => `${party}, score`,
    share: (party) => `${party}, share (%)`,
    left: (party, { tooFew, survey }) =>
      survey && !tooFew
        ? "No questionnaires, not weighed"
        : `${party}: ${tooFew ? "fewer than 10 valid sheets" : "no score"}, not weighed`,
    surveyScore: "The questionnaires' score is “Weighted by group” of their result.",
  },
  gaps: {
    sheet: "Questionnaire against",
    note: "Evidence only. The verified share of the points is put into the same tiers (90, 75, 60); two tiers apart without a reason from the assessors want a second look.",
    head: [
      "Unit",
      "No.",
      "Indicator",
      "Questionnaire",
      "Its tier",
      "Verified share",
      "Its tier",
      "Tiers apart",
      "Verdict",
      "Assessors' reason",
    ],
    wanted: "Reason wanted",
    given: "Reason given",
    near: "Close",
    none: "Nothing to compare: no questionnaires, too few, or indicators not verified yet.",
  },
  workbook: "workbook of outside parties",
  surveyResult: "result of the questionnaires",
  surveyTooMuch: (sum, most) => `A weight of ${sum}% for questionnaires is too high; at most ${most}%.`,
  outsideTooMuch: (sum, most) =>
    `Questionnaires and outside parties weigh ${sum}% together, more than ${most}%; the office's assessment keeps at least half.`,
  ofClass: (unitClass, sentence) => `${unitClass}: ${sentence}`,
  notGiven: (unitClass, of) =>
    `${unitClass}: the scheme gives ${of === "survey" ? "questionnaires" : "outside parties"} a weight, but their ${of === "survey" ? "result" : "workbook"} was not given; that share goes to the office’s assessment.`,
  surveyNeeded: "Questionnaires were given a weight, but not their result; please add --survey FILE.",
};
