import { describe, expect, it } from "@jest/globals";
import type { HostProblem } from "#core/form/workbook";
import { fflateInflater } from "#adapters/xlsx/read/fflateInflater";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { readWorkbook, type ReadOptions } from "#adapters/xlsx/read/readWorkbook";
import {
  contentTypes,
  packageParts,
  relationship,
  relationships,
  sharedStrings,
  workbook,
  worksheet,
  xlsx,
  type Parts,
} from "../../../builders/xlsxPackage";
import { nested, zip, type ZipPart, type ZipTweaks } from "../../../builders/zip";

const SHEET = "xl/worksheets/sheet1.xml";

const open = (bytes: Uint8Array, options: Partial<ReadOptions> = {}) =>
  readWorkbook(bytes, { inflater: nodeInflater, ...options });

/** The value of A1 in the first sheet, or the problem. */
function first(bytes: Uint8Array, options: Partial<ReadOptions> = {}): unknown {
  const readable = open(bytes, options);
  return readable.ok ? readable.snapshot.sheets[0]?.cells[0]?.value : readable.problem;
}

const damaged = (detail: string) => ({ kind: "damaged", detail }) as HostProblem;
const tooLarge = (limit: string) => ({ kind: "tooLarge", limit }) as HostProblem;
const found = (kind: string) => ({ kind: "notAWorkbook", found: kind }) as HostProblem;

/** The usual workbook, with one thing about the sheet's entry in the archive different. */
const archived = (sheet: Partial<ZipPart>, tweaks: ZipTweaks = {}): Uint8Array =>
  zip(
    packageParts().map((part) => (part.name === SHEET ? { ...part, ...sheet } : part)),
    tweaks,
  );

describe("an archive", () => {
  it.each([
    ["that stores its parts", archived({ method: 0 })],
    ["whose sizes follow the data", archived({ sizesFollow: true })],
    ["with fields for more than 4 GB", archived({ zip64: true })],
    ["with an end for more than 4 GB", archived({}, { zip64End: 0 })],
    ["with a comment", archived({}, { comment: "注释" })],
    ["with folders", zip([{ name: "xl/", data: "" }, { name: "XL/", data: "" }, ...packageParts()])],
    [
      "with backslashes in its names",
      zip(packageParts().map((part) => ({ ...part, name: part.name.replaceAll("/", "\\") }))),
    ],
    ["with names in other letters", zip(packageParts().map((part) => ({ ...part, name: part.name.toUpperCase() })))],
    [
      "with names that lead astray",
      zip([...packageParts(), { name: "../../etc/passwd", data: "x" }, { name: "C:\\x", data: "x" }]),
    ],
    [
      "with a huge part that nobody needs",
      zip([...packageParts(), { name: "xl/media/a.png", data: "x", size: 0x7fffffff }]),
    ],
    [
      "with a part packed by a method unknown, that nobody needs",
      zip([...packageParts(), { name: "xl/media/a.png", data: "x", method: 93 }]),
    ],
  ])("%s is read", (_, bytes) => {
    expect(first(bytes)).toBe(1);
    expect(first(bytes, { inflater: fflateInflater })).toBe(1);
  });

  const whole = xlsx();
  it.each([
    ["whose end is cut off", whole.subarray(0, whole.length - 22), damaged("truncated")],
    ["of which half is there", whole.subarray(0, whole.length / 2), damaged("truncated")],
    ["of which four bytes are there", whole.subarray(0, 4), damaged("truncated")],
    ["with bytes behind it", xlsx({}, { after: new Uint8Array(5000) }), damaged("truncated")],
    ["behind another", Buffer.concat([whole, whole]), damaged("archive")],
    ["whose directory is elsewhere", xlsx({}, { offsetBy: 1 }), damaged("archive")],
    ["whose directory is outside the file", xlsx({}, { offsetBy: 0xffff_0000 }), damaged("archive")],
    ["that counts more entries than it has", xlsx({}, { count: 65_535 }), damaged("archive")],
    [
      "with two entries of one name",
      zip([...packageParts(), { name: SHEET, data: "<x/>" }]),
      damaged("duplicateEntry"),
    ],
    [
      "with two names that differ in case",
      zip([...packageParts(), { name: SHEET.toUpperCase(), data: "<x/>" }]),
      damaged("duplicateEntry"),
    ],
    [
      "with two names that differ in slashes",
      zip([...packageParts(), { name: `\\${SHEET.replaceAll("/", "\\")}`, data: "<x/>" }]),
      damaged("duplicateEntry"),
    ],
    ["whose entries share their data", xlsx({}, { allPointAt: SHEET }), damaged("archive")],
    [
      "one of whose entries lies in another",
      zip([...packageParts(), ...nested("xl/outer.bin", { name: "xl/inner.bin", data: "x" })]),
      damaged("archive"),
    ],
    ["whose entry has another size in front of its data", archived({ localSize: 7 }), damaged("archive")],
    [
      "whose entry has another name in front of its data",
      archived({ localName: "xl/worksheets/sheetX.xml" }),
      damaged("archive"),
    ],
    ["whose end for more than 4 GB is elsewhere", archived({}, { zip64End: -1 }), damaged("archive")],
    ["whose end for more than 4 GB is outside the file", archived({}, { zip64End: 1e12 }), damaged("archive")],
    ["whose checksum is wrong", archived({ crc: 1 }), damaged("checksum")],
    ["whose part is larger than it says", archived({ size: 10 }), damaged("archive")],
    ["whose part is smaller than it says", archived({ size: 10_000 }), damaged("archive")],
    ["whose part says it has 2 GB", archived({ size: 0x7fffffff }), tooLarge("part")],
    ["whose part is noise", archived({ deflated: Uint8Array.of(7, 7, 7, 7) }), damaged("archive")],
    ["whose part has a password", archived({ flags: 1 }), { kind: "encrypted" }],
    ["whose part is packed with AES", archived({ method: 99 }), { kind: "encrypted" }],
    ["whose part is packed by a method unknown", archived({ method: 12 }), damaged("archive")],
  ])("%s is refused", (_, bytes, problem) => {
    expect(first(bytes)).toEqual(problem);
    expect(first(bytes, { inflater: fflateInflater })).toEqual(problem);
  });

  it("is refused at any cut", () => {
    for (let length = 1; length < whole.length; length += 11) expect(open(whole.subarray(0, length)).ok).toBe(false);
  });
});

