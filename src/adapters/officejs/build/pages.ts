import { rangeName, wholeColumns, wholeRows } from "#core/form/address";
import type { PrintSetup } from "#core/form/workbook";
import type { SheetView } from "./steps";

/** What Excel takes for header and footer if nobody says: 0.3 inch, in millimetres. */
const DEFAULT_EDGE = 7.62;

export function writePrintSetup(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  const { margins } = print;
  pageLayout.paperSize = print.paper ?? "A4";
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  if (print.fitToWidth) {
    // Pages tall left out means as many as it takes.
    pageLayout.zoom = {
      horizontalFitToPages: 1,
      ...(print.fitToHeight !== undefined && { verticalFitToPages: print.fitToHeight }),
    };
  }
  if (print.area) pageLayout.setPrintArea(rangeName(print.area));
  if (print.titleColumns) pageLayout.setPrintTitleColumns(wholeColumns(print.titleColumns));
  if (print.titleRows) pageLayout.setPrintTitleRows(wholeRows(print.titleRows));
  if (print.centerHorizontally) pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins("Centimeters", {
    top: margins.top / 10,
    bottom: margins.bottom / 10,
    left: margins.left / 10,
    right: margins.right / 10,
    header: (margins.header ?? DEFAULT_EDGE) / 10,
    footer: (margins.footer ?? DEFAULT_EDGE) / 10,
  });
  if (print.firstPage !== undefined) pageLayout.firstPageNumber = print.firstPage;
  const { headersFooters } = pageLayout;
  if (print.evenFooter === undefined) say(headersFooters.defaultForAllPages, print.header, print.footer);
  else {
    headersFooters.state = "OddAndEven";
    say(headersFooters.oddPages, print.header, print.footer);
    say(headersFooters.evenPages, print.header, print.evenFooter);
  }
  for (const row of print.breaksBefore ?? []) if (row > 1) sheet.horizontalPageBreaks.add(`A${row}`);
}

function say(lines: Excel.HeaderFooter, headerCode = "", footerCode = ""): void {
  const header = sections(headerCode);
  const footer = sections(footerCode);
  if (header.left) lines.leftHeader = header.left;
  if (header.center) lines.centerHeader = header.center;
  if (header.right) lines.rightHeader = header.right;
  if (footer.left) lines.leftFooter = footer.left;
  if (footer.center) lines.centerFooter = footer.center;
  if (footer.right) lines.rightFooter = footer.right;
}

const SECTIONS = { L: "left", C: "center", R: "right" } as const;

/**
 * A header as Excel's file has it (ECMA-376 part 1 §18.3.1.46) in its three parts. "&&" is an ampersand, and a font's
 * name in quotes may hold anything.
 */
export function sections(code: string): { left: string; center: string; right: string } {
  const parts = { left: "", center: "", right: "" };
  let section: keyof typeof parts = "center";
  for (const [token, letter] of code.matchAll(/&([LCR])|&"[^"]*"|&[\s\S]|[\s\S]/g)) {
    if (letter === undefined) parts[section] += token;
    else section = SECTIONS[letter as keyof typeof SECTIONS];
  }
  return parts;
}

/** What a person sees of the sheet besides its cells. A sheet's zoom is in no API set. */
export function writeView(sheet: Excel.Worksheet, { freeze, autoFilter, tabColor, showGridLines }: SheetView): void {
  if (tabColor !== undefined) sheet.tabColor = `#${tabColor}`;
  if (showGridLines === false) sheet.showGridlines = false;
  if (freeze && freeze.rows > 0 && freeze.columns > 0) {
    sheet.freezePanes.freezeAt(rangeName({ top: 1, left: 1, bottom: freeze.rows, right: freeze.columns }));
  } else if (freeze && freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else if (freeze && freeze.columns > 0) sheet.freezePanes.freezeColumns(freeze.columns);
  if (autoFilter) sheet.autoFilter.apply(rangeName(autoFilter));
}
