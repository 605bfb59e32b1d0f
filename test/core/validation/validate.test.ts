import { describe, expect, it } from "@jest/globals";
import { given, unreadable } from "../../../src/core/answers/answer";
import { allRules, checkSpec } from "../../../src/core/validation/checks";
import { validate, type Check } from "../../../src/core/validation/validate";
import { ruleContext, type Circumstances, type Plain } from "../../builders/ruleContext";

const required = { required: true } as const;
const told = (values: Record<string, Plain>, about: Circumstances, checks: readonly Check[] = []) =>
  validate(ruleContext(values, about), checks)
    .filter(({ code }) => code !== "V32")
    .map(({ code, severity, at }) => `${code} ${severity} ${at.join(" ")}`);

const tasks: Check = { rule: "V16", due: "D1.3.tasksDue", onTime: "D1.3.tasksOnTime", late: "D1.3.tasksLate" };
const taken: Check = {
  rule: "V18",
  indicator: "D2.1",
  pairs: [{ due: "D2.1.itemsToTake", done: "D2.1.itemsTaken" }],
};

describe("validate", () => {
  it("is content with an empty context", () => expect(validate(ruleContext(), [])).toStrictEqual([]));

  it("keeps facts apart from where and how bad", () => {
    const context = ruleContext({ "D1.3.tasksDue": 12, "D1.3.tasksOnTime": 13, "D1.3.tasksLate": 0 });
    expect(validate(context, [tasks])).toStrictEqual([
      {
        code: "V16",
        severity: "error",
        at: ["D1.3.tasksOnTime", "D1.3.tasksLate", "D1.3.tasksDue"],
        facts: { what: "more", due: 12, done: 13 },
      },
    ]);
  });

  it("runs a rule of the scheme only where the scheme lists it", () => {
    const values = { "D1.3.tasksDue": 12, "D1.3.tasksOnTime": 13, "D1.3.tasksLate": 0 };
    expect(told(values, {})).toStrictEqual([]);
  });

  it("takes a finding's own severity before the rule's", () => {
    const values = { "D1.5.due": "2015-08-14", "D1.5.date": "2015-06-01" };
    const check = { rule: "V36", due: "D1.5.due", date: "D1.5.date" };
    expect(told(values, { round: { start: "2015-07-01" } }, [check])).toStrictEqual(["V36 error D1.5.date"]);
    expect(told({ ...values, "D1.5.date": "2015-08-20" }, {}, [check])).toStrictEqual([
      "V36 warning D1.5.date D1.5.due",
    ]);
  });

  it.each([
    ["speaks of an indicator that applies", false, ["V18 error D2.1.itemsTaken D2.1.itemsToTake"]],
    ["speaks of one that may yet apply", undefined, ["V18 error D2.1.itemsTaken D2.1.itemsToTake"]],
    // V18 knows no exception: nothing to take on and two taken on is for somebody to look at.
    ["speaks of one that doesn't", true, ["V18 error D2.1.itemsTaken D2.1.itemsToTake"]],
  ])("%s", (_, notApplicable, noticed) => {
    const values = { "D2.1.itemsToTake": 0, "D2.1.itemsTaken": 2 };
    expect(told(values, { indicators: { "D2.1": { notApplicable } } }, [taken])).toStrictEqual(noticed);
  });

  it("says once what two indicators check", () => {
    const values = { "D4.1.approved": 40, "D4.1.actual": 43 };
    const check = { rule: "V02", approved: "D4.1.approved", actual: "D4.1.actual" };
    const checks = [
      { ...check, indicator: "D4.1" },
      { ...check, indicator: "D4.4" },
    ];
    expect(told(values, {}, checks)).toStrictEqual(["V02 warning D4.1.actual D4.1.approved"]);
  });

  it("tells things in the order in which they are read", () => {
    const about: Circumstances = {
      fields: {
        "D1.1.a": required,
        "D1.3.tasksDue": {},
        "D1.3.tasksOnTime": {},
        "D1.3.tasksLate": {},
        "D1.4.b": required,
      },
      indicators: { "D1.1": { reasonAsked: true, score: 1 }, "D1.3": {}, "D1.4": {} },
      annexes: { evidence: [{ indicator: "D1.4" }, { indicator: "D1.4", name: "方案" }] },
      annexFacts: {
        divisions: required,
        evidence: { columns: { indicator: required, name: required, docNo: required } },
      },
    };
    const values = { "D1.1.a": null, "D1.3.tasksDue": 12, "D1.3.tasksOnTime": 13, "D1.3.tasksLate": 0, "D1.4.b": null };
    expect(told(values, about, [tasks])).toStrictEqual([
      "V01 error D1.1.a",
      "V01 error D1.1.reason",
      "V25 error D1.1 evidence",
      "V16 error D1.3.tasksOnTime D1.3.tasksLate D1.3.tasksDue",
      "V01 error D1.4.b",
      "V01 error evidence#1.name",
      "V01 error evidence#1.docNo",
      "V01 error evidence#2.docNo",
      "V01 error divisions",
    ]);
  });

  it("tells what concerns the whole return last", () => {
    const issues = validate(ruleContext({ "D1.1.a": null }, { fields: { "D1.1.a": required } }), []);
    expect(issues.map(({ code }) => code)).toStrictEqual(["V01", "V32"]);
  });
});

