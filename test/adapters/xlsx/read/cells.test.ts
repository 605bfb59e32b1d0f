import { describe, expect, it } from "@jest/globals";
import type { CellSnapshot, CellValue, Snapshot } from "#core/form/workbook";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import { sharedStrings, sheetOf, workbook, xlsx, type Parts } from "../../../builders/xlsxPackage";

function read(bytes: Uint8Array, options: { formulas?: boolean } = {}): Snapshot {
  const readable = readWorkbook(bytes, { inflater: nodeInflater, ...options });
  if (!readable.ok) throw new Error(JSON.stringify(readable.problem));
  return readable.snapshot;
}
const cellsOf = (rows: string, parts: Parts = {}): readonly CellSnapshot[] =>
  read(sheetOf(rows, parts)).sheets[0]!.cells;
const problemOf = (bytes: Uint8Array): unknown => {
  const readable = readWorkbook(bytes, { inflater: nodeInflater });
  return readable.ok ? undefined : readable.problem;
};

/** What B2 holds; undefined if it is not among the cells. */
const valueOf = (cell: string, parts: Parts = {}): CellValue | undefined =>
  cellsOf(`<row r="2">${cell}</row>`, parts).find(({ row, column }) => row === 2 && column === 2)?.value;

const broken = (raw: string) => ({ kind: "broken", raw });
const NOT_CALCULATED = { kind: "notCalculated" };

