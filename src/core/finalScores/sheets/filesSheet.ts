import { textOf } from "../../answers/answer";
import { byText } from "../../consolidation/collect";
import { clipped } from "../../consolidation/texts";
import type { PlainValue, PlanSheet } from "../../form/workbook";
import type { VerificationSubmission } from "../../verification/submission";
import type { FinalParts } from "../finalParts";
import { plainSheet } from "./plainSheet";

const COLUMNS = [
  { width: 34, style: "returnedWrap" },
  { width: 24, style: "returnedWrap" },
  { width: 12, style: "returnedWrap" },
  { width: 20, style: "returnedWrap" },
  { width: 12, style: "returned" },
  { width: 9, style: "plainCode" },
  { width: 60, style: "returnedWrap" },
];

/** 收表清单: one line a file, whatever became of it. */
export function filesSheet(parts: FinalParts): PlanSheet {
  const { words, scores, verification } = parts;
  const replaced = new Map(scores.superseded.map((one) => [one.submission, one] as const));
  const taken = scores.accepted.map((submission): PlainValue[] => {
    const { file, identity, record } = submission;
    const gone = replaced.get(submission);
    const remark = gone ? words.files.superseded(gone.by.file.name, gone.why) : remarksOn(parts, submission);
    return [
      clipped(file.name),
      identity.form.unitName,
      identity.assessor,
      record.assessorUnit,
      textOf(record.verifiedOn),
      words.files.accepted,
      clipped(remark),
    ];
  });
  const refused = scores.rejected.map(({ file, fault, identity, submission }): PlainValue[] => [
    clipped(file.name),
    identity?.form.unitName ?? null,
    identity?.assessor ?? null,
    null,
    null,
    words.files.rejected,
    clipped(verification.fault(fault) + firstError(parts, submission)),
  ]);
  const rows = [...taken, ...refused].sort(([one], [other]) => byText(String(one), String(other)));
  const { title, head } = words.files;
  return plainSheet(parts, { name: words.sheets.files, title, head }, COLUMNS, rows);
}

/** Warnings, and what was changed in the form; changes never count, but are told. */
function remarksOn(
  { words, issueSentence, tampering, form }: FinalParts,
  { issues, scheme, tampering: found }: VerificationSubmission,
): string {
  const warnings = issues.filter(({ severity }) => severity === "warning");
  const [warning] = warnings;
  const [change] = found;
  const said = [
    warning ? words.files.warnings(warnings.length, issueSentence(scheme)(warning)) : "",
    change ? words.files.changes(found.length, tampering(change)) : "",
  ];
  return said.filter(Boolean).join(form.sentenceSeparator);
}

function firstError({ issueSentence }: FinalParts, submission: VerificationSubmission | undefined): string {
  const error = submission?.issues.find(({ severity }) => severity === "error");
  return submission && error ? ` ${issueSentence(submission.scheme)(error)}` : "";
}
