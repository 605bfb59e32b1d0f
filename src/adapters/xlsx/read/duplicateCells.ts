import type { CellSnapshot, CellValue } from "#core/form/workbook";
import { MAX_COLUMN } from "./limits";

/**
 * A cell that stands twice in a file holds neither value: which one is meant is not ours to choose. The two become one
 * that cannot be read and tells both.
 */
export function settleDuplicates(cells: readonly CellSnapshot[]): CellSnapshot[] {
  const byAddress = new Map<number, CellSnapshot>();
  for (const cell of cells) {
    const address = cell.row * MAX_COLUMN + cell.column;
    const other = byAddress.get(address);
    byAddress.set(address, other ? { ...other, value: { kind: "broken", raw: both(other.value, cell.value) } } : cell);
  }
  return [...byAddress.values()];
}

const LONGEST = 100;

const both = (one: CellValue, other: CellValue): string => `${shown(one)} | ${shown(other)}`;

function shown(value: CellValue): string {
  if (typeof value !== "object" || value === null) return String(value ?? "").slice(0, LONGEST);
  switch (value.kind) {
    case "error":
      return value.code.slice(0, LONGEST);
    case "date":
      return String(value.serial);
    case "broken":
      return value.raw.slice(0, LONGEST);
    case "notCalculated":
      return "";
  }
}
