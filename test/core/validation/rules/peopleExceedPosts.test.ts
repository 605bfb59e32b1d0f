import { describe, expect, it } from "@jest/globals";
import { peopleExceedPosts } from "../../../../src/core/validation/rules/peopleExceedPosts";
import { namesOf, ruleContext } from "../../../builders/ruleContext";

const limits = {
  pairs: [
    { posts: "D4.3.postsInDone", people: "D4.3.pplInDone" },
    { posts: "D4.3.postsOutDone", people: "D4.3.pplOutDone" },
  ],
};
const at = ["D4.3.pplInDone", "D4.3.postsInDone"] as const;

describe("peopleExceedPosts", () => {
  it.each([
    ["is content when all is done", 4, 4, []],
    ["is content when less is done", 3, 4, []],
    ["is content when there is nothing to do", 0, 0, []],
    ["notices one too many", 5, 4, [{ at, part: 5, whole: 4 }]],
    ["notices one where there is nothing to do", 1, 0, [{ at, part: 1, whole: 0 }]],
    ["waits for a blank part", null, 4, []],
    ["waits for a blank whole", 5, null, []],
  ])("%s", (_, part, whole, noticed) => {
    expect(peopleExceedPosts.check(ruleContext({ [at[0]]: part, [at[1]]: whole }), limits)).toStrictEqual(noticed);
  });

  it("looks at each pair apart", () => {
    const context = ruleContext({
      "D4.3.postsInDone": 4,
      "D4.3.pplInDone": 5,
      "D4.3.postsOutDone": 9,
      "D4.3.pplOutDone": 2,
    });
    expect(peopleExceedPosts.check(context, limits)).toStrictEqual([{ at, part: 5, whole: 4 }]);
  });

  it("says both numbers", () => {
    const names = namesOf({ [at[0]]: "已划入人员", [at[1]]: "已划入编制" }, "名");
    expect(peopleExceedPosts.says({ at, part: 5, whole: 4 }, names)).toBe(
      "“已划入人员”填5名，多于“已划入编制”4名，人员多于编制会造成超编，请说明。",
    );
  });
});
