import { zip, type ZipPart, type ZipTweaks } from "./zip";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/** Part name → text; undefined leaves a part out. */
export type Parts = Readonly<Record<string, string | Uint8Array | undefined>>;

export const relationship = (id: string, type: string, target: string, more = ""): string =>
  `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}" ${more}/>`;

export const relationships = (...all: string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;

export const worksheet = (sheetData: string, behind = ""): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${sheetData}</sheetData>${behind}</worksheet>`;

export const workbook = (inside = `<sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets>`): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${inside}</workbook>`;

export const contentTypes = (main = WORKBOOK_TYPE, path = "/xl/workbook.xml"): string =>
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="${path}" ContentType="${main}"/></Types>`;

export const sharedStrings = (...items: string[]): string =>
  `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join("")}</sst>`;

/** Style 0 is no date, 1 a built-in one, 2 yyyy"年"m"月". */
const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>` +
  `<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>` +
  `<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`;

/** The parts of a workbook with one sheet, `表`; those given replace them, or join them. */
export function packageParts(parts: Parts = {}): ZipPart[] {
  const all: Parts = {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": workbook(),
    "xl/_rels/workbook.xml.rels": relationships(
      relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
      relationship("rId8", "styles", "styles.xml"),
      relationship("rId9", "sharedStrings", "sharedStrings.xml"),
    ),
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": sharedStrings("<t>零</t>", "<t>一</t>"),
    "xl/worksheets/sheet1.xml": worksheet(`<row r="1"><c r="A1"><v>1</v></c></row>`),
    ...parts,
  };
  return Object.entries(all).flatMap(([name, data]) => (data === undefined ? [] : [{ name, data }]));
}

export const xlsx = (parts: Parts = {}, tweaks: ZipTweaks = {}): Uint8Array => zip(packageParts(parts), tweaks);

/** A workbook whose one sheet has these rows. */
export const sheetOf = (rows: string, parts: Parts = {}): Uint8Array =>
  xlsx({ "xl/worksheets/sheet1.xml": worksheet(rows), ...parts });
