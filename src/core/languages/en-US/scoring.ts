import type { Condition } from "../../expressions/condition";
import type { ConditionNames } from "../../expressions/inChinese";
import type { Names } from "../../scoring/part";
import type { ScoringWords } from "../../scheme/scoringWords";

const decimals = (points: number): string => points.toFixed(2);
/** A share of some points without binary dust. */
const worth = (points: number, share: number): number => Number((points * share).toFixed(6));
const points = (count: number): string => `${count} ${count === 1 ? "point" : "points"}`;
const listed = (items: readonly string[], last: "and" | "or"): string =>
  items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} ${last} ${items.at(-1)}`;
const quoted = (title: string): string => `“${title.replaceAll("“", "‘").replaceAll("”", "’")}”`;
const MONTHS = "January February March April May June July August September October November December".split(" ");
const day = (date: string): string =>
  `${Number(date.slice(8))} ${MONTHS[Number(date.slice(5, 7)) - 1] ?? ""} ${date.slice(0, 4)}`;
const workdays = (count: number): string => `${count} working ${count === 1 ? "day" : "days"}`;

type Sum = Extract<Condition, { sum: unknown }>;

const SIGNS: Record<Sum["is"], string> = { "=": "=", "<>": "≠", ">=": "≥", ">": ">", "<=": "≤", "<": "<" };

const added = (fields: readonly string[], { title }: Pick<ConditionNames, "title">): string =>
  fields.map(title).join(" + ");

const predicate = ({ is, than }: Sum, names: ConditionNames): string =>
  `${SIGNS[is]} ${typeof than === "number" ? than : added(than, names)}`;

function alone(
  test: Condition,
  names: ConditionNames,
): { readonly title: string; readonly says: string; readonly many: string } | undefined {
  const about = (field: string): string => quoted(names.title(field));
  if ("yes" in test) return { title: about(test.yes), says: "is yes", many: "are yes" };
  if ("no" in test) return { title: about(test.no), says: "is no", many: "are no" };
  if ("filled" in test) return { title: about(test.filled), says: "is filled in", many: "are filled in" };
  const [field, ...others] = "sum" in test ? test.sum : [];
  if (!("sum" in test) || field === undefined || others.length > 0) return undefined;
  const says = predicate(test, names);
  return { title: names.title(field), says, many: `are each ${says}` };
}

function together(tests: readonly Condition[], every: boolean, names: ConditionNames): string | undefined {
  const each = tests.map((test) => alone(test, names));
  const [first] = each;
  if (tests.length < 2 || first === undefined || each.some((one) => one?.says !== first.says)) return undefined;
  const titles = listed(
    each.flatMap((one) => one?.title ?? []),
    every ? "and" : "or",
  );
  return every ? `${titles} ${first.many}` : `${titles} ${first.says}`;
}

function condition(test: Condition, names: ConditionNames): string {
  if ("sum" in test) return `${added(test.sum, names)} ${predicate(test, names)}`;
  if ("tier" in test) {
    return `${quoted(names.title(test.tier))} is ${listed(
      test.in.map((tier) => names.tier(test.tier, tier)),
      "or",
    )}`;
  }
  if ("unless" in test) return `unless ${condition(test.unless, names)}`;
  const single = alone(test, names);
  if (single) return `${single.title} ${single.says}`;
  if (!("all" in test || "any" in test)) return "";
  const every = "all" in test;
  const tests = every ? test.all : test.any;
  const each = (): string[] =>
    tests.map((one) => {
      const said = condition(one, names);
      return tests.length > 1 && ("all" in one || "any" in one) ? `(${said})` : said;
    });
  return together(tests, every, names) ?? each().join(every ? ", and " : ", or ");
}

const WAIVED = "Where the office has said that it is not due yet";

function waiver(positions: readonly number[]): string {
  const parts = listed(
    positions.map((position) => `(${position + 1})`),
    "and",
  );
  return positions.length === 1
    ? `Part ${parts} is left out, and the rest scaled up, where the office has said that it is not due yet`
    : `Parts ${parts} are left out, and the rest scaled up, where the office has said that they are not due yet`;
}

interface Case {
  readonly field: string;
  readonly each: number;
  readonly value: number;
}

const countedCases = (cases: readonly Case[], { title, counted }: Names): string =>
  cases
    .map(({ field, each, value }) => `${title(field)} ${counted?.(field) === false ? each : `${value} × ${each}`}`)
    .join(", ");

const priceList = (items: readonly Omit<Case, "value">[], { title }: Names): string =>
  items.map(({ field, each }) => `${each} off for each of ${quoted(title(field))}`).join(", ");

const sum = (terms: readonly string[]): string => (terms.length === 1 ? terms.join("") : `(${terms.join(" + ")})`);

/** English, with the facts of the Chinese sentences that stand beside the parts. */
export const scoring: ScoringWords = {
  language: "en-US",
  condition,

  criteria({ earning, taking, notApplicable, waivable, extra }) {
    const rules = earning.length > 1 ? earning.map((rule, position) => `(${position + 1}) ${rule}`) : earning;
    const about = extra && { bonus: "Added to the total: ", penalty: "Taken off the total: " }[extra.kind];
    const together = extra?.most !== undefined ? `; at most ${points(extra.most)} together` : "";
    const sentences = [`${about ?? ""}${rules.join("; ")}${together}`, ...taking];
    if (notApplicable !== undefined) sentences.push(`Not applicable where ${notApplicable}`);
    if (waivable.length > 0) sentences.push(earning.length > 1 ? waiver(waivable) : `${WAIVED}: not applicable`);
    return `${sentences.join(". ")}.`;
  },

  parts: {
    check: {
      explain: ({ field, points: worthy, yes }, { title }) =>
        yes ? `${quoted(title(field))} is yes: ${decimals(worthy)}` : `${quoted(title(field))} is no: 0.00`,
      criterion: ({ field, points: worthy }, { title }) => `${title(field)}: ${points(worthy)}`,
    },

    condition: {
      explain: ({ when, points: worthy, met }, { condition: said }) =>
        met ? `${said(when)}: met, ${decimals(worthy)}` : `${said(when)}: not met, 0.00`,
      criterion: ({ when, points: worthy }, { condition: said }) => `${said(when)}: ${points(worthy)}`,
    },

    ratio: {
      explain({ points: worthy, whenNothingDue, done, due, doneTotal, dueTotal, earned }, { title }) {
        const said = [
          ...due.map(({ field, value }) => `${title(field)} ${value}`),
          ...done.map(({ field, weight, value }) => `${title(field)} ${value}${weight === 1 ? "" : ` × ${weight}`}`),
        ].join(", ");
        if (dueTotal === 0) {
          return {
            full: `${said} → nothing was due, full ${points(worthy)}`,
            zero: `${said} → nothing to divide by, 0.00`,
            rescale: `${said} → nothing was due, these ${points(worthy)} are left out and the rest is scaled up`,
          }[whenNothingDue];
        }
        const quotient = `${doneTotal} ÷ ${dueTotal}`;
        if (doneTotal > dueTotal) return `${said} → ${quotient}, more than 1 counts as 1: ${decimals(earned.points)}`;
        return `${said} → ${quotient} × ${worthy} ${earned.exact ? "=" : "≈"} ${decimals(earned.points)}`;
      },
      criterion({ done, due, points: worthy, whenNothingDue }, { title, neverNothing }) {
        const top = sum(done.map(({ field, weight }) => `${title(field)}${weight === 1 ? "" : ` × ${weight}`}`));
        const rule = `${top} ÷ ${sum(due.map(title))} × ${points(worthy)}, at most ${worthy}`;
        if (neverNothing?.(due) === true) return rule;
        const nothing = {
          full: "full points",
          zero: "no points",
          rescale: "this part is left out and the rest is scaled up",
        }[whenNothingDue];
        const titles = due.map((field) => quoted(title(field)));
        const zero = titles.length === 1 ? "is 0" : titles.length === 2 ? "are both 0" : "are all 0";
        return `${rule} (where ${listed(titles, "and")} ${zero}: ${nothing})`;
      },
    },

    deduct: {
      explain({ points: worthy, cases, taken, earned }, names) {
        if (cases.length === 0) return `Nothing to deduct: ${decimals(worthy)}`;
        const said = `${countedCases(cases, names)}: ${decimals(taken)} off`;
        return taken > worthy
          ? `${said}, no more than the ${points(worthy)} there are: 0.00`
          : `${said} → ${worthy} − ${decimals(taken)} = ${decimals(earned)}`;
      },
      criterion: ({ items, points: worthy }, names) =>
        `From ${points(worthy)}, ${priceList(items, names)}, not below 0`,
    },

    tier: {
      explain: ({ field, points: worthy, level, earned }, { title, tier }) =>
        level
          ? `${quoted(title(field))} is ${tier(field, level.tier)} → ${worthy} × ${worth(100, level.share)}% = ${decimals(earned)}`
          : `${quoted(title(field))} is not decided: 0.00`,
      criterion: ({ field, points: worthy, levels }, { title, tier }) =>
        `${title(field)}: ${levels.map((level) => `${tier(field, level.tier)} ${worth(worthy, level.share)}`).join(", ")}`,
    },

    late: {
      explain: ({ dueField, actualField, due, actual, days, share, points: worthy, earned }, { title }) =>
        `${title(dueField)} ${day(due)}, ${title(actualField)} ${day(actual)}, ${days === 0 ? "not late" : `${workdays(days)} late`} → ${worthy} × ${worth(100, share)}% = ${decimals(earned)}`,
      criterion({ due, actual, bands, beyond, points: worthy }, { title }) {
        const brings = (share: number): string => (share === 0 ? "none" : points(worth(worthy, share)));
        const steps = bands.map(({ upTo, share }, index) => {
          if (upTo === 0) return `not after ${quoted(title(due))}: ${brings(share)}`;
          const from = index === 0 ? 0 : (bands[index - 1]?.upTo ?? 0) + 1;
          const span = from === upTo || from === 0 ? workdays(upTo) : `${from}–${workdays(upTo)}`;
          return `${from === 0 ? "up to " : ""}${span} late: ${brings(share)}`;
        });
        return `${quoted(title(actual))} ${steps.join(", ")}, later: ${brings(beyond)}`;
      },
    },

    each: {
      explain({ points: worthy, cases, counted, earned }, names) {
        if (cases.length === 0) return "Nothing to count: 0.00";
        const said = countedCases(cases, names);
        return counted > worthy
          ? `${said}: ${decimals(counted)}, at most ${worthy} → ${decimals(earned)}`
          : `${said} → ${decimals(earned)}`;
      },
      criterion({ items, points: worthy }, { title, counted }) {
        const rules = items.map(({ field, each }) =>
          counted?.(field) === false
            ? `${points(each)} where ${quoted(title(field))} is yes`
            : `${points(each)} for each of ${quoted(title(field))}`,
        );
        return `${rules.join(", ")}, at most ${worthy}`;
      },
    },

    penalty: {
      explain: ({ cases, taken }, names) =>
        cases.length === 0
          ? ""
          : `${countedCases(cases, names)}: ${decimals(taken)} off the whole indicator, not below 0`,
      criterion: ({ items }, names) => `From the whole indicator, ${priceList(items, names)}, not below 0`,
    },
  },
};