describe("limits", () => {
  const parts = packageParts().length;
  const rows = worksheet(`<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>`);
  it.each([
    ["a file", { file: 1000 }, {}, tooLarge("file")],
    ["a part", { part: 500 }, { "xl/worksheets/sheet1.xml": rows + " ".repeat(1000) }, tooLarge("part")],
    ["all parts", { total: 1500 }, {}, tooLarge("total")],
    ["the number of parts", { parts: parts - 1 }, {}, tooLarge("parts")],
    [
      "the number of cells",
      { cells: 1 },
      { "xl/worksheets/sheet1.xml": rows, "xl/sharedStrings.xml": sharedStrings() },
      tooLarge("cells"),
    ],
    [
      "the number of merged ranges",
      { cells: 2 },
      {
        "xl/worksheets/sheet1.xml": worksheet(
          "<row><c><v>1</v></c></row>",
          `<mergeCells>${'<mergeCell ref="B1:C1"/>'.repeat(3)}</mergeCells>`,
        ),
      },
      tooLarge("cells"),
    ],
    ["the number of texts", { cells: 1 }, {}, tooLarge("cells")],
  ])("hold for %s", (_, limits, change, problem) => {
    expect(first(xlsx(change))).toBe(1);
    expect(first(xlsx(change), { limits })).toEqual(problem);
  });

  it("are not reached by a file that just fits", () => expect(first(xlsx(), { limits: { parts } })).toBe(1));

  it("stop a bomb before it is unpacked", () => {
    const bomb = xlsx({ "xl/worksheets/sheet1.xml": new Uint8Array(80 << 20) });
    const before = process.memoryUsage().arrayBuffers;
    expect(first(bomb)).toEqual(tooLarge("part"));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10 << 20);
  });
});

