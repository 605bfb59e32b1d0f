import type { XmlScanner } from "./xml";

/** Custom document properties (ECMA-376 part 1 §22.3), each value as its text. */
export function readCustomProperties(xml: XmlScanner): Map<string, string> {
  const properties = new Map<string, string>();
  xml.root();
  while (xml.child()) {
    const name = xml.attribute("name");
    let value = "";
    while (xml.child()) value += xml.content();
    if (name !== undefined && !properties.has(name)) properties.set(name, value);
  }
  return properties;
}

const W3CDTF = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

/** When the file was last saved (ECMA-376 part 2 §8.3.3.14): `2026-03-05T08:00:00.000Z`. A time without a zone is UTC. */
export function readSavedAt(xml: XmlScanner): string | undefined {
  const modified = firstText(xml, "modified")?.trim();
  const match = modified === undefined ? undefined : W3CDTF.exec(modified);
  if (modified === undefined || !match) return undefined;
  const time = Date.parse(match[1] === undefined ? `${modified}Z` : modified);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** The program that saved it (ECMA-376 part 1 §22.2.2): `Microsoft Excel 16.0300`. */
export function readSavedBy(xml: XmlScanner): string | undefined {
  let application = "";
  let version = "";
  xml.root();
  while (xml.child()) {
    if (xml.is("Application")) application = xml.content();
    else if (xml.is("AppVersion")) version = xml.content();
    else xml.skip();
  }
  return `${application} ${version}`.trim() || undefined;
}

function firstText(xml: XmlScanner, name: string): string | undefined {
  let text: string | undefined;
  xml.root();
  while (xml.child()) {
    if (text === undefined && xml.is(name)) text = xml.content();
    else xml.skip();
  }
  return text;
}
