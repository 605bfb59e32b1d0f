import { blank, given, notApplicable, unreadable, type Answer } from "#core/answers/answer";
import { evaluate } from "#core/evaluate/evaluate";
import {
  entryStatus,
  outOfRange,
  rangeTest,
  reasonStatus,
  reasonStatusFormula,
  statusFormula,
} from "#core/form/entryStatus";
import { languages } from "#core/languages/index";
import type { Field } from "#core/scheme/scheme";
import { schemeIndex } from "#core/scheme/schemeIndex";
import { bannerScheme, departmentScheme } from "../../builders/schemes";

/** What a blank row of the data sheet is called: the same that the row's own formula says (the differential check compares). */
const statusOf = (id: string, values: Readonly<Record<string, boolean>>): string => {
  const answers = new Map<string, Answer>(Object.entries(values).map(([key, value]) => [key, given(value)]));
  const evaluation = evaluate(bannerScheme, { answers, annexes: new Map() });
  return entryStatus(schemeIndex(bannerScheme).fields.get(id)!, evaluation, evaluation.facts.answer(id));
};

describe("entryStatus of a blank", () => {
  const [power, resp] = ["B2.5.powerListNotDue", "B2.5.respListNotDue"];
  it.each<[string, string, Readonly<Record<string, boolean>>, string]>([
    ["the office's number", "B2.5.listDepts", {}, "officeMissing"],
    ["the office's number, one of two lists due", "B2.5.listDepts", { [power]: true }, "officeMissing"],
    ["the office's number, no list due", "B2.5.listDepts", { [power]: true, [resp]: true }, "optional"],
    ["the unit's number", "B2.5.powerDepts", { [power]: false }, "missing"],
    ["the office's word that may stay blank", power, {}, "optional"],
  ])("%s", (_, id, values, status) => {
    expect(statusOf(id, values)).toBe(status);
  });
});

const { fields, indicators } = schemeIndex(departmentScheme);
const evaluated = (values: Readonly<Record<string, Answer>>) =>
  evaluate(departmentScheme, { answers: new Map(Object.entries(values)), annexes: new Map() });

/** What a row with this answer is called; `more` are other answers of the form. */
const rowOf = (id: string, answer: Answer, more: Readonly<Record<string, Answer>> = {}): string =>
  entryStatus(fields.get(id)!, evaluated({ ...more, [id]: answer }), answer);

describe("entryStatus", () => {
  it.each<[string, string, Answer, Readonly<Record<string, Answer>>, string]>([
    ["the unit's number", "D1.3.tasksOnTime", given(3), {}, "filled"],
    ["the unit's 0", "D1.3.tasksOnTime", given(0), {}, "filled"],
    ["more than can be", "D1.3.tasksOnTime", given(201), {}, "check"],
    ["as much as can be", "D1.3.tasksOnTime", given(200), {}, "filled"],
    ["what can't be read", "D1.3.tasksOnTime", unreadable("约3", "vague"), {}, "check"],
    ["不适用 where it may not be said", "D1.3.tasksOnTime", notApplicable, {}, "check"],
    ["an optional text", "D2.8.overlapDesc", blank, {}, "optional"],
    ["an optional text that is there", "D2.8.overlapDesc", given("甲"), {}, "filled"],
    ["a text longer than its field", "D1.1.planDocNo", given("字".repeat(81)), {}, "check"],
    ["a text as long as its field", "D1.1.planDocNo", given("字".repeat(80)), {}, "filled"],
    [
      "what another answer has made pointless",
      "D1.1.planDocNo",
      blank,
      { "D1.1.planIssued": given(false) },
      "optional",
    ],
    ["what another answer asks for", "D1.1.planDocNo", blank, { "D1.1.planIssued": given(true) }, "missing"],
    ["what an open answer may ask for", "D1.1.planDocNo", blank, {}, "missing"],
    [
      "of an indicator that doesn't apply",
      "D2.2.itemsCancelled",
      blank,
      { "D2.2.itemsToCancel": given(0) },
      "notApplicable",
    ],
    ["the office's number", "D1.3.tasksDue", given(12), {}, "prefilled"],
    ["the office's number, out of range", "D1.3.tasksDue", given(0), {}, "check"],
    ["the office's number, unreadable", "D1.3.tasksDue", unreadable("x", "notANumber"), {}, "check"],
    ["the office's number of an indicator that doesn't apply", "D2.2.itemsToCancel", given(0), {}, "prefilled"],
    ["what is computed, of what is open", "D2.5.itemsCancelled", blank, {}, "missing"],
    [
      "what is computed",
      "D2.5.itemsCancelled",
      blank,
      { "D2.2.itemsToCancel": given(3), "D2.2.itemsCancelled": given(3) },
      "computed",
    ],
  ])("%s", (_, id, answer, more, status) => expect(rowOf(id, answer, more)).toBe(status));
});

describe("reasonStatus", () => {
  const no = { "D1.1.planIssued": given(false) };
  const yes = { "D1.1.planIssued": given(true), "D1.1.planHasTasks": given(true) };
  it.each<[string, string, Answer, Readonly<Record<string, Answer>>, string]>([
    ["asked for and missing", "D1.1", blank, no, "missing"],
    ["asked for and there", "D1.1", given("正在制定"), no, "filled"],
    ["“无” where one is asked for", "D1.1", given("无"), no, "missing"],
    ["not asked for", "D1.1", blank, yes, "optional"],
    ["not yet known whether", "D1.1", blank, {}, "optional"],
    ["always asked for", "D5.1", blank, {}, "missing"],
    ["as long as it may be", "D1.1", given("字".repeat(500)), no, "filled"],
    ["too long", "D1.1", given("字".repeat(501)), no, "check"],
    ["unreadable", "D1.1", unreadable("#N/A", "formulaError"), no, "check"],
    ["of an indicator that doesn't apply", "D2.2", blank, { "D2.2.itemsToCancel": given(0) }, "notApplicable"],
  ])("%s", (_, id, answer, more, status) =>
    expect(reasonStatus(indicators.get(id)!, evaluated({ ...more, [`${id}.reason`]: answer }), answer)).toBe(status),
  );
});

