import { describe, expect, it } from "@jest/globals";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { cellName, given, type Plan, type Snapshot } from "#core";
import { languages } from "#core/languages/index";
import { readRoster } from "#core/roster/readRoster";
import { rosterPlan } from "#core/roster/rosterPlan";
import { checkReturn } from "#usecases/checkReturn";
import { issueForms } from "#usecases/issueForms";
import { bannerScheme, departmentScheme } from "../builders/schemes";

/** 尚未到期, told: the office says so in its roster; it travels locked in the form; nobody else can say it. */

const schemes = new Map([departmentScheme, bannerScheme].map((scheme) => [scheme.id, scheme] as const));
const words = languages["zh-CN"];
const stamp = "2015-07-01T00:00:00Z";

const snapshotOf = (plan: Plan): Snapshot => {
  const read = readWorkbook(writeWorkbook(plan, nodeDeflater), { inflater: nodeInflater });
  if (!read.ok) throw new Error(read.problem.kind);
  return read.snapshot;
};

function rosterRead() {
  const plan = rosterPlan({
    schemes,
    settings: { round: "2015", title: "示例评估", due: "2015-08-14" },
    units: [
      {
        code: "BM01",
        name: "市教育局",
        scheme: departmentScheme.id,
        sampled: false,
        sampleReason: "",
        contact: "",
        numbers: new Map([["D2.4.respListNotDue", given(true)]]),
      },
    ],
    language: "zh-CN",
    words,
    stamp,
  });
  const read = readRoster(schemes, snapshotOf(plan));
  if (!read.ok) throw new Error(JSON.stringify(read));
  return { plan, roster: read.roster };
}

const { plan: rosterSheets, roster } = rosterRead();
const [form] = [...issueForms({ scheme: departmentScheme, roster, words: words.form, language: "zh-CN", stamp })];
if (!form) throw new Error("no form");
const data = form.plan.sheets.find(({ name }) => name === "填报数据");
const rowOf = (id: string): number => data?.cells.find(({ column, value }) => column === 1 && value === id)?.row ?? 0;
const cellOf = (id: string, column: number) =>
  data?.cells.find((cell) => cell.row === rowOf(id) && cell.column === column);

const verdictOn = (plan: Plan) =>
  checkReturn(
    { name: "a.xlsx", path: "a.xlsx", hash: "0".repeat(64), size: 1 },
    { ok: true, snapshot: snapshotOf(plan) },
    {
      schemes,
      words: words.allForms,
      roster,
    },
  );

/** A form in which somebody has written into the value cell of a row. */
const written = (id: string, value: string | null): Plan => ({
  ...form.plan,
  sheets: form.plan.sheets.map((sheet) =>
    sheet.name !== "填报数据"
      ? sheet
      : {
          ...sheet,
          cells: sheet.cells.map((cell) => (cell.row === rowOf(id) && cell.column === 5 ? { ...cell, value } : cell)),
        },
  ),
});

describe("the office waives the responsibility list of one department", () => {
  it("has a column of its own in the roster, with yes and no to choose from and what it means", () => {
    const sheet = rosterSheets.sheets.find(({ name }) => name === "名录（市直部门）");
    const head = sheet?.cells.find(({ value }) => typeof value === "string" && value.includes("责任清单尚未到期"));
    expect(head?.value).toMatch(/^D2\.4/);
    const at = sheet?.validations?.find(({ ranges }) => ranges.some(({ left }) => left === head?.column));
    expect(JSON.stringify(at)).toMatch(/尚未到公布期限的填“是”/);
    expect(JSON.stringify(at)).toMatch(/是.*否/);
  });

  it("locks it in the form, and says in 自评表 what is left out", () => {
    expect(cellOf("D2.4.respListNotDue", 5)).toMatchObject({ value: "是", style: "lockedCount" });
    expect(cellOf("D2.4.respListNotDue", 8)?.value).toBe("编办预置");
    expect(cellOf("D2.4.powerListNotDue", 8)?.value).toBe("可不填");
    expect(cellOf("D2.4.respListPub", 8)?.value).toBe("可不填");
    const texts = form.plan.sheets
      .find(({ name }) => name === "自评表")
      ?.cells.map(({ value }) => value)
      .filter((value) => typeof value === "string" && value.includes("编办认定尚未到期："));
    expect(texts).toEqual([expect.stringMatching(/编办认定尚未到期：②不计分，其余部分按比例折算$/)]);
  });

  it("lets nobody grant himself another, or take the office's word away", () => {
    const changed = (plan: Plan) => {
      const verdict = verdictOn(plan);
      return verdict.submission?.evaluation.issues.filter(({ code }) => code === "V54").map(({ at }) => at) ?? [];
    };
    expect(changed(form.plan)).toEqual([]);
    expect(changed(written("D2.4.powerListNotDue", "是"))).toEqual([["D2.4.powerListNotDue"]]);
    expect(changed(written("D2.4.respListNotDue", null))).toEqual([["D2.4.respListNotDue"]]);
    expect(changed(written("D2.4.respListNotDue", "否"))).toEqual([["D2.4.respListNotDue"]]);
  });

  it("keeps every formula's reference within the form", () => {
    const cells = new Set(data?.cells.map(({ row, column }) => cellName(row, column)));
    expect(cells.has(cellName(rowOf("D2.4.respListNotDue"), 9))).toBe(true);
  });
});
