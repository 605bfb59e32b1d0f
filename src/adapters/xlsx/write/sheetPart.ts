import type { PlanColumn, PlanSheet } from "#core/form/workbook";
import type { CellTables } from "./cells";
import { conditionalFormatsXml } from "./conditionalFormats";
import { type GridRow, gridOf } from "./grid";
import { checkMerges, checkRange, refuse } from "./guards";
import { pageSetupXml } from "./pageSetup";
import { cellReference, rangeReference } from "./reference";
import { sheetDataTexts } from "./sheetData";
import { color } from "./styleTable";
import { validationsXml } from "./validations";
import { DECLARATION, counted, element } from "./xml";

const NAMESPACES =
  'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
/** Pixels of a digit of the default font (宋体 11) on an ordinary screen, and of the padding around a cell's text. */
const DIGIT = 8;
const PADDING = 5;
const DEFAULT_ROW_HEIGHT = 15;
/** Excel specifications and limits: a column in characters, a row in points. */
const MAX_WIDTH = 255;
const MAX_HEIGHT = 409.5;

/** The id by which a sheet with charts names its drawing. */
const DRAWING_ID = "rId1";

/** `xl/worksheets/sheetN.xml`: the elements stand in the order of CT_Worksheet (ECMA-376 part 1 §18.3.1.99). */
export function* sheetTexts(sheet: PlanSheet, inFront: boolean, tables: CellTables): Generator<string> {
  checkRanges(sheet);
  const grid = gridOf(sheet);
  yield `${DECLARATION}<worksheet ${NAMESPACES}>`;
  yield propertiesXml(sheet);
  if (!sheet.longTable) yield dimensionXml(grid);
  yield viewXml(sheet, inFront);
  yield element("sheetFormatPr", { defaultRowHeight: DEFAULT_ROW_HEIGHT });
  yield columnsXml(sheet.columns);
  yield* sheetDataTexts(sheet, grid, tables);
  if (sheet.protection) yield protectionXml(sheet.protection);
  if (sheet.autoFilter) yield element("autoFilter", { ref: rangeReference(sheet.autoFilter) });
  yield mergesXml(sheet);
  yield conditionalFormatsXml(sheet.conditionalFormats, sheet.name, tables.styles);
  yield validationsXml(sheet.validations, sheet.name);
  yield linksXml(sheet);
  if (sheet.print) yield pageSetupXml(sheet.print, sheet.name);
  if (sheet.charts?.length) yield element("drawing", { "r:id": DRAWING_ID });
  yield "</worksheet>";
}

function checkRanges(sheet: PlanSheet): void {
  checkMerges(sheet);
  const ranges = [
    ...sheet.validations.flatMap((validation) => validation.ranges),
    ...sheet.conditionalFormats.flatMap((format) => format.ranges),
    ...(sheet.charts ?? []).map((chart) => chart.anchor),
    ...(sheet.autoFilter ? [sheet.autoFilter] : []),
    ...(sheet.print?.area ? [sheet.print.area] : []),
    ...sheet.rows.map(({ row }) => ({ top: row, left: 1, bottom: row, right: 1 })),
  ];
  ranges.forEach((range) => {
    checkRange(range, sheet.name);
  });
  const tooWide = sheet.columns.find(({ width }) => !(width >= 0 && width <= MAX_WIDTH));
  if (tooWide) refuse(sheet.name, `no column is ${tooWide.width} characters wide`);
  const tooHigh = sheet.rows.find(({ height = 0 }) => !(height >= 0 && height <= MAX_HEIGHT));
  if (tooHigh) refuse(`${sheet.name} row ${tooHigh.row}`, `no row is ${tooHigh.height} points high`);
}

/** `<sheetPr>` (§18.3.1.82). */
function propertiesXml({ tabColor, print }: PlanSheet): string {
  const children = [
    ...(tabColor ? [color("tabColor", tabColor)] : []),
    ...(print?.fitToWidth ? [element("pageSetUpPr", { fitToPage: true })] : []),
  ];
  return children.length > 0 ? element("sheetPr", {}, ...children) : "";
}

