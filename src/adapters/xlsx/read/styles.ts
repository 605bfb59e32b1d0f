import { isBuiltInDate, isDateFormat } from "./dateFormats";
import type { XmlScanner } from "./xml";

/** Which cell styles, by index, show a number as a day or a time (ECMA-376 part 1 §18.8.10, §18.8.31). */
export function readDateStyles(xml: XmlScanner): boolean[] {
  const custom = new Map<number, boolean>();
  const styles: boolean[] = [];
  xml.root();
  while (xml.child()) {
    if (xml.is("numFmts")) {
      while (xml.child()) {
        custom.set(Number(xml.attribute("numFmtId")), isDateFormat(xml.attribute("formatCode") ?? ""));
        xml.skip();
      }
    } else if (xml.is("cellXfs")) {
      while (xml.child()) {
        const format = Number(xml.attribute("numFmtId") ?? 0);
        styles.push(custom.get(format) ?? isBuiltInDate(format));
        xml.skip();
      }
    } else {
      xml.skip();
    }
  }
  return styles;
}
