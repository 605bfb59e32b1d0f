import { inReadingOrder } from "#core/form/readingOrder";
import type { CellSnapshot } from "#core/form/workbook";
import { lettersOf, parseColumn, parseRow } from "./cellAddress";
import { CellReader, type CellContext } from "./cellReader";
import { settleDuplicates } from "./duplicateCells";
import { MAX_COLUMN, MAX_ROW } from "./limits";
import { readPlainCells } from "./plainCells";
import { damaged, tooLarge } from "./unreadable";
import type { XmlScanner } from "./xml";
import { isTrue } from "./xmlText";

const LOWER_C = 99;
const LOWER_R = 114;

export interface SheetContent {
  readonly cells: readonly CellSnapshot[];
  readonly locked: boolean;
  readonly merges: readonly string[];
}

/** A worksheet part (CT_Worksheet, ECMA-376 part 1 §18.3.1.99), of which at most `room` cells are kept. */
export function readSheet(xml: XmlScanner, context: CellContext, room: number): SheetContent {
  let cells: readonly CellSnapshot[] | undefined;
  let locked = false;
  const merges: string[] = [];
  xml.root();
  if (!xml.is("worksheet")) throw damaged("xml");
  while (xml.child()) {
    if (xml.is("sheetData")) {
      if (cells) throw damaged("xml");
      cells = readCells(xml, context, room);
    } else if (xml.is("mergeCells")) {
      readMerges(xml, merges, room);
    } else {
      if (xml.is("sheetProtection")) locked = isTrue(xml.attribute("sheet"));
      xml.skip();
    }
  }
  return { cells: cells ?? [], locked, merges };
}

function readMerges(xml: XmlScanner, merges: string[], room: number): void {
  while (xml.child()) {
    const range = xml.attribute("ref");
    if (merges.length >= room) throw tooLarge("cells");
    if (range !== undefined) merges.push(range);
    xml.skip();
  }
}

/** Rows and cells may leave out where they are: they then follow the one before (§18.3.1.73, §18.3.1.4). */
function readCells(xml: XmlScanner, context: CellContext, room: number): readonly CellSnapshot[] {
  const reader = new CellReader(xml, context);
  const cells: CellSnapshot[] = [];
  let row = 0;
  while (xml.child()) {
    if (!xml.is("row")) {
      xml.skip();
      continue;
    }
    row = xml.letterAttribute(LOWER_R) ? parseRow(xml.bytes, xml.from, xml.to) : row + 1;
    if (row < 0) throw damaged("xml");
    if (row > MAX_ROW) throw tooLarge("cells");
    let column = 0;
    for (;;) {
      const plain = readPlainCells(xml, context, row, cells, room);
      if (plain > 0) column = plain;
      if (!xml.child()) break;
      if (xml.letter() !== LOWER_C) {
        xml.skip();
        continue;
      }
      column = xml.letterAttribute(LOWER_R) ? columnIn(row, xml) : column + 1;
      if (column > MAX_COLUMN) throw tooLarge("cells");
      reader.read(row, column);
      const { value, formula } = reader;
      if (value === null && formula === undefined) continue;
      if (cells.length === room) throw tooLarge("cells");
      cells.push(formula === undefined ? { row, column, value } : { row, column, value, formula });
    }
  }
  return inReadingOrder(cells) ? cells : settleDuplicates(cells);
}

/** A cell that is not on the sheet, or in another row than the one it stands in: whose value would it be? */
function columnIn(row: number, { bytes, from, to }: XmlScanner): number {
  const column = parseColumn(bytes, from, to);
  if (column < 0 || parseRow(bytes, from + lettersOf(column), to) !== row) throw damaged("xml");
  return column;
}