/** `<dimension>` (§18.3.1.35), a hint for readers; of a long table nobody knows it yet. */
function dimensionXml(grid: readonly GridRow[]): string {
  const rows = grid.filter(({ cells }) => cells.length > 0);
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return "";
  const left = Math.min(...rows.map(({ cells }) => cells[0]?.column ?? 1));
  const right = Math.max(...rows.map(({ cells }) => cells.at(-1)?.column ?? 1));
  return element("dimension", { ref: rangeReference({ top: first.row, left, bottom: last.row, right }) });
}

/** `<sheetViews>` (§18.3.1.88). */
function viewXml({ name, showGridLines, zoom, freeze }: PlanSheet, inFront: boolean): string {
  if (zoom !== undefined && !(Number.isInteger(zoom) && zoom >= 10 && zoom <= 400))
    refuse(name, `no zoom of ${zoom} %`);
  const view = {
    showGridLines: showGridLines === false ? false : undefined,
    tabSelected: inFront || undefined,
    zoomScale: zoom,
    zoomScaleNormal: zoom,
    workbookViewId: 0,
  };
  return element("sheetViews", {}, element("sheetView", view, freeze ? paneXml(freeze) : ""));
}

/** `<pane>` (§18.3.1.66); the selection stays in the part that scrolls. */
function paneXml({ rows, columns }: NonNullable<PlanSheet["freeze"]>): string {
  if (rows === 0 && columns === 0) return "";
  const activePane = columns === 0 ? "bottomLeft" : rows === 0 ? "topRight" : "bottomRight";
  const topLeftCell = cellReference(rows + 1, columns + 1);
  return (
    element("pane", {
      xSplit: columns || undefined,
      ySplit: rows || undefined,
      topLeftCell,
      activePane,
      state: "frozen",
    }) + element("selection", { pane: activePane, activeCell: topLeftCell, sqref: topLeftCell })
  );
}

/** `<cols>` (§18.3.1.17): neighbours alike are one element. */
function columnsXml(columns: readonly PlanColumn[]): string {
  const runs: { min: number; max: number; width: number; hidden: boolean }[] = [];
  columns.forEach(({ width, hidden = false }, index) => {
    const last = runs.at(-1);
    if (last?.width === width && last.hidden === hidden) last.max = index + 1;
    else runs.push({ min: index + 1, max: index + 1, width, hidden });
  });
  const children = runs.map(({ min, max, width, hidden }) =>
    element("col", { min, max, width: storedWidth(width), customWidth: true, hidden: hidden || undefined }),
  );
  return children.length > 0 ? element("cols", {}, ...children) : "";
}

/** The file's width counts the padding too (§18.3.1.13 gives the formula). */
const storedWidth = (characters: number): number => Math.trunc(((characters * DIGIT + PADDING) / DIGIT) * 256) / 256;

/** `<sheetProtection>` (§18.3.1.85): here 0 means allowed. Selecting cells always is. */
function protectionXml(protection: NonNullable<PlanSheet["protection"]>): string {
  const allowed = (may: boolean | undefined): false | undefined => (may ? false : undefined);
  return element("sheetProtection", {
    sheet: true,
    objects: true,
    scenarios: true,
    formatColumns: allowed(protection.formatColumns),
    formatRows: allowed(protection.formatRows),
    insertRows: allowed(protection.insertRows),
    sort: allowed(protection.sort),
    autoFilter: allowed(protection.autoFilter),
  });
}

const mergesXml = (sheet: PlanSheet): string =>
  counted(
    "mergeCells",
    sheet.merges.map((merge) => element("mergeCell", { ref: rangeReference(merge) })),
  );

/** `<hyperlinks>` (§18.3.1.48) to places in this workbook only: they need no relationship. */
function linksXml({ cells }: PlanSheet): string {
  const links = cells
    .filter(({ link }) => link !== undefined)
    .map(({ row, column, link }) => element("hyperlink", { ref: cellReference(row, column), location: link }));
  return links.length > 0 ? element("hyperlinks", {}, ...links) : "";
}