describe("what a cell holds", () => {
  it.each([
    ["a whole number", '<c r="B2"><v>12</v></c>', 12],
    ["zero, which is not blank", '<c r="B2"><v>0</v></c>', 0],
    ["minus zero, which is zero", '<c r="B2"><v>-0</v></c>', 0],
    ["a decimal", '<c r="B2"><v>-12.50</v></c>', -12.5],
    ["a double to the last digit", '<c r="B2"><v>0.30000000000000004</v></c>', 0.30000000000000004],
    ["an exponent", '<c r="B2"><v>1.5E-3</v></c>', 0.0015],
    ["a number of type n", '<c r="B2" t="n"><v>7</v></c>', 7],
    ["a point in front or behind", '<c r="B2"><v>.5</v></c><c r="C2"><v>5.</v></c>', 0.5],
    ["blanks around a number", '<c r="B2"><v> 12\n</v></c>', 12],
    ["a number in references", '<c r="B2"><v>&#49;&#50;&#x33;</v></c>', 123],
    ["a number in CDATA, after a comment", '<c r="B2"><!-- <v>1</v> --><v><![CDATA[42]]></v></c>', 42],
    ["a prefix", '<x:c r="B2" xmlns:x="urn:x"><x:v>5</x:v></x:c>', 5],
    ["single quotes", "<c r='B2' t='b'><v>1</v></c>", true],

    ["separators, which are no number", '<c r="B2"><v>1,234</v></c>', broken("1,234")],
    ["hexadecimal", '<c r="B2"><v>0x10</v></c>', broken("0x10")],
    ["NaN", '<c r="B2"><v>NaN</v></c>', broken("NaN")],
    ["infinity", '<c r="B2"><v>INF</v></c>', broken("INF")],
    ["more than a double", '<c r="B2"><v>1e400</v></c>', broken("1e400")],
    ["less than a double", '<c r="B2"><v>1e-400</v></c>', broken("1e-400")],
    ["more digits than a double holds", '<c r="B2"><v>9007199254740993</v></c>', broken("9007199254740993")],
    ["full-width digits", '<c r="B2"><v>１２</v></c>', broken("１２")],
    ["a no-break space before a number", '<c r="B2"><v>\u00a012</v></c>', broken("\u00a012")],
    ["words", '<c r="B2"><v>undefined</v></c>', broken("undefined")],

    ["a shared text", '<c r="B2" t="s"><v>1</v></c>', "一"],
    ["a text that does not exist", '<c r="B2" t="s"><v>2</v></c>', broken("2")],
    ["the number of a text below zero", '<c r="B2" t="s"><v>-1</v></c>', broken("-1")],
    ["half the number of a text", '<c r="B2" t="s"><v>0.5</v></c>', broken("0.5")],
    ["the number of a text as words", '<c r="B2" t="s"><v>__proto__</v></c>', broken("__proto__")],
    ["no number of a text", '<c r="B2" t="s"><v></v></c>', broken("")],
    ["an inline text", '<c r="B2" t="inlineStr"><is><t> 甲 </t></is></c>', " 甲 "],
    ["an inline text of no characters", '<c r="B2" t="inlineStr"><is><t/></is></c>', ""],
    ["an inline text in <v>", '<c r="B2" t="inlineStr"><v>甲</v></c>', "甲"],
    ["a formula's text", '<c r="B2" t="str"><f>A1</f><v>甲</v></c>', "甲"],
    ["a formula's text of no characters", '<c r="B2" t="str"><f>A1</f><v></v></c>', ""],
    ["a number that was typed as text", '<c r="B2" t="inlineStr"><is><t>0012.50</t></is></c>', "0012.50"],
    ["escaped characters", '<c r="B2" t="inlineStr"><is><t>1_x000D_2_x005F_x0041_</t></is></c>', "1\r2_x0041_"],
    [
      "runs, without how they are spoken",
      '<c r="B2" t="inlineStr"><is><r><rPr><b/></rPr><t>甲</t></r><r><t>乙</t></r><rPh><t>yi</t></rPh><phoneticPr/></is></c>',
      "甲乙",
    ],

    ["true", '<c r="B2" t="b"><v>1</v></c>', true],
    ["false", '<c r="B2" t="b"><v>false</v></c>', false],
    ["a boolean that is none", '<c r="B2" t="b"><v>2</v></c>', broken("2")],
    ["an error", '<c r="B2" t="e"><v>#N/A</v></c>', { kind: "error", code: "#N/A" }],
    ["an error without name", '<c r="B2" t="e"><v></v></c>', { kind: "error", code: "" }],
    ["an unknown type", '<c r="B2" t="zzz"><v>5</v></c>', broken("5")],

    ["a formula that nobody has calculated", '<c r="B2"><f>A1</f></c>', NOT_CALCULATED],
    ["the same, with an empty value", '<c r="B2"><f>A1</f><v/></c>', NOT_CALCULATED],
    ["a formula whose result is 0", '<c r="B2"><f>A1</f><v>0</v></c>', 0],
    ["nothing but a style", '<c r="B2" s="1"/>', undefined],
    ["an empty value", '<c r="B2"><v></v></c>', undefined],
    ["an inline text without its type", '<c r="B2"><is><t>甲</t></is></c>', "甲"],
    ["an inline text of an unknown type", '<c r="B2" t="zzz"><is><t>甲</t></is></c>', broken("甲")],
    ["the number of a text with blanks around it", '<c r="B2" t="s"><v> 1 </v></c>', "一"],
    ["a formula beyond what Excel allows, cut", `<c r="B2"><f>${"1+".repeat(20_000)}1</f><v>1</v></c>`, 1],
    ["an extension list", '<c r="B2"><v>5</v><extLst><ext><v>6</v></ext></extLst></c>', 5],
  ])("%s", (_, cell, expected) => expect(valueOf(cell)).toEqual(expected));

  it.each([
    ["a built-in date format", '<c r="B2" s="1"><v>46086</v></c>', { kind: "date", serial: 46086 }],
    ["a date format of its own", '<c r="B2" s="2"><v>46086.5</v></c>', { kind: "date", serial: 46086.5 }],
    ["a style that does not exist", '<c r="B2" s="99"><v>7</v></c>', 7],
    ["no style number", '<c r="B2" s=""><v>7</v></c>', 7],
    ["ISO 8601", '<c r="B2" t="d"><v>2026-03-05</v></c>', { kind: "date", serial: 46086, iso: true }],
    [
      "ISO 8601 with a time",
      '<c r="B2" t="d"><v>2026-03-05T12:00:00.000Z</v></c>',
      { kind: "date", serial: 46086.5, iso: true },
    ],
    [
      "a day before the false leap day",
      '<c r="B2" t="d"><v>1900-01-01</v></c>',
      { kind: "date", serial: 1, iso: true },
    ],
    ["a time alone", '<c r="B2" t="d"><v>06:00:00</v></c>', { kind: "date", serial: 0.25, iso: true }],
    ["an hour that does not exist", '<c r="B2" t="d"><v>25:00:00</v></c>', { kind: "date", serial: NaN, iso: true }],
    ["words", '<c r="B2" t="d"><v></v></c>', { kind: "date", serial: NaN, iso: true }],
    ["a day that does not exist", '<c r="B2" t="d"><v>2026-02-30</v></c>', { kind: "date", serial: NaN, iso: true }],
    ["a text with a date format", '<c r="B2" s="1" t="s"><v>0</v></c>', "零"],
  ])("date: %s", (_, cell, expected) => expect(valueOf(cell)).toEqual(expected));

  it("counts days from 1900 in a workbook that counts from 1904", () => {
    const since1904 = {
      "xl/workbook.xml": workbook('<workbookPr date1904="1"/><sheets><sheet name="表" r:id="rId1"/></sheets>'),
    };
    expect(valueOf('<c r="B2" s="1"><v>44624</v></c>', since1904)).toEqual({ kind: "date", serial: 46086 });
    expect(valueOf('<c r="B2"><v>44624</v></c>', since1904)).toBe(44624);
    expect(valueOf('<c r="B2" t="d"><v>2026-03-05</v></c>', since1904)).toMatchObject({ serial: 46086 });
  });

  it("never cuts a text silently", () => {
    const text = (length: number) => `<c r="B2" t="inlineStr"><is><t>${"长".repeat(length)}</t></is></c>`;
    expect(valueOf(text(32_767))).toBe("长".repeat(32_767));
    expect(valueOf(text(32_768))).toEqual(broken("长".repeat(32_767)));
    expect(
      valueOf('<c r="B2" t="s"><v>0</v></c>', {
        "xl/sharedStrings.xml": sharedStrings(`<t>${"a".repeat(40_000)}</t>`),
      }),
    ).toEqual(broken("a".repeat(32_767)));
  });

  it("does not stumble over a number of a million digits, or as many blanks", () => {
    expect(valueOf(`<c r="B2"><v>${"9".repeat(1_000_000)}</v></c>`)).toEqual(broken("9".repeat(32_767)));
    expect(valueOf(`<c r="B2"><v>${" ".repeat(1_000_000)}x</v></c>`)).toMatchObject({ kind: "broken" });
  });

  it("flags texts when the part with the texts is missing", () => {
    expect(valueOf('<c r="B2" t="s"><v>0</v></c>', { "xl/sharedStrings.xml": undefined })).toEqual(broken("0"));
  });

  it("reads formulas as text, followers of shared ones as what they mean", () => {
    const rows = `<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1&amp;"甲"</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>`;
    expect(cellsOf(rows)).toEqual([
      { row: 1, column: 1, value: 1, formula: 'B1&"甲"' },
      { row: 2, column: 1, value: 2, formula: 'B2&"甲"' },
    ]);
    expect(read(sheetOf(rows), { formulas: false }).sheets[0]!.cells).toEqual([
      { row: 1, column: 1, value: 1 },
      { row: 2, column: 1, value: 2 },
    ]);
  });
});

