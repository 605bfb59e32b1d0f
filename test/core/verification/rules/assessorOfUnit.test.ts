import { describe, expect, it } from "@jest/globals";
import { isAssessorOfUnit } from "#core/verification/rules/assessorOfUnit";

const unit = { code: "BM03", name: "市教育局" };

describe("V48: assessorOfUnit", () => {
  it.each([
    ["the unit by its name", "市教育局", true],
    ["by its code", "BM03", true],
    ["with the city in front", "呼伦贝尔市教育局", true],
    ["with spaces", " 市 教育局　", true],
    ["by a name too short to tell apart", "教育局", true],
    ["another unit", "市财政局", false],
    ["a unit that only begins alike", "市教育局招生考试中心", false],
    ["nothing said", "", false],
  ])("%s", (_, own, same) => expect(isAssessorOfUnit(own, unit)).toBe(same));
});
