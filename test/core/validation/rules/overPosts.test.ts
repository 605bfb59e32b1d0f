import { describe, expect, it } from "@jest/globals";
import { overPosts } from "../../../../src/core/validation/rules/overPosts";
import { namesOf, ruleContext, type Plain } from "../../../builders/ruleContext";

const chief = { zh: "正职", en: "Chief" };
const deputy = { zh: "副职", en: "Deputies" };
const fields = {
  pairs: [
    { approved: "D4.2.chiefApproved", actual: "D4.2.chiefActual", what: chief },
    { approved: "D4.2.deputyApproved", actual: "D4.2.deputyActual", what: deputy },
  ],
};
const values = (chiefActual: Plain, deputyActual: Plain) => ({
  "D4.2.chiefApproved": 1,
  "D4.2.chiefActual": chiefActual,
  "D4.2.deputyApproved": 3,
  "D4.2.deputyActual": deputyActual,
});
const deputies = {
  at: ["D4.2.deputyActual", "D4.2.deputyApproved"],
  what: deputy,
  subject: "",
  approved: 3,
  actual: 4,
};

describe("overPosts", () => {
  it.each<[string, Plain, Plain, unknown[]]>([
    ["is content at the approved numbers", 1, 3, []],
    ["is content with vacant posts", 0, 2, []],
    ["notices one deputy too many", 1, 4, [deputies]],
    ["doesn't let a vacant chief make up for a deputy", 0, 4, [deputies]],
    [
      "notices each kind of post apart",
      2,
      4,
      [{ at: ["D4.2.chiefActual", "D4.2.chiefApproved"], what: chief, subject: "", approved: 1, actual: 2 }, deputies],
    ],
    ["waits for a blank", 1, null, []],
  ])("%s", (_, chiefActual, deputyActual, noticed) => {
    expect(overPosts.check(ruleContext(values(chiefActual, deputyActual)), fields)).toStrictEqual(noticed);
  });

  const rows = {
    rows: [{ approved: "headcount.deputyApproved", actual: "headcount.deputyActual", what: deputy }],
    subject: "headcount.body",
  };
  it.each<[string, Record<string, Plain>[], unknown[]]>([
    ["is content when each body keeps its number", [{ body: "财政局", deputyApproved: 3, deputyActual: 3 }], []],
    [
      "doesn't let one body's vacancy make up for another's excess",
      [
        { body: "财政局", deputyApproved: 3, deputyActual: 2 },
        { body: "教育局", deputyApproved: 2, deputyActual: 3 },
        { body: "卫计局", deputyApproved: 2, deputyActual: null },
      ],
      [
        {
          at: ["headcount#2.deputyActual", "headcount#2.deputyApproved"],
          what: deputy,
          subject: "教育局",
          approved: 2,
          actual: 3,
        },
      ],
    ],
  ])("%s", (_, headcount, noticed) => {
    expect(overPosts.check(ruleContext({}, { annexes: { headcount } }), rows)).toStrictEqual(noticed);
  });

  it("says whose and how many", () => {
    const facts = { at: ["a#1.b", "a#1.c"], what: deputy, approved: 2, actual: 3 } as const;
    expect(overPosts.says({ ...facts, subject: "教育局" }, namesOf())).toBe(
      "教育局副职核定2名、实配3名，超1名，请说明。",
    );
    expect(overPosts.says({ ...facts, subject: "" }, namesOf())).toBe("副职核定2名、实配3名，超1名，请说明。");
  });
});