describe("the usual shape of a cell, taken in one go", () => {
  const shapes = [
    "",
    ' s="1"',
    ' s="01"',
    ' t="s"',
    ' t="n"',
    ' t="b"',
    ' t="e"',
    ' t="str"',
    ' s="1" t="str"',
    ' t="x"',
  ].flatMap((attributes) =>
    [
      "/>",
      "></c>",
      "><v></v></c>",
      "><v>1</v></c>",
      "><v>-1.5e3</v></c>",
      "><v> 7 </v></c>",
      "><v>甲&amp;乙</v></c>",
      "><v>_x0041_</v></c>",
      "><f>A1&amp;1</f></c>",
      "><f>A1</f><v>0</v></c>",
      "><f></f><v>0</v></c>",
      "><f>A1</f><v>#N/A</v></c>",
    ].map((rest) => ({ attributes, rest })),
  );

  it.each(["B2", "XFD2", "b2"])("gives what the scanner gives: %s", (address) => {
    for (const { attributes, rest } of shapes) {
      const usual = `<c r="${address}"${attributes}${rest}`;
      const other = usual.replace("<c ", "<c  ");
      const both = [usual, other].map((cell) => cellsOf(`<row r="2">${cell}<c r="XFD2" s="0"><v>1</v></c></row>`));
      expect([usual, both[0]]).toEqual([usual, both[1]]);
    }
  });

  it.each([
    ["another row", '<c r="B3"><v>1</v></c>'],
    ["a column off the sheet", '<c r="XFE2"><v>1</v></c>'],
    ["no column", '<c r="2"><v>1</v></c>'],
    ["four letters", '<c r="AAAA2"><v>1</v></c>'],
    ["nothing behind the value", '<c r="B2"><v>1'],
  ])("refuses %s", (_, cell) => {
    const refused = [cell, cell.replace("<c ", "<c  ")].map((one) => problemOf(sheetOf(`<row r="2">${one}</row>`)));
    expect(refused[0]).toBeDefined();
    expect(refused[0]).toEqual(refused[1]);
  });
});

