/**
 * What this Excel can do. An answer of the host alone is not enough: the host may know a set that the served library
 * lacks (its types describe more than the file has), and some hosts answer wrongly (office-js#1031, #1287).
 */

/** Excel LTSC 2021, Microsoft 365 from 2108, Mac from 16.52, the web: everything ungated in this folder is in this set. */
export const FLOOR = "1.14";

const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);

export const hasFloor = (): boolean => supports(FLOOR);

/** Tells when a sheet is renamed, hidden or shown (ExcelApi 1.17). */
export const tellsSheetNames = (): boolean =>
  supports("1.17") &&
  "onNameChanged" in Excel.WorksheetCollection.prototype &&
  "onVisibilityChanged" in Excel.WorksheetCollection.prototype;

/** The page of a shared runtime may put itself in front (SharedRuntime 1.1). */
export const canShowPane = (): boolean =>
  Office.context.requirements.isSetSupported("SharedRuntime", "1.1") &&
  typeof (Office.addin as Partial<Office.Addin> | undefined)?.showAsTaskpane === "function";
