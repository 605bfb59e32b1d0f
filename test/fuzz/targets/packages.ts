import { fflateInflater } from "#adapters/xlsx/read/fflateInflater";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import type { Readable } from "#core";
import { sharedStrings, sheetOf, worksheet, xlsx } from "../../builders/xlsxPackage";
import { mutatedBytes, mutatedText } from "../mutate";
import { hold, toBytes, toText, type Target } from "../target";

const limits = { file: 1 << 20, part: 1 << 20, total: 1 << 21, cells: 20_000 };

function readBoth(bytes: Uint8Array): Readable {
  const inNode = readWorkbook(bytes, { inflater: nodeInflater, limits });
  const inPage = readWorkbook(bytes, { inflater: fflateInflater, limits });
  // fflate passes over what zlib finds wrong in a stream whose content is right by its checksum; nothing else may differ.
  if (!isBadStream(inNode)) hold(said(inNode) === said(inPage), "command line and pane read it differently");
  if (inNode.ok) sane(inNode);
  return inNode;
}

const isBadStream = (readable: Readable): boolean =>
  !readable.ok && readable.problem.kind === "damaged" && readable.problem.detail === "archive";

const said = (readable: Readable): string =>
  JSON.stringify(readable, (_, value: unknown) =>
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
  );

/** What every snapshot keeps to, whatever it was read from. */
function sane({ snapshot }: Extract<Readable, { ok: true }>): void {
  for (const { cells, name } of snapshot.sheets) {
    const places = new Set<string>();
    for (const { row, column, value } of cells) {
      hold(row >= 1 && row <= 1_048_576 && column >= 1 && column <= 16_384, `${name}: no such cell ${row}/${column}`);
      hold(!places.has(`${row}/${column}`), `${name}: cell ${row}/${column} twice`);
      places.add(`${row}/${column}`);
      if (typeof value === "number") hold(Number.isFinite(value), `${name}: ${value}`);
      if (typeof value === "string") hold(value.length <= 32_767, `${name}: ${value.length} characters`);
    }
  }
  hold(Object.keys(Object.prototype).length === 0, "something was put into every object");
}

/** An archive, its directory, and the streams in it. */
export const container: Target = {
  name: "container",
  fresh: 300,
  seeds: () => [
    xlsx(),
    sheetOf(ROWS),
    xlsx({}, { comment: "说明" }),
    xlsx({}, { zip64End: 0 }),
    xlsx({}, { before: toBytes("前") }),
  ],
  mutate: mutatedBytes,
  run: (input) => {
    readBoth(input);
  },
};

const ROWS =
  `<row r="1" spans="1:3"><c r="A1" s="1"><v>42000</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="b"><v>1</v></c></row>` +
  `<row r="2" ht="15"><c r="A2" t="str"><f>B1&amp;"x"</f><v>一x</v></c><c r="B2" t="e"><v>#N/A</v></c>` +
  `<c r="C2" t="inlineStr"><is><t xml:space="preserve"> 文 </t></is></c><c r="D2"><f t="shared" ref="D2:D3" si="0">A1*2</f><v>1.5</v></c></row>` +
  `<row r="3"><c r="D3"><f t="shared" si="0"/><v>-3E-7</v></c><c r="E3" t="d"><v>2015-07-20</v></c><c/></row>`;

const SHEET_WORDS = [
  ...[
    '<c r="A1">',
    "<c ",
    "</c>",
    "<v>",
    "</v>",
    "<row ",
    "</row>",
    "<f>",
    "</f>",
    "<is>",
    "<t>",
    "</t>",
    "<sheetData>",
  ],
  ...[
    'r="A1"',
    'r="XFD1048576"',
    'r="XFE1"',
    'r="a1"',
    's="1"',
    's="-1"',
    't="s"',
    't="str"',
    't="n"',
    't="d"',
    "si=",
    "ref=",
  ],
  ...[
    "&amp;",
    "&#0;",
    "&#x41;",
    "&lt;",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<?x?>",
    "x:",
    "'",
    '"',
    "=",
    "/",
    ">",
    "<",
    " ",
    "\n",
  ],
  ...[
    "1",
    "-",
    ".",
    "E",
    "e+308",
    "1E309",
    "99999999999999999999",
    "__proto__",
    "_x0041_",
    "_x005F_",
    "\u0000",
    "\uFFFE",
    "文",
  ],
  ...[
    "<mergeCell ref='A1:B2'/>",
    "<mergeCells>",
    "<sheetProtection sheet='1'/>",
    "<!DOCTYPE x>",
    "</sheetData>",
    "</worksheet>",
  ],
];

/** The rows of a worksheet, in an archive that is right. Read by the quick path and by the scanner alike. */
export const sheetXml: Target = {
  name: "sheetXml",
  fresh: 300,
  seeds: () => [
    toBytes(worksheet(ROWS)),
    toBytes(worksheet(ROWS, `<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>`)),
  ],
  mutate: (seed, _, chance) => toBytes(mutatedText(toText(seed), SHEET_WORDS, chance)),
  run: (input) => {
    const xml = toText(input);
    const read = readBoth(xlsx({ "xl/worksheets/sheet1.xml": xml }));
    // A blank too many in a tag means nothing, and sends the cell to the scanner.
    if (/<!|<\?/.test(xml)) return;
    const twin = readBoth(
      xlsx({ "xl/worksheets/sheet1.xml": xml.replaceAll(/<c (?=r="[A-Z]+\d+"[^<"]*(?:"[^<"]*"[^<"]*)*>)/g, "<c  ") }),
    );
    hold(said(read) === said(twin), "the quick path and the scanner read it differently");
  },
};

const SHARED = [
  sharedStrings(
    "<t>零</t>",
    `<r><rPr><b/></rPr><t>一</t></r><r><t xml:space="preserve"> 二</t></r>`,
    "<t>_x000D_</t><rPh><t>yi</t></rPh>",
  ),
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>`,
];
const SHARED_WORDS = [
  ...[
    "<si>",
    "</si>",
    "<t>",
    "</t>",
    "<r>",
    "</r>",
    "<rPh>",
    "<sst>",
    "<xf ",
    "<xf/>",
    "<cellXfs>",
    "</cellXfs>",
    "<numFmt ",
  ],
  ...[
    'numFmtId="14"',
    'numFmtId="164"',
    'numFmtId="-1"',
    'formatCode="',
    "yyyy",
    "[$-804]",
    '"年"',
    "\\",
    "[h]",
    "General",
    "@",
  ],
  ...[
    "&amp;",
    "&#xD800;",
    "_xD83D_",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    " ",
    '"',
    "文",
    "\u0000",
    "count='-1'",
    "xml:space=",
  ],
];

/** Shared texts and formats: the two parts that give a cell its text, and say which numbers are days. */
export const sharedParts: Target = {
  name: "sharedParts",
  fresh: 300,
  seeds: () => SHARED.map(toBytes),
  mutate: (seed, _, chance) => toBytes(mutatedText(toText(seed), SHARED_WORDS, chance)),
  run: (input) => {
    const xml = toText(input);
    const part = xml.includes("styleSheet") ? "xl/styles.xml" : "xl/sharedStrings.xml";
    const cells = [0, 1, 2, 3].map((n) => `<c r="${"ABCD"[n]}1" t="s"><v>${n}</v></c>`).join("");
    const numbers = [0, 1, 2].map((n) => `<c r="${"ABC"[n]}2" s="${n}"><v>42000</v></c>`).join("");
    readBoth(sheetOf(`<row r="1">${cells}</row><row r="2">${numbers}</row>`, { [part]: xml }));
  },
};
