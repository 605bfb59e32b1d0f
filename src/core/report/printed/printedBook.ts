import { sheetName } from "../../finalScores/finalParts";
import { SheetBuilder } from "../../form/sheetBuilder";
import type { Plan, PlanSheet } from "../../form/workbook";
import type { Language } from "../../answers/text";
import type { WordDocument } from "../document";
import { looks } from "./looks";
import { BASE_FONT, characters, printed } from "./page";
import { pagesOf } from "./pagesOf";
import { printedRows, type PrintedRow } from "./printedRows";

export interface SheetToPrint {
  /** Shortened where Excel has no room for it. */
  readonly name: string;
  readonly document: WordDocument;
}

interface BookAbout {
  readonly title: string;
  readonly language: Language;
  /** ISO 8601 UTC. */
  readonly stamp: string;
  /** Of the figures all of them were made from (V60). */
  readonly properties: ReadonlyMap<string, string>;
}

/** Documents as sheets, each ready to be printed or saved as PDF: one command prints all of them. */
export function printedBook(sheets: readonly SheetToPrint[], { language, ...about }: BookAbout): Plan {
  const names = namesOf(sheets);
  return {
    ...about,
    sheets: sheets.map(({ document }, index) => printedSheet(document, names[index] ?? "")),
    styles: looks(language),
    names: new Map(),
    lockStructure: false,
    baseFontSize: BASE_FONT,
  };
}

/** Excel takes 31 signs, and no two names alike. */
function namesOf(sheets: readonly SheetToPrint[]): readonly string[] {
  const taken = new Set<string>();
  return sheets.map(({ name: wanted }) => {
    let name = sheetName(wanted);
    for (let number = 2; taken.has(name.toLowerCase()); number++) {
      const mark = ` ${number}`;
      name = sheetName(wanted).slice(0, 31 - mark.length) + mark;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** A document as a sheet. Not locked: numbers and dates of papers are the office's to fill in. */
export function printedSheet(document: WordDocument, name: string): PlanSheet {
  const pages = pagesOf(printedRows(document.blocks));
  const edges = edgesOf(pages.flat());
  const columnOf = new Map(edges.map((edge, index) => [edge, index + 1] as const));
  const widths = edges.slice(0, -1).map((edge, index) => ({ width: characters((edges[index + 1] ?? edge) - edge) }));
  const sheet = new SheetBuilder(name, widths);
  const breaks: number[] = [];
  let row = 0;
  for (const page of pages) {
    if (row > 0) breaks.push(row + 1);
    for (const { height, cells } of page) {
      sheet.height(++row, height);
      for (const { from, to, text, look } of cells) {
        const range = { top: row, bottom: row, left: columnOf.get(from) ?? 1, right: (columnOf.get(to) ?? 2) - 1 };
        sheet.span(range, { ...(text === "" ? {} : { value: text }), style: look });
      }
    }
  }
  return sheet.sheet({
    state: "visible",
    showGridLines: false,
    print: printed(breaks, { bottom: row, right: widths.length }),
  });
}

/** The lines of the grid that any cell begins or ends at. */
const edgesOf = (rows: readonly PrintedRow[]): readonly number[] =>
  [...new Set(rows.flatMap(({ cells }) => cells.flatMap(({ from, to }) => [from, to])))].sort((a, b) => a - b);
