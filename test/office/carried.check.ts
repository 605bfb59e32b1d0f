import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "@jest/globals";
import type { Language } from "#core";
import { carriedCases, carriedRoster } from "../builders/carriedRoster";
import { withLibreOffice } from "../builders/libreOffice";
import { differences, formulaCount, recalculated } from "../builders/recalculated";

const folder = mkdtempSync(join(tmpdir(), "pinghui-carried-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

withLibreOffice()("numbers carried over, recalculated by LibreOffice", () => {
  it("stand as the core says (V53), in both languages", () => {
    const cases = carriedCases.map(([, about]) => about);
    const english = cases.map((one) => (one.was === "是" ? { ...one, was: "Yes" } : one));
    const plans = ([["zh-CN", cases] as const, ["en-US", english] as const] satisfies [Language, unknown][]).map(
      ([language, own]) => carriedRoster(own, language).plan,
    );
    expect(plans.map(formulaCount)).toEqual([2 * cases.length, 2 * cases.length]);
    const back = recalculated(folder, plans);
    expect(plans.flatMap((plan, index) => differences(plan, back(index)))).toEqual([]);
  });
});
