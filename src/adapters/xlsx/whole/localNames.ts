import { columnNumber } from "#core/form/address";
import type { PrintSetup } from "#core/form/workbook";
import type { XmlScanner } from "../read/xml";
import { rangeOf } from "./ranges";

export type PrintNames = Pick<PrintSetup, "area" | "titleRows" | "titleColumns">;

/** Print areas, repeated rows and columns, by the position of their sheet: the workbook keeps them as names (§18.2.5). */
export function readLocalNames(xml: XmlScanner): ReadonlyMap<number, PrintNames> {
  const found = new Map<number, PrintNames>();
  xml.root();
  while (xml.child()) {
    if (!xml.is("definedNames")) {
      xml.skip();
      continue;
    }
    while (xml.child()) {
      const name = xml.attribute("name");
      const sheet = Number(xml.attribute("localSheetId") ?? -1);
      const refersTo = xml.content();
      const named = sheet < 0 ? {} : said(name, refersTo);
      found.set(sheet, { ...found.get(sheet), ...named });
    }
  }
  return found;
}

function said(name: string | undefined, refersTo: string): PrintNames {
  if (name === "_xlnm.Print_Area") {
    const area = rangeOf(refersTo.slice(refersTo.lastIndexOf("!") + 1));
    return area ? { area } : {};
  }
  if (name !== "_xlnm.Print_Titles") return {};
  const columns = /!\$?([A-Z]{1,3}):\$?([A-Z]{1,3})(?:,|$)/.exec(refersTo);
  const rows = /!\$?(\d{1,7}):\$?(\d{1,7})(?:,|$)/.exec(refersTo);
  return {
    ...(columns && { titleColumns: [columnNumber(columns[1] ?? ""), columnNumber(columns[2] ?? "")] as const }),
    ...(rows && { titleRows: [Number(rows[1]), Number(rows[2])] as const }),
  };
}
