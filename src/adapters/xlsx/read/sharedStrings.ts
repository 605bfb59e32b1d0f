import type { BrokenValue } from "#core/form/workbook";
import type { Limits } from "./limits";
import { tooLarge } from "./unreadable";
import type { XmlScanner } from "./xml";
import { cellText, decodedText } from "./xmlText";
import type { TextPool } from "./textPool";

const LOWER_R = 114;
const LOWER_T = 116;

/** The texts that cells refer to by number (ECMA-376 part 1 §18.4.9). */
export function readSharedStrings(xml: XmlScanner, limits: Limits, texts: TextPool): (string | BrokenValue)[] {
  const strings: (string | BrokenValue)[] = [];
  xml.root();
  for (;;) {
    const end = endOfPlainItem(xml.bytes, xml.position);
    if (end === 0) {
      if (!xml.child()) return strings;
      if (!xml.is("si")) {
        xml.skip();
        continue;
      }
    }
    if (strings.length === limits.cells) throw tooLarge("cells");
    if (end === 0) {
      strings.push(cellText(readRichText(xml)));
    } else {
      strings.push(texts.text(xml, xml.position + OPENING, end - CLOSING, decodedText, "label"));
      xml.passTo(end);
    }
  }
}

const OPENING = "<si><t>".length;
const CLOSING = "</t></si>".length;

/** Where an item ends that has the usual shape, `<si><t>…</t></si>`; 0 if the next thing has another. */
function endOfPlainItem(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== 60 || bytes[at + 1] !== 115 || bytes[at + 2] !== 105 || bytes[at + 3] !== 62) return 0;
  if (bytes[at + 4] !== 60 || bytes[at + 5] !== LOWER_T || bytes[at + 6] !== 62) return 0;
  let i = at + OPENING;
  for (let code = bytes[i]; code !== 60; code = bytes[++i]) if (code === undefined) return 0;
  if (bytes[i + 1] !== 47 || bytes[i + 2] !== LOWER_T || bytes[i + 3] !== 62) return 0;
  if (bytes[i + 4] !== 60 || bytes[i + 5] !== 47 || bytes[i + 6] !== 115 || bytes[i + 7] !== 105) return 0;
  return bytes[i + 8] === 62 ? i + CLOSING : 0;
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
