import { cellName } from "#core";
import type { IssueLine } from "../issueLines";
import type { BookLine } from "./schemeOrder";

/** Faults by the sheet they stand on, in the order in which the sheets were first met; what has no cell comes last. */
export function bookLines(lines: readonly BookLine[], whole: string): readonly IssueLine[] {
  const bySheet = new Map<string, BookLine[]>();
  for (const line of lines) {
    const sheet = line.at?.sheet ?? "";
    const same = bySheet.get(sheet);
    if (same) same.push(line);
    else bySheet.set(sheet, [line]);
  }
  const places = [...bySheet.keys()].sort((one, other) => Number(one === "") - Number(other === ""));
  return places.flatMap((sheet): IssueLine[] => [
    { kind: "heading", key: `heading ${sheet}`, title: sheet === "" ? whole : sheet },
    ...(bySheet.get(sheet) ?? [])
      .sort((one, other) => (one.at?.row ?? 0) - (other.at?.row ?? 0))
      .map(({ severity, text, at }, index): IssueLine => ({
        kind: "issue",
        key: `${at ? `${sheet} ${cellName(at.row, at.column)}` : ""} ${String(index)} ${text}`,
        severity,
        indicator: "",
        sentence: text,
        cell: at,
      })),
  ]);
}