describe("followers of a shared formula", () => {
  it.each([
    ["relative references move", "A1+B2", "B3+C4"],
    ["fixed ones stay", "$A$1+$A1+A$1", "$A$1+$A3+B$1"],
    ["ranges", "SUM(A1:B2,$C$1:C1)", "SUM(B3:C4,$C$1:D3)"],
    ["whole columns and rows", "SUM(A:B)+SUM($A:$A)+SUM(1:2)", "SUM(B:C)+SUM($A:$A)+SUM(3:4)"],
    ["other sheets", "Sheet1!A1+'自评 A1'!B2+数据A1!C3+ABC1!A1", "Sheet1!B3+'自评 A1'!C4+数据A1!D5+ABC1!B3"],
    ["texts stay", '"A1"&A1&"""B2"', '"A1"&B3&"""B2"'],
    ["names, functions and numbers stay", "LOG10(A1)+PH_A1+A1B+1.5E3+数A1", "LOG10(B3)+PH_A1+A1B+1.5E3+数A1"],
    ["what falls off the sheet", "XFD1+A1048576", "#REF!+#REF!"],
    ["small letters", "a1", "B3"],
  ])("%s", (_, leader, follower) => {
    const rows = `<row r="1"><c r="A1"><f t="shared" ref="A1:B3" si="7">${leader.replaceAll("&", "&amp;")}</f><v>1</v></c></row><row r="3"><c r="B3"><f t="shared" si="7"/><v>2</v></c></row>`;
    expect(cellsOf(rows)[1]!.formula).toBe(follower);
  });

  it("without a leader mean nothing that could be compared", () => {
    expect(cellsOf('<row r="3"><c r="B3"><f t="shared" si="7"/><v>2</v></c></row>')[0]!.formula).toBe("");
  });
});

