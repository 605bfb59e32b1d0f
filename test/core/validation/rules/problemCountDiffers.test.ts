import { describe, expect, it } from "@jest/globals";
import { problemCountDiffers } from "../../../../src/core/validation/rules/problemCountDiffers";
import { namesOf, ruleContext, type Circumstances, type Plain } from "../../../builders/ruleContext";

const limits = { count: "D6.2.problemCount", annex: "problems" };
const rows = (count: number): Circumstances => ({
  annexes: { problems: Array.from({ length: count }, () => ({ text: "问题" })) },
});
const differs = (listed: number, stated: number) => [
  { at: ["D6.2.problemCount", "problems"], what: "rows", rows: listed, stated },
];
const untrue = [{ at: ["D6.2.problemCount"], what: "untrue", found: 2 }];

describe("problemCountDiffers", () => {
  it.each<[string, Plain, Circumstances, unknown[]]>([
    ["is content when count and list agree", 3, rows(3), []],
    ["is content without problems", 0, rows(0), []],
    ["notices a problem that is not listed", 3, rows(2), differs(2, 3)],
    ["notices a problem that is not counted", 0, rows(1), differs(1, 0)],
    [
      "leaves a list that must be filled to the rule about blanks",
      3,
      { annexFacts: { problems: { required: true } } },
      [],
    ],
    ["waits for a blank count", null, rows(1), []],
    ["notices that the team found what the unit didn't", 0, { verification: { problemsFound: 2 } }, untrue],
    ["is content when the unit found some itself", 1, { ...rows(1), verification: { problemsFound: 2 } }, []],
    ["is content when the team found none either", 0, { verification: { problemsFound: 0 } }, []],
  ])("%s", (_, stated, about, noticed) => {
    expect(problemCountDiffers.check(ruleContext({ "D6.2.problemCount": stated }, about), limits)).toStrictEqual(
      noticed,
    );
  });

  it("needs no list", () => {
    const context = ruleContext({ "B1.7.problemCount": 3 });
    expect(problemCountDiffers.check(context, { count: "B1.7.problemCount" })).toStrictEqual([]);
  });

  it("says what differs", () => {
    const names = namesOf({ "D6.2.problemCount": "自查发现问题", problems: "问题清单" }, "个");
    expect(
      problemCountDiffers.says({ at: ["D6.2.problemCount", "problems"], what: "rows", rows: 2, stated: 3 }, names),
    ).toBe("“自查发现问题”填3个，“问题清单”有2行，请核对。");
    expect(problemCountDiffers.says({ at: ["D6.2.problemCount"], what: "untrue", found: 2 }, names)).toBe(
      "自查未发现问题，抽查发现2个，自查不实，请核实并说明。",
    );
  });
});
