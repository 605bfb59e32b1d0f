import type { PrintSetup } from "#core/form/workbook";
import type { XmlScanner } from "../read/xml";
import { rangeOf } from "./ranges";

type Named = Pick<PrintSetup, "area" | "titleRows">;

/** Print areas and repeated rows, by the position of their sheet: the workbook keeps them as names (§18.2.5). */
export function readLocalNames(xml: XmlScanner): ReadonlyMap<number, Named> {
  const found = new Map<number, Named>();
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
      const named = sheet < 0 ? {} : said(name, refersTo.slice(refersTo.lastIndexOf("!") + 1));
      found.set(sheet, { ...found.get(sheet), ...named });
    }
  }
  return found;
}

function said(name: string | undefined, reference: string): Named {
  if (name === "_xlnm.Print_Area") {
    const area = rangeOf(reference);
    return area ? { area } : {};
  }
  const [, first, last] = /^\$?(\d+):\$?(\d+)$/.exec(reference) ?? [];
  if (name !== "_xlnm.Print_Titles" || first === undefined || last === undefined) return {};
  return { titleRows: [Number(first), Number(last)] };
}
