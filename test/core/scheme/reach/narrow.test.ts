import { describe, expect, it } from "@jest/globals";
import type { Condition } from "#core/expressions/condition";
import type { Expression } from "#core/expressions/expression";
import { outcomeIn } from "#core/scheme/reach/bounds";
import { reasoning } from "#core/scheme/reach/narrow";
import type { Field, Scheme } from "#core/scheme/scheme";
import { libraryScheme } from "../../../builders/library";

const field = (key: string, rest: Partial<Field>): Field => ({
  id: `X1.1.${key}`,
  title: { zh: key, en: key },
  kind: "integer",
  filledBy: "unit",
  required: true,
  ...rest,
});
const made = (key: string, computed: Expression): Field => field(key, { filledBy: "computed", computed });
const words = (...all: string[]) => all.map((zh) => ({ zh, en: zh }));
const [major] = libraryScheme.majors;
const [indicator] = major!.indicators;
const fields: Field[] = [
  field("a", { min: 0, max: 10 }),
  field("b", { min: 5, max: 5 }),
  field("c", { min: 2, max: 50 }),
  field("open", {}),
  field("flag", { kind: "yesNo" }),
  field("note", { kind: "text" }),
  field("level", { kind: "choice", options: words("好", "中", "差") }),
  field("day", { kind: "date" }),
  field("dueDay", { kind: "date" }),
  made("both", { sum: ["X1.1.a", "X1.1.c"] }),
  made("over", { excess: ["X1.1.a", "X1.1.c"] }),
  made("short", { excess: ["X1.1.c", { sum: ["X1.1.a", "X1.1.open"] }] }),
  made("apart", { gap: ["X1.1.a", "X1.1.b"] }),
  made("less", { difference: ["X1.1.a", "X1.1.b"] }),
  made("listed", { annexSum: "points.count" }),
  made("round1", "X1.1.round2"),
  made("round2", "X1.1.round1"),
];
const scheme: Scheme = { ...libraryScheme, majors: [{ ...major!, indicators: [{ ...indicator!, fields }] }] };
const reason = reasoning(scheme);

const id = (key: string): string => `X1.1.${key}`;
type Is = Extract<Condition, { sum: unknown }>["is"];
const sum = (left: string, is: Is, than: number | string): Condition => ({
  sum: left.split("+").map(id),
  is,
  than: typeof than === "number" ? than : than.split("+").map(id),
});
const level = (...tiers: string[]): Condition => ({ tier: id("level"), in: tiers });
const yes: Condition = { yes: id("flag") };
const no: Condition = { no: id("flag") };

const EITHER = [true, true] as const;
const NEVER = [false, true] as const;
const ALWAYS = [true, false] as const;

describe("how a condition can come out", () => {
  it.each<readonly [string, Condition, readonly [canHold: boolean, canFail: boolean]]>([
    ["either way", sum("a", ">", 3), EITHER],
    ["more than the most", sum("a", ">", 10), NEVER],
    ["exactly the most", sum("a", ">=", 10), EITHER],
    ["below the field's least", sum("c", "<", 2), NEVER],
    ["at least the least", sum("a", ">=", 0), ALWAYS],
    ["a number that can't be another", sum("b", "=", 5), ALWAYS],
    ["the same, unequal", sum("b", "<>", 5), NEVER],
    ["half a case", sum("a", "=", 2.5), NEVER],
    ["more than two and a half", sum("a", ">", 9.5), EITHER],
    ["no case fewer than none", sum("open", "<", 0), NEVER],
    ["two fields added", sum("a+b", ">", 15), NEVER],
    ["a part of a sum against the sum", sum("a", ">", "a+c"), NEVER],
    ["a field against itself", sum("a", "=", "a"), ALWAYS],
    ["a computed sum", sum("both", "<", "a"), NEVER],
    ["what is over is never below 0", sum("over", "<", 0), NEVER],
    ["nor above what is possible", sum("over", ">", 8), NEVER],
    ["but may be as much", sum("over", "=", 8), EITHER],
    ["what is missing, beside an open number", sum("short", ">", 50), NEVER],
    ["a gap", sum("apart", ">", 5), NEVER],
    ["a difference may be below 0", sum("less", "<", 0), EITHER],
    ["but not so much", sum("less", "<", -5), NEVER],
    ["a sum of an annex", sum("listed", "<", 0), NEVER],
    ["formulas in a circle claim nothing", sum("round1", "<", 0), EITHER],
    ["a field that isn't there", sum("gone", "<", 0), EITHER],
    ["one day after another", sum("day", ">", "dueDay"), EITHER],
    ["a day after itself", sum("day", ">", "day"), NEVER],
    ["days that go round", { all: [sum("day", ">", "dueDay"), sum("dueDay", ">", "day")] }, NEVER],
    ["two comparisons that leave nothing", { all: [sum("a", ">", 3), sum("a", "<", 4)] }, NEVER],
    ["just one number left", { all: [sum("a", ">", 3), sum("a", "<", 5)] }, EITHER],
    ["and that one not", { all: [sum("a", ">", 3), sum("a", "<", 5), sum("a", "<>", 4)] }, NEVER],
    ["every number shut out", { any: [sum("a", "<=", 4), sum("a", ">", 4)] }, ALWAYS],
    ["fields against each other", { all: [sum("a", ">", "c"), sum("c", ">", "a")] }, NEVER],
    ["through a third", { all: [sum("a", ">=", 5), sum("c", ">=", 6), sum("a+c", "<=", 10)] }, NEVER],
    ["through a third, just possible", { all: [sum("a", ">=", 5), sum("c", ">=", 5), sum("a+c", "<=", 10)] }, EITHER],
    ["yes and no at once", { all: [yes, no] }, NEVER],
    ["yes or no", { any: [yes, no] }, ALWAYS],
    ["yes as 1", { all: [yes, sum("flag", "=", 0)] }, NEVER],
    ["filled, and “无”", { all: [{ filled: id("note") }, { no: id("note") }] }, NEVER],
    ["every option", level("好", "中", "差"), ALWAYS],
    ["no option", level("优"), NEVER],
    ["the best and the worst, and yet neither", { all: [level("好", "差"), level("中")] }, NEVER],
    ["a way that is shut by what follows", { all: [{ any: [sum("a", ">", 9), yes] }, sum("a", "<", 3), no] }, NEVER],
    ["any of a possible one", { any: [sum("a", ">", 10), sum("a", "=", 1)] }, EITHER],
    ["any of what always holds", { any: [sum("a", ">=", 0), yes] }, ALWAYS],
    ["a waiver that nobody can grant", { unless: sum("a", ">", 10) }, ALWAYS],
    ["a waiver that may be granted", { unless: yes }, EITHER],
  ])("%s", (_, test, [canHold, canFail]) =>
    expect(outcomeIn(test, reason.anything, reason)).toEqual({ canHold, canFail }),
  );
});
