import { describe, expect, it } from "@jest/globals";
import type { PartSpec } from "#core/scoring/parts/index";
import { criterion, explained, formulaOf, scored } from "./partsUnderTest";

const issued: PartSpec = { kind: "check", field: "D1.1.issued", points: 1.5 };

describe("check", () => {
  it.each([
    ["是 brings the points", true, 1.5, "方案已印发为“是”，得1.50分", "“Scheme issued” is yes: 1.50"],
    ["否 brings none", false, 0, "方案已印发为“否”，不得分", "“Scheme issued” is no: 0.00"],
  ])("%s", (_, said, earned, zh, en) => {
    const values = { "D1.1.issued": said };
    expect(scored(issued, values)).toEqual({ earned, available: 1.5 });
    expect(explained(issued, values, "zh")).toBe(zh);
    expect(explained(issued, values, "en")).toBe(en);
  });

  it("says what it asks for", () => {
    expect(criterion(issued, "zh")).toBe("方案已印发，得1.5分");
    expect(criterion(issued, "en")).toBe("Scheme issued: 1.5 points");
    expect(criterion({ ...issued, points: 1 }, "en")).toBe("Scheme issued: 1 point");
  });

  it("as a formula", () => expect(formulaOf(issued)).toEqual({ earned: "issued*1.5" }));
});
