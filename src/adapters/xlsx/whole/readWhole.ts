import { cellName } from "#core/form/address";
import type { CellValue, HostProblem, PlainValue, Plan, PlanCell, PlanSheet, Snapshot } from "#core/form/workbook";
import type { Inflater } from "../read/inflater";
import { LIMITS } from "../read/limits";
import { findMainPart } from "../read/mainPart";
import { PackageParts } from "../read/packageParts";
import { readRelationships, type Relationships } from "../read/relationships";
import { readWorkbook } from "../read/readWorkbook";
import { Unreadable } from "../read/unreadable";
import { readWorkbookPart } from "../read/workbookPart";
import { readThemeColors } from "./colors";
import { type Looks, readLooks } from "./looks";
import { type PrintNames, readLocalNames } from "./localNames";
import { readSheetLooks, type SheetLooks } from "./sheetLooks";

export interface WholeOptions {
  readonly inflater: Inflater;
  readonly fileName?: string;
}

/** What a file has and a plan has not: it is left behind, and said. */
export type LeftBehind = "drawings" | "comments" | "tables" | "rules" | "activeContent";

export type ReadableWhole =
  | { readonly ok: true; readonly plan: Plan; readonly leftBehind: readonly LeftBehind[] }
  | { readonly ok: false; readonly problem: HostProblem };

/**
 * A whole .xlsx file as a plan: values and formulas, and how it all looks, as far as the port has words for it. For the
 * workbench, which shows files and writes them again; returns are read by `readWorkbook`, values only. Same guard, same
 * limits, nothing executed or fetched.
 */
export function readWhole(bytes: Uint8Array, { inflater, fileName }: WholeOptions): ReadableWhole {
  const read = readWorkbook(bytes, { inflater, ...(fileName !== undefined && { fileName }) });
  if (!read.ok) return read;
  const { snapshot } = read;
  try {
    const parts = new PackageParts(bytes, inflater, LIMITS);
    const main = findMainPart(parts, readRelationships(parts, "").target("officeDocument"));
    const links = readRelationships(parts, main);
    const part = (type: string) => {
      const target = links.target(type);
      return target === undefined ? undefined : parts.xml(target);
    };
    const themePart = part("theme");
    const theme = themePart ? readThemeColors(themePart) : [];
    const stylesPart = part("styles");
    const looks: Looks = stylesPart ? readLooks(stylesPart, theme) : { cells: [], differences: [] };
    const mainPart = parts.xml(main);
    const entries = (mainPart && readWorkbookPart(mainPart)?.sheets) ?? [];
    const namesPart = parts.xml(main);
    const local = namesPart ? readLocalNames(namesPart) : new Map<number, PrintNames>();
    const leftBehind = new Set<LeftBehind>(snapshot.activeContent ? ["activeContent"] : []);
    const sheets = snapshot.sheets.map(({ name, state, cells }, index): PlanSheet => {
      const { target = "", type: kind } = links.get(entries[index]?.relationship ?? "") ?? {};
      const own = readRelationships(parts, target);
      const xml = parts.xml(target);
      const seen = xml && kind === "worksheet" ? readSheetLooks(xml, looks, theme) : undefined;
      for (const what of behind(own, seen)) leftBehind.add(what);
      return {
        name,
        state,
        columns: seen?.columns ?? [],
        rows: seen?.rows ?? [],
        cells: cellsOf(cells, seen, looks),
        merges: seen?.merges ?? [],
        validations: seen?.validations ?? [],
        conditionalFormats: seen?.conditionalFormats ?? [],
        ...seen?.view,
        ...printOf(seen, local.get(index)),
      };
    });
    return {
      ok: true,
      leftBehind: [...leftBehind],
      plan: {
        sheets,
        styles: new Map(looks.cells.map((style, index) => [String(index), style])),
        names: snapshot.names,
        properties: snapshot.properties,
        lockStructure: snapshot.structureLocked,
        title: titleOf(parts),
        ...(looks.baseFontSize !== undefined && { baseFontSize: looks.baseFontSize }),
        stamp: snapshot.savedAt ?? "2015-01-01T00:00:00Z",
      },
    };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    throw error;
  }
}

function titleOf(parts: PackageParts): string {
  const target = readRelationships(parts, "").target("core-properties");
  const xml = target === undefined ? undefined : parts.xml(target);
  let title = "";
  xml?.root();
  while (xml?.child()) {
    if (xml.is("title")) title = xml.content();
    else xml.skip();
  }
  return title;
}

function behind(own: Relationships, seen: SheetLooks | undefined): LeftBehind[] {
  return [
    ...(own.has("drawing") || own.has("vmlDrawing") ? (["drawings"] as const) : []),
    ...(own.has("comments") || own.has("threadedComment") ? (["comments"] as const) : []),
    ...(own.has("table") || own.has("pivotTable") ? (["tables"] as const) : []),
    ...(seen && seen.others > 0 ? (["rules"] as const) : []),
  ];
}

function printOf(seen: SheetLooks | undefined, named: PrintNames = {}): Pick<PlanSheet, "print"> {
  const print = seen?.page.setUp(seen.fitToWidth, named);
  return print ? { print } : {};
}

/** Cells that hold something, and blank ones that look like something. */
function cellsOf(held: Snapshot["sheets"][number]["cells"], seen: SheetLooks | undefined, looks: Looks): PlanCell[] {
  const styleAt = (row: number, column: number): Pick<PlanCell, "style"> => {
    const index = seen?.styles.get(row)?.get(column);
    return index === undefined || !looks.cells[index] ? {} : { style: String(index) };
  };
  const taken = new Set<number>();
  const cells = held.map(({ row, column, value, formula }): PlanCell => {
    taken.add(row * WIDE + column);
    const link = seen?.links.get(cellName(row, column));
    return {
      row,
      column,
      value: plain(value),
      ...styleAt(row, column),
      // "" follows a shared formula that is not there: only its result is left.
      ...(formula !== undefined && formula !== "" && { formula }),
      ...(link !== undefined && { link }),
    };
  });
  for (const [row, line] of seen?.styles ?? []) {
    for (const column of line.keys())
      if (!taken.has(row * WIDE + column)) cells.push({ row, column, value: null, ...styleAt(row, column) });
  }
  return cells;
}

const WIDE = 1 << 14;

/** As it is shown: an error that stands in a cell by itself is kept as its text. */
function plain(value: CellValue): PlainValue {
  if (value === null || typeof value !== "object") return value;
  switch (value.kind) {
    case "date":
      return Number.isNaN(value.serial) ? null : value.serial;
    case "error":
      return value.code;
    case "broken":
      return value.raw;
    case "notCalculated":
      return 0;
  }
}
