import type { Snapshot } from "#core/form/workbook";
import type { PackageParts } from "./packageParts";
import type { Relationships } from "./relationships";
import type { XmlScanner } from "./xml";

/** What the package says about itself beside its sheets. A file without any of it is a workbook all the same. */
export function readProperties(
  parts: PackageParts,
  links: Relationships,
): Pick<Snapshot, "properties" | "savedAt" | "savedBy"> {
  const part = (type: string): XmlScanner | undefined => {
    const target = links.target(type);
    return target === undefined ? undefined : parts.xml(target);
  };
  const custom = part("custom-properties");
  const core = part("core-properties");
  const app = part("extended-properties");
  const savedAt = core && readSavedAt(core);
  const savedBy = app && readSavedBy(app);
  return {
    properties: custom ? readCustomProperties(custom) : new Map(),
    ...(savedAt !== undefined && { savedAt }),
    ...(savedBy !== undefined && { savedBy }),
  };
}

/** Custom document properties (ECMA-376 part 1 §22.3), each value as its text. */
function readCustomProperties(xml: XmlScanner): Map<string, string> {
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

const W3CDTF = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?$/;

/** When the file was last saved (ECMA-376 part 2 §8.3): `2026-03-05T08:00:00.000Z`. A time without a zone is UTC. */
function readSavedAt(xml: XmlScanner): string | undefined {
  let modified = "";
  xml.root();
  while (xml.child()) {
    if (xml.is("modified")) modified = xml.content().trim();
    else xml.skip();
  }
  const match = W3CDTF.exec(modified);
  if (!match) return undefined;
  const time = Date.parse(match[1] === undefined ? `${modified}Z` : modified);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** The program that saved it (ECMA-376 part 1 §22.2): `Microsoft Excel 16.0300`. */
function readSavedBy(xml: XmlScanner): string | undefined {
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
