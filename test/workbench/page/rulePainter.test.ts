import { univerConditional, univerValidation } from "../../../src/workbench/page/rulePainter";

const range = { startRow: 8, endRow: 9, startColumn: 4, endColumn: 4 };
const rects = [{ top: 9, left: 5, bottom: 10, right: 5 }];
const alert = { showAlert: true, style: "Stop", title: "请核对", message: "请填整数。" };

describe("what Univer is told of a validation", () => {
  it.each([
    ["a list", { list: { source: "是,否" } }, { type: "list", formula1: "是,否", renderMode: 1 }],
    ["a list in a range", { list: { source: "='表'!$A$1:$A$3" } }, { type: "list", formula1: "='表'!$A$1:$A$3" }],
    [
      "a whole number",
      { wholeNumber: { formula1: 0, formula2: 200 } },
      { type: "whole", operator: "between", formula1: "0", formula2: "200" },
    ],
    ["a length", { textLength: { formula1: 50 } }, { type: "textLength", operator: "lessThanOrEqual", formula1: "50" }],
    [
      "a date, by its number",
      { date: { formula1: "2010-01-01", formula2: "2015-08-14" } },
      { type: "custom", formula1: "=AND(ISNUMBER(E9),E9>=40179,E9<=42230)" },
    ],
    ["a formula", { custom: { formula: "=E9>0" } }, { type: "custom", formula1: "=E9>0" }],
  ])("%s", (_, rule, expected) => {
    expect(univerValidation({ rects, rule, errorAlert: alert }, "one", [range])).toMatchObject({
      uid: "one",
      ranges: [range],
      errorStyle: 1,
      error: "请填整数。",
      ...expected,
    });
  });
  it("nothing, where there is only a prompt", () => {
    expect(univerValidation({ rects, prompt: { title: "", message: "填数" } }, "one", [range])).toBeUndefined();
  });
  it("a warning asks, and does not refuse", () => {
    const rule = { wholeNumber: { formula1: 0, formula2: 1 } };
    const errorAlert = { ...alert, style: "Warning" };
    expect(univerValidation({ rects, rule, errorAlert }, "one", [range])).toMatchObject({ errorStyle: 2 });
  });
});

describe("what Univer is told of a conditional format", () => {
  it.each([
    [
      "a scale from the least to 100",
      {
        type: "ColorScale",
        facts: {
          criteria: {
            minimum: { type: "LowestValue", color: "#FFFFFF" },
            maximum: { type: "Number", formula: "100", color: "#1F4E79" },
          },
        },
      },
      {
        type: "colorScale",
        config: [
          { index: 0, color: "#FFFFFF", value: { type: "min" } },
          { index: 1, color: "#1F4E79", value: { type: "num", value: 100 } },
        ],
      },
    ],
  ])("%s", (_, format, rule) => {
    expect(univerConditional({ rects, ...format }, "one", [range])).toEqual({
      cfId: "one",
      ranges: [range],
      stopIfTrue: false,
      rule,
    });
  });

  it("a formula: nothing, because Univer then calculates in another order", () => {
    const format = { type: "Custom", facts: { formula: '=H9="不完整"', "font.color": "#C00000" } };
    expect(univerConditional({ rects, ...format }, "one", [range])).toBeUndefined();
  });
});
