import type { ExplainWords } from "../../evaluate/explain";

export const explain: ExplainWords = {
  separator: "；",
  pending: (titles) => `待填：${titles.join("、")}`,
  notApplicable: (condition) => (condition === "" ? "不适用" : `不适用：${condition}`),
  sum: (addends, points) => `合计${addends.join("＋")}＝${points}分`,
  scaled: (earned, available, maximum, points) => `折算${earned}÷${available}×${maximum}＝${points}分`,
  less: (sum, points) => `${sum}，扣完为止，得${points}分`,
};
