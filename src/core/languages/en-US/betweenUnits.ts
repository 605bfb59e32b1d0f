import type { Flow } from "../../validation/betweenUnits/flows";
import type { RoundSentences } from "../../validation/betweenUnits/validateRound";

const flows: Readonly<Record<Flow, string>> = {
  postsIn: "posts transferred in",
  postsOut: "posts transferred out",
  peopleIn: "people transferred in",
  peopleOut: "people transferred out",
};

const decisions = { 承接: "take on", 取消: "cancel", 下放: "devolve" } as const;

const registered = ({ registered: found }: { readonly registered: number | undefined }): string =>
  found === undefined ? "" : `, the transfer register has ${found}`;

const hundredths = (value: number): number => Math.round(value * 100);

/** What the rules noticed between units and levels, in English; facts and codes as in the rules themselves. */
export const betweenUnits: RoundSentences = {
  V30: ({ units, scheme, indicator, applies }, names) =>
    `${names.indicator(scheme, indicator)}: not applicable to ${units.map((code) => names.unit(code)).join(", ")}, but to the ${applies} others of the class it is, and the roster has nothing from the office to say so; please verify.`,
  V38(facts, { unit }) {
    if (facts.what === "unit") {
      return `${unit(facts.units[0] ?? "")} reports ${facts.reported} ${flows[facts.flow]} due, but the transfer register has ${facts.registered}; please check.`;
    }
    const measure = facts.measure === "due" ? "Posts due for transfer" : "Posts transferred";
    const apart = Math.abs(facts.difference);
    return facts.basis !== "totals"
      ? `${measure} don't balance: ${facts.in} in ≠ ${facts.out} out + ${facts.fromOutside} handed down − ${facts.toOutside} cut, ${apart} apart${facts.basis === "details" ? " (by what units list one by one)" : ""}; please check.`
      : `${measure}: ${facts.in} in and ${facts.out} out, ${apart} apart; there is no transfer register, so transfers from and to outside are not counted; please check.`;
  },
  V39(facts, { unit }) {
    if (facts.what === "numbers") {
      const [from, to] = [unit(facts.units[0] ?? ""), unit(facts.units[1] ?? "")];
      return `Posts from ${from} to ${to}: ${from} reports ${facts.given}, ${to} reports ${facts.taken}${registered(facts)}; please check with both.`;
    }
    if (facts.what === "nearName") {
      return `${unit(facts.units[0] ?? "")} lists transfers with “${facts.written}”, which is not on the roster and counts as outside; if “${facts.meant}” is meant, please write its full name.`;
    }
    const denying = { from: "the giving unit does", to: "the receiving unit does", both: "both units do" }[
      facts.deniedBy
    ];
    return `Posts from ${facts.from} to ${facts.to}, ${facts.posts} (${facts.docNo}): ${denying} not confirm; please check.`;
  },
  V40(facts, { unit }) {
    const [one, other] = [unit(facts.units[0] ?? ""), unit(facts.units[1] ?? "")];
    switch (facts.what) {
      case "pair":
        return `People from ${one} to ${other}: ${one} reports ${facts.given}, ${other} reports ${facts.taken}${registered(facts)}; please check with both.`;
      case "unit":
        return `${one} reports ${facts.reported} ${flows[facts.flow]} due, but the transfer register has ${facts.registered}; please check.`;
      case "handedDown":
        return facts.basis === "register"
          ? `${one} reports ${facts.reported} people received from the line departments, but ${facts.registered} were handed over; please check.`
          : `${one} reports ${facts.reported} people received from the line departments, but lists ${facts.registered} from bodies outside; please check.`;
      case "twice":
        return `${facts.name} is on the registers of both ${one} and ${other}; please verify whether this is one person.`;
    }
  },
  V41: ({ what, item, department, banner }) =>
    what === "notTaken"
      ? `Item “${item}”: devolved by ${department}, but ${banner} has not registered it; please check.`
      : `Item “${item}”: registered by ${banner}, but ${department} has no decision that devolves it; please check.`,
  V42(facts, { unit }) {
    if (facts.what === "count") {
      return `${unit(facts.units[0] ?? "")} reports ${facts.reported} items to take on, but the item register has ${facts.registered}; please check.`;
    }
    return facts.what === "tooEarly"
      ? `Item “${facts.item}”: taken on by ${facts.banner} on ${facts.takenOn}, before it was devolved on ${facts.devolvedOn}; please check.`
      : `Item “${facts.item}”: taken on by ${facts.banner} on ${facts.takenOn}, ${facts.days} days after it was devolved on ${facts.devolvedOn}; please explain.`;
  },
  V43(facts, { unit, scheme }) {
    switch (facts.what) {
      case "duplicate":
        return `${unit(facts.units[0] ?? "")} sent two different forms, and when they were saved does not tell which is later: ${facts.kept} counts for now, ${facts.superseded} doesn't. Please ask the unit; move the other one out of the folder and consolidate again.`;
      case "unknownUnit":
        return `“${facts.name}” (code ${facts.code}) is not on the roster; please check name and code.`;
      case "otherClass":
        return `${facts.name} reports on “${scheme(facts.wanted)}”, but this is “${scheme(facts.scheme)}”; please fill in the right form.`;
      case "unitDiffers":
        return `The cover names “${facts.cover}”, but the form was issued to “${facts.identity}”; please check whether it is the right form.`;
    }
  },
  V44(facts) {
    switch (facts.what) {
      case "otherVersion":
        return `The form has version ${facts.version} of the indicators, but ${facts.wanted} is wanted; please use the latest form.`;
      case "otherRound":
        return `The form is of round ${facts.round}, but this is ${facts.wanted}; please use this round's form.`;
      case "changed":
        return `The structure of the form was changed (in ${facts.faults} places) and can't be read with certainty; please use the original form, without added rows or columns or merged cells.`;
    }
  },
  V45: ({ units: [naming = "", named = ""] }, { unit }) =>
    `${unit(naming)} reports an overlap of duties with ${unit(named)}, which reports none; please verify with both.`,
  V52: ({ units, what }, { unit }) =>
    what === "mixed"
      ? "The ranking mixes units of different classes; departments and banners are ranked apart."
      : `The ranking holds units that are not verified: ${units.map(unit).join(", ")}; please list them as not ranked.`,
  V58: ({ units: [code = ""], decision, registered: listed, reported }, { unit }) =>
    `${unit(code)} reports ${reported} items to ${decisions[decision]}, but the item register has ${listed}; please check.`,
  V56: ({ what, total, sum }) =>
    `“${what}”: the total is ${total}, but the details add up to ${sum}, ${Math.abs(hundredths(total) - hundredths(sum)) / 100} apart; please build the table again.`,
};
