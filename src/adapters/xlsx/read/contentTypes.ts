import type { PackageParts } from "./packageParts";
import { packageKey } from "./zipDirectory";

/** Content types by part name, and by extension for the rest (ECMA-376 part 2 §6.2.3). */
export interface ContentTypes {
  readonly of: (path: string) => string | undefined;
  readonly overrides: ReadonlyMap<string, string>;
}

export function readContentTypes(parts: PackageParts): ContentTypes | undefined {
  const xml = parts.xml("[Content_Types].xml");
  if (!xml) return undefined;
  const overrides = new Map<string, string>();
  const defaults = new Map<string, string>();
  xml.root();
  while (xml.child()) {
    const type = xml.attribute("ContentType") ?? "";
    if (xml.is("Override")) overrides.set(packageKey(xml.attribute("PartName") ?? ""), type);
    else if (xml.is("Default")) defaults.set((xml.attribute("Extension") ?? "").toLowerCase(), type);
    xml.skip();
  }
  return {
    overrides,
    of: (path) => {
      const key = packageKey(path);
      return overrides.get(key) ?? defaults.get(key.slice(key.lastIndexOf(".") + 1));
    },
  };
}
