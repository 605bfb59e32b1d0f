import { readFileSync, writeFileSync } from "node:fs";
import { unzipSync, zipSync, strFromU8, strToU8, type Zippable } from "fflate";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import { readWhole } from "#adapters/xlsx/whole/readWhole";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { cellName } from "#core";
import { HEAD_OF_ROWS } from "#core/form/keys";
import type { SheetSnapshot, Snapshot } from "#core/form/workbook";

/** What somebody types into a sheet of an .xlsx file: row (by its key, or counted from the head), column key, value. */
export type Stroke = readonly [sheet: string, row: string | number, column: string, value: string | number];

export function opened(file: string): Snapshot {
  const readable = readWorkbook(readFileSync(file), { inflater: nodeInflater, fileName: file });
  if (!readable.ok) throw new Error(`${file} is unreadable: ${readable.problem.kind}`);
  return readable.snapshot;
}

/**
 * Types into a workbook on disk, as a clerk would, and saves it: only the cells that are named change in the package,
 * everything else stays as it was written. A sheet is named as on its tab; cells have to be there (entry cells are).
 */
export function typeInto(file: string, strokes: readonly Stroke[]): void {
  const snapshot = opened(file);
  const parts: Zippable = unzipSync(readFileSync(file));
  for (const name of new Set(strokes.map(([sheet]) => sheet))) {
    const index = snapshot.sheets.findIndex((sheet) => sheet.name === name);
    const sheet = snapshot.sheets[index];
    if (!sheet) throw new Error(`${file} has no sheet ${name}`);
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    const cells = new Map(
      strokes
        .filter(([of]) => of === name)
        .map(([, row, column, value]) => [cellName(rowOf(sheet, row), columnOf(sheet, column)), value] as const),
    );
    const part = parts[path];
    if (!(part instanceof Uint8Array)) throw new Error(`${file} has no part ${path}`);
    const xml = strFromU8(part).replace(
      /<c r="([A-Z]+\d+)"((?: s="\d+")?)(?: t="\w+")?(?:\/>|>.*?<\/c>)/gs,
      (found, cell: string, style: string) => {
        const value = cells.get(cell);
        cells.delete(cell);
        return value === undefined ? found : written(cell, style, value);
      },
    );
    if (cells.size > 0) throw new Error(`${file}, ${name}: no cell ${[...cells.keys()].join()}`);
    parts[path] = strToU8(xml);
  }
  writeFileSync(file, zipSync(parts, { level: 0 }));
}

const written = (cell: string, style: string, value: string | number): string =>
  typeof value === "number"
    ? `<c r="${cell}"${style}><v>${value}</v></c>`
    : `<c r="${cell}"${style} t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function columnOf({ name, cells }: SheetSnapshot, key: string): number {
  const found = cells.find(({ row, value }) => row === 1 && value === `ph.${key}`);
  if (!found) throw new Error(`${name} has no column ${key}`);
  return found.column;
}

function rowOf({ name, cells }: SheetSnapshot, key: string | number): number {
  const wanted = typeof key === "number" ? HEAD_OF_ROWS : key;
  const found = cells.find(({ column, value }) => column === 1 && value === wanted);
  if (!found) throw new Error(`${name} has no row ${wanted}`);
  return found.row + (typeof key === "number" ? key : 0);
}

/** Saved again by a program that keeps no document properties, as some do. */
export function dropProperties(file: string): void {
  const read = readWhole(readFileSync(file), { inflater: nodeInflater });
  if (!read.ok) throw new Error(`${file} is unreadable: ${read.problem.kind}`);
  writeFileSync(file, writeWorkbook({ ...read.plan, properties: new Map() }, nodeDeflater));
  if (opened(file).properties.size > 0) throw new Error(`${file} still has properties`);
}