describe("where a cell is", () => {
  const places = (rows: string) => cellsOf(rows).map(({ row, column, value }) => [row, column, value]);

  it.each([
    [
      "as it says",
      '<row r="3"><c r="C3"><v>1</v></c><c r="AA3"><v>2</v></c></row>',
      [
        [3, 3, 1],
        [3, 27, 2],
      ],
    ],
    [
      "behind the one before, if it says nothing",
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>',
      [
        [1, 1, 1],
        [1, 4, 2],
        [1, 5, 3],
        [2, 1, 4],
      ],
    ],
    ["after empty ones, which count", '<row/><row r="5"/><row><c/><c><v>1</v></c></row>', [[6, 2, 1]]],
    [
      "in rows in any order",
      '<row r="2"><c r="A2"><v>2</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>',
      [
        [2, 1, 2],
        [1, 1, 1],
      ],
    ],
    [
      "whatever else stands between",
      '<extra><c r="A9"/></extra><row r="1"><extra><v>9</v></extra><c r="A1"><v>1</v></c></row>',
      [[1, 1, 1]],
    ],
    ["at the last corner", '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', [[1_048_576, 16_384, 1]]],
    ["in small letters", '<row r="1"><c r="b1"><v>1</v></c></row>', [[1, 2, 1]]],
  ])("%s", (_, rows, expected) => expect(places(rows)).toEqual(expected));

  it.each([
    ["twice in a row", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>999</v></c></row>', broken("1 | 999")],
    [
      "in two rows of one number, others between them",
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="9"/><row r="8"><c r="C8"><f>A1</f></c></row><row r="1"><c r="A1"><v>2</v></c></row>',
      broken("1 | 2"),
    ],
    [
      "in two rows of one number",
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="A1" t="e"><v>#N/A</v></c></row>',
      broken("1 | #N/A"),
    ],
    [
      "three times",
      '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><f>B1</f></c><c r="A1" s="1"><v>3</v></c></row>',
      broken("1 |  | 3"),
    ],
    ["once blank", '<row r="1"><c r="A1"><v>1</v></c><c r="A1"/></row>', 1],
  ])("a cell that stands there %s has no value of its own", (_, rows, value) =>
    expect(cellsOf(rows).filter(({ row }) => row === 1)).toMatchObject([{ column: 1, value }]),
  );

  it.each([
    ["behind the last column", '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ["in another row than it stands in", '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ["in row 0", '<row r="0"><c r="A0"><v>1</v></c></row>'],
    ["nowhere", '<row r="1"><c r=""><v>1</v></c></row>'],
    ["at an address in dollars", '<row r="1"><c r="$A$1"><v>1</v></c></row>'],
    ["at a number", '<row r="1"><c r="1A"><v>1</v></c></row>'],
    ["at a word", '<row r="1"><c r="__proto__"><v>1</v></c></row>'],
    ["at a place of four hundred digits", `<row r="1"><c r="D${"9".repeat(400)}"><v>1</v></c></row>`],
  ])("a cell %s is damage: nobody knows whose value it is", (_, rows) =>
    expect(problemOf(sheetOf(rows))).toEqual({ kind: "damaged", detail: "xml" }),
  );

  it.each([
    ["below the last row", '<row r="1048577"/>'],
    ["below the last row, counted", '<row r="1048576"/><row/>'],
  ])("a row %s is too many", (_, rows) =>
    expect(problemOf(sheetOf(rows))).toEqual({ kind: "tooLarge", limit: "cells" }),
  );
});

describe("what a sheet says beside its cells", () => {
  const sheet = (behind: string) =>
    read(
      xlsx({
        "xl/worksheets/sheet1.xml": `<worksheet><cols><col min="1" max="9"/></cols><sheetData/>${behind}</worksheet>`,
      }),
    ).sheets[0]!;

  it("merges and protection", () => {
    expect(
      sheet(
        '<sheetProtection sheet="1"/><mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C1:C9"/></mergeCells>',
      ),
    ).toMatchObject({
      locked: true,
      merges: ["A1:B2", "C1:C9"],
    });
    expect(sheet('<sheetProtection password="83AF"/>')).toMatchObject({ locked: false, merges: [] });
  });

  it("not what others put there", () => {
    expect(
      sheet(
        '<extLst><ext><sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:B2"/></mergeCells></ext></extLst>',
      ),
    ).toMatchObject({
      locked: false,
      merges: [],
    });
  });

  it.each([
    ["a sheet that breaks off", "<worksheet><sheetData><row r='1'><c r='A1'><v>1</v></c></row>"],
    ["a sheet that breaks off behind its cells", "<worksheet><sheetData/><mergeCells>"],
    ["two lots of cells", "<worksheet><sheetData/><sheetData/></worksheet>"],
    ["a part that is no worksheet", "<chartsheet/>"],
    ["an empty part", ""],
  ])("%s is damaged", (_, text) =>
    expect(problemOf(xlsx({ "xl/worksheets/sheet1.xml": text }))).toEqual({ kind: "damaged", detail: "xml" }),
  );
});
