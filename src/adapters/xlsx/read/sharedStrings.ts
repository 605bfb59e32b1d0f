import type { BrokenValue } from "#core/form/workbook";
import type { Limits } from "./limits";
import { tooLarge } from "./unreadable";
import type { XmlScanner } from "./xml";
import { cellText } from "./xmlText";

const LOWER_R = 114;
const LOWER_T = 116;

/** The texts that cells refer to by number (ECMA-376 part 1 §18.4.9). */
export function readSharedStrings(xml: XmlScanner, limits: Limits): (string | BrokenValue)[] {
  const strings: (string | BrokenValue)[] = [];
  xml.root();
  while (xml.child()) {
    if (xml.is("si")) {
      if (strings.length === limits.cells) throw tooLarge("cells");
      strings.push(cellText(readRichText(xml)));
    } else {
      xml.skip();
    }
  }
  return strings;
}

/** Text of a string item (CT_Rst §18.4.8): its own, or that of its runs, joined; how it is pronounced is left out. */
export function readRichText(xml: XmlScanner): string {
  let text = "";
  let runs = 0;
  if (xml.leaf(LOWER_T)) text = xml.found();
  for (;;) {
    if (!xml.child()) {
      if (runs === 0) return text;
      runs--;
    } else if (xml.letter() === LOWER_T) {
      text += xml.content();
    } else if (xml.letter() === LOWER_R) {
      runs++;
    } else {
      xml.skip();
    }
  }
}
