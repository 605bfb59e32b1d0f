import type { CellStyle, PlainValue, Plan, PlanCell, PlanColumn, PlanRow, PlanSheet } from "#core/form/workbook";
import type { Book } from "../host/book";
import { MAX_COLUMNS, rectOf, type Rect } from "../host/rect";
import type { SheetFacts } from "../host/sheetFacts";
import type { HeldCell } from "../host/spreadsheet";
import type { UniverStyle } from "../page/styles";
import { chartOf } from "./charts";
import { fromUniver } from "./looks";
import { printOf } from "./pages";
import { conditionalOf, validationOf } from "./rules";
import { heightInPoints, widthInCharacters } from "./sizes";
import type { UniverData, UniverSheet } from "./univerData";

/** Univer's own width of a column nobody has touched, in pixels. */
const USUAL_WIDTH = 88;
/** What a file says of no cell. */
const BLANK: CellStyle = {};

/**
 * The workbook as it stands, as a plan to be written: values and results from the engine, looks from Univer, where a person
 * may have changed them, everything else from the host.
 */
export function planOf(book: Book, data: UniverData, stamp: string): Plan {
  const styles = new Styles(data.styles);
  const sheets = book.engine.sheets().map(({ id, name }) => {
    const sheet = data.sheets[id];
    if (!sheet) throw new Error(`Univer has not saved the sheet ${name}`);
    return sheetOf(book, sheet, name, styles);
  });
  const front = book.engine.sheets().findIndex(({ id }) => id === book.active);
  return {
    sheets,
    styles: styles.named,
    names: new Map([...book.engine.names()].map(([name, formula]) => [name, formula.replace(/^=/, "")])),
    properties: new Map([...book.properties].map(([name, value]) => [name, String(value)])),
    lockStructure: book.structureLocked,
    title: book.title,
    stamp,
    ...(sheets[front]?.state === "visible" && { activeSheet: front }),
  };
}

/** Looks by what they say, each under one name. */
class Styles {
  readonly named = new Map<string, CellStyle>();
  private readonly names = new Map<string, string>();
  private readonly read = new Map<string, CellStyle>();

  constructor(private readonly known: UniverData["styles"]) {}

  name(s: string | UniverStyle | null | undefined, unlocked: boolean, shrink: boolean): string | undefined {
    const plain = this.lookOf(s);
    const look: CellStyle = {
      ...plain,
      ...(shrink && { align: { ...plain.align, shrink } }),
      ...(unlocked && { unlocked }),
    };
    const key = JSON.stringify(look);
    if (key === "{}") return undefined;
    let name = this.names.get(key);
    if (name === undefined) {
      name = String(this.names.size + 1);
      this.names.set(key, name);
      this.named.set(name, look);
    }
    return name;
  }

  private lookOf(s: string | UniverStyle | null | undefined): CellStyle {
    if (typeof s !== "string") return s ? fromUniver(s) : BLANK;
    let look = this.read.get(s);
    if (!look) {
      const style = this.known[s];
      this.read.set(s, (look = style ? fromUniver(style) : BLANK));
    }
    return look;
  }
}

