import { cellName } from "#core";
import type { Verdict } from "#core/consolidation/submission";
import { reasonFor } from "#core/evaluate/reasonFor";
import { checkReturn } from "#usecases/checkReturn";
import { findingsOf } from "#usecases/returnSummary";
import type { Remark } from "../../steps/stepOrder";
import { readBytes } from "../fileBytes";
import type { StepTools } from "./stepTools";

/** Returns of a step, each held against the roster where there is one. */
export const returnsOf = (tools: StepTools): Promise<readonly Verdict[]> => {
  const { words, schemes, order } = tools;
  return tools.verdicts(
    "returns",
    (file, bytes) => [
      checkReturn(file, readBytes(bytes, file.name), {
        ...{ schemes, earlier: order.own.earlier, words: words.allForms, roster: order.roster },
      }),
    ],
    (verdict) => {
      const remarks = remarksOn(verdict, tools);
      if (verdict.state !== "rejected") return tools.taken(verdict.submission.identity.unitName, remarks);
      return tools.bad(words.consolidation.rejection(verdict.reason), verdict.identity?.unitName ?? "", remarks);
    },
  );
};

function remarksOn(verdict: Verdict, { words }: StepTools): readonly Remark[] {
  const { submission } = verdict;
  if (!submission) return [];
  const { scheme, reading } = submission;
  const sentence = words.issueSentence(scheme);
  const { issues, tampering } = findingsOf(verdict);
  return [
    ...issues.map(({ issue, place }): Remark => {
      const reason = issue.severity === "warning" ? reasonFor(issue, scheme, reading.answers) : undefined;
      const at = place ? `${words.pane.common.cell(place.sheet, cellName(place.row, place.column))}　` : "";
      const said = reason === undefined ? "" : `　${words.pane.unit.reason.given(reason)}`;
      return { severity: issue.severity, text: `${at}${sentence(issue)}${said}` };
    }),
    ...tampering.map((finding): Remark => ({ severity: "warning", text: words.consolidation.tampering(finding) })),
  ];
}
