import type { Plan, PlanCell, PlanSheet } from "#core/form/workbook";
import type { UniverStyle } from "../page/styles";
import { toUniver } from "./looks";
import { heightInPixels, widthInPixels } from "./sizes";

/** Room around what is there, for going on. */
const MORE_ROWS = 40;
const MORE_COLUMNS = 6;
const FEWEST_ROWS = 60;
const FEWEST_COLUMNS = 20;
/** Univer's cell types (`CellValueType`). */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;

export interface UniverRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}
export interface UniverCell {
  readonly v?: string | number | boolean | null;
  readonly t?: number | null;
  readonly f?: string | null;
  readonly s?: string | UniverStyle | null;
}
type Numbered<T> = Record<number, T>;

/** The part of Univer's `IWorksheetData` that we say and read. */
export interface UniverSheet {
  readonly id: string;
  readonly name: string;
  readonly hidden?: number;
  readonly tabColor?: string;
  readonly rowCount?: number;
  readonly columnCount?: number;
  readonly freeze?: {
    readonly xSplit: number;
    readonly ySplit: number;
    readonly startRow: number;
    readonly startColumn: number;
  };
  readonly mergeData?: readonly UniverRange[];
  readonly cellData?: Numbered<Numbered<UniverCell>>;
  readonly rowData?: Numbered<{ readonly h?: number; readonly hd?: number; readonly ia?: number }>;
  readonly columnData?: Numbered<{ readonly w?: number; readonly hd?: number }>;
  readonly showGridlines?: number;
  readonly zoomRatio?: number;
}
/** The same of `IWorkbookData`. */
export interface UniverData {
  readonly id: string;
  readonly name: string;
  readonly sheetOrder: readonly string[];
  readonly sheets: Readonly<Record<string, UniverSheet>>;
  readonly styles: Readonly<Record<string, UniverStyle | null | undefined>>;
  /** What Univer's parts keep of a workbook, each as text of its own making. */
  readonly resources?: readonly { readonly name: string; readonly data: string }[];
}

/** The sheet of a plan has this id in Univer. */
export const sheetId = (index: number): string => `sheet-${index + 1}`;

/** A plan as a workbook that Univer opens: cells with the results they had, looks, widths, merges. */
export function univerData(plan: Plan, id: string): UniverData {
  return {
    id,
    name: plan.title,
    sheetOrder: plan.sheets.map((_, index) => sheetId(index)),
    sheets: Object.fromEntries(plan.sheets.map((sheet, index) => [sheetId(index), sheetData(sheet, sheetId(index))])),
    styles: Object.fromEntries([...plan.styles].map(([name, style]) => [name, toUniver(style)])),
    // One by one they would set off a calculation each: a form of 150 names took a minute.
    resources: [{ name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(definedNames(plan.names)) }],
  };
}

/** As Univer keeps them: each under an id, of the whole workbook. */
const definedNames = (names: Plan["names"]) =>
  Object.fromEntries(
    [...names].map(([name, reference], index) => {
      const id = `name-${index + 1}`;
      return [id, { id, name, formulaOrRefString: `=${reference}`, localSheetId: "AllDefaultWorkbook" }];
    }),
  );

function sheetData(sheet: PlanSheet, id: string): UniverSheet {
  const cellData: Numbered<Numbered<UniverCell>> = {};
  let [bottom, right] = [0, sheet.columns.length];
  for (const cell of sheet.cells) {
    (cellData[cell.row - 1] ??= {})[cell.column - 1] = cellOf(cell);
    bottom = Math.max(bottom, cell.row);
    right = Math.max(right, cell.column);
  }
  return {
    id,
    name: sheet.name,
    hidden: sheet.state === "visible" ? 0 : 1,
    ...(sheet.tabColor !== undefined && { tabColor: `#${sheet.tabColor}` }),
    rowCount: Math.max(FEWEST_ROWS, bottom + MORE_ROWS),
    columnCount: Math.max(FEWEST_COLUMNS, right + MORE_COLUMNS),
    ...(sheet.freeze && { freeze: frozen(sheet.freeze) }),
    mergeData: sheet.merges.map(({ top, left, bottom: end, right: last }) => ({
      startRow: top - 1,
      endRow: end - 1,
      startColumn: left - 1,
      endColumn: last - 1,
    })),
    cellData,
    rowData: Object.fromEntries(
      sheet.rows.map(({ row, height, hidden }) => [
        row - 1,
        { ...(height !== undefined && { h: heightInPixels(height), ia: 0 }), ...(hidden && { hd: 1 }) },
      ]),
    ),
    columnData: Object.fromEntries(
      sheet.columns.map(({ width, hidden }, index) => [index, { w: widthInPixels(width), ...(hidden && { hd: 1 }) }]),
    ),
    showGridlines: sheet.showGridLines === false ? 0 : 1,
    ...(sheet.zoom !== undefined && { zoomRatio: sheet.zoom / 100 }),
  };
}

const frozen = ({ rows, columns }: NonNullable<PlanSheet["freeze"]>) => ({
  startRow: rows || -1,
  startColumn: columns || -1,
  ySplit: rows,
  xSplit: columns,
});

function cellOf({ value, formula, style }: PlanCell): UniverCell {
  const look = style === undefined ? {} : { s: style };
  const held =
    value === null
      ? {}
      : typeof value === "boolean"
        ? { v: value ? 1 : 0, t: BOOLEAN }
        : { v: value, t: typeof value === "number" ? NUMBER : TEXT };
  return { ...look, ...held, ...(formula !== undefined && { f: `=${formula}` }) };
}
