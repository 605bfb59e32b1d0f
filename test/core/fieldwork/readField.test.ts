import { describe, expect, it } from "@jest/globals";
import { given } from "#core/answers/answer";
import { fieldWorkbook, FIELD_TEMPLATE } from "#core/fieldwork/fieldWorkbook";
import { planSnapshot } from "#core/form/planSnapshot";
import type { CellValue, Snapshot } from "#core/form/workbook";
import { languages } from "#core/languages/index";
import type { Roster } from "#core/roster/roster";
import { checkField } from "#usecases/checkField";
import { shippedSchemes } from "../../../src/cli/schemes";
import { identityOf } from "../../builders/form";

const schemes = shippedSchemes();
const scheme = schemes.get("departments");
if (!scheme) throw new Error("no scheme");
const words = languages["zh-CN"];
const roster: Roster = {
  settings: { round: "2015", title: "示例评估" },
  units: [
    {
      code: "BM01",
      name: "市卫生和计划生育委员会",
      scheme: "departments",
      sampled: true,
      sampleReason: "整合力度大",
      contact: "",
      numbers: new Map([["D4.1.staffApproved", given(3)]]),
    },
  ],
  transfers: [],
  items: [],
};
const blank = planSnapshot(
  fieldWorkbook({
    scheme,
    sampleReason: "整合力度大",
    form: words.form,
    words: words.field,
    language: "zh-CN",
    identity: identityOf(scheme, { template: FIELD_TEMPLATE }),
    divisions: [
      { name: "法规科", kinds: ["legal"] },
      { name: "审批办", kinds: ["isNew", "approvals"] },
    ],
    stamp: "2015-09-10T00:00:00Z",
  }),
);

type Typed = readonly [sheet: string, row: number | string, column: string, value: CellValue];
/** Rows by key, or counted from the head of the table. */
function filled(entries: readonly Typed[], from: Snapshot = blank): Snapshot {
  return {
    ...from,
    sheets: from.sheets.map((sheet) => {
      // What was typed last stands.
      const own = [
        ...new Map(
          entries.filter(([name]) => name === sheet.name).map((one) => [`${one[1]} ${one[2]}`, one] as const),
        ).values(),
      ];
      const head = sheet.cells.find(({ value }) => value === "ph.head")?.row ?? 0;
      const cells = own.map(([, row, column, value]) => ({
        row:
          typeof row === "number"
            ? head + row
            : (sheet.cells.find((cell) => cell.column === 1 && cell.value === row)?.row ?? 0),
        column: sheet.cells.find((cell) => cell.row === 1 && cell.value === `ph.${column}`)?.column ?? 0,
        value,
      }));
      const there = (one: { row: number; column: number }): boolean =>
        cells.some(({ row, column }) => row === one.row && column === one.column);
      return { ...sheet, cells: [...sheet.cells.filter((one) => !there(one)), ...cells] };
    }),
  };
}
const team: readonly Typed[] = [
  ["评估小组", 1, "name", "张三"],
  ["评估小组", 1, "unit", "市编办"],
  ["评估小组", 1, "role", "组长"],
  ["评估小组", 1, "deputy", "是"],
];
const whole: readonly Typed[] = [
  ...team,
  ["抽查记录", "meetingAt", "value", "9月10日上午"],
  ["抽查记录", "speaker", "value", "副主任"],
  ["抽查记录", "points", "value", "任务完成，人员到位"],
  ["抽查记录", "issued", "value", 30],
  ["抽查记录", "collected", "value", 28],
  ...["plan", "summary", "certificate", "reform", "approvals", "lists"].map((key): Typed => [
    "资料查看",
    key,
    "seen",
    "是",
  ]),
  ["现场查看", 1, "plate", "法规科"],
  ["访谈记录", 1, "division", "法规科"],
  ["访谈记录", 2, "kind", "行政审批"],
  ["访谈记录", 2, "person", "主任"],
  ["访谈记录", 3, "kind", "新设立"],
  ["发现问题", 1, "problem", "加挂牌子未经批准"],
  ["发现问题", 1, "source", "现场查看"],
  ["发现问题", 1, "indicator", "d3.4"],
];
const verdict = (snapshot: Snapshot) =>
  checkField({ name: "a.xlsx", path: "a.xlsx", hash: "", size: 0 }, { ok: true, snapshot }, { schemes, roster });
