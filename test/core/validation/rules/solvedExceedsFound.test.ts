import { describe, expect, it } from "@jest/globals";
import { solvedExceedsFound } from "../../../../src/core/validation/rules/solvedExceedsFound";
import { namesOf, ruleContext } from "../../../builders/ruleContext";

const limits = { solved: "D2.8.overlapSolved", found: "D2.8.overlapFound" };
const at = ["D2.8.overlapSolved", "D2.8.overlapFound"] as const;

describe("solvedExceedsFound", () => {
  it.each([
    ["is content when all is done", 4, 4, []],
    ["is content when less is done", 3, 4, []],
    ["is content when there is nothing to do", 0, 0, []],
    ["notices one too many", 5, 4, [{ at, part: 5, whole: 4 }]],
    ["notices one where there is nothing to do", 1, 0, [{ at, part: 1, whole: 0 }]],
    ["waits for a blank part", null, 4, []],
    ["waits for a blank whole", 5, null, []],
  ])("%s", (_, part, whole, noticed) => {
    expect(solvedExceedsFound.check(ruleContext({ [at[0]]: part, [at[1]]: whole }), limits)).toStrictEqual(noticed);
  });

  it("says both numbers", () => {
    const names = namesOf({ [at[0]]: "已理顺", [at[1]]: "存在" }, "项");
    expect(solvedExceedsFound.says({ at, part: 5, whole: 4 }, names)).toBe(
      "已理顺5项，大于存在的职责交叉、争议事项4项，请核对。",
    );
  });
});
