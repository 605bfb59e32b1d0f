import type { Answer, Unreadable } from "../../answers/answer";
import type { PlaceWords } from "../../validation/names";
import type { Sentences } from "../../validation/sentences";

const quoted = (text: string): string => `“${text.replaceAll("“", "‘").replaceAll("”", "’")}”`;

export const places: PlaceWords = {
  titled: quoted,
  indicator: (id, title) => `${id} ${quoted(title)}`,
  reason: (indicator) => `the self-assessment note of ${indicator}`,
  entry: (annex, row, column) => `${quoted(column)} in row ${row} of ${quoted(annex)}`,
  errorFrom: (day) => ` (An error in forms filled in from ${day} on.)`,
};

/** One person is, two people are. */
const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
const percent = (part: number, whole: number): string =>
  whole === 0 ? "100.0%" : `${(Math.floor((part * 1000) / whole) / 10).toFixed(1)}%`;
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const shown = (value: string | number | boolean): string =>
  typeof value === "boolean" ? (value ? "Yes" : "No") : String(value);

function answered(answer: Answer): string {
  switch (answer.state) {
    case "blank":
      return "blank";
    case "notApplicable":
      return "not applicable";
    case "unreadable":
      if (answer.reason === "notCalculated") return "a formula without a result";
      return answer.text === "" ? "something unreadable" : `“${answer.text}”`;
    case "given":
      return shown(answer.value);
  }
}

const unreadable: Readonly<Record<Unreadable, (text: string) => string>> = {
  notANumber: (text) => `says “${text}”; please enter a whole number.`,
  negative: (text) => `says “${text}”; it can't be negative, please enter a whole number.`,
  notWhole: (text) => `says “${text}”; please enter a whole number without decimals.`,
  tooPrecise: (text) => `says “${text}”; the number is too long, please check it.`,
  withUnit: (text) => `says “${text}”; please enter the whole number without its unit.`,
  vague: (text) => `says “${text}”; please enter the exact number, without “about” or a range.`,
  dateForNumber: (text) => `holds ${text === "" ? "a date" : `the date “${text}”`}; please enter a whole number.`,
  notYesNo: (text) =>
    text === "" ? "is neither Yes nor No; please choose one." : `says “${text}”; please choose Yes or No.`,
  notATier: (text) =>
    text === ""
      ? "is none of the choices; please choose from the list."
      : `says “${text}”; please choose from the list.`,
  notADate: (text) =>
    text === ""
      ? "is not a date; please write it like 2015-08-14."
      : `says “${text}”, which is not a date; please write it like 2015-08-14.`,
  dateIncomplete: (text) => `says “${text}”; please give year, month and day.`,
  dateImplausible: (text) => `says “${text}”, which is not between 2000 and 2099; please check the date.`,
  wrongType: (text) => `says “${text}”, which is not what is asked here; please enter it again.`,
  formulaError: (text) => `is the formula error “${text}”; please correct the formula or enter the value itself.`,
  notCalculated: () =>
    "holds a formula without a result; please open and save the file in Excel or WPS before sending it.",
  broken: () => "is damaged and can't be read; please enter it again.",
};

