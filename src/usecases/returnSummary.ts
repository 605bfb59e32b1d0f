import type { CellRef, Issue } from "#core";
import type { Consolidation, FileLine, UnitStatus } from "#core/consolidation/consolidation";
import { selfPictures } from "#core/consolidation/selfPictures";
import type { ClassPictures } from "#core/consolidation/pictures";
import { warningsOf, type Rejection, type ReturnedFile, type Verdict } from "#core/consolidation/submission";
import type { TamperFinding } from "#core/form/tamper";
import type { RoundSettings } from "#core/roster/roster";

/** A verdict as far as a list of files shows it; the whole of it stays where it was given. */
export interface ReturnSummary {
  /** By this the keeper finds the verdict again. */
  readonly kept: number;
  readonly state: Verdict["state"];
  readonly file: ReturnedFile;
  readonly unitName: string | undefined;
  /** Why it was refused. */
  readonly reason: Rejection | undefined;
  readonly warnings: number;
  /** How many errors, warnings and changes there are to tell. */
  readonly findings: number;
}

/** What was noticed in a return, errors first. */
export interface ReturnFindings {
  /** Its scheme's id; undefined where nothing could be read. */
  readonly scheme: string | undefined;
  readonly issues: readonly { readonly issue: Issue; readonly place: CellRef | undefined }[];
  readonly tampering: readonly TamperFinding[];
}

/** A round as far as a board shows it. */
export interface RoundSummary {
  readonly settings: RoundSettings;
  /** In the order of the sheets. */
  readonly units: readonly {
    readonly code: string;
    readonly name: string;
    readonly status: UnitStatus;
    /** A return of it counts. */
    readonly counted: boolean;
  }[];
  readonly files: readonly FileLine[];
  /** Self scores to look at, class by class. */
  readonly pictures: readonly ClassPictures[];
}

export function summaryOf(kept: number, verdict: Verdict): ReturnSummary {
  const { state, file, submission } = verdict;
  const identity = verdict.state === "rejected" ? verdict.identity : verdict.submission.identity;
  const issues = submission?.evaluation.issues.filter(({ severity }) => severity !== "hint") ?? [];
  return {
    kept,
    state,
    file,
    unitName: identity?.unitName,
    reason: verdict.state === "rejected" ? verdict.reason : undefined,
    warnings: submission ? warningsOf(submission) : 0,
    findings: issues.length + (submission?.tampering.length ?? 0),
  };
}

export function findingsOf({ submission }: Verdict): ReturnFindings {
  if (!submission) return { scheme: undefined, issues: [], tampering: [] };
  const { scheme, evaluation, reading, tampering } = submission;
  const issues = evaluation.issues
    .filter(({ severity }) => severity !== "hint")
    .map((issue) => ({ issue, place: reading.places.get(issue.at[0] ?? "") }));
  const errors = (one: (typeof issues)[number]): number => Number(one.issue.severity === "error");
  return { scheme: scheme.id, issues: issues.sort((one, other) => errors(other) - errors(one)), tampering };
}

export const roundSummary = ({ settings, classes, files }: Consolidation): RoundSummary => ({
  settings,
  units: classes.flatMap(({ units }) =>
    units.map(({ unit: { code, name }, status, submission }) => ({
      code,
      name,
      status,
      counted: submission !== undefined,
    })),
  ),
  files,
  pictures: classes.map(selfPictures),
});
