import { formatOf } from "../form/bookFormat";
import { FINAL_FORMAT, settlementMark } from "../form/keys";
import { readEntryTexts, type EntriesRead } from "../form/readEntryTexts";
import type { Snapshot } from "../form/workbook";
import type { Decision, Decisions } from "./decision";

/** Whether a workbook is a 核验汇总 of ours. */
export const isFinalWorkbook = (book: Pick<Snapshot, "properties" | "sheets">): boolean =>
  formatOf(book) === FINAL_FORMAT;

/** What the office entered in 分歧裁定, found by key. Rows without any entry are left out. */
export function readDecisions(snapshot: Pick<Snapshot, "sheets">): Decisions {
  const decisions = new Map<string, Decision>();
  for (const [key, texts] of decisionRows(snapshot)) {
    const { value = "", by = "", why = "", basis = "" } = texts;
    if (value !== "" || by !== "" || why !== "") decisions.set(key, { value, by, why, basis });
  }
  return decisions;
}

/** Decisions entered or changed since the forms were collected: the scores don't know of them yet. */
export const decisionsNotTaken = (snapshot: Pick<Snapshot, "sheets">): number =>
  decisionRows(snapshot).filter(([, { value = "", by = "", why = "", applied = "" }]) => {
    const entries = [value, by, why].filter((text) => text !== "");
    return entries.length > 0 && entries.join("|") !== applied;
  }).length;

const decisionRows = (snapshot: Pick<Snapshot, "sheets">): [string, ReturnType<EntriesRead["get"]> & object][] =>
  [...readEntryTexts(snapshot, settlementMark)].filter(([key]) => key.includes("|"));
