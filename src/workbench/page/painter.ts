import type { Book } from "../host/book";
import { MAX_COLUMNS, MAX_ROWS, rectOf, type Rect } from "../host/rect";
import type { Said, SheetFacts } from "../host/sheetFacts";
import type { FUniver, FWorkbook, FWorksheet } from "../host/univer/univerTypes";
import { rulesOf, univerConditional, univerValidation } from "./rulePainter";
import { drawn, lineOf, styleOf, type UniverStyle } from "./styles";

/** One point in pixels of a page. */
const PIXELS = 96 / 72;
/** Looks are no edits: they set off no calculation and can't be undone. */
const LOOKS_ONLY = { onlyLocal: true };

interface Painted {
  formats: number;
  merges: number;
  tab: string | undefined;
  freeze: string | undefined;
  gridlines: boolean;
  hidden: boolean;
  /** Validations and conditional formats, and the ids under which Univer has them. */
  rules: string;
  validations: readonly string[];
  conditionals: readonly string[];
}

const NOTHING: Painted = {
  formats: 0,
  merges: 0,
  tab: undefined,
  freeze: undefined,
  gridlines: true,
  hidden: false,
  rules: rulesOf({ validations: [], conditionalFormats: [] }),
  validations: [],
  conditionals: [],
};

/** Shows in Univer what only the host's facts know: fonts, fills, lines, widths, merges, what is hidden and frozen. */
export class Painter {
  private readonly painted = new Map<string, Painted>();
  private lastRule = 0;

  constructor(
    private readonly api: FUniver,
    private readonly workbook: FWorkbook,
    private readonly book: Book,
  ) {}

  /** Everything said since the last time. Rows that came or went have taken their looks with them. */
  paint(): void {
    for (const sheet of this.workbook.getSheets()) {
      const id = sheet.getSheetId();
      const facts = this.book.sheet(id);
      let before = this.painted.get(id);
      if (!before) this.painted.set(id, (before = { ...NOTHING }));
      this.paintCells(sheet, facts.formats.slice(before.formats));
      this.paintMerges(sheet, facts.merges.slice(before.merges));
      this.paintSheet(sheet, facts, before);
      this.paintRules(sheet, facts, before);
      before.formats = facts.formats.length;
      before.merges = facts.merges.length;
    }
  }

  /** Univer has opened the workbook with its looks; only the rules are still to be told. */
  assumeOpened(): void {
    for (const sheet of this.workbook.getSheets()) {
      const facts = this.book.sheet(sheet.getSheetId());
      this.painted.set(sheet.getSheetId(), {
        ...NOTHING,
        formats: facts.formats.length,
        merges: facts.merges.length,
        tab: facts.tabColor,
        freeze: facts.freeze,
        gridlines: facts.showGridlines,
        hidden: facts.visibility !== "Visible",
      });
    }
  }

  /** All of a sheet's rules at once, whenever one is new: they are few, and their order counts. */
  private paintRules(sheet: FWorksheet, facts: SheetFacts, before: Painted): void {
    const rules = rulesOf(facts);
    if (rules === before.rules) return;
    if (before.validations.length > 0)
      this.say(sheet, "data-validation.mutation.removeRule", { ruleId: before.validations });
    for (const cfId of before.conditionals) this.say(sheet, "sheet.mutation.delete-conditional-rule", { cfId });
    const named = () => `rule-${++this.lastRule}`;
    const ranges = (rects: readonly Rect[]) => rects.map((rect) => rangeOf(sheet, rect));
    const validations = facts.validations.flatMap((one) => {
      const uid = named();
      const rule = univerValidation(one, uid, ranges(one.rects));
      return rule ? [{ uid, rule }] : [];
    });
    if (validations.length > 0)
      this.say(sheet, "data-validation.mutation.addRule", { rule: validations.map(({ rule }) => rule) });
    // Each new one stands on top of the others: the first has to come last.
    const conditionals = [...facts.conditionalFormats].reverse().flatMap((one) => {
      const cfId = named();
      const rule = univerConditional(one, cfId, ranges(one.rects));
      if (rule) this.say(sheet, "sheet.mutation.add-conditional-rule", { rule });
      return rule ? [cfId] : [];
    });
    Object.assign(before, { rules, validations: validations.map(({ uid }) => uid), conditionals });
  }

  private paintCells(sheet: FWorksheet, said: readonly Said[]): void {
    const cells = new Map<number, Map<number, UniverStyle>>();
    const size = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
    for (const one of said) {
      if (this.paintLines(sheet, one)) continue;
      const style = styleOf(one);
      const line = lineOf(one.key);
      if (!style && !line) continue;
      for (const rect of one.rects) {
        eachCell(rect, size, (row, column) => {
          const cell = cellAt(cells, row, column);
          if (style) Object.assign(cell, style);
          if (!line) return;
          for (const side of sidesAt(line, rect, row, column)) {
            cell.bd = { ...cell.bd, [side]: drawn(cell.bd?.[side], line.said, one.value) };
          }
        });
      }
    }
    if (cells.size === 0) return;
    const cellValue: Record<number, Record<number, { s: UniverStyle }>> = {};
    for (const [row, columns] of cells) {
      const line: Record<number, { s: UniverStyle }> = (cellValue[row - 1] = {});
      for (const [column, s] of columns) line[column - 1] = { s };
    }
    this.say(sheet, "sheet.mutation.set-range-values", { cellValue });
  }

