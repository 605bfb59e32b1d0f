import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import type { CellRef } from "#core/form/workbook";
import { cellName } from "#core";

/** In every poisoned text, so that it is found wherever it went. */
export const NEEDLE = "ZQX";

/** Texts that a program might run, follow or ask for, if they were typed into a cell or a CSV file. */
export const payloads: readonly string[] = [
  `=1+1&"${NEEDLE}"`,
  `+1+1&"${NEEDLE}"`,
  `-1+1&"${NEEDLE}"`,
  `@SUM(1)&"${NEEDLE}"`,
  `\t=1&"${NEEDLE}"`,
  `\r=1&"${NEEDLE}"`,
  `\n=1&"${NEEDLE}"`,
  ` =1&"${NEEDLE}"`,
  `\u3000=1&"${NEEDLE}"`,
  `\u00a0=1&"${NEEDLE}"`,
  `＝1+1&"${NEEDLE}"`,
  `＋1&"${NEEDLE}"`,
  `－1&"${NEEDLE}"`,
  `＠SUM(1)&"${NEEDLE}"`,
  `'=1&"${NEEDLE}"`,
  `"=1&"${NEEDLE}"`,
  `=cmd|' /C calc'!A0&"${NEEDLE}"`,
  `=DDE("cmd";"/C calc";"${NEEDLE}")`,
  `=HYPERLINK("http://127.0.0.1/${NEEDLE}","请点击")`,
  `=WEBSERVICE("http://127.0.0.1/${NEEDLE}")`,
  `=IMPORTXML("http://127.0.0.1/${NEEDLE}","//a")`,
  `='[${NEEDLE}.xlsx]表'!A1`,
  `=INDIRECT("${NEEDLE}")`,
  `{=SUM(A1:A9)}${NEEDLE}`,
  `<f>1+1</f>${NEEDLE}`,
  `</t></si><si><t>${NEEDLE}`,
  `_x003D_1&"${NEEDLE}"`,
  `=1+1;=cmd|'${NEEDLE}'!A1`,
  `http://127.0.0.1/${NEEDLE}`,
  `file:///etc/${NEEDLE}`,
];

const MARKUP: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** As the file format writes it: a carriage return, and what looks like an escape, are escaped. */
export const inXml = (text: string): string =>
  text
    .replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x")
    .replaceAll("\r", "_x000D_")
    .replace(/[&<>"]/g, (sign) => MARKUP[sign] ?? "");

export interface Poison {
  readonly at: CellRef;
  readonly text: string;
  /** The text as the result of a formula, which begins like it. */
  readonly formula?: boolean;
}

const CONTENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/**
 * A return of ours, poisoned by hand: texts in its cells, `sheet` renamed, and everything around the cells that a program
 * might follow or run: an external workbook, hyperlinks, a connection, a name, a comment, a macro project.
 */
export function poisoned(
  bytes: Uint8Array,
  poisons: readonly Poison[],
  renamed?: { from: string; to: string },
): Uint8Array {
  const parts = unzipSync(bytes);
  const edit = (part: string, change: (xml: string) => string): void => {
    parts[part] = strToU8(change(strFromU8(parts[part]!)));
  };
  const names = [...strFromU8(parts["xl/workbook.xml"]!).matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  const partOf = (sheet: string): string => `xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`;
  for (const { at, text, formula } of poisons) {
    const cell = cellName(at.row, at.column);
    edit(partOf(at.sheet), (xml) => {
      const found = new RegExp(`<c r="${cell}"( s="\\d+")?(?: t="\\w+")?(?:/>|>.*?</c>)`, "s");
      if (!found.test(xml)) throw new Error(`${at.sheet} has no ${cell}`);
      const content = formula
        ? ` t="str"><f>HYPERLINK("http://127.0.0.1/${NEEDLE}")</f><v>${inXml(text)}</v></c>`
        : ` t="inlineStr"><is><t xml:space="preserve">${inXml(text)}</t></is></c>`;
      return xml.replace(found, (_, style: string | undefined) => `<c r="${cell}"${style ?? ""}${content}`);
    });
  }
  const external = (type: string, target: string): string =>
    `<Relationship Id="rId9${type.length}" Type="${CONTENT}/${type}" Target="${target}" TargetMode="External"/>`;
  const [first = ""] = names;
  edit(partOf(first), (xml) =>
    xml.replace(
      "</sheetData>",
      `</sheetData><hyperlinks><hyperlink ref="A1" r:id="rId999" xmlns:r="${CONTENT}" tooltip="${NEEDLE}"/></hyperlinks>`,
    ),
  );
  edit("xl/workbook.xml", (xml) =>
    xml
      .replace(/<definedNames>/, `<definedNames><definedName name="${NEEDLE}">'[1]${NEEDLE}'!$A$1</definedName>`)
      .replace(`name="${renamed?.from ?? "\0"}"`, `name="${inXml(renamed?.to ?? "")}"`),
  );
  edit("xl/_rels/workbook.xml.rels", (xml) =>
    xml.replace(
      "</Relationships>",
      `<Relationship Id="rId900" Type="${CONTENT}/externalLink" Target="externalLinks/externalLink1.xml"/>` +
        `<Relationship Id="rId901" Type="${CONTENT}/connections" Target="connections.xml"/>` +
        `<Relationship Id="rId902" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>` +
        `</Relationships>`,
    ),
  );
  const more: Record<string, string> = {
    "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${external("externalLinkPath", `file:///${NEEDLE}.xlsx`)}</Relationships>`,
    "xl/connections.xml": `<connections xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><connection id="1" name="${NEEDLE}"/></connections>`,
    "xl/vbaProject.bin": NEEDLE,
    "xl/comments1.xml": `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList><comment ref="A1"><text><t>${NEEDLE}</t></text></comment></commentList></comments>`,
  };
  const packed: Zippable = {
    ...parts,
    ...Object.fromEntries(Object.entries(more).map(([name, xml]) => [name, strToU8(xml)])),
  };
  return zipSync(packed, { level: 1 });
}
