import { cellName, columnName, columnNumber, fixed, fixedRange, onSheet, quoted, rangeName } from "#core/form/address";

describe("addresses", () => {
  it.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [52, "AZ"],
    [53, "BA"],
    [702, "ZZ"],
    [703, "AAA"],
    [16_384, "XFD"],
  ])("column %d is %s", (column, name) => {
    expect(columnName(column)).toBe(name);
    expect(columnNumber(name)).toBe(column);
    expect(columnNumber(name.toLowerCase())).toBe(column);
  });
  it.each([
    [{ top: 2, left: 3, bottom: 2, right: 3 }, "C2", "$C$2:$C$2"],
    [{ top: 2, left: 3, bottom: 5, right: 3 }, "C2:C5", "$C$2:$C$5"],
    [{ top: 2, left: 3, bottom: 2, right: 4 }, "C2:D2", "$C$2:$D$2"],
  ])("a range %p", (range, name, fixedName) => {
    expect(rangeName(range)).toBe(name);
    expect(fixedRange(range)).toBe(fixedName);
  });
  it("a cell, movable and not", () => expect([cellName(7, 28), fixed(7, 28)]).toEqual(["AB7", "$AB$7"]));
  it("a sheet whose name has quotes", () => expect(onSheet("甲's '表'", "A1")).toBe("'甲''s ''表'''!A1"));
  it("a text with quotes", () => expect(quoted('说"是"')).toBe('"说""是"""'));
});
