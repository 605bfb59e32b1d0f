import { describe, expect, it } from "@jest/globals";
import type { PlainValue, PlanCell } from "#core/form/workbook";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import type { Deflater } from "#adapters/xlsx/write/deflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { cell, plan, range, sheet } from "./plans";
import { ODD_TEXTS } from "./samplePlan";
import { attribute, elements, part, sheetXml, written } from "./written";

const styles = new Map([["boxed", { border: "thin" as const }]]);
const cellsXml = (cells: readonly PlanCell[]): string[] => elements(sheetXml({ cells }, { styles }), "c");

describe("a cell", () => {
  it.each<[string, PlainValue, string]>([
    ["a number", 12.5, '<c r="B3"><v>12.5</v></c>'],
    ["zero", 0, '<c r="B3"><v>0</v></c>'],
    ["negative zero", -0, '<c r="B3"><v>0</v></c>'],
    ["a tiny number", 1e-7, '<c r="B3"><v>1e-7</v></c>'],
    ["a number that is not exact", 0.1 + 0.2, '<c r="B3"><v>0.30000000000000004</v></c>'],
    ["yes", true, '<c r="B3" t="b"><v>1</v></c>'],
    ["no", false, '<c r="B3" t="b"><v>0</v></c>'],
    ["text", "未填", '<c r="B3" t="s"><v>0</v></c>'],
    ["a text of no characters", "", '<c r="B3" t="s"><v>0</v></c>'],
    ["an error's name, which is a text", "#N/A", '<c r="B3" t="s"><v>0</v></c>'],
  ])("holds %s", (_, value, xml) => expect(cellsXml([cell(3, 2, value)])).toEqual([xml]));

  it("is left out where it is blank and looks like any other", () => {
    expect(cellsXml([cell(3, 2, null)])).toEqual([]);
  });

  it("stays where it is blank but looks its own way", () => {
    expect(cellsXml([cell(3, 2, null, { style: "boxed" })])).toEqual(['<c r="B3" s="1"/>']);
  });

  it.each<[string, PlainValue, string]>([
    ["0", 0, '<c r="B3"><f>A1&lt;&gt;"a"</f><v>0</v></c>'],
    ["a number", 1.5, '<c r="B3"><f>A1&lt;&gt;"a"</f><v>1.5</v></c>'],
    ["a text of no characters", "", '<c r="B3" t="str"><f>A1&lt;&gt;"a"</f><v></v></c>'],
    ["a text", "=1", '<c r="B3" t="str"><f>A1&lt;&gt;"a"</f><v>=1</v></c>'],
    ["no", false, '<c r="B3" t="b"><f>A1&lt;&gt;"a"</f><v>0</v></c>'],
  ])("with a formula has its result with it: %s", (_, value, xml) =>
    expect(cellsXml([cell(3, 2, value, { formula: 'A1<>"a"' })])).toEqual([xml]),
  );

  it("comes in the order of rows and columns, whatever the order of the plan", () => {
    const xml = sheetXml({ cells: [cell(2, 28, 4), cell(2, 1, 3), cell(1, 26, 2), cell(1, 2, 1)] });
    expect(elements(xml, "row")).toEqual([
      '<row r="1"><c r="B1"><v>1</v></c><c r="Z1"><v>2</v></c></row>',
      '<row r="2"><c r="A2"><v>3</v></c><c r="AB2"><v>4</v></c></row>',
    ]);
    expect(xml).toContain('<dimension ref="A1:AB2"/>');
  });
});

describe("a text", () => {
  const formatOf = (value: PlainValue, style?: string): string => {
    const parts = written(plan({ styles, sheets: [sheet({ cells: [cell(1, 1, value, style ? { style } : {})] })] }));
    const [c] = elements(parts.get("xl/worksheets/sheet1.xml")!, "c");
    const [formats] = elements(parts.get("xl/styles.xml")!, "cellXfs");
    return elements(formats!, "xf")[Number(attribute(c, "s") ?? 0)]!;
  };

  it.each(["=1+1", "+1", "-1", "@SUM(1)", "'a", "-", "＝1+1", "＋1", "－1", "＠A1", " =1", "\t=1", "\n=1", "\u3000=1"])(
    "that would become something else when edited is quoted: %s",
    (text) => {
      expect(attribute(formatOf(text), "quotePrefix")).toBe("1");
      expect(attribute(formatOf(text, "boxed"), "quotePrefix")).toBe("1");
      expect(attribute(formatOf(text, "boxed"), "borderId")).toBe("1");
    },
  );

  it.each([
    ["a text", "1-1"],
    ["a number", -1],
    ["nothing", null],
    ["no characters", ""],
  ])("is not quoted where there is no need: %s", (_, value) =>
    expect(formatOf(value, "boxed")).not.toContain("quotePrefix"),
  );

  it("is quoted apart from others of the same style", () => {
    const cells = ["=1", "甲", "=2"].map((text, index) => cell(index + 1, 1, text, { style: "boxed" }));
    const formats = elements(sheetXml({ cells }, { styles }), "c").map((c) => attribute(c, "s"));
    expect(formats).toEqual(["1", "2", "1"]);
  });

  it("is never a formula: no text makes an <f>", () => {
    const cells = ODD_TEXTS.map((text, index) => cell(index + 1, 1, text));
    expect(sheetXml({ cells })).not.toContain("<f>");
  });

  it("is written once, however often it is used", () => {
    const of = plan({ sheets: [sheet({ cells: [cell(1, 1, "是"), cell(2, 1, "否"), cell(3, 1, "是")] })] });
    const strings = part(of, "xl/sharedStrings.xml");
    expect(strings).toContain('count="3" uniqueCount="2"');
    expect(elements(strings, "si")).toEqual(["<si><t>是</t></si>", "<si><t>否</t></si>"]);
  });

  it.each([
    [" 前", '<t xml:space="preserve"> 前</t>'],
    ["后\n", '<t xml:space="preserve">后\n</t>'],
    ["两\n行", '<t xml:space="preserve">两\n行</t>'],
    ["中 间", "<t>中 间</t>"],
    ["_x000D_\u000b\ud800", "<t>_x005F_x000D__x000B_\ufffd</t>"],
  ])("keeps its white space and odd characters: %j", (text, xml) => {
    expect(part(plan({ sheets: [sheet({ cells: [cell(1, 1, text)] })] }), "xl/sharedStrings.xml")).toContain(xml);
  });
});