/** What the rules noticed, in English; facts and codes as in the rules themselves. */
export const validation: Sentences = {
  V01(facts, { title }) {
    const where = title(facts.at[0]);
    switch (facts.what) {
      case "field":
      case "entry":
        return `${upper(where)} is blank; please fill it in.`;
      case "office":
        return `${upper(where)} is for the office to fill in and is blank; please contact the office.`;
      case "annex":
        return `The annex ${where} is blank; please fill it in row by row.`;
      case "afterYes":
        return `${upper(title(facts.because))} says Yes; please fill in ${where}.`;
      case "reason":
        return `${upper(title(facts.indicator))} needs a reason; please write the self-assessment note.`;
    }
  },
  V02: ({ part, whole }) =>
    `There are ${plural(part, "person", "people")} in ${plural(whole, "approved post")}, ${part - whole} over; please explain.`,
  V03: (facts, { title }) =>
    facts.what === "exceeds"
      ? `Inherited over-staffing of ${facts.legacy} is more than all over-staffing, ${facts.over}; please check.`
      : `There is inherited over-staffing of ${facts.legacy}; please fill in ${title(facts.at[0])}.`,
  V04: ({ at, registered, actual }, { title }) =>
    `${upper(title(at[0]))} says ${registered}, but ${title(at[1])} says ${actual}; please check and explain.`,
  V05: (facts, { title }) =>
    facts.what === "total"
      ? `The rows of ${title(facts.at[1])} add up to ${facts.sum}, but ${title(facts.at[0])} says ${facts.stated}; please check.`
      : `${upper(title(facts.at[0]))} says ${facts.register}, but ${facts.actual} are reported; please check the register.`,
  V06: ({ subject, what, approved, actual }) =>
    `${subject === "" ? "" : `${subject}: `}${what.en}: ${approved} approved, ${actual} in office, ${actual - approved} over; please explain.`,
  V07(facts, { title }) {
    if (!("basis" in facts))
      return `${upper(title(facts.at[0]))} says ${facts.stated}, but ${title(facts.at[1])} adds up to ${facts.sum}; please check.`;
    const { at, basis } = facts;
    const where = title(at[0]);
    const changed = "if it has changed, contact the office.";
    switch (basis.what) {
      case "number":
        return `${basis.body}: ${where} ${basis.stated === "" ? "is blank" : `says ${basis.stated}`}, but the locked headcount check says ${basis.locked}, which counts; ${changed}`;
      case "total":
        return `${upper(where)} says ${basis.stated}, but the locked headcount check adds up to ${basis.locked}, which counts; ${changed}`;
      case "missing":
        return `${upper(where)} leaves out “${basis.body}”, which the locked headcount check has, and which counts; ${changed}`;
      case "added":
        return `“${basis.body}” is not in the locked headcount check and doesn’t count; ${changed}`;
    }
  },
  V08: (facts, { title }) =>
    facts.what === "document"
      ? `${facts.subject === "" ? "" : `${facts.subject}: `}${facts.subject === "" ? upper(title(facts.at[0])) : title(facts.at[0])} is blank, so the row can't serve as a basis; please fill in the approval document.`
      : `${upper(title(facts.at[0]))} says ${facts.stated}, but its parts add up to ${facts.sum}; please check.`,
  V09: ({ part, whole }) =>
    `There are ${plural(part, "government department")} and a ceiling of ${whole}, ${part - whole} over; please explain.`,
  V10: ({ at, stated, rows }, { title }) =>
    `${upper(title(at[1]))} has ${plural(rows, "row")}, but ${title(at[0])} says ${stated}; please check.`,
  V11: ({ at, stated, sum }, { title }) =>
    `${upper(title(at[0]))} says ${stated}, but ${title(at[1])} shows ${sum}; please make details and total agree.`,
  V12: ({ at, approved, actual, unattributed, subject }, { title }) =>
    `${subject === "" ? "" : `${subject}: `}${plural(approved, "division")} approved, ${actual} set up: ${unattributed} of the difference is not explained; ` +
    `please mark it in ${title(at[2])} as not yet set up, adjusted by approval (with its document) or unauthorised.`,
  V13: ({ seen, stated }) =>
    `${plural(seen, "extra name-plate")} seen on site, ${stated} reported; this may be under-reported, please verify.`,
  V14: ({ at, part, whole }, { title }) =>
    `${upper(title(at[0]))} says ${part}, but ${title(at[1])} is ${whole}: more in place than due; please check.`,
  V15: ({ at, part, whole }, { title }) =>
    `${upper(title(at[0]))} says ${part}, more than ${whole} in ${title(at[1])}: more people than posts makes over-staffing; please explain.`,
  V16: (facts, { title }) =>
    facts.what === "noneDue"
      ? `${upper(title(facts.at[0]))} is 0 but must be more than 0; please check with the office.`
      : `${plural(facts.done, "task")} finished on time or late, but only ${facts.due} due; please check.`,
  V17: ({ finish, deadline, due, onTime }) =>
    `Finished on ${finish}, ${finish > deadline ? "after" : "not after"} the deadline ${deadline}, but ` +
    `${onTime} of ${plural(due, "task")} finished on time: the dates and the counts contradict each other; please check.`,
  V18(facts, { title }) {
    const [one, other] = facts.at;
    return facts.what === "done"
      ? `${upper(title(one))} says ${facts.part}, but ${title(other)} is ${facts.whole}: more done than due; please check.`
      : `${upper(title(one))}, stated by the unit itself, is ${facts.due}, fewer than the office's ${facts.atLeast} in ${title(other)}; the target may be too small, the office should check.`;
  },
  V19: ({ at, part, whole }, { title }) =>
    `${upper(title(at[0]))} says ${part}, more than ${whole} in ${title(at[1])}; please check the items taken on.`,
  V20(facts, { title }) {
    const where = title(facts.at[0]);
    switch (facts.what) {
      case "noDate":
        return `${upper(title(facts.at[1]))} says Yes; please give the day of publication.`;
      case "noItems":
        return `${upper(title(facts.at[1]))} says Yes, so ${where} can't be 0; please give the number of items.`;
      case "later":
        return `${upper(where)}, ${facts.date}, is later than the day the form was filled in, ${facts.filledOn}; please check.`;
      case "departments":
        return `${upper(where)} says ${facts.done}, more than ${facts.due} in ${title(facts.at[1])}; please check.`;
      case "licences":
        return `${upper(where)} says ${facts.listed}, but the catalogue of approval items has ${facts.catalogue}; please explain.`;
    }
  },
  V21: ({ at, measures, items }, { title }) =>
    `${upper(title(at[0]))} says ${measures}, more than ${items} in ${at.slice(1).map(title).join(" and ")}; please check.`,
  V22: ({ at, part, whole }, { title }) =>
    `${upper(title(at[0]))} says ${part}, more than ${whole} in ${title(at[1])}; please check.`,
  V23: ({ part, whole }) => `${plural(part, "overlap")} put in order, but only ${whole} found; please check.`,
  V24: (facts, { title }) =>
    facts.what === "rows"
      ? `${upper(title(facts.at[1]))} has ${plural(facts.rows, "entry", "entries")}, but ${title(facts.at[0])} says ${facts.stated}; please check.`
      : `${plural(facts.stated, "case")} of interference reported; please fill in ${title(facts.at[0])}.`,
  V25: ({ at }, { title }) =>
    `${upper(title(at[0]))} has points but no evidence; please enter its name, number and location in ${title(at[1])}.`,
  V26(facts, { title }) {
    const where = upper(title(facts.at[0]));
    switch (facts.what) {
      case "outside":
        return `${where} has ${facts.points} points, outside 0 to ${facts.maximum}; please correct.`;
      case "decimals":
        return `${where} has ${facts.points} points; please keep to two decimals.`;
      case "noReason":
        return `${where} is set to ${facts.points} points by hand, but the rule gives ${facts.formula}; please give a reason.`;
    }
  },
  V27: ({ at, self, verified }, { title }) =>
    `${upper(title(at[0]))}: self-assessed ${self}, verified ${verified}; please explain the difference.`,
  V28: ({ self, verified, high }) =>
    `Total self-assessed ${self.toFixed(2)}, verified ${verified.toFixed(2)}, ${Math.abs(self - verified).toFixed(2)} apart` +
    `${high ? "; the self-assessment is high" : ""}; please review a second time.`,
  V29: ({ at, verified, points, atLeast, taken }, { title }) =>
    `${upper(title(at[0]))} ${taken ? `takes ${verified} points off as verified` : `is verified at ${verified} of ${points} points`}; please give the reason (at least ${atLeast} characters).`,
  V30(facts, { title }) {
    switch (facts.what) {
      case "never":
        return `${upper(title(facts.indicator))} can't be “not applicable”; please report it as it is.`;
      case "notNow":
        return `${upper(title(facts.indicator))} applies by what has been filled in and can't be “not applicable”; please report it, or contact the office.`;
      case "entry":
        return `${upper(title(facts.at[0]))} can't be “not applicable”; please report it as it is.`;
    }
  },
  V32: ({ filled, required, evidenced, evidenceDue }) =>
    `${percent(filled, required)} complete (${filled} of ${plural(required, "required field")})` +
    `${evidenceDue === 0 ? "" : `, evidence ${percent(evidenced, evidenceDue)} (${evidenced} of ${plural(evidenceDue, "indicator")})`}` +
    "; please complete before reporting.",
  V33: ({ at, tier, atLeast }, { title, tier: tierName }) =>
    `Please explain in ${title(at[0])} why it is “${tierName(at[1], tier)}”, in at least ${atLeast} characters.`,
  V34: ({ at, what }, { title }) =>
    what === "noViolation"
      ? `${upper(title(at[1]))} says Yes, so ${title(at[0])} can't be 0; please check.`
      : `${upper(title(at[1]))} says Yes; please fill in ${title(at[0])}.`,
  V35: (facts, { title }) =>
    facts.what === "rows"
      ? `${upper(title(facts.at[0]))} says ${facts.stated}, but ${title(facts.at[1])} has ${plural(facts.rows, "row")}; please check.`
      : `The unit found no problems itself, but ${plural(facts.found, "problem")} came up in the field check; please verify and explain.`,
  V36: (facts, { title }) =>
    facts.what === "early"
      ? `${upper(title(facts.at[0]))}, ${facts.date}, is before the round began on ${facts.start}; please check.`
      : `${upper(title(facts.at[0]))} is ${plural(facts.days, "working day")} late; please explain.`,
  V37: ({ at, text, brackets }, { title }) =>
    brackets
      ? `${upper(title(at[0]))} says “${text}”; please use the brackets 〔〕, like 呼政发〔2015〕3号.`
      : `${upper(title(at[0]))} says “${text}”, which has no full document number; please write it like 呼政发〔2015〕3号.`,
  V39: ({ at, stated, sum }, { title }) =>
    `${upper(title(at[0]))} says ${stated}, but ${title(at[1])} adds up to ${sum}; please check.`,
  V54: ({ at, was, is }, { title }) =>
    `${upper(title(at[0]))} was filled in by the office and has been changed from ${answered(was)} to ${answered(is)}; ` +
    "please restore it, or contact the office.",
  V55(facts, { title }) {
    const where = upper(title(facts.at[0]));
    switch (facts.what) {
      case "unreadable":
        return `${where} ${unreadable[facts.reason](facts.text)}`;
      case "tooSmall":
        return `${where} is ${facts.value}, less than ${facts.limit}; please check.`;
      case "tooLarge":
        return `${where} is ${facts.value}, more than ${facts.limit}; please check.`;
      case "tooLong":
        return `${where} has ${facts.length} characters, more than ${facts.limit}; please shorten it.`;
      case "normalised":
        return `${where} holds the text “${facts.from}”, read as ${shown(facts.to)}; please check.`;
    }
  },
  V57: ({ at, stated, sum }, { title }) =>
    `${upper(title(at[0]))} says ${stated}, but the departments in ${title(at[1])} add up to ${sum}; please check.`,
};
