import type { Collection, Submission, Verdict } from "./submission";

type Rejected = Extract<Verdict, { state: "rejected" }>;

/** By code units, the same on every machine; no alphabet of any country. */
export const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

// "…:07Z" and "…:07.5Z": without the Z the longer one is the later one.
const moment = (savedAt: string | undefined): string => (savedAt ?? "").replace(/Z$/, "");

/** Latest first; a file that doesn't say when it was saved comes last. The hash decides what time can't. */
const latestFirst = (one: Submission, other: Submission): number =>
  byText(moment(other.savedAt), moment(one.savedAt)) ||
  byText(other.file.hash, one.file.hash) ||
  byText(one.file.name, other.file.name) ||
  byText(one.file.path, other.file.path);

/** By name: files are sorted into other folders between two runs, and the workbook stays as it was. */
const byFile = (one: { readonly file: Submission["file"] }, other: { readonly file: Submission["file"] }): number =>
  byText(one.file.name, other.file.name) ||
  byText(one.file.hash, other.file.hash) ||
  byText(one.file.path, other.file.path);

/** Sorts returns: the latest valid one of a unit counts; nothing disappears. The order of the verdicts doesn't matter. */
export function collect(verdicts: readonly Verdict[]): Collection {
  const ofUnit = new Map<string, Submission[]>();
  const rejected: Rejected[] = [];
  for (const verdict of verdicts) {
    if (verdict.state === "rejected") {
      rejected.push(verdict);
      continue;
    }
    const { submission } = verdict;
    const same = ofUnit.get(submission.identity.unitCode);
    if (same) same.push(submission);
    else ofUnit.set(submission.identity.unitCode, [submission]);
  }
  const sorted = [...ofUnit]
    .sort(([one], [other]) => byText(one, other))
    .map(([, submissions]) => submissions.sort(latestFirst));
  return {
    counted: sorted.flatMap(([latest]) => latest ?? []),
    superseded: sorted.flatMap(([by, ...earlier]) => (by ? earlier.map((submission) => ({ submission, by })) : [])),
    rejected: rejected.sort(byFile),
  };
}

/**
 * Why a return of a unit does not count beside the one that does. "copy": the very same bytes came twice. "undecided": neither
 * says that it is the later one, saved in the same second or at no time that can be read; one of them counts, by its hash, and
 * only the unit knows whether it is the right one. "superseded": it was saved earlier.
 */
export type LaidAside = "copy" | "undecided" | "superseded";

export function laidAside({ submission, by }: Collection["superseded"][number]): LaidAside {
  if (submission.file.hash === by.file.hash) return "copy";
  const sameTime = submission.savedAt === undefined || moment(submission.savedAt) === moment(by.savedAt);
  return sameTime ? "undecided" : "superseded";
}