describe("outOfRange", () => {
  const field = (kind: "integer" | "text" | "date", limits: { min?: number; max?: number }) => ({
    ...fields.get("D1.3.tasksOnTime")!,
    min: undefined,
    max: undefined,
    ...limits,
    kind,
  });
  it.each([
    ["below", field("integer", { min: 1 }), 0, true],
    ["at the least", field("integer", { min: 1 }), 1, false],
    ["at the most", field("integer", { max: 9 }), 9, false],
    ["above", field("integer", { max: 9 }), 10, true],
    ["without limits", field("integer", {}), 1e9, false],
    ["a text's least is no limit", field("text", { min: 5 }), "甲", false],
    ["a text's most is its length", field("text", { max: 2 }), "甲乙丙", true],
    ["a text without limits", field("text", {}), "甲".repeat(999), false],
    ["another kind has none", field("date", { max: 2 }), "2015-07-20", false],
  ])("%s", (_, limited, value, expected) => expect(outOfRange(limited, value)).toBe(expected));
});

/** The formulas of the same rows, in a sheet where each field's cell is called by its id. What they come to is held by LibreOffice. */
describe("the formula of a row", () => {
  const cells = { entry: "E1", used: "U1", score: "S1" };
  const { form } = languages["zh-CN"];
  const facts = {
    number: (id: string) => id,
    known: (ids: readonly string[]) => `KNOWN(${ids.join(",")})`,
    tierPosition: (id: string, tier: string) => `${id}:${tier}`,
    holidays: "",
  } as unknown as Parameters<typeof statusFormula>[2];
  const field = (id: string, changes: Partial<Field> = {}): Field => ({
    ...fields.get(id)!,
    required: true,
    notRequiredWhen: undefined,
    min: undefined,
    max: undefined,
    ...changes,
  });
  const [unit, office] = ["D1.3.tasksOnTime", "D1.3.tasksDue"];
  const own = (open: string): string => `IF(S1="不适用","不适用",IFERROR(${open},"请核对"))`;
  const number = (blank: string, given: string): string =>
    `IF(E1="","${blank}",IF(U1="","请核对",${given}))`.replace('"IF(', "IF(").replace(')",IF(U1', "),IF(U1");
  it.each<[string, Field, string]>([
    ["computed", fields.get("D2.5.itemsCancelled")!, 'IF(U1="","待填","自动")'],
    ["asked of the unit", field(unit), own(number("待填", '"已填"'))],
    ["that may stay blank", field(unit, { required: false }), own(number("可不填", '"已填"'))],
    ["asked of the office", field(office), `IFERROR(${number("待编办填", '"编办预置"')},"请核对")`],
    [
      "of the office that may stay blank",
      field(office, { required: false }),
      `IFERROR(${number("可不填", '"编办预置"')},"请核对")`,
    ],
    ["with limits", field(unit, { min: 1, max: 9 }), own(number("待填", 'IF(AND(U1>=1,U1<=9),"已填","请核对")'))],
    [
      "that another answer makes pointless",
      field(unit, { notRequiredWhen: { no: "D1.1.planIssued" } }),
      own(number('IF(IF(KNOWN(D1.1.planIssued),D1.1.planIssued=0,FALSE),"可不填","待填")', '"已填"')),
    ],
    [
      "that may stay blank whatever another answer says",
      field(unit, { required: false, notRequiredWhen: { no: "D1.1.planIssued" } }),
      own(number("可不填", '"已填"')),
    ],
    [
      "of a text, where spaces are blank",
      field("D1.1.planDocNo", { max: 80 }),
      own('IF(U1="","待填",IF(LEN(E1)<=80,"已填","请核对"))'),
    ],
  ])("%s", (_, asked, formula) => expect(statusFormula(asked, cells, facts, form)).toBe(formula));

  it.each([
    ["without limits", {}, undefined],
    ["from 0 on, which every number is", { min: 0 }, undefined],
    ["with a least", { min: 2 }, "U1>=2"],
    ["with a most", { max: 0 }, "U1<=0"],
    ["with both", { min: 2, max: 3 }, "AND(U1>=2,U1<=3)"],
    ["of a text with a least", { kind: "text" as const, min: 2 }, undefined],
    ["of a day with a most", { kind: "date" as const, max: 2 }, undefined],
  ])("tests a number %s", (_, changes, test) => expect(rangeTest(field(unit, changes), "E1", "U1")).toBe(test));

  const reason = (blank: string): string =>
    `IF(S1="不适用","不适用",IFERROR(IF(N(U1)=0,${blank},IF(LEN(E1)<=500,"已填","请核对")),"请核对"))`;
  const asking = (reasonRequired: unknown) => ({ ...indicators.get("D1.1")!, reasonRequired }) as never;
  it.each<[string, never, string]>([
    ["never asked for", asking(undefined), reason('"可不填"')],
    ["always asked for", asking({ when: "always" }), reason('"待填"')],
    [
      "asked for under a condition",
      asking({ when: { no: "D1.1.planIssued" } }),
      reason('IF(IF(KNOWN(D1.1.planIssued),D1.1.planIssued=0,FALSE),"待填","可不填")'),
    ],
  ])("of a reason %s", (_, indicator, formula) =>
    expect(reasonStatusFormula(indicator, cells, facts, form)).toBe(formula),
  );
});
