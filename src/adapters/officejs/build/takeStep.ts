import { writeChart } from "./charts";
import { wear } from "./looks";
import { writePrintSetup, writeView } from "./pages";
import { rangeAt, rangesAt } from "./places";
import { addConditionalFormat, addValidation } from "./rules";
import type { Work } from "./steps";

/** Tells Excel one thing; it is sent with the next request. */
export function takeStep(sheets: Excel.WorksheetCollection, sheet: Excel.Worksheet, work: Work): void {
  switch (work.tell) {
    case "formulas":
      rangeAt(sheet, work.at).formulas = writable(work.rows);
      return;
    case "values":
      rangeAt(sheet, work.at).values = writable(work.rows);
      return;
    case "formats":
      rangeAt(sheet, work.at).numberFormat = writable(work.rows);
      return;
    case "format":
      setAll(rangeAt(sheet, work.at), work.format);
      return;
    case "link":
      rangeAt(sheet, work.at).hyperlink = { documentReference: work.to };
      return;
    case "look":
      wear(rangesAt(sheet, work.at).format, work.trait, work.inside);
      return;
    case "width":
      rangeAt(sheet, work.at).format.columnWidth = work.points;
      return;
    case "height":
      rangesAt(sheet, work.at).format.rowHeight = work.points;
      return;
    case "hideColumns":
      rangeAt(sheet, work.at).columnHidden = true;
      return;
    case "hideRows":
      rangeAt(sheet, work.at).rowHidden = true;
      return;
    case "merge":
      rangeAt(sheet, work.at).merge(false);
      return;
    case "validation":
      addValidation(sheet, work.at, work.validation);
      return;
    case "conditionalFormat":
      addConditionalFormat(sheet, work.at, work.format);
      return;
    case "page":
      if (work.print) writePrintSetup(sheet, work.print);
      writeView(sheet, work.view);
      return;
    case "chart":
      writeChart(sheets, sheet, work.chart);
  }
}

/** office.js takes rows as they are and changes none; its types know only arrays that may be changed. */
const writable = <T>(rows: readonly (readonly T[])[]): T[][] => rows as T[][];

/** One value for a whole range: taken too, though not by the types. */
const setAll = (range: Excel.Range, format: string): void => {
  (range as { numberFormat: unknown }).numberFormat = format;
};