describe("validate, where several rules meet at one place", () => {
  const plan: Check = { rule: "V03", legacy: "D4.4.legacy", over: "D4.4.over", digestPlan: "D4.4.plan" };
  it("lets the rule that says why a blank is needed speak instead of V01", () => {
    const values = { "D4.4.legacy": 2, "D4.4.over": 3, "D4.4.plan": null };
    expect(told(values, { fields: { "D4.4.plan": required } }, [plan])).toStrictEqual([
      "V03 error D4.4.plan D4.4.legacy",
    ]);
    expect(told({ ...values, "D4.4.legacy": 0 }, { fields: { "D4.4.plan": required } }, [plan])).toStrictEqual([
      "V01 error D4.4.plan",
    ]);
  });

  it("doesn't also warn about a blank that has to be filled anyway", () => {
    const note: Check = { rule: "V33", tier: "D1.4.tier", note: "D1.4.note", tiers: ["好", "差"] };
    const values = { "D1.4.tier": "好", "D1.4.note": null };
    expect(told(values, { fields: { "D1.4.note": required } }, [note])).toStrictEqual(["V01 error D1.4.note"]);
    expect(told(values, {}, [note])).toStrictEqual(["V33 warning D1.4.note D1.4.tier"]);
  });

  it("says of a changed office number that it was changed, and no more", () => {
    const about: Circumstances = {
      issued: { "D4.1.a": 40 },
      fields: { "D4.1.a": { ...required, filledBy: "office" } },
    };
    expect(told({ "D4.1.a": null }, about)).toStrictEqual(["V54 error D4.1.a"]);
    expect(told({ "D4.1.a": unreadable("40名", "withUnit") }, about)).toStrictEqual(["V54 error D4.1.a"]);
    expect(told({ "D4.1.a": given(40, "40") }, about)).toStrictEqual(["V55 hint D4.1.a"]);
  });
});

describe("validate, elsewhere", () => {
  it("still tells what can't be read while something else is blank or changed", () => {
    const about: Circumstances = {
      issued: { "D4.1.a": 40 },
      fields: { "D4.1.a": { filledBy: "office" }, "D4.1.b": required, "D4.1.c": {} },
    };
    expect(told({ "D4.1.a": 41, "D4.1.b": null, "D4.1.c": unreadable("约3", "vague") }, about)).toStrictEqual([
      "V54 error D4.1.a",
      "V01 error D4.1.b",
      "V55 error D4.1.c",
    ]);
  });
});

describe("checkSpec", () => {
  it("takes a rule with its limits", () => expect(checkSpec.safeParse(tasks).success).toBe(true));

  it.each([
    ["a limit too few", { rule: "V16", due: "D1.3.tasksDue", onTime: "D1.3.tasksOnTime" }],
    ["a limit of another rule", { ...tasks, pairs: [] }],
    ["a field that is none", { ...tasks, due: "tasksDue" }],
    ["a rule that runs anyway", { rule: "V01" }],
    ["a rule that isn't one", { rule: "V99" }],
    ["a column that is none", { rule: "V08", docNo: "docNo", subject: "headcount.body" }],
  ])("refuses %s", (_, spec) => expect(checkSpec.safeParse(spec).success).toBe(false));
});

describe("the list of rules", () => {
  it("is in the order of the table, each code once", () => {
    const codes = allRules.map(({ code }) => code);
    expect(codes).toStrictEqual([...new Set(codes)].sort());
    expect(codes).toHaveLength(40);
  });

  it("is as strict as the table says", () => {
    const codes = (severity: string) => allRules.filter((rule) => rule.severity === severity).map(({ code }) => code);
    expect(codes("hint")).toStrictEqual(["V32"]);
    expect(codes("warning").join(" ")).toBe("V02 V04 V06 V09 V12 V13 V15 V17 V27 V28 V33 V35 V36 V37");
    expect(codes("error").join(" ")).toBe(
      "V01 V03 V05 V07 V08 V10 V11 V14 V16 V18 V19 V20 V21 V22 V23 V24 V25 V26 V29 V30 V34 V39 V54 V55 V57",
    );
  });

  it("has limits only where a scheme gives them", () => {
    for (const { runs, limits, names } of allRules) {
      expect([runs, Object.keys(limits.shape).length > 0, names !== undefined]).toStrictEqual(
        runs === "always" ? ["always", false, false] : ["scheme", true, true],
      );
    }
  });
});
