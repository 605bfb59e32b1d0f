import { describe, expect, it } from "@jest/globals";
import type { Language } from "#core";
import { given, type Answer } from "#core/answers/answer";
import { planSnapshot } from "#core/form/planSnapshot";
import type { CellValue, Snapshot } from "#core/form/workbook";
import { languages } from "#core/languages/index";
import type { Roster } from "#core/roster/roster";
import { readVerification, verificationSheets } from "#core/verification/readVerification";
import { noFieldRecord, noIndicatorRecord, type VerificationRecord } from "#core/verification/record";
import type { VerificationVerdict } from "#core/verification/submission";
import { blankRecord, verificationForm } from "#core/verification/verificationForm";
import { checkVerification } from "#usecases/checkVerification";
import { answersFrom, edited, formSnapshot, rowInserted, rowsSwapped, withCells } from "../builders/form";
import { departmentScheme } from "../builders/schemes";
import { verificationOrder } from "../builders/verification";

const [DATA, SCORE, COVER] = ["核实数据", "核定表", "核验封面"];
const self = answersFrom({ "D1.3.tasksDue": 12, "D1.3.tasksOnTime": 12, "D1.3.tasksLate": 0, "D1.6.discViol": 0 });
const roster: Roster = {
  settings: { round: "2015", title: "示例评估" },
  units: [
    {
      code: "BM01",
      name: "示例单位",
      scheme: "departments",
      sampled: false,
      sampleReason: "",
      contact: "",
      numbers: new Map([["D1.3.tasksDue", given(12)]]),
    },
  ],
  transfers: [],
  items: [],
};
const file = { name: "核验表.xlsx", path: "核验表.xlsx", hash: "00", size: 1 };

const snapshotOf = (record: Partial<VerificationRecord> = {}): Snapshot =>
  planSnapshot(
    verificationForm(
      verificationOrder(departmentScheme, {
        self,
        evidence: [],
        record: { ...blankRecord("张三", "市编办"), ...record },
      }),
    ),
  );
const check = (snapshot: Snapshot, more: Partial<Roster> = {}): VerificationVerdict =>
  checkVerification(
    file,
    { ok: true, snapshot },
    {
      schemes: new Map([[departmentScheme.id, departmentScheme]]),
      forms: languages["zh-CN"].allForms,
      words: languages["zh-CN"].allVerifications,
      roster: { ...roster, ...more },
    },
  );

it.each<[Language, string]>([
  ["zh-CN", "不适用"],
  ["en-US", "Not applicable"],
])("a self value that says now that it doesn't apply is quoted in the form's language (%s)", (language, now) => {
  const { form, verification } = languages[language];
  const order = verificationOrder(
    departmentScheme,
    { self, evidence: [], record: blankRecord("张三", "市编办") },
    language,
  );
  const { sheets, ...book } = planSnapshot(verificationForm(order));
  const found = verificationSheets({
    ...book,
    sheets: sheets.map((sheet) =>
      sheet.name === verification.sheets.data
        ? { ...sheet, cells: sheet.cells.map((cell) => (cell.value === 12 ? { ...cell, value: now } : cell)) }
        : sheet,
    ),
  });
  if (!found) throw new Error("no verification form");
  const [changed] = readVerification(departmentScheme, found, { form, words: verification }).selfChanged;
  expect(changed).toMatchObject({ was: "12", now });
});

const said = (verdict: VerificationVerdict): string =>
  verdict.state === "rejected" ? languages["zh-CN"].verification.fault(verdict.fault) : "已收";
const changes = (verdict: VerificationVerdict): string[] => [
  ...new Set((verdict.submission?.tampering ?? []).map(({ kind }) => kind)),
];

const original = snapshotOf();
const place = (sheet: string, key: string, column: string): { row: number; column: number } => {
  const cells = original.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const row = cells.find((cell) => cell.column === 1 && cell.value === key)?.row ?? 0;
  return { row, column: cells.find((cell) => cell.row === 1 && cell.value === `ph.${column}`)?.column ?? 0 };
};
/** The form with one cell changed, filled or not before. */
function typed(sheet: string, key: string, column: string, value: CellValue): Snapshot {
  const at = place(sheet, key, column);
  const without = edited(
    original,
    sheet,
    withCells((cell) => (cell.row === at.row && cell.column === at.column ? undefined : cell)),
  );
  return edited(without, sheet, (one) => ({ ...one, cells: [...one.cells, { ...at, value }] }));
}

