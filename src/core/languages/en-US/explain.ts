import type { ExplainWords } from "../../evaluate/explain";

export const explain: ExplainWords = {
  separator: "; ",
  pending: (titles) => `To fill: ${titles.join(", ")}`,
  notApplicable: (condition) => (condition === "" ? "Not applicable" : `Not applicable: ${condition}`),
  sum: (addends, points) => `in all ${addends.join(" + ")} = ${points} points`,
  scaled: (earned, available, maximum, points) => `scaled up: ${earned} ÷ ${available} × ${maximum} = ${points} points`,
  less: (sum, points) => `${sum.replace("－", " − ")}, never below 0: ${points} points`,
};
