import type { PlainValue, PlanSheet } from "../../form/workbook";
import type { FileLine } from "../consolidation";
import type { RoundParts } from "../roundParts";
import { beijingTime, clipped } from "../texts";
import { longSheet, type LongColumn } from "./longSheet";

const journalColumns: readonly LongColumn[] = [
  { width: 6, style: "plainCode" },
  { width: 32, style: "returnedWrap" },
  { width: 36, style: "returnedWrap" },
  { width: 11, style: "plainCode" },
  { width: 24, style: "returnedWrap" },
  { width: 46, style: "returnedWrap" },
  { width: 11, style: "plainNumber" },
  { width: 19, style: "returned" },
  { width: 66, style: "returned" },
];

/** 日志: one line a file, by name. */
export function journalSheet(parts: RoundParts): PlanSheet {
  const { round, words, sheets } = parts;
  const { files } = round;
  const rows = () =>
    files.map((line, index): PlainValue[] => [
      index + 1,
      clipped(line.file.name),
      clipped(line.file.path),
      words.journal.verdict[line.state],
      line.unitName === undefined ? null : clipped(line.unitName),
      why(line, parts),
      line.file.size,
      line.savedAt === undefined ? null : beijingTime(line.savedAt),
      line.file.hash,
    ]);
  return longSheet(
    parts,
    sheets.journal,
    words.journal.title(round.settings.title),
    words.journal.note,
    words.journal.head,
    journalColumns,
    { length: files.length, rows },
    2,
  );
}

function why({ reason, by, state }: FileLine, { words }: RoundParts): string | null {
  if (reason) return clipped(words.rejection(reason));
  if (by && state === "undecided") return words.journal.undecided(by.name);
  if (by) return state === "copy" ? words.journal.copyOf(by.name) : words.journal.by(by.name);
  return null;
}
