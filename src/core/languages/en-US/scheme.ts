import type { KindName } from "../../answers/kinds";
import type { FaultSentences } from "../../scheme/faults";

const KINDS: Record<KindName, string> = {
  integer: "a whole number",
  yesNo: "yes/no",
  choice: "a choice",
  date: "a date",
  text: "text",
};

const WHATS = {
  major: "Major indicator",
  indicator: "Indicator",
  field: "Field",
  annex: "Annex",
  column: "Column",
  grade: "Grade",
  option: "Option",
  holiday: "Holiday",
  voice: "Party",
} as const;

const TYPES = {
  text: "text",
  number: "a number",
  integer: "a whole number",
  yesNo: "true or false",
  list: "a list",
  record: "a group of named entries",
} as const;

const quoted = (texts: readonly string[]): string => texts.map((text) => `“${text}”`).join(", ");
const either = (texts: readonly string[]): string => texts.join(" or ");
const things = (count: number): string => `${count} ${count === 1 ? "entry" : "entries"}`;

/** What can be wrong with a scheme, in English. */
export const schemeFaults: FaultSentences = {
  missing: () => "is missing; please fill it in.",
  wrongType: ({ expected }) => `should be ${TYPES[expected]}.`,
  unknownKey: ({ keys }) => `has unknown entries ${quoted(keys)}; please correct their names or remove them.`,
  notOneOf: ({ allowed }) => `should be one of ${quoted(allowed)}.`,
  badForm: ({ example }) => `is not in the right form; please write it like “${example}”.`,
  notADay: () => "should be a day that exists, written like “2015-09-03”.",
  tooSmall: ({ minimum, inclusive }) =>
    `is too small; it should be ${inclusive ? "at least" : "more than"} ${minimum}.`,
  tooBig: ({ maximum }) => `is too large; it should be at most ${maximum}.`,
  tooFew: ({ minimum }) => `needs at least ${things(minimum)}.`,
  tooMany: ({ maximum }) => `can have at most ${things(maximum)}.`,
  emptyText: () => "must not be empty.",
  unclear: () => "can't be understood; please rewrite it as the guide to schemes shows.",
  tooDeep: ({ most }) => `is nested too deeply; at most ${most} levels, please write it more simply.`,

  duplicateId: ({ what, id }) => `${WHATS[what]} “${id}” is there twice; please make them different.`,
  foreignId: ({ id, owner }) => `“${id}” does not belong to “${owner}”; it should begin with “${owner}.”.`,
  reservedKey: ({ id }) => `“${id}” is kept for the self-assessment note; please choose another name.`,

  unknownField: ({ field }) => `refers to the field “${field}”, which does not exist; correct the id or add the field.`,
  unknownColumn: ({ column }) =>
    `refers to the annex column “${column}”, which does not exist; correct the name or add the column.`,
  unknownAnnex: ({ annex }) =>
    `refers to the annex “${annex}”, which does not exist; correct the name or add the annex.`,
  unknownTier: ({ field, tier }) => `“${field}” has no option “${tier}”; please correct it.`,
  unknownGrade: ({ grade }) => `there is no grade “${grade}”; please use a name from the list of grades.`,
  wrongKind: ({ id, kind, needed }) =>
    `“${id}” is ${KINDS[kind]}, but only ${either(needed.map((one) => KINDS[one]))} can be used here.`,
  mixedKinds: ({ fields }) =>
    `${quoted(fields)} can't be compared like this: a date is compared with one other date, never added up or held against a number.`,
  notForRows: () => "a column can only be computed from other columns of the same row, not from fields or totals.",

  optionalNeeded: ({ field, needed }) =>
    field === needed
      ? `scoring or the condition for “not applicable” needs “${field}”; make it required, or a blank leaves the score undecided.`
      : `scoring or the condition for “not applicable” needs “${needed}”, which is computed from “${field}”; make “${field}” required.`,
  assessorNeeded: ({ field }) =>
    `“${field}” is required but filled by the assessors only, so a self score can never be reached; make it optional, or let the unit or the office fill it.`,
  waiverNotOffice: ({ field }) =>
    `may be waived only on the office's word, but “${field}” is not filled in by the office; please change who fills it in.`,
  optionalColumn: ({ column, field }) =>
    `“${field}” is the total of the annex column “${column}”; make the column required, or a blank leaves the total undecided.`,
  annexNeverAsked: ({ annex, field }) =>
    `“${field}” is a total of the annex “${annex}”; give the annex a condition for when it is required, or leaving it out stops the scoring.`,

  computedWithoutExpression: () => "is to be computed but has no formula; add one, or change who fills it.",
  expressionNotComputed: () => "has a formula but is not marked as computed; please change one of the two.",
  choiceWithoutOptions: () => "is a choice without options; please list them.",
  minOverMax: ({ min, max }) => `the least value ${min} is larger than the largest, ${max}.`,
  circle: ({ ids }) =>
    `the computed fields refer to each other in a circle: ${ids.join(" → ")}; please change a formula.`,

  tierLevelsDiffer: ({ levels, options }) =>
    `the scored levels ${quoted(levels)} are not the options of the field, ${quoted(options)}; please match them one to one.`,
  evidenceNotOffered: ({ ids }) =>
    `lack ${ids.join(", ")}: units could not list evidence for it, nor hand in with points for it; please add it.`,
  indicatorNotOffered: ({ ids }) => `lack ${ids.join(", ")}: units could not choose it in this annex; please add it.`,
  evidenceOfNothing: ({ ids }) => `have ${ids.join(", ")}, which is no indicator; please remove or correct it.`,
  lateBandsOutOfOrder: () =>
    "the bands of lateness should go from few days to many, and their shares from high to low.",

  pointsDiffer: ({ of, sum, stated }) =>
    `the points of the ${{ parts: "scoring parts", indicators: "indicators", majors: "major indicators" }[of]} add up to ${sum}, but should be ${stated}.`,
  pointsTooFine: ({ points }) => `${points} points have more than two decimals; please use two at most.`,
  shapeDiffers: ({ of, found, announced }) =>
    `there are ${found} ${of === "majors" ? "major indicators" : "indicators"}, but the plan announced ${announced}; please check it against the plan.`,
  extraPart: () => "a bonus or penalty is counted case by case only, and is never waived; please correct it.",
  extraLimitIdle: ({ most, reachable }) =>
    `a limit of ${most} points limits nothing, since no answers bring more than ${reachable}; please lower it or change the points.`,
  totalMostLow: ({ most, total }) => `the highest total, ${most}, is below the full points, ${total}; please raise it.`,
  bandOutOfReach: ({ from, highest }) =>
    `starts at ${from}, above the highest total there can be, ${highest}; nobody would get this grade.`,
  bandNeverLow: ({ lowest }) =>
    `by the scoring parts no total is below ${lowest}, so all are above this grade and nobody would get it; please adjust where it starts, or the parts.`,
  weightsTooMuch: ({ of, sum, most }) =>
    of === "survey"
      ? `a weight of ${sum}% for questionnaires is too high; at most ${most}%, please lower it.`
      : `questionnaires and outside parties weigh ${sum}% together; at most ${most}%, since the office’s assessment keeps at least half. Please lower them.`,
  bandsNotFalling: ({ from, above }) =>
    `starts at ${from}, which should be below the ${above} of the grade above it; list the best grade first.`,
  lastBandNotZero: ({ from }) => `the last grade should start at 0, not at ${from}, or some scores have no grade.`,
  neverHolds: () =>
    "this condition can never hold, so nothing it rules over can happen; please correct it, or the fields' least and largest values.",
  alwaysHolds: () =>
    "this condition always holds, as if there were none; please correct it, or the fields' least and largest values.",
  neverApplies: () =>
    "this condition holds only where the indicator does not apply, and there nothing is scored; please correct it, or the condition for “not applicable”.",
  idleBranch: ({ position, holds }) =>
    holds
      ? `condition ${position} of those that must all hold always does, as if it weren't there; please remove or correct it, or the fields' least and largest values.`
      : `condition ${position} of those of which one is enough can never hold; please remove or correct it, or the fields' least and largest values.`,
  neverFull: ({ points, most }) =>
    `no answers bring these ${points} points, ${most} at most; please adjust the points or shares, or the fields' least and largest values.`,
  alwaysFull: ({ points }) =>
    `any answers bring all ${points} points, so nothing is judged here; please adjust the rule, or the fields' least and largest values.`,
  neverTakes: () => "no answers ever take a point here; please correct it, or the fields' largest values.",
  neverTogether: ({ part }) =>
    `part ${part} contradicts the parts before it: no answers bring all their points together; please correct their conditions, or the fields' least and largest values.`,
  ruleIdle: ({ of }) =>
    `by the least and largest values of ${quoted(of.map(({ en }) => en))} this rule can never find anything; please correct the rule, or those values.`,
  wordNotOffered: ({ of, word }) =>
    `the rule looks for “${word}”, which is no option of “${of.en}”, so it never finds it; please use an option that is there.`,
  ruleTooLoose: ({ rule }) =>
    `rule ${rule} is asked by the source itself and can’t be loosened; please make it stricter, or let it step in by a day.`,
  errorFromAlready: () =>
    "it is an error already, so a day from which it is one contradicts that; please choose warning, hint or nothing, or take the day out.",
  capsNothing: ({ grade }) => `“${grade}” is the best grade anyway; please choose a lower one.`,
  unusedField: () =>
    "is asked for nothing: not scored, computed with, looked at by a condition or checked; please use it or take it out.",
  textTooLong: ({ found, most }) =>
    `is ${found} characters wide; beyond ${most} it is cut off or takes too much of the page. Please shorten it.`,
  listTooLong: ({ found, most }) =>
    `the options have ${found} characters together, a list takes ${most}; please shorten them.`,
  optionUnusable: ({ option }) =>
    `the option “${option}” holds a comma, a line break or space at its ends, which a list can't; please correct it.`,
  annexTitleTaken: ({ title }) =>
    `the title “${title}” is that of another annex (sheet names take 31 characters); please choose another.`,
  criteriaOutdated: ({ generated }) => `differs from the scoring parts, which say: “${generated}”`,
};
