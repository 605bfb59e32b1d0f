import { z } from "zod";
import { formatOf } from "../form/bookFormat";
import { FINALISED_FORMAT, followUpMark } from "../form/keys";
import type { Snapshot } from "../form/workbook";
import { roundFigures, type RoundFigures } from "../finalScores/figures";
import { readFigures } from "../finalScores/figuresSheet";
import { readEntryTexts } from "../form/readEntryTexts";
import { finalRecord, type FinalRecord, type FindingEdit, type Objection, type OfficeEntries } from "./record";
import { EDITABLE, ownColumn } from "./sheets/findingsSheet";
import { OBJECTION_COLUMNS } from "./sheets/objectionsSheet";

export type FinalBookReading =
  | { readonly ok: true; readonly record: FinalRecord; readonly entries: OfficeEntries }
  /** "changed": its hidden data isn't as we wrote it; "other": made by another version of ours. */
  | { readonly ok: false; readonly fault: "notFinal" | "changed" | "other" };

/** Whether a workbook is a 评估定稿 of ours. */
export const isFinalBook = (book: Pick<Snapshot, "properties" | "sheets">): boolean =>
  formatOf(book) === FINALISED_FORMAT;

export const noEntries: OfficeEntries = { objections: [], findings: new Map() };

export function readFinalBook(snapshot: Snapshot): FinalBookReading {
  const data = readFigures(snapshot);
  if (data === "changed") return { ok: false, fault: "changed" };
  const kept = data?.get("record");
  if (kept === undefined) return { ok: false, fault: "notFinal" };
  const record = finalRecord.safeParse(kept);
  if (!record.success) return { ok: false, fault: "other" };
  return {
    ok: true,
    record: record.data,
    entries: { objections: objectionsIn(snapshot), findings: editsIn(snapshot, data?.get("edits")) },
  };
}

/** The figures that 核验汇总 carries. */
export function readSettled(snapshot: Snapshot): RoundFigures | "changed" | "other" | "notThere" {
  const data = readFigures(snapshot);
  if (data === "changed") return "changed";
  const kept = data?.get("figures");
  if (kept === undefined) return "notThere";
  const figures = roundFigures.safeParse(kept);
  return figures.success ? figures.data : "other";
}

function objectionsIn(snapshot: Snapshot): readonly Objection[] {
  return [...readEntryTexts(snapshot, followUpMark.objections)].flatMap(([key, texts]): Objection[] => {
    const entry = (name: (typeof OBJECTION_COLUMNS)[number]): string => texts[name] ?? "";
    if (!/^o\d+$/.test(key) || OBJECTION_COLUMNS.every((name) => entry(name) === "")) return [];
    return [
      {
        key,
        unit: entry("unit"),
        indicator: entry("indicator").toUpperCase(),
        text: entry("text"),
        receivedOn: entry("receivedOn"),
        decision: entry("decision"),
        points: entry("points"),
        by: entry("by"),
        on: entry("on"),
        why: entry("why"),
      },
    ];
  });
}

const keptEdits = z.array(z.tuple([z.string(), z.record(z.string(), z.string())]));

/** Only where the office says something else than we did; what it left alone follows the figures. */
function editsIn(snapshot: Snapshot, kept: unknown): ReadonlyMap<string, FindingEdit> {
  // Findings that aren't there at the moment have no row, and may come back.
  const before = keptEdits.safeParse(kept);
  const edits = new Map<string, FindingEdit>(before.success ? before.data : []);
  for (const [key, texts] of readEntryTexts(snapshot, followUpMark.findings)) {
    if (!key.includes("|")) continue;
    edits.delete(key);
    const changed = EDITABLE.filter((name) => {
      const said = texts[name] ?? "";
      return said !== "" && said !== (texts[ownColumn(name)] ?? "");
    });
    const noAction = texts["noAction"] ?? "";
    if (changed.length === 0 && noAction === "") continue;
    edits.set(key, {
      ...Object.fromEntries(changed.map((name) => [name, texts[name] ?? ""])),
      ...(noAction === "" ? {} : { noAction }),
    });
  }
  return edits;
}
