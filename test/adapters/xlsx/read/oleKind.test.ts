import { describe, expect, it } from "@jest/globals";
import { oleKind } from "#adapters/xlsx/read/oleKind";
import { compoundFile } from "../../../builders/compoundFile";

describe("what an OLE file holds", () => {
  it.each([
    ["only what says how it is encrypted", ["EncryptionInfo"], "", "encrypted"],
    ["only what is encrypted", ["EncryptedPackage"], "", "encrypted"],
    ["a table, whatever the name says of the rest", ["Workbook"], "名.docx", "xls"],
    ["a template of WPS by its name", ["Workbook"], "名.ett", "et"],
    ["a table by a name with .et within it", ["Workbook"], "名.et.bak", "xls"],
    ["a table by a name with letters behind .et", ["Workbook", "ETExtData"], "名.etx", "etOrXls"],
    ["a template of Excel by its name", ["Workbook", "ETExtData"], "名.XLT", "xls"],
    ["an add-in of Excel by its name", ["Workbook", "ETExtData"], "名.xla", "xls"],
    ["a name with .xls within it", ["Workbook", "ETExtData"], "名.xls.bak", "etOrXls"],
    ["nothing known, by its name .et", ["Data"], "名.et", "et"],
    ["nothing known, by its name .xls", ["Data"], "名.xls", "xls"],
    ["nothing known", ["Data"], "名.doc", "unknown"],
    ["nothing at all", [], "", "unknown"],
    ["many streams, the telling one last", [..."abcdefghijkl", "WordDocument"], "", "word"],
    ["a name of the greatest length beside it", ["x".repeat(31), "Workbook"], "", "xls"],
  ])("%s", (_, streams, fileName, kind) => expect(oleKind(compoundFile(streams), fileName)).toBe(kind));

  const whole = compoundFile(["Data", "Workbook"]);
  /** From 512 the allocation table, from 1024 the directory: root, Data, Workbook. */
  const changed = (at: number, value: number, of = whole): Uint8Array => {
    const made = Uint8Array.from(of);
    new DataView(made.buffer).setUint32(at, value, true);
    return made;
  };
  const [root, first, second] = [1024, 1024 + 128, 1024 + 256];

  it("finds what hangs on the left as well as on the right", () => {
    const left = changed(first + 68, 2, changed(first + 72, 0xffffffff));
    expect(oleKind(left, "")).toBe("xls");
    expect(oleKind(changed(first + 72, 0xffffffff), "")).toBe("unknown");
  });
  it("takes all names where the tree is broken at its root", () =>
    expect(oleKind(changed(root + 76, 0xffffffff), "")).toBe("xls"));
  it("takes no more of a name than its entry has room for", () => {
    const long = Uint8Array.from(whole);
    new DataView(long.buffer).setUint16(second + 64, 0xffff, true);
    expect(oleKind(long, "")).toBe("unknown");
  });
  it("reads sectors of 4,096 bytes", () => {
    const large = new Uint8Array(3 * 4096);
    large.set(whole.subarray(0, 512));
    const view = new DataView(large.buffer);
    view.setUint16(30, 12, true);
    large.set(whole.subarray(512, 1024), 4096);
    large.set(whole.subarray(1024), 2 * 4096);
    expect(oleKind(large, "")).toBe("xls");
  });
  it("ends where the directory's chain leaves the table", () => {
    const chain = compoundFile([..."abcd", "Workbook"]);
    expect(oleKind(chain, "")).toBe("xls");
    expect(oleKind(changed(512 + 4, 0xfffffffe, chain), "")).toBe("unknown");
    // The table itself lies outside the file.
    expect(oleKind(changed(76, 0x00ffffff, chain), "")).toBe("unknown");
  });
  it("finds a directory that begins late, by the second sector of the table", () => {
    const late = 130;
    const long = compoundFile([..."abcd", "Workbook"]);
    const file = new Uint8Array((late + 3) * 512).fill(0xff);
    const view = new DataView(file.buffer);
    file.set(long.subarray(0, 512));
    file.set(long.subarray(1024), (late + 1) * 512);
    view.setUint32(48, late, true);
    // The table's sectors are 0 and 1; the second says what follows sector 128 and those behind it.
    view.setUint32(76 + 4, 1, true);
    view.setUint32(2 * 512 + (late - 128) * 4, late + 1, true);
    expect(oleKind(file, "")).toBe("xls");
    view.setUint32(2 * 512 + (late - 128) * 4, 0xfffffffe, true);
    expect(oleKind(file, "")).toBe("unknown");
  });
  it.each([511, 512, 600, 1023, 1024, 1100, 1535])("takes a cut at %d bytes for unknown", (length) =>
    expect(oleKind(whole.subarray(0, length), "")).toBe("unknown"),
  );
  it("reads a file wherever it lies in memory", () => {
    const around = new Uint8Array(4000);
    around.set(whole, 700);
    expect(oleKind(around.subarray(700, 700 + whole.length), "")).toBe("xls");
  });
});
