import { describe, expect, it } from "@jest/globals";
import { comparisonSheet } from "#core/followUp/comparison";
import { languages } from "#core/languages/index";
import type { Scheme } from "#core/scheme/scheme";
import { shippedSchemes } from "../../../src/cli/schemes";
import { finalised, recordOf } from "../../builders/finalBook";
import { partsOf } from "../../builders/followUp";
import { departmentScheme } from "../../builders/schemes";
import { verifiedRound } from "../../builders/verifiedRound";

/** 轮次对比 (A18): shares of what the points were then and are now. */

const words = languages["zh-CN"].ledger;
const record = recordOf(finalised({ figures: verifiedRound({ departments: 4, banners: 0 }).figures }));
const book = partsOf(record);

/** Rows of a unit's total, or of a major, with the shares then and now. */
const rowsOf = (item: string, departments: Scheme | undefined): readonly (readonly unknown[])[] => {
  const schemes = departments && new Map([...shippedSchemes(), [departments.id, departments] as const]);
  const before = { record, ledger: undefined, schemes };
  const sheet = comparisonSheet({ book, words, on: "2016-01-01", lines: [], advice: new Map(), before });
  const rows = new Map<number, unknown[]>();
  for (const { row, column, value } of sheet.cells) (rows.get(row) ?? rows.set(row, []).get(row)!)[column - 1] = value;
  return [...rows.values()].filter((cells) => cells[1] === item);
};
/** The same answers, when everything was worth twice as much. */
const doubled: Scheme = {
  ...departmentScheme,
  version: "0",
  total: departmentScheme.total * 2,
  majors: departmentScheme.majors.map((major) => ({
    ...major,
    points: major.points * 2,
    indicators: major.indicators.map((one) => ({ ...one, points: one.points * 2 })),
  })),
};

describe("a comparison of two rounds", () => {
  it("of the same figures by the same scheme shows no change", () => {
    const rows = rowsOf("总分", departmentScheme).filter(([, , , , now]) => now !== "—");
    expect(rows.length).toBeGreaterThan(0);
    for (const [, , , then, now, change] of rows) expect([then, change]).toEqual([now, 0]);
  });

  it("takes the points of each round as shares of its own", () => {
    for (const [, , , then, now] of rowsOf("总分", doubled).filter(([, , , , one]) => one !== "—")) {
      expect(Number(then)).toBeCloseTo(Number(now) / 2, 3);
    }
    const title = departmentScheme.majors[0]?.title.zh ?? "";
    for (const [, , , then, now] of rowsOf(title, doubled).filter(([, , , , one]) => one !== "—"))
      expect(Number(then)).toBeCloseTo(Number(now) / 2, 3);
  });

  it("leaves out a major that was another one then", () => {
    const [first, ...others] = departmentScheme.majors;
    const title = first?.title.zh ?? "";
    const renamed: Scheme = {
      ...departmentScheme,
      majors: [{ ...first!, title: { zh: "别的", en: "other" } }, ...others],
    };
    const rows = rowsOf(title, renamed);
    expect(rows.length).toBeGreaterThan(0);
    for (const [, , , then, , change] of rows) expect([then, change]).toEqual(["—", "—"]);
  });
});
