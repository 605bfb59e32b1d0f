import { describe, expect, it } from "@jest/globals";
import { languages } from "#core/languages/index";
import { readScheme } from "#core/scheme/readScheme";
import type { Scheme } from "#core/scheme/scheme";
import { departmentScheme } from "../../../builders/schemes";

const said = (scheme: Scheme, language: "zh-CN" | "en-US" = "zh-CN"): string[] => {
  const read = readScheme(scheme);
  return (read.ok ? read.warnings : read.faults).map(languages[language].schemeFault);
};
const offering = (change: (ids: readonly string[]) => readonly string[]): Scheme => ({
  ...departmentScheme,
  annexes: departmentScheme.annexes.map((annex) => ({
    ...annex,
    columns: annex.columns.map((column) =>
      annex.key === "evidence" && column.key === "indicator"
        ? { ...column, options: change(column.options?.map(({ zh }) => zh) ?? []).map((id) => ({ zh: id, en: id })) }
        : column,
    ),
  })),
});

describe("the indicators that the evidence annex offers", () => {
  it("are those of the scheme, with or without their titles", () => {
    expect(said(departmentScheme)).toEqual([]);
    expect(said(offering((ids) => ids.map((id) => `${id} 某小项`)))).toEqual([]);
  });

  it("leave none out: it could not be proved, and a unit with points for it not hand in", () => {
    const faults = said(offering((ids) => ids.filter((id) => id !== "D5.2" && id !== "D6.1")));
    expect(faults).toEqual([
      expect.stringMatching(/选项：缺少小项D5\.2、D6\.1，填表单位登记不了它的佐证材料，有得分就报不了，请补上。$/),
    ]);
  });

  it("name none that isn't there", () => {
    expect(said(offering((ids) => [...ids, "D9.1"]))).toEqual([
      expect.stringMatching(/选项：D9\.1不是现有的小项，请删去或者改正。$/),
    ]);
    expect(
      said(
        offering((ids) => [...ids, "D9.1"]),
        "en-US",
      ),
    ).toEqual([expect.stringContaining("have D9.1, which is no indicator")]);
  });
});