const said = (snapshot: Snapshot): string => {
  const one = verdict(snapshot);
  if (one.state === "rejected") return words.field.fault(one.fault);
  return one.submission.warnings.map(words.field.warning).join("；") || "taken";
};

describe("a field record", () => {
  it("with its five parts and an interview in each kind of key division is taken without a word", () => {
    expect(said(filled(whole))).toBe("taken");
  });
  it("keeps the problems found for the findings", () => {
    const one = verdict(filled(whole));
    expect(one.state === "accepted" && one.submission.record.problems).toEqual([
      { problem: "加挂牌子未经批准", source: "现场查看", indicator: "D3.4", category: "", basis: "" },
    ]);
  });
  it.each<[string, Snapshot, string | RegExp]>([
    [
      "names each part that is missing",
      filled(team),
      "座谈会没有记录，请补齐；问卷没有记录，请补齐；资料查看没有记录，请补齐；现场查看没有记录，请补齐；访谈没有记录，请补齐；未访谈“新设立”科室（审批办）；未访谈“行政审批”科室（审批办）；未访谈“法制”科室（法规科）",
    ],
    [
      "asks for a key division that nobody spoke to",
      filled(whole.filter(([name, row]) => name !== "访谈记录" || row !== 2)),
      "未访谈“行政审批”科室（审批办）",
    ],
    [
      "tells a problem that was not written, with its cell, and keeps the rest",
      filled([...whole, ["发现问题", 2, "indicator", "D4.4"], ["发现问题", 2, "category", "编制"]]),
      /^“发现问题”B\d+没有写问题，该行没有计入，请补填$/,
    ],
    ["wants the deputy director at the head", filled([...whole, ["评估小组", 1, "deputy", "否"]]), "组长应为分管主任"],
    ["needs a team", blank, /没有填评估小组成员/],
    ["needs every member's unit", filled([["评估小组", 1, "name", "张三"]]), /没有填所在单位/],
    [
      "takes nobody from the unit itself",
      filled([...whole, ["评估小组", 2, "name", "李四"], ["评估小组", 2, "unit", "卫生和计划生育委员会"]]),
      /“李四”来自被抽查单位/,
    ],
    [
      "can't collect more than was handed out",
      filled([...whole, ["抽查记录", "collected", "value", 31]]),
      /回收31份，多于发放的30份/,
    ],
    [
      "knows no foreign indicator",
      filled([...whole, ["发现问题", 1, "indicator", "B3.4"]]),
      "“发现问题”的指标编号“B3.4”不在该单位的指标表里，请核对。",
    ],
    ["takes no tick for an answer", filled([...whole, ["资料查看", "plan", "seen", "√"]]), /填了“√”，请选“是”或“否”/],
    [
      "is missed by a sheet",
      { ...blank, sheets: blank.sheets.filter(({ name }) => name !== "访谈记录") },
      /少了一张表/,
    ],
    [
      "lacks its head row",
      {
        ...blank,
        sheets: blank.sheets.map((sheet) =>
          sheet.name === "发现问题"
            ? { ...sheet, cells: sheet.cells.filter(({ value }) => value !== "ph.head") }
            : sheet,
        ),
      },
      /“发现问题”的表头或列被删改/,
    ],
  ])("%s", (_, snapshot, sentence) => expect(said(snapshot)).toMatch(sentence));

  it("of another round, or a unit nobody knows, is refused", () => {
    const of = (round: string, code: string): Roster => ({
      ...roster,
      settings: { round, title: "" },
      units: roster.units.map((unit) => ({ ...unit, code })),
    });
    const file = { name: "", path: "", hash: "", size: 0 };
    const fault = (one: Roster) => checkField(file, { ok: true, snapshot: filled(whole) }, { schemes, roster: one });
    expect(fault(of("2016", "BM01"))).toMatchObject({ fault: { kind: "otherRound" } });
    expect(fault(of("2015", "BM09"))).toMatchObject({ fault: { kind: "unknownUnit" } });
  });
});
