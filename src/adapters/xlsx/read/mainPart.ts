import type { FileKind } from "#core/form/workbook";
import { readContentTypes, type ContentTypes } from "./contentTypes";
import type { PackageParts } from "./packageParts";
import { damaged, notAWorkbook } from "./unreadable";

/**
 * The part everything else hangs from, `xl/workbook.xml` in most files: where the package's relationships say, or
 * where its content types say. Packages that are no workbook are named by what they are.
 */
export function findMainPart(parts: PackageParts, related: string | undefined): string {
  const types = readContentTypes(parts);
  const main = related ?? mainByType(types);
  if (main === undefined) throw notAWorkbook(archiveKind(parts, types));
  const kind = kindOf(types?.of(main) ?? "") ?? (main.endsWith(".bin") ? "xlsb" : undefined);
  if (kind !== undefined && kind !== "workbook") throw notAWorkbook(kind);
  if (!parts.has(main)) throw damaged("missingPart");
  return main;
}

const mainByType = (types: ContentTypes | undefined): string | undefined =>
  [...(types?.overrides ?? [])].find(([, type]) => kindOf(type) !== undefined)?.[0];

/** Content types of main parts: `…spreadsheetml.sheet.main+xml`, `…ms-excel.sheet.macroEnabled.main+xml`. */
function kindOf(contentType: string): FileKind | "workbook" | undefined {
  const type = contentType.toLowerCase();
  if (!type.includes("main")) return undefined;
  if (type.includes("ms-excel.sheet.binary")) return "xlsb";
  if (type.includes("spreadsheetml") || type.includes("ms-excel")) return "workbook";
  if (type.includes("wordprocessingml") || type.includes("ms-word")) return "word";
  if (type.includes("presentationml") || type.includes("ms-powerpoint")) return "powerpoint";
  return undefined;
}

/** Archives that are no Office package. */
function archiveKind(parts: PackageParts, types: ContentTypes | undefined): FileKind {
  if (types === undefined) {
    const declared = new TextDecoder().decode(parts.bytesOf("mimetype"));
    if (/opendocument\.spreadsheet|sun\.xml\.calc/.test(declared)) return "ods";
    if (/opendocument\.text|sun\.xml\.writer/.test(declared)) return "word";
    if (/opendocument\.presentation|sun\.xml\.impress/.test(declared)) return "powerpoint";
    if (parts.has("META-INF/manifest.xml") && parts.has("content.xml")) return "ods";
  }
  return "zip";
}
