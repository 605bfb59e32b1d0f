import { describe, expect, it } from "@jest/globals";
import { languages } from "#core/languages/index";
import { readScheme } from "#core/scheme/readScheme";
import type { Scheme } from "#core/scheme/scheme";
import { publishScheme, type KnownVersion } from "#core/scheme/publishScheme";
import { departmentScheme } from "../../../builders/schemes";

const said = (scheme: Scheme, language: "zh-CN" | "en-US" = "zh-CN"): string[] => {
  const read = readScheme(scheme);
  return (read.ok ? read.warnings : read.faults).map(languages[language].schemeFault);
};
const offering = (change: (ids: readonly string[]) => readonly string[], key = "evidence"): Scheme => ({
  ...departmentScheme,
  annexes: departmentScheme.annexes.map((annex) => ({
    ...annex,
    columns: annex.columns.map((column) =>
      annex.key === key && column.key === "indicator"
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

  it("leave none out of the list of problems either, where it only can't be chosen", () => {
    const change = (ids: readonly string[]) => [...ids.filter((id) => id !== "D5.2"), "D9.1"];
    expect(said(offering(change, "problems"))).toEqual([
      expect.stringMatching(/^附表“自查问题清单” .*选项：缺少小项D5\.2，填表单位在这张附表里选不到，请补上。$/),
      expect.stringMatching(/^附表“自查问题清单” .*选项：D9\.1不是现有的小项，请删去或者改正。$/),
    ]);
    expect(said(offering(change, "problems"), "en-US")[0]).toMatch(
      /lack D5\.2: units could not choose it in this annex/,
    );
  });

  const publishing = (scheme: Scheme, known: readonly KnownVersion[]) =>
    publishScheme({ scheme, hash: "new", known, after: undefined, by: "", why: "", at: "2016-01-01T00:00:00Z" });

  it("are insisted on when a version is published, and not of one that was published before", () => {
    const gap = offering((ids) => ids.filter((id) => id !== "D5.2"));
    expect(publishing(gap, [])).toEqual({ ok: false, fault: { kind: "notOffered", ids: ["D5.2"] } });
    expect(publishing(gap, [{ scheme: gap, hash: "new" }])).toMatchObject({ ok: true });
    expect(publishing(departmentScheme, [])).toMatchObject({ ok: true });
    // A problem that can't be chosen keeps nobody from handing in.
    expect(
      publishing(
        offering((ids) => ids.slice(1), "problems"),
        [],
      ),
    ).toMatchObject({ ok: true });
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
