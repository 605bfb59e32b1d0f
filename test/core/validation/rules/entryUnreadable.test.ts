import { describe, expect, it } from "@jest/globals";
import { given, unreadable, type Unreadable } from "../../../../src/core/answers/answer";
import { entryUnreadable } from "../../../../src/core/validation/rules/entryUnreadable";
import { namesOf, ruleContext, type Circumstances, type Plain } from "../../../builders/ruleContext";

const id = "D4.1.staffActual";
const bounded = { fields: { [id]: { min: 1, max: 200 } } };
const text: Circumstances = { fields: { [id]: { kind: "text", max: 4 } } };

describe("entryUnreadable", () => {
  it.each<[string, Plain, Circumstances, unknown[]]>([
    ["is content with a number within its limits", 38, bounded, []],
    ["is content at the upper limit", 200, bounded, []],
    ["is content at the lower limit", 1, bounded, []],
    ["is content with a blank", null, bounded, []],
    ["is content with 不适用", "不适用", bounded, []],
    [
      "notices what can't be read",
      unreadable("约12", "vague"),
      bounded,
      [{ at: [id], what: "unreadable", reason: "vague", text: "约12" }],
    ],
    ["notices a number that is too small", 0, bounded, [{ at: [id], what: "tooSmall", value: 0, limit: 1 }]],
    ["notices a number that is too large", 201, bounded, [{ at: [id], what: "tooLarge", value: 201, limit: 200 }]],
    ["is content with a text that fits", "四个汉字", text, []],
    [
      "doesn't measure what was chosen from a list",
      "较好较好较好",
      { fields: { [id]: { kind: "choice", max: 4 } } },
      [],
    ],
    ["counts characters, not code units", "𠀀𠀁𠀂𠀃", text, []],
    ["notices a text that is too long", "五个汉字吧", text, [{ at: [id], what: "tooLong", length: 5, limit: 4 }]],
    [
      "tells that a text was read as a number",
      given(12, "１２"),
      bounded,
      [{ at: [id], what: "normalised", severity: "hint", from: "１２", to: 12 }],
    ],
    [
      "says only the worse of two things",
      given(999, "９９９"),
      bounded,
      [{ at: [id], what: "tooLarge", value: 999, limit: 200 }],
    ],
    [
      "leaves computed numbers to what they are computed from",
      unreadable("#REF!", "formulaError"),
      { fields: { [id]: { filledBy: "computed" } } },
      [],
    ],
  ])("%s", (_, answer, about, noticed) => {
    expect(entryUnreadable.check(ruleContext({ [id]: answer }, about), {})).toStrictEqual(noticed);
  });

  it("looks at annexes too, but not at their computed columns", () => {
    const context = ruleContext(
      {},
      {
        annexes: {
          staffing: [{ actual: 3 }, { actual: unreadable("3名", "withUnit"), over: unreadable("", "notCalculated") }],
        },
        annexFacts: { staffing: { columns: { actual: { max: 2 }, over: { computed: true } } } },
      },
    );
    expect(entryUnreadable.check(context, {})).toStrictEqual([
      { at: ["staffing#1.actual"], what: "tooLarge", value: 3, limit: 2 },
      { at: ["staffing#2.actual"], what: "unreadable", reason: "withUnit", text: "3名" },
    ]);
  });

  const names = namesOf({ [id]: "实有在编人数" });
  it.each<[Unreadable, string, string]>([
    ["notANumber", "很多", "填了“很多”，请填整数。"],
    ["negative", "-3", "填了“-3”，不能为负数，请填整数。"],
    ["notWhole", "3.5", "填了“3.5”，请填整数，不带小数。"],
    ["tooPrecise", "1234567890123456", "填了“1234567890123456”，数字过长，请核对。"],
    ["withUnit", "12人", "填了“12人”，请填整数，不带单位。"],
    ["vague", "约12", "填了“约12”，请填确切的整数，不用“约”“左右”等说法。"],
    ["dateForNumber", "2015-03-04", "填的是日期“2015-03-04”，请填整数。"],
    ["dateForNumber", "", "填的是日期，请填整数。"],
    ["notYesNo", "有", "填了“有”，请填“是”或“否”。"],
    ["notYesNo", "", "填的不是“是”或“否”，请从下拉列表中选择。"],
    ["notATier", "优", "填了“优”，请从下拉列表中选择。"],
    ["notATier", "", "填的不是列出的选项，请从下拉列表中选择。"],
    ["notADate", "去年", "填了“去年”，不是日期，请按“2015-08-14”的形式填写。"],
    ["notADate", "", "填的不是日期，请按“2015-08-14”的形式填写。"],
    ["dateIncomplete", "2015年8月", "填了“2015年8月”，日期不完整，请写全年、月、日。"],
    ["dateImplausible", "1015-08-14", "填了“1015-08-14”，不在2000年至2099年之间，请核对日期。"],
    ["wrongType", "TRUE", "填了“TRUE”，与该项要求的内容不符，请重新填写。"],
    ["formulaError", "#REF!", "是公式错误“#REF!”，请改正公式或直接填写。"],
    ["notCalculated", "", "的公式没有计算结果，请在 Excel 或 WPS 中打开、保存后再报。"],
    ["broken", "12", "的内容已损坏，无法读取，请重新填写。"],
  ])("says what is wrong: %s %s", (reason, entry, sentence) => {
    expect(entryUnreadable.says({ at: [id], what: "unreadable", reason, text: entry }, names)).toBe(
      `“实有在编人数”${sentence}`,
    );
  });

  it("says what is out of its limits", () => {
    expect(entryUnreadable.says({ at: [id], what: "tooSmall", value: 0, limit: 1 }, names)).toBe(
      "“实有在编人数”填0名，小于下限1名，请核对。",
    );
    expect(entryUnreadable.says({ at: [id], what: "tooLarge", value: 201, limit: 200 }, names)).toBe(
      "“实有在编人数”填201名，大于上限200名，请核对。",
    );
    expect(entryUnreadable.says({ at: [id], what: "tooLong", length: 5, limit: 4 }, names)).toBe(
      "“实有在编人数”有5字，超过4字，请精简。",
    );
    expect(entryUnreadable.says({ at: [id], what: "normalised", severity: "hint", from: "１２", to: 12 }, names)).toBe(
      "“实有在编人数”填的是文字“１２”，已按12读取，请核对。",
    );
    expect(
      entryUnreadable.says({ at: [id], what: "normalised", severity: "hint", from: "TRUE", to: true }, names),
    ).toContain("已按是读取");
  });
});