describe("a verification form that comes back", () => {
  it("is taken as it was issued, with nothing to remark", () => {
    const verdict = check(original);
    expect(said(verdict)).toBe("已收");
    expect(verdict.submission?.tampering).toEqual([]);
    expect(verdict.submission?.issues).toEqual([]);
  });

  it("reads values, points by hand, reasons and ticks by key, wherever the rows are now", () => {
    const filled = snapshotOf({
      fields: new Map([["D1.3.tasksOnTime", { ...noFieldRecord, desk: given(10) }]]),
      indicators: new Map([
        [
          "D1.6",
          {
            manual: { state: "given", points: 2.5 },
            manualReason: "有群众反映",
            deduction: "有群众反映，待核",
            measures: ["查", "改"],
            notes: "查阅来信",
          },
        ],
      ]),
    });
    const { row } = place(DATA, "D1.3.tasksOnTime", "desk");
    const verdict = check(edited(edited(filled, DATA, rowsSwapped(row, row + 1)), SCORE, rowInserted(7)));
    expect(verdict.submission?.record.fields.get("D1.3.tasksOnTime")?.desk).toEqual(given(10));
    expect(verdict.submission?.record.indicators.get("D1.6")).toMatchObject({
      manual: { points: 2.5 },
      measures: ["查", "改"],
    });
    expect(said(verdict)).toBe("已收");
    expect(changes(verdict)).toContain("rowsMoved");
  });

  it("is not taken where the roster has another office number than the form was issued with", () => {
    const [unit] = roster.units;
    const changed = (numbers: ReadonlyMap<string, Answer>): string =>
      said(check(original, { units: unit ? [{ ...unit, numbers }] : [] }));
    expect(changed(new Map([["D1.3.tasksDue", given(14)]]))).toBe(
      "编办核定数与名录不符：D1.3 应完成改革任务数表上为“12”，名录现为“14”；名录改过的，请重新收表、重新下发核验表，否则请恢复名录。",
    );
    expect(changed(new Map())).toContain("表上为“12”，名录现为空白");
    expect(
      changed(
        new Map([
          ["D1.3.tasksDue", given(14)],
          ["D1.3.deadline", given("2015-06-30")],
        ]),
      ),
    ).toContain("（共2处）");
  });

  it("is known whatever its sheets are called, and told so", () => {
    const renamed = {
      ...original,
      sheets: original.sheets.map((one) => (one.name === DATA ? { ...one, name: "Sheet3" } : one)),
    };
    expect(said(check(renamed))).toBe("已收");
    expect(changes(check(renamed))).toContain("renamed");
  });

  it("counts nothing that was pasted over a formula", () => {
    const verdict = check(typed(SCORE, "D1.3", "score", 0));
    expect(verdict.submission?.judged.indicators.get("D1.3")?.result).toMatchObject({ points: 4 });
    expect(changes(verdict)).toContain("formulaChanged");
  });

  it("names the cell of what was changed, not its key", () => {
    const [found] = check(typed(SCORE, "D1.3", "score", 0)).submission?.tampering ?? [];
    expect(found && languages["zh-CN"].consolidation.tampering(found)).toMatch(
      /^“核定表”I\d+（按上级要求时限完成任务）的公式被改成了固定值/,
    );
  });

  it.each<[string, Snapshot, RegExp]>([
    ["a unit's self-assessment", formSnapshot(departmentScheme), /这是单位的自评表/],
    ["any other workbook", { ...original, sheets: [], properties: new Map() }, /不是本系统生成的核验表/],
    [
      "a changed self value",
      typed(DATA, "D1.3.tasksOnTime", "self", 11),
      /自查值不能改：D1\.3 按时完成数原为“12”，现为“11”/,
    ],
    [
      "a changed number of the office",
      typed(DATA, "D1.3.tasksDue", "self", 13),
      /自查值不能改：D1\.3 应完成改革任务数原为“12”/,
    ],
    ["another unit on the cover", typed(COVER, "cover.unit", "value", "市财政局"), /封面的被评估单位写的是“市财政局”/],
    ["an assessor from the unit", typed(COVER, "verify.assessorUnit", "value", "市示例单位"), /请回避本单位/],
    ["no unit of the assessor", typed(COVER, "verify.assessorUnit", "value", null), /没有填评估人员所在单位/],
    ["a value that can't be read", typed(DATA, "D1.3.tasksOnTime", "desk", "约10"), /有 1 处错误/],
    ["points by hand without a reason", typed(SCORE, "D1.3", "manual", 3), /处错误/],
    ["points by hand that are no number", typed(SCORE, "D1.3", "manual", "3分"), /处错误/],
    ["an answer that is neither 是 nor 否", typed(DATA, "D1.3.tasksOnTime", "accept", "ok"), /有 1 处错误/],
    [
      "a row twice",
      edited(original, DATA, (sheet) => ({
        ...sheet,
        cells: [...sheet.cells, { row: 900, column: 1, value: "D1.3.tasksOnTime" }],
      })),
      /表样被改动：“核实数据”第\d+、900行重复/,
    ],
    [
      "a missing sheet",
      { ...original, sheets: original.sheets.filter(({ name }) => name !== SCORE) },
      /表样被改动：缺表“核定表”/,
    ],
  ])("is refused: %s", (_, snapshot, sentence) => {
    const verdict = check(snapshot);
    expect(verdict.state).toBe("rejected");
    expect(said(verdict)).toMatch(sentence);
  });

  it("is refused where its unit or round is not this one's", () => {
    expect(said(check(original, { units: [] }))).toBe("名录里没有“示例单位”，请核对名录。");
    expect(said(check(original, { settings: { round: "2016", title: "" } }))).toMatch(/本轮是2016/);
  });

  it("asks why points were lost only where somebody has verified (V29), and for large gaps (V27)", () => {
    const fields = new Map([["D1.3.tasksOnTime", { ...noFieldRecord, desk: given(9) }]]);
    const codes = (record: Partial<VerificationRecord>): string[] =>
      (check(snapshotOf(record)).submission?.issues ?? []).map(({ code, at }) => `${code} ${at[0] ?? ""}`);
    expect(codes({ fields })).toEqual([]);
    expect(codes({ fields, acceptRest: true })).toEqual(expect.arrayContaining(["V29 D1.3", "V27 D1.3"]));
    const indicators = new Map([["D1.3", { ...noIndicatorRecord, deduction: "三项任务没有按时完成" }]]);
    expect(codes({ fields, acceptRest: true, indicators })).toEqual([]);
  });

  it("notices verified values that contradict each other", () => {
    const fields = new Map([["D1.3.tasksOnTime", { ...noFieldRecord, desk: given(13) }]]);
    const verdict = check(snapshotOf({ fields }));
    expect(verdict.submission?.issues.map(({ code }) => code)).toContain("V16");
    expect(verdict.state).toBe("rejected");
  });
});
