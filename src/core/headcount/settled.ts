import { collect } from "../consolidation/collect";
import type { Submission, Verdict } from "../consolidation/submission";
import type { Issue } from "../validation/issue";
import { placeParts } from "../validation/place";
import { headcountAnnex, rowsToLock, type LockedRow } from "../evaluate/headcountBasis";
import type { LockedUnit } from "./lock";

export interface HeadcountForm {
  readonly submission: Submission;
  /** What keeps it from being a basis (V06's warnings don't: more leaders than posts is a fact, and is scored). */
  readonly errors: readonly Issue[];
  /** What would be locked; none: the check is blank. */
  readonly rows: readonly LockedRow[];
}

/** The latest form of each unit, looked at for its headcount check alone: the rest of it may still be blank. */
export function headcountForms(verdicts: readonly Verdict[]): readonly HeadcountForm[] {
  const readable = verdicts.flatMap((verdict): Verdict[] =>
    verdict.submission && headcountAnnex(verdict.submission.scheme)
      ? [{ state: "accepted", file: verdict.file, submission: verdict.submission }]
      : [],
  );
  return collect(readable).counted.map((submission) => {
    const about = headcountAnnex(submission.scheme);
    const totals = new Set(about?.totals.map(({ field }) => field));
    const concerns = ({ severity, at }: Issue): boolean => {
      const [place = ""] = at;
      const parts = placeParts(place);
      const annex = parts.kind === "entry" ? parts.annex : parts.kind === "annex" ? place : "";
      return severity === "error" && (annex === about?.annex.key || (totals.has(place) && at.length > 1));
    };
    const rows = about ? rowsToLock(about, submission.reading.annexes) : [];
    return { submission, errors: submission.evaluation.issues.filter(concerns), rows };
  });
}

export function lockable(
  forms: readonly HeadcountForm[],
  { by, on }: { readonly by: string; readonly on: string },
): readonly LockedUnit[] {
  return forms
    .filter(({ errors, rows }) => errors.length === 0 && rows.length > 0)
    .map(({ submission: { identity, scheme, file }, rows }) => ({
      code: identity.unitCode,
      name: identity.unitName,
      scheme: scheme.id,
      file: file.name,
      by,
      on,
      rows: rows.map((row) => ({ ...row })),
    }));
}