describe("a merged range", () => {
  it("wears the style of its top left cell throughout, so that its borders close", () => {
    const xml = sheetXml({ cells: [cell(1, 1, "标题", { style: "boxed" })], merges: [range(1, 1, 2, 2)] }, { styles });
    expect(elements(xml, "c")).toEqual([
      '<c r="A1" s="1" t="s"><v>0</v></c>',
      '<c r="B1" s="1"/>',
      '<c r="A2" s="1"/>',
      '<c r="B2" s="1"/>',
    ]);
    expect(xml).toContain('<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>');
  });

  it("leaves covered cells the style the plan gives them", () => {
    const cells = [cell(1, 1, "标题"), cell(1, 2, null, { style: "boxed" })];
    expect(elements(sheetXml({ cells, merges: [range(1, 1, 1, 3)] }, { styles }), "c")).toHaveLength(2);
  });
});

describe("a long table", () => {
  const longTable = {
    firstRow: 3,
    styles: ["boxed"],
    *rows(): Iterable<readonly PlainValue[]> {
      yield ["一", 1, null, true];
      yield [null, "=2", "一"];
      yield [];
      yield ["", 0];
    },
  };

  it("goes on below the planned cells", () => {
    const xml = sheetXml(
      {
        cells: [cell(1, 1, "表头")],
        rows: [
          { row: 4, height: 30 },
          { row: 7, height: 12 },
          { row: 9, hidden: true },
        ],
        longTable,
      },
      { styles },
    );
    expect(elements(xml, "row")).toEqual([
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
      '<row r="3"><c r="A3" s="1" t="s"><v>1</v></c><c r="B3"><v>1</v></c><c r="D3" t="b"><v>1</v></c></row>',
      '<row r="4" ht="30" customHeight="1"><c r="A4" s="1"/><c r="B4" s="2" t="s"><v>2</v></c><c r="C4" t="s"><v>1</v></c></row>',
      '<row r="6"><c r="A6" s="1" t="s"><v>3</v></c><c r="B6"><v>0</v></c></row>',
      '<row r="7" ht="12" customHeight="1"/>',
      '<row r="9" hidden="1"/>',
    ]);
    expect(xml).not.toContain("<dimension");
  });

  it("is written while it is made: much of it is deflated before the last row is asked for", () => {
    let pieces = 0;
    const counting: Deflater = {
      ...nodeDeflater,
      stream(give) {
        const stream = nodeDeflater.stream(give);
        return {
          push(bytes, last) {
            pieces++;
            stream.push(bytes, last);
          },
        };
      },
    };
    const seen: number[] = [];
    const rows = function* (): Iterable<readonly PlainValue[]> {
      for (let row = 0; row < 50_000; row++) {
        if (row % 10_000 === 0) seen.push(pieces);
        yield [row, `第${row}行`];
      }
    };
    writeWorkbook(plan({ sheets: [sheet({ longTable: { firstRow: 1, styles: [], rows } })] }), counting);
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
  });

  it.each<[string, () => Iterable<readonly PlainValue[]>, RegExp]>([
    ["a number that is none", () => [[1], [NaN]], /表!A4: NaN/],
    ["a text too long for a cell", () => [["字".repeat(32_768)]], /表!A3: a cell holds 32767/],
  ])("refuses %s, and says where", (_, rows, message) =>
    expect(() => sheetXml({ longTable: { firstRow: 3, styles: [], rows } })).toThrow(message),
  );

  it("refuses cells in its way, and rows beyond the last", () => {
    expect(() => sheetXml({ cells: [cell(3, 9, 1)], longTable })).toThrow(/表 row 3/);
    const far = { ...longTable, styles: [], firstRow: 1_048_574 };
    expect(() => sheetXml({ longTable: far })).toThrow(/row 1048577/);
  });
});
