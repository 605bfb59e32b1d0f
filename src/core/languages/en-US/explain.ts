import type { ExplainWords } from "../../evaluate/explain";

export const explain: ExplainWords = {
  separator: "; ",
  pending: (titles) => `To fill: ${titles.join(", ")}`,
  notApplicable: (condition) => (condition === "" ? "Not applicable" : `Not applicable: ${condition}`),
  sum: (addends, points) => `in all ${addends.join(" + ")} = ${points} points`,
  extra: (kind, sum, most, points) =>
    `${sum === points ? "" : `in all ${sum}, at most ${most}: `}${points} points ${{ bonus: "added to", penalty: "taken off" }[kind]} the total`,
  scaled: (earned, available, maximum, points) => `scaled up: ${earned} ÷ ${available} × ${maximum} = ${points} points`,
  waived: (part, points) =>
    `part ${part} is not due yet, as the office has said: its ${points} points are left out and the rest is scaled up`,
  allWaived: "Not applicable: no part of it is due yet, as the office has said",
  less: (sum, points) => `${sum.replace("－", " − ")}, never below 0: ${points} points`,
};