describe("a package", () => {
  const NS = "http://schemas.openxmlformats.org";
  const rels = "xl/_rels/workbook.xml.rels";

  it.each<[string, Parts]>([
    ["without content types", { "[Content_Types].xml": undefined }],
    ["without root relationships", { "_rels/.rels": undefined }],
    ["without styles", { "xl/styles.xml": undefined }],
    ["without shared texts", { "xl/sharedStrings.xml": undefined }],
    [
      "with targets from the root",
      { [rels]: relationships(relationship("rId1", "worksheet", "/xl/worksheets/sheet1.xml")) },
    ],
    [
      "with targets by detours",
      { [rels]: relationships(relationship("rId1", "worksheet", "./../xl//worksheets/../worksheets/sheet1.xml")) },
    ],
    [
      "with backslashes in targets",
      { [rels]: relationships(relationship("rId1", "worksheet", "worksheets\\sheet1.xml")) },
    ],
    ["with escaped targets", { [rels]: relationships(relationship("rId1", "worksheet", "worksheets/sheet%31.xml")) }],
    [
      "whose relationships go in circles",
      {
        [rels]: relationships(
          relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
          relationship("rId2", "officeDocument", "workbook.xml"),
        ),
      },
    ],
    [
      "with ids that are names of objects",
      {
        "xl/workbook.xml": workbook('<sheets><sheet name="表" r:id="__proto__"/></sheets>'),
        [rels]: relationships(relationship("__proto__", "worksheet", "worksheets/sheet1.xml")),
      },
    ],
    [
      "in strict OOXML",
      Object.fromEntries(
        packageParts().map(({ name, data }) => [
          name,
          String(data)
            .replaceAll(`${NS}/officeDocument/2006`, "http://purl.oclc.org/ooxml/officeDocument")
            .replaceAll(`${NS}/spreadsheetml/2006`, "http://purl.oclc.org/ooxml/spreadsheetml"),
        ]),
      ),
    ],
    [
      "with macros, which stay where they are",
      { "[Content_Types].xml": contentTypes("application/vnd.ms-excel.sheet.macroEnabled.main+xml") },
    ],
    [
      "in UTF-16",
      {
        "xl/worksheets/sheet1.xml": new Uint8Array(
          Buffer.from(
            `\ufeff<?xml version="1.0" encoding="UTF-16"?>${worksheet("<row><c><v>1</v></c></row>")}`,
            "utf16le",
          ),
        ),
      },
    ],
    [
      "in UTF-16 without a mark, the other way round",
      {
        "xl/worksheets/sheet1.xml": new Uint8Array(
          Buffer.from(`<?xml version="1.0"?>${worksheet("<row><c><v>1</v></c></row>")}`, "utf16le").swap16(),
        ),
      },
    ],
    [
      "with a byte order mark",
      {
        "xl/worksheets/sheet1.xml": `\ufeff<?xml version="1.0" encoding="utf-8"?>${worksheet("<row><c><v>1</v></c></row>")}`,
      },
    ],
  ])("%s is read", (_, parts) => expect(first(xlsx(parts))).toBe(1));

  it.each<[string, Parts, HostProblem]>([
    ["without a workbook", { "xl/workbook.xml": undefined }, damaged("missingPart")],
    ["without the workbook's relationships", { [rels]: undefined }, damaged("missingPart")],
    ["without its sheet", { "xl/worksheets/sheet1.xml": undefined }, damaged("missingPart")],
    [
      "whose sheet is elsewhere",
      {
        [rels]: relationships(
          relationship("rId1", "worksheet", "http://127.0.0.1:9/sheet1.xml", 'TargetMode="External"'),
        ),
      },
      damaged("missingPart"),
    ],
    [
      "whose sheet is outside, under a name from within",
      {
        [rels]: relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml", 'TargetMode="External"')),
      },
      damaged("missingPart"),
    ],
    [
      "whose sheet is above the root",
      { [rels]: relationships(relationship("rId1", "worksheet", "../../../../etc/passwd")) },
      damaged("missingPart"),
    ],
    [
      "whose sheet is no sheet",
      { [rels]: relationships(relationship("rId1", "styles", "worksheets/sheet1.xml")) },
      damaged("missingPart"),
    ],
    [
      "two of whose sheets are one",
      { "xl/workbook.xml": workbook('<sheets><sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId1"/></sheets>') },
      damaged("duplicateEntry"),
    ],
    [
      "with a DTD in a sheet",
      { "xl/worksheets/sheet1.xml": `<!DOCTYPE worksheet>${worksheet("")}` },
      damaged("forbiddenMarkup"),
    ],
    [
      "with a DTD in its relationships",
      { [rels]: `<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/hostname">]>${relationships()}` },
      damaged("forbiddenMarkup"),
    ],
    [
      "in an encoding nobody knows",
      { "xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="EBCDIC-X"?>${worksheet("")}` },
      damaged("xml"),
    ],
    ["in half of UTF-16", { "xl/worksheets/sheet1.xml": Uint8Array.of(0xff, 0xfe, 0x3c) }, damaged("xml")],
    [
      "that is Word",
      {
        "[Content_Types].xml": contentTypes(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        ),
      },
      found("word"),
    ],
    [
      "that is PowerPoint",
      {
        "[Content_Types].xml": contentTypes(
          "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
        ),
      },
      found("powerpoint"),
    ],
    [
      "that is .xlsb",
      { "[Content_Types].xml": contentTypes("application/vnd.ms-excel.sheet.binary.macroEnabled.main") },
      found("xlsb"),
    ],
    [
      "that is .xlsb and doesn't say so",
      { "_rels/.rels": relationships(relationship("rId1", "officeDocument", "xl/workbook.bin")) },
      found("xlsb"),
    ],
    ["whose workbook is something else", { "xl/workbook.xml": "<html/>" }, found("zip")],
  ])("%s is refused", (_, parts, problem) => expect(first(xlsx(parts))).toEqual(problem));

  it.each([
    ["an archive of anything", [{ name: "读我.txt", data: "x" }], "zip"],
    ["an empty archive", [], "zip"],
    ["OpenDocument", [{ name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", method: 0 }], "ods"],
    [
      "OpenDocument without its type",
      [
        { name: "META-INF/manifest.xml", data: "<m/>" },
        { name: "content.xml", data: "<c/>" },
      ],
      "ods",
    ],
    ["an OpenDocument text", [{ name: "mimetype", data: "application/vnd.oasis.opendocument.text" }], "word"],
    [
      "OpenDocument slides",
      [{ name: "mimetype", data: "application/vnd.oasis.opendocument.presentation" }],
      "powerpoint",
    ],
  ])("%s is no workbook", (_, parts, kind) => expect(first(zip(parts))).toEqual(found(kind)));

  it("names other files by what they are", () => {
    expect(first(new TextEncoder().encode("a,b\r\n"))).toEqual(found("csv"));
    expect(first(new Uint8Array(0))).toEqual(found("empty"));
  });
});

describe("our own faults", () => {
  it("are thrown, not taken for the file's", () => {
    const fault = new Error("ours");
    const inflater = {
      ...nodeInflater,
      inflate: () => {
        throw fault;
      },
    };
    expect(() => open(xlsx(), { inflater })).toThrow(fault);
  });
});

describe("what could act by itself", () => {
  it.each([
    ["macros", "http://schemas.microsoft.com/office/2006/relationships/vbaProject"],
    ["externalLinks", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"],
    ["connections", "http://schemas.openxmlformats.org/officeDocument/2006/relationships/connections"],
  ])("is told by its kind and not looked into: %s", (kind, type) => {
    const readable = open(
      xlsx({
        "xl/_rels/workbook.xml.rels": relationships(
          relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
          `<Relationship Id="rId7" Type="${type}" Target="nowhere.bin"/>`,
        ),
      }),
    );
    expect(readable.ok && readable.snapshot.activeContent).toEqual([kind]);
  });
  it("is no matter in a plain workbook", () => {
    const readable = open(xlsx());
    expect(readable.ok && "activeContent" in readable.snapshot).toBe(false);
  });
});