function sheetOf(book: Book, data: UniverSheet, name: string, styles: Styles): PlanSheet {
  const facts = book.sheet(data.id);
  const freeze = data.freeze && { rows: Math.max(0, data.freeze.ySplit), columns: Math.max(0, data.freeze.xSplit) };
  const print = printOf(facts);
  return {
    name,
    state: stateOf(facts, data),
    columns: columnsOf(data),
    rows: rowsOf(data),
    cells: cellsOf(book, data, facts, styles),
    merges: (data.mergeData ?? []).map((range) => ({
      top: range.startRow + 1,
      left: range.startColumn + 1,
      bottom: range.endRow + 1,
      right: range.endColumn + 1,
    })),
    validations: facts.validations.flatMap((one) => validationOf(one) ?? []),
    conditionalFormats: facts.conditionalFormats.flatMap((one) => conditionalOf(one) ?? []),
    ...(facts.protection && {
      protection: {
        formatRows: facts.protection["allowFormatRows"] === true,
        formatColumns: facts.protection["allowFormatColumns"] === true,
        sort: facts.protection["allowSort"] === true,
        autoFilter: facts.protection["allowAutoFilter"] === true,
        insertRows: facts.protection["allowInsertRows"] === true,
      },
    }),
    ...(freeze && freeze.rows + freeze.columns > 0 && { freeze }),
    ...(print && { print }),
    ...(facts.autoFilter !== undefined && { autoFilter: rectOf(facts.autoFilter) }),
    ...(facts.charts.length > 0 && { charts: facts.charts.map(chartOf) }),
    ...(facts.tabColor !== undefined && { tabColor: facts.tabColor.replace(/^#/, "").toUpperCase() }),
    ...(data.showGridlines === 0 && { showGridLines: false }),
    ...(data.zoomRatio !== undefined && data.zoomRatio !== 1 && { zoom: Math.round(data.zoomRatio * 100) }),
  };
}

/** As the host was told; or as a person has hidden or shown it in Univer. */
function stateOf({ visibility }: SheetFacts, { hidden = 0 }: UniverSheet): PlanSheet["state"] {
  if (hidden === 0) return "visible";
  return visibility === "VeryHidden" ? "veryHidden" : "hidden";
}

function columnsOf({ columnData = {} }: UniverSheet): PlanColumn[] {
  const last = Math.max(-1, ...Object.keys(columnData).map(Number));
  return Array.from({ length: Math.min(last + 1, MAX_COLUMNS) }, (_, index): PlanColumn => {
    const { w, hd } = columnData[index] ?? {};
    const width = widthInCharacters(w ?? USUAL_WIDTH);
    return hd === 1 ? { width, hidden: true } : { width };
  });
}

/** Heights that somebody has set; those that follow the text are left to whoever opens the file. */
function rowsOf({ rowData = {} }: UniverSheet): PlanRow[] {
  return Object.entries(rowData).flatMap(([row, { h, hd, ia }]) => {
    const height = h !== undefined && ia !== 1 ? heightInPoints(h) : undefined;
    if (height === undefined && hd !== 1) return [];
    return { row: Number(row) + 1, ...(height !== undefined && { height }), ...(hd === 1 && { hidden: true }) };
  });
}

function cellsOf(book: Book, data: UniverSheet, facts: SheetFacts, styles: Styles): PlanCell[] {
  const whole = extent(data);
  if (!whole) return [];
  const held = book.engine.read(data.id, whole);
  const locked = facts.painted(whole, "protection.locked", true);
  const shrink = facts.painted(whole, "shrinkToFit", false);
  const links = facts.painted<string | undefined>(whole, "hyperlink", undefined);
  const cells: PlanCell[] = [];
  for (const [y, line] of held.entries()) {
    for (const [x, cell] of line.entries()) {
      const s = data.cellData?.[y]?.[x]?.s;
      const style = styles.name(s, locked[y]?.[x] === false, shrink[y]?.[x] === true);
      const link = links[y]?.[x];
      if (!cell && style === undefined) continue;
      cells.push({
        row: y + 1,
        column: x + 1,
        value: cell ? valueOf(cell) : null,
        ...(cell?.formula !== undefined && { formula: cell.formula.replace(/^=/, "") }),
        ...(style !== undefined && { style }),
        ...(link !== undefined && cell && { link }),
      });
    }
  }
  return cells;
}

/** From A1 to the last cell of which anything is said. */
function extent({ cellData = {} }: UniverSheet): Rect | undefined {
  let [bottom, right] = [0, 0];
  for (const [row, line] of Object.entries(cellData)) {
    const columns = Object.keys(line).map(Number);
    if (columns.length === 0) continue;
    bottom = Math.max(bottom, Number(row) + 1);
    right = columns.reduce((most, column) => Math.max(most, column + 1), right);
  }
  return bottom === 0 ? undefined : { top: 1, left: 1, bottom, right };
}

/** A result that is an error goes along as its text: a file of ours is calculated anew by whoever opens it. */
const valueOf = ({ value }: HeldCell): PlainValue => value;