  /** Widths, heights, and what is hidden: of whole rows and columns. */
  private paintLines(sheet: FWorksheet, { key, value, rects }: Said): boolean {
    const ranges = rects.map((rect) => rangeOf(sheet, rect));
    if (key === "columnWidth") {
      this.say(sheet, "sheet.mutation.set-worksheet-col-width", { ranges, colWidth: Number(value) * PIXELS });
    } else if (key === "rowHeight") {
      this.say(sheet, "sheet.mutation.set-worksheet-row-height", { ranges, rowHeight: Number(value) * PIXELS });
      this.say(sheet, "sheet.mutation.set-worksheet-row-is-auto-height", { ranges, autoHeightInfo: 0 });
    } else if (key === "rowHidden") {
      this.say(sheet, `sheet.mutation.set-row-${value === true ? "hidden" : "visible"}`, { ranges });
    } else if (key === "columnHidden") {
      this.say(sheet, `sheet.mutation.set-col-${value === true ? "hidden" : "visible"}`, { ranges });
    } else return false;
    return true;
  }

  private paintMerges(sheet: FWorksheet, merges: readonly Rect[]): void {
    if (merges.length === 0) return;
    this.say(sheet, "sheet.mutation.add-worksheet-merge", { ranges: merges.map((rect) => rangeOf(sheet, rect)) });
  }

  private paintSheet(sheet: FWorksheet, facts: SheetFacts, before: Painted): void {
    const hidden = facts.visibility !== "Visible";
    if (hidden !== before.hidden) {
      this.say(sheet, "sheet.mutation.set-worksheet-hidden", { hidden: hidden ? 1 : 0 });
      before.hidden = hidden;
    }
    if (facts.tabColor !== undefined && facts.tabColor !== before.tab) {
      this.say(sheet, "sheet.mutation.set-tab-color", { color: facts.tabColor });
      before.tab = facts.tabColor;
    }
    if (facts.showGridlines !== before.gridlines) {
      this.say(sheet, "sheet.mutation.toggle-gridlines", { showGridlines: facts.showGridlines ? 1 : 0 });
      before.gridlines = facts.showGridlines;
    }
    if (facts.freeze !== undefined && facts.freeze !== before.freeze) {
      this.say(sheet, "sheet.mutation.set-frozen", frozen(facts.freeze));
      before.freeze = facts.freeze;
    }
  }

  private say(sheet: FWorksheet, mutation: string, params: object): void {
    const where = { unitId: this.workbook.getId(), subUnitId: sheet.getSheetId() };
    this.api.syncExecuteCommand(mutation, { ...where, ...params }, LOOKS_ONLY);
  }
}

function cellAt(cells: Map<number, Map<number, UniverStyle>>, row: number, column: number): UniverStyle {
  let line = cells.get(row);
  if (!line) cells.set(row, (line = new Map<number, UniverStyle>()));
  let cell = line.get(column);
  if (!cell) line.set(column, (cell = {}));
  return cell;
}

function eachCell(
  rect: Rect,
  size: { rows: number; columns: number },
  see: (row: number, column: number) => void,
): void {
  for (let row = rect.top; row <= Math.min(rect.bottom, size.rows); row++) {
    for (let column = rect.left; column <= Math.min(rect.right, size.columns); column++) see(row, column);
  }
}

/** On which sides of this cell of the range the line runs. */
function* sidesAt(
  { edge, sides: [first, second] }: NonNullable<ReturnType<typeof lineOf>>,
  rect: Rect,
  row: number,
  column: number,
) {
  const inside = edge.startsWith("Inside");
  const [at, last] =
    edge === "InsideHorizontal"
      ? [row - rect.top, rect.bottom - rect.top]
      : [column - rect.left, rect.right - rect.left];
  if (inside) {
    if (at < last) yield first;
    if (at > 0 && second) yield second;
    return;
  }
  const here = { t: row === rect.top, b: row === rect.bottom, l: column === rect.left, r: column === rect.right };
  if (here[first]) yield first;
}

/** As Univer counts: from 0, within the sheet. */
function rangeOf(sheet: FWorksheet, { top, left, bottom, right }: Rect) {
  return {
    startRow: top - 1,
    endRow: (bottom === MAX_ROWS ? sheet.getMaxRows() : bottom) - 1,
    startColumn: left - 1,
    endColumn: (right === MAX_COLUMNS ? sheet.getMaxColumns() : right) - 1,
  };
}

/** "rows 3", "columns 2", or "at A1:B3", as the library said it. */
function frozen(how: string): { startRow: number; startColumn: number; ySplit: number; xSplit: number } {
  const [kind, what = ""] = how.split(" ");
  const at = kind === "at" ? rectOf(what) : undefined;
  const rows = kind === "rows" ? Number(what) : (at?.bottom ?? 0);
  const columns = kind === "columns" ? Number(what) : (at?.right ?? 0);
  return { startRow: rows || -1, startColumn: columns || -1, ySplit: rows, xSplit: columns };
}
