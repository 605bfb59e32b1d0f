import { describe, expect, it } from "@jest/globals";
import { safeName } from "#usecases/safeName";

describe("a name for a file", () => {
  it.each([
    ["BM01 市教育局", "BM01 市教育局"],
    ['A/1 "分局": a?*\n', "A_1 _分局__ a___"],
    [".. 点", "_ 点"],
    ["2015.上半年", "2015.上半年"],
  ])("%j is %j", (given, name) => expect(safeName(given)).toBe(name));

  it("leaves room for an ending in the 255 bytes of a name, and cuts no sign in two", () => {
    for (const sign of ["a", "é", "局", "😀"]) {
      const name = safeName(`局${sign.repeat(300)}`);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(210);
      expect(Buffer.byteLength(name)).toBeGreaterThan(206);
      expect(() => encodeURIComponent(name)).not.toThrow();
    }
  });
});
