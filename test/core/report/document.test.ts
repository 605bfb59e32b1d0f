import { describe, expect, it } from "@jest/globals";
import { chineseNumber, heading } from "#core/report/document";
import { plainText } from "#core/report/plainText";

describe("numbers of headings", () => {
  it.each([
    [1, "一"],
    [10, "十"],
    [11, "十一"],
    [20, "二十"],
    [27, "二十七"],
  ])("%d is %s", (number, wanted) => expect(chineseNumber(number)).toBe(wanted));

  it.each([
    [1, "zh-CN", "二、结果"],
    [2, "zh-CN", "（二）结果"],
    [3, "zh-CN", "2.结果"],
    [4, "zh-CN", "（2）结果"],
    [1, "en-US", "2. 结果"],
    [3, "en-US", "b. 结果"],
  ] as const)("level %d in %s", (level, language, text) =>
    expect(heading(level, 2, "结果", language)).toEqual({ kind: "heading", level, text }),
  );
});

it("a document as plain text keeps its order and its tables", () =>
  expect(
    plainText({
      title: "",
      language: "zh-CN",
      stamp: "",
      properties: new Map(),
      blocks: [
        { kind: "title", text: "报告" },
        heading(1, 1, "结果", "zh-CN"),
        { kind: "text", text: "共2个。" },
        { kind: "table", columns: [{ title: "单位", share: 1, align: "left" }], rows: [["甲\n乙"]] },
        { kind: "signature", lines: ["市编办"] },
      ],
    }),
  ).toBe("《报告》\n\n\n# 一、结果\n　　共2个。\n| 单位 |\n| 甲 / 乙 |\n\n　　　　　　　　市编办\n"));
