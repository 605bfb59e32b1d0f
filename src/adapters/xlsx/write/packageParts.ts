import type { Part, PartKind } from "./parts";
import { DECLARATION, element } from "./xml";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const OPEN_XML = "application/vnd.openxmlformats-officedocument";

/** ECMA-376 part 1 §12.3 and §15.2. */
const CONTENT_TYPES: Readonly<Record<PartKind, string>> = {
  officeDocument: `${OPEN_XML}.spreadsheetml.sheet.main+xml`,
  worksheet: `${OPEN_XML}.spreadsheetml.worksheet+xml`,
  styles: `${OPEN_XML}.spreadsheetml.styles+xml`,
  sharedStrings: `${OPEN_XML}.spreadsheetml.sharedStrings+xml`,
  drawing: `${OPEN_XML}.drawing+xml`,
  chart: `${OPEN_XML}.drawingml.chart+xml`,
  "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
  "extended-properties": `${OPEN_XML}.extended-properties+xml`,
  "custom-properties": `${OPEN_XML}.custom-properties+xml`,
};

/** `[Content_Types].xml` (ECMA-376 part 2 §10.1.2). */
export const contentTypesXml = (parts: readonly Part[]): string =>
  DECLARATION +
  element(
    "Types",
    { xmlns: `${PACKAGE}/content-types` },
    element("Default", { Extension: "rels", ContentType: "application/vnd.openxmlformats-package.relationships+xml" }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
    ...parts.map(({ kind, path }) => element("Override", { PartName: `/${path}`, ContentType: CONTENT_TYPES[kind] })),
  );

/** The relationships of the part at `source` ("" is the package; ECMA-376 part 2 §9.3): rId1, rId2 … in the order given. */
export const relationshipsXml = (source: string, targets: readonly Part[]): string =>
  DECLARATION +
  element(
    "Relationships",
    { xmlns: `${PACKAGE}/relationships` },
    ...targets.map(({ kind, path }, index) =>
      element("Relationship", { Id: `rId${index + 1}`, Type: relationshipType(kind), Target: relative(source, path) }),
    ),
  );

/** Targets could be absolute too, but several readers don't know that (XLSX.md §3.2). */
function relative(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  while (from.length > 0 && from[0] === to[0]) {
    from.shift();
    to.shift();
  }
  return [...from.map(() => ".."), ...to].join("/");
}

const relationshipType = (kind: PartKind): string =>
  kind === "core-properties" ? `${PACKAGE}/relationships/metadata/core-properties` : `${OFFICE}/${kind}`;

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the package itself is "". */
export const relationshipsPath = (path: string): string => path.replace(/[^/]*$/, "_rels/$&.rels");
