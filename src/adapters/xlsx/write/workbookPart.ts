import { wholeColumns, wholeRows } from "#core/form/address";
import type { Plan, PlanSheet } from "#core/form/workbook";
import { absoluteReference, quotedSheet } from "./reference";
import { DECLARATION, element, escapeText } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The sheet in front: as planned, or the first that can be seen. */
export const sheetInFront = ({ activeSheet, sheets }: Plan): number =>
  activeSheet ?? sheets.findIndex(({ state }) => state === "visible");

/** `xl/workbook.xml` (ECMA-376 part 1 §18.2.27). Sheet n has relationship `rIdn`. */
export function workbookXml(plan: Plan): string {
  const sheets = plan.sheets.map(({ name, state }, index) =>
    element("sheet", {
      name,
      sheetId: index + 1,
      state: state === "visible" ? undefined : state,
      "r:id": `rId${index + 1}`,
    }),
  );
  const names = [
    ...plan.sheets.flatMap(sheetNames),
    ...[...plan.names].map(([name, text]) => definedName({ name }, text)),
  ];
  const calculates = plan.sheets.some(({ cells }) => cells.some(({ formula }) => formula !== undefined));
  return (
    DECLARATION +
    element(
      "workbook",
      { xmlns: MAIN, "xmlns:r": RELATIONSHIPS },
      plan.lockStructure ? element("workbookProtection", { lockStructure: true }) : "",
      element("bookViews", {}, element("workbookView", { activeTab: sheetInFront(plan) })),
      element("sheets", {}, ...sheets),
      names.length > 0 ? element("definedNames", {}, ...names) : "",
      // The results we give are the core's; the program that opens the file has the last word.
      calculates ? element("calcPr", { fullCalcOnLoad: true }) : "",
    )
  );
}

/** The names by which a sheet keeps its print area, its repeated rows and its filter (§18.2.5). */
function sheetNames({ name: sheet, print, autoFilter }: PlanSheet, localSheetId: number): string[] {
  const names: string[] = [];
  if (autoFilter) {
    const name = "_xlnm._FilterDatabase";
    names.push(definedName({ name, localSheetId, hidden: true }, absoluteReference(sheet, autoFilter)));
  }
  if (print?.area) {
    names.push(definedName({ name: "_xlnm.Print_Area", localSheetId }, absoluteReference(sheet, print.area)));
  }
  const titles: string[] = [];
  if (print?.titleColumns) titles.push(wholeColumns(print.titleColumns));
  if (print?.titleRows) titles.push(wholeRows(print.titleRows));
  if (titles.length > 0) {
    const places = titles.map((title) => `${quotedSheet(sheet)}!${title}`).join(",");
    names.push(definedName({ name: "_xlnm.Print_Titles", localSheetId }, places));
  }
  return names;
}

const definedName = (
  attributes: { readonly name: string; readonly localSheetId?: number; readonly hidden?: true },
  refersTo: string,
): string => element("definedName", attributes, escapeText(refersTo));
