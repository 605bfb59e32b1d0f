import { describe, expect, it } from "@jest/globals";
import { HostError } from "../../../src/workbench/host/hostError";
import { rectName, rectOf, rectsOf, shifted, shiftedColumns } from "../../../src/workbench/host/rect";

describe("addresses", () => {
  it.each(["A1", "AB12", "A1:C4", "3:5", "B:D", "XFD1048576"])("%s is read and written", (address) =>
    expect(rectName(rectOf(address))).toBe(address),
  );
  it("may be fixed", () => expect(rectOf("$B$2:$C$3")).toEqual(rectOf("B2:C3")));
  it.each(["", "A0", "1A", "XFE1", "A1:B", "A1048577"])("%p is none", (address) =>
    expect(() => rectOf(address)).toThrow(HostError),
  );
  it("are cut off beyond 8,192 characters, which we call an error", () =>
    expect(() => rectsOf("A1,".repeat(3_000))).toThrow(HostError));
});

describe("a range when rows come and go", () => {
  it.each([
    ["rows come above", "A5:B8", 3, 2, "A7:B10"],
    ["rows come inside", "A5:B8", 6, 2, "A5:B10"],
    ["rows come at its top", "A5:B8", 5, 1, "A6:B9"],
    ["rows come below", "A5:B8", 9, 2, "A5:B8"],
    ["rows go above", "A5:B8", 2, -2, "A3:B6"],
    ["rows go inside", "A5:B8", 6, -2, "A5:B6"],
    ["rows go over its top", "A5:B8", 4, -3, "A4:B5"],
    ["rows go over its end", "A5:B8", 8, -3, "A5:B7"],
    ["all of it goes", "A5:B8", 5, -4, undefined],
    ["a whole column stays one", "B:C", 5, 1, "B:C"],
  ])("%s", (_, address, at, by, becomes) => {
    const left = shifted(rectOf(address), at, by);
    expect(left && rectName(left)).toBe(becomes);
  });
});

describe("a range when columns come and go", () => {
  it.each([
    ["columns come before", "C5:D8", 2, 2, "E5:F8"],
    ["columns come inside", "C5:D8", 4, 1, "C5:E8"],
    ["columns go over its start", "C5:D8", 2, -2, "B5:B8"],
    ["all of it goes", "C5:D8", 3, -2, undefined],
    ["a whole row stays one", "3:5", 2, 1, "3:5"],
    ["a whole column moves", "C:D", 1, 1, "D:E"],
  ])("%s", (_, address, at, by, becomes) => {
    const left = shiftedColumns(rectOf(address), at, by);
    expect(left && rectName(left)).toBe(becomes);
  });
});
