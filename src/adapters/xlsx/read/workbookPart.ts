import type { SheetState } from "#core/form/workbook";
import type { XmlScanner } from "./xml";
import { isTrue } from "./xmlText";

export interface SheetEntry {
  readonly name: string;
  readonly state: SheetState;
  /** Under which the workbook's relationships lead to the sheet's part. */
  readonly relationship: string | undefined;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetEntry[];
  readonly names: ReadonlyMap<string, string>;
  readonly structureLocked: boolean;
  readonly date1904: boolean;
}

/** The workbook part (CT_Workbook, ECMA-376 part 1 §18.2.27); undefined if it is something else. */
export function readWorkbookPart(xml: XmlScanner): WorkbookPart | undefined {
  const sheets: SheetEntry[] = [];
  const names = new Map<string, string>();
  let structureLocked = false;
  let date1904 = false;
  xml.root();
  if (!xml.is("workbook")) return undefined;
  while (xml.child()) {
    if (xml.is("sheets")) {
      readSheets(xml, sheets);
    } else if (xml.is("definedNames")) {
      readNames(xml, names);
    } else {
      if (xml.is("workbookPr")) date1904 = isTrue(xml.attribute("date1904"));
      if (xml.is("workbookProtection")) structureLocked = isTrue(xml.attribute("lockStructure"));
      xml.skip();
    }
  }
  return { sheets, names, structureLocked, date1904 };
}

function readSheets(xml: XmlScanner, sheets: SheetEntry[]): void {
  while (xml.child()) {
    if (xml.is("sheet")) {
      const state = xml.attribute("state");
      sheets.push({
        name: xml.attribute("name") ?? "",
        state: state === "hidden" || state === "veryHidden" ? state : "visible",
        relationship: xml.attribute("id"),
      });
    }
    xml.skip();
  }
}

/** Names that belong to one sheet (§18.2.5 `localSheetId`) are left out. */
function readNames(xml: XmlScanner, names: Map<string, string>): void {
  while (xml.child()) {
    const name = xml.attribute("name");
    const isLocal = xml.attribute("localSheetId") !== undefined;
    const refersTo = xml.content();
    if (name !== undefined && !isLocal && !names.has(name)) names.set(name, refersTo);
  }
}
