import { describe, expect, it } from "@jest/globals";
import { transferExceedsDue } from "../../../../src/core/validation/rules/transferExceedsDue";
import { namesOf, ruleContext } from "../../../builders/ruleContext";

const limits = {
  pairs: [
    { due: "D4.3.postsInDue", done: "D4.3.postsInDone" },
    { due: "D4.3.postsOutDue", done: "D4.3.postsOutDone" },
  ],
};
const at = ["D4.3.postsInDone", "D4.3.postsInDue"] as const;

describe("transferExceedsDue", () => {
  it.each([
    ["is content when all is done", 4, 4, []],
    ["is content when less is done", 3, 4, []],
    ["is content when there is nothing to do", 0, 0, []],
    ["notices one too many", 5, 4, [{ at, part: 5, whole: 4 }]],
    ["notices one where there is nothing to do", 1, 0, [{ at, part: 1, whole: 0 }]],
    ["waits for a blank part", null, 4, []],
    ["waits for a blank whole", 5, null, []],
  ])("%s", (_, part, whole, noticed) => {
    expect(transferExceedsDue.check(ruleContext({ [at[0]]: part, [at[1]]: whole }), limits)).toStrictEqual(noticed);
  });

  it("doesn't let what is missing out make up for what is more in", () => {
    const context = ruleContext({
      "D4.3.postsInDue": 4,
      "D4.3.postsInDone": 5,
      "D4.3.postsOutDue": 4,
      "D4.3.postsOutDone": 2,
    });
    expect(transferExceedsDue.check(context, limits)).toStrictEqual([{ at, part: 5, whole: 4 }]);
  });

  it("says both numbers", () => {
    const names = namesOf({ [at[0]]: "已划入编制", [at[1]]: "应划入编制" }, "名");
    expect(transferExceedsDue.says({ at, part: 5, whole: 4 }, names)).toBe(
      "“已划入编制”填5名，“应划入编制”为4名，已到位大于应到位，请核对。",
    );
  });
});
