import { describe, expect, it } from "@jest/globals";
import { given } from "#core/answers/answer";
import type { FormContent } from "#core/form/content";
import { formPlan } from "../../builders/form";
import { departmentScheme } from "../../builders/schemes";

const planned = { "D1.1.planIssued": true, "D1.1.planHasTasks": true };
const evidence = (indicator: string): FormContent["annexes"] =>
  new Map([["evidence", [{ annex: "evidence", number: 1, entries: new Map([["indicator", given(indicator)]]) }]]]);

/** What the cover says of the list of evidence: rows, entries still wanted, complete or not. */
function board(values: Parameters<typeof formPlan>[1], annexes?: FormContent["annexes"]): unknown[] {
  const [cover] = formPlan(departmentScheme, values, annexes === undefined ? {} : { annexes }).sheets;
  const label = cover?.cells.find(({ value }) => value === "佐证材料目录");
  return (cover?.cells ?? [])
    .filter(({ row, column }) => row === label?.row && column > label.column)
    .map(({ value }) => value);
}

describe("evidenceOwed", () => {
  it("owes nothing while nothing has points", () => expect(board({})).toEqual([0, 0, "完整"]));
  it("counts an indicator that has points and no row: V25 would reject the form", () =>
    expect(board(planned)).toEqual([0, 1, "不完整"]));
  it("is not appeased by another indicator's row", () =>
    expect(board(planned, evidence("D1.2"))).toEqual([1, 2, "不完整"]));
  it("asks for the rest of a row that names it, and no more", () =>
    expect(board(planned, evidence("D1.1"))).toEqual([1, 1, "不完整"]));

  it("passes over the sub-totals between the majors, which have points of their own", () => {
    const [cover] = formPlan(departmentScheme).sheets;
    const formula = cover?.cells.map(({ formula }) => formula ?? "").find((one) => one.includes("SUMPRODUCT")) ?? "";
    const rows = [...formula.matchAll(/\$D\$(\d+):\$D\$(\d+)/g)].map(([, from, to]) => Number(to) - Number(from) + 1);
    expect(rows).toEqual(departmentScheme.majors.map(({ indicators }) => indicators.length));
  });
});
