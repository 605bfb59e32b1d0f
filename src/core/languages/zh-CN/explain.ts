import type { ExplainWords } from "../../evaluate/explain";

export const explain: ExplainWords = {
  separator: "；",
  pending: (titles) => `待填：${titles.join("、")}`,
  notApplicable: (condition) => (condition === "" ? "不适用" : `不适用：${condition}`),
  sum: (addends, points) => `合计${addends.join("＋")}＝${points}分`,
  extra: (kind, sum, most, points) =>
    `${sum === points ? "" : `合计${sum}分，最多${most}分，`}总分另${{ bonus: "加", penalty: "扣" }[kind]}${points}分`,
  scaled: (earned, available, maximum, points) => `折算${earned}÷${available}×${maximum}＝${points}分`,
  waived: (part, points) => `第${part}部分经编办认定尚未到期，${points}分不计，其余部分按比例折算`,
  allWaived: "不适用：各部分经编办认定均尚未到期",
  less: (sum, points) => `${sum}，扣完为止，得${points}分`,
};
