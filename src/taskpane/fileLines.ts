import type { FileLine } from "#core/consolidation/consolidation";
import type { ConsolidationWords } from "#core/languages/consolidationWords";
import type { PaneWords } from "#core/languages/paneWords";
import type { ReturnSummary, RoundSummary } from "#usecases/returnSummary";
import type { PickedFile, ReturnLine } from "#usecases/intake";

export type Tone = "good" | "warned" | "bad" | "replaced" | "waiting";

/** A verdict line: what became of a file, in few words, and why. */
export interface ShownLine {
  readonly id: number;
  readonly name: string;
  readonly unit: string;
  readonly tone: Tone;
  readonly short: string;
  readonly why: string;
  /** The return in which something was noticed. */
  readonly noticed: number | undefined;
}

interface LineWords {
  readonly files: PaneWords["office"]["files"];
  readonly rejection: ConsolidationWords["rejection"];
  readonly verdict: ConsolidationWords["journal"]["verdict"];
}

/** What the round makes of each file; known once all are read. */
export const linesByFile = (round: RoundSummary | undefined): ReadonlyMap<string, FileLine> =>
  new Map((round?.files ?? []).map((line) => [fileKey(line.file), line]));

const fileKey = ({ path, hash }: FileLine["file"]): string => `${path}\n${hash}`;

export function shownLine(
  line: ReturnLine<PickedFile>,
  counted: ReadonlyMap<string, FileLine>,
  words: LineWords,
): ShownLine {
  const { verdict } = line;
  const plain = { id: line.id, name: line.file.name, unit: "", why: "", noticed: undefined };
  if (verdict) return { ...plain, ...judged(verdict, counted.get(fileKey(verdict.file)), words) };
  const { files } = words;
  switch (line.state) {
    case "stuck":
      return { ...plain, tone: "bad", short: files.rejected, why: files.stuck };
    case "gone":
      return { ...plain, tone: "bad", short: files.rejected, why: files.gone };
    case "cancelled":
      return { ...plain, tone: "waiting", short: files.cancelled };
    case "reading":
    case "waiting":
    case "read":
      return { ...plain, tone: "waiting", short: line.state === "reading" ? files.reading : files.waiting };
  }
}

function judged(
  verdict: ReturnSummary,
  counted: FileLine | undefined,
  { files, rejection, verdict: said }: LineWords,
): Pick<ShownLine, "unit" | "tone" | "short" | "why" | "noticed"> {
  const { kept, unitName = "", findings, warnings } = verdict;
  const about = { unit: unitName, noticed: findings > 0 ? kept : undefined, why: "" };
  const reason = verdict.reason ?? (counted?.state === "stranger" ? counted.reason : undefined);
  if (reason) return { ...about, tone: "bad", short: files.rejected, why: rejection(reason) };
  const by = counted?.by?.name ?? "";
  if (counted?.state === "superseded")
    return { ...about, tone: "replaced", short: said.superseded, why: files.replaced(by) };
  if (counted?.state === "undecided")
    return { ...about, tone: "warned", short: said.superseded, why: files.undecided(by) };
  if (counted?.state === "copy") return { ...about, tone: "replaced", short: said.copy, why: files.copyOf(by) };
  return warnings > 0
    ? { ...about, tone: "warned", short: files.warnings(warnings) }
    : { ...about, tone: "good", short: files.accepted };
}

/** Rejected files as text to be sent on: name, unit, why. */
export const failedText = (lines: readonly ShownLine[]): string =>
  lines
    .filter(({ tone }) => tone === "bad")
    .map(({ name, unit, why }) => [name, unit, why].filter((part) => part !== "").join("　"))
    .join("\n");
