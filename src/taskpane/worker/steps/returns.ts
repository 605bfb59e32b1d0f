import { cellName } from "#core";
import type { Verdict } from "#core/consolidation/submission";
import type { StepInput } from "#core/languages/stepWords";
import type { Roster } from "#core/roster/roster";
import { reasonFor } from "#core/evaluate/reasonFor";
import { checkReturn } from "#usecases/checkReturn";
import { findingsOf } from "#usecases/returnSummary";
import type { Remark } from "../../steps/stepOrder";
import { readBytes } from "../fileBytes";
import type { Judged, StepTools } from "./stepTools";

/** Returns of a step, each held against the roster where there is one. */
export const returnsOf = (tools: StepTools): Promise<readonly Verdict[]> =>
  returnVerdicts(tools, "returns", tools.order.roster, (verdict) => {
    const remarks = remarksOn(verdict, tools);
    if (verdict.state !== "rejected") return tools.taken(verdict.submission.identity.unitName, remarks);
    const said = tools.words.consolidation.rejection(verdict.reason);
    return tools.bad(said, verdict.identity?.unitName ?? "", remarks);
  });

/** Returns as another input, or told otherwise. */
export const returnVerdicts = (
  tools: StepTools,
  key: StepInput,
  roster: Roster | undefined,
  lineOf: (verdict: Verdict) => Judged,
): Promise<readonly Verdict[]> => {
  const { words, schemes, order } = tools;
  const known = { schemes, earlier: order.own.earlier, words: words.allForms, roster };
  return tools.verdicts(key, (file, bytes) => [checkReturn(file, readBytes(bytes, file.name), known)], lineOf);
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
