import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { languages } from "#core/languages/index";
import { readScheme } from "#core/scheme/readScheme";
import { anyScheme } from "../../builders/anyScheme";
import { bookSnapshot, bothLanguages, readBack, saidOf } from "../../builders/schemeBook";
import { bannerScheme, departmentScheme } from "../../builders/schemes";
import { runs } from "../../builders/runs";

describe("a scheme as a workbook", () => {
  it.each([
    ["departments", departmentScheme],
    ["banners", bannerScheme],
  ])("%s: comes back as it went, in either language", (_, scheme) => {
    for (const language of bothLanguages) {
      const reading = readBack(bookSnapshot(scheme, language));
      expect(saidOf(reading)).toEqual([]);
      expect(reading.ok && reading.scheme).toEqual(scheme);
    }
  });

  it("brings back any scheme that holds together", () => {
    fc.assert(
      fc.property(anyScheme(), fc.constantFrom(...bothLanguages), (scheme, language) => {
        const sound = readScheme(scheme);
        expect(sound.ok ? [] : sound.faults.map(languages["zh-CN"].schemeFault)).toEqual([]);
        const reading = readBack(bookSnapshot(scheme, language));
        if (!reading.ok) expect(saidOf(reading)).toEqual([]);
        expect(reading.ok && reading.scheme).toEqual(scheme);
      }),
      runs(40),
    );
  });
});
