import { beforeAll, describe, expect, it } from "@jest/globals";
import { writeDocument } from "#adapters/docx/writeDocument";
import type { Snapshot } from "#core";
import { finalWorkbook } from "#core/finalScores/finalWorkbook";
import type { RoundFigures } from "#core/finalScores/figures";
import { isCurrent, sourceHash, withDocuments } from "#core/followUp/documents";
import { readFinalBook, readSettled } from "#core/followUp/readFinalBook";
import { readLedger } from "#core/followUp/ledgerBook";
import type { FinalRecord, OfficeEntries } from "#core/followUp/record";
import { sharingBook, sharingViews } from "#core/followUp/sharing";
import { followUpMark } from "#core/form/keys";
import { languages } from "#core/languages/index";
import { committeeReport } from "#core/report/committeeReport";
import { feedback } from "#core/report/feedback";
import { bookOf, finalised, recordOf } from "../builders/finalBook";
import { ledgerOf, partsOf, reportParts } from "../builders/followUp";
import { throughBytes, typed, verifiedRound } from "../builders/verifiedRound";
import { wordFile } from "../builders/wordFile";

/** From verification to the closed ledger, each workbook through its bytes, as an office would go. */
describe("after verification: 41 departments, six of them sampled, 14 banners, three assessors", () => {
  const cellsOf = (snapshot: Snapshot, sheet: string) =>
    snapshot.sheets.find(({ name }) => name === sheet)?.cells ?? [];
  /** Rows of a sheet as texts and numbers, by column. */
  const rowsOf = (snapshot: Snapshot, sheet: string): Map<number, Map<number, unknown>> => {
    const rows = new Map<number, Map<number, unknown>>();
    for (const { row, column, value } of cellsOf(snapshot, sheet)) {
      const own = rows.get(row) ?? new Map<number, unknown>();
      rows.set(row, own.set(column, value));
    }
    return rows;
  };

  let figures: RoundFigures;
  let first: FinalRecord;
  let entries: OfficeEntries;
  let changed: FinalRecord;
  let book: Snapshot;
  const on = "2015-10-08";

  beforeAll(() => {
    const round = verifiedRound({ departments: 41, banners: 14 });
    const settled = readSettled(throughBytes(finalWorkbook(round.parts, "2015-09-28T00:00:00Z")));
    if (typeof settled === "string") throw new Error(settled);
    figures = settled;
    first = recordOf(finalised({ figures }));
    book = throughBytes(bookOf(first));
  });

  it("everybody is there, assessed by three people", () => {
    const of = (scheme: string): number => figures.units.filter((unit) => unit.scheme === scheme).length;
    expect([of("departments"), of("banners")]).toEqual([41, 14]);
    expect(figures.units.filter(({ sampled }) => sampled)).toHaveLength(6);
    expect(new Set(figures.units.flatMap(({ assessors }) => assessors))).toEqual(new Set(["张三", "李四", "王五"]));
  });

  it("every score in the report stands in 最终得分 of the workbook, and the other way round", async () => {
    const parts = reportParts(partsOf(first), on);
    const word = wordFile(await writeDocument(committeeReport(parts)));
    const rankings = word.tables.filter(([head]) => head?.[0] === "位次");
    expect(rankings).toHaveLength(2);
    rankings.forEach((table, index) => {
      const name = ["最终得分（市直部门）", "最终得分（旗市区）"][index] ?? "";
      const rows = [...rowsOf(book, name).values()];
      const head = rows.find((row) => [...row.values()].includes("位次"));
      const column = (title: string): number => [...(head ?? [])].find(([, value]) => value === title)?.[0] ?? 0;
      const ranked = rows
        .filter((row) => typeof row.get(column("位次")) === "number")
        .map((row) => [
          String(Number(row.get(column("位次")))),
          String(row.get(column("单位"))),
          Number(row.get(column("最终得分"))).toFixed(2),
          String(row.get(column("等次"))),
        ]);
      const said = table.slice(1).map((cells) => cells.slice(0, 4));
      expect(said.map((cells) => cells.join())).toEqual(expect.arrayContaining(ranked.map((cells) => cells.join())));
      expect(said).toHaveLength(ranked.length);
      const average = rows.find((row) => row.get(column("单位")) === "平均")?.get(column("最终得分"));
      expect(word.paragraphs.some((text) => text.includes(`平均${Number(average).toFixed(2)}分`))).toBe(true);
    });
    const common = word.tables.find(([head]) => head?.[3] === "失分单位（个）");
    const matrix = [...rowsOf(book, "指标得分（市直部门）").values()];
    const ids = matrix.find((row) => String(row.get(3)).startsWith("D1.1"));
    const lost = matrix.find((row) => row.get(2) === "失分单位");
    const sum = matrix.find((row) => row.get(2) === "失分合计");
    for (const [id = "", , , units, points] of (common ?? []).slice(1).filter(([one]) => one?.startsWith("D"))) {
      const column = [...(ids ?? [])].find(([, value]) => String(value).startsWith(`${id}\n`))?.[0] ?? 0;
      expect([id, units, points]).toEqual([id, String(Number(lost?.get(column))), Number(sum?.get(column)).toFixed(2)]);
    }
  });

  it("every count the report tells is counted again in the workbook: units, grades, statistics, findings, what has to be tracked", async () => {
    const { paragraphs } = wordFile(await writeDocument(committeeReport(reportParts(partsOf(first), on))));
    const findings = [...rowsOf(book, "问题").entries()].filter(([, row]) =>
      /^[^|]+\|[^|]+\|/.test(String(row.get(1))),
    );
    const marks = rowsOf(book, "问题").get(1) ?? new Map<number, unknown>();
    const at = (key: string): number => [...marks].find(([, value]) => value === `ph.${key}`)?.[0] ?? 0;
    const texts = findings.map(([, row]) => ({
      unit: String(row.get(at("unit"))),
      id: String(row.get(at("id"))),
      lost: Number(row.get(at("lost"))),
      nature: String(row.get(at("nature"))),
      category: String(row.get(at("category"))),
    }));
    const of = (nature: string): typeof texts => texts.filter((one) => one.nature === nature);
    const indicators = new Set(of("共性").map(({ id }) => id)).size;
    const wanted = [
      `评估共发现问题${texts.length}个，其中共性问题${of("共性").length}个、个性问题${of("个性").length}个。`,
      ...[...new Set(of("个性").map(({ category }) => category))].map((category) => {
        const own = of("个性").filter((one) => one.category === category);
        return `${category}类问题${own.length}个，涉及${new Set(own.map(({ unit }) => unit)).size}个单位。`;
      }),
    ];
    expect(paragraphs).toEqual(expect.arrayContaining(wanted));
    expect(paragraphs.find((text) => text.startsWith("共性问题集中在"))).toMatch(
      new RegExp(`^共性问题集中在${indicators}个指标、${of("共性").length}个.*个性问题${of("个性").length}个`),
    );
    const schemes = [...partsOf(first).schemes.values()];
    const tracked = texts.filter(({ id, lost }) =>
      schemes.some(({ majors }) =>
        majors.some(({ indicators: own }) =>
          own.some((one) => one.id === id && lost > 0 && one.measures.includes("改")),
        ),
      ),
    );
    expect(paragraphs).toContain(`需列入整改台账的扣分问题共${tracked.length}个。`);

    for (const name of ["市直部门", "旗市区"]) {
      const rows = [...rowsOf(book, `最终得分（${name}）`).values()];
      const head = rows.find((row) => [...row.values()].includes("位次"));
      const column = (title: string): number => [...(head ?? [])].find(([, value]) => value === title)?.[0] ?? 0;
      const ranked = rows.filter((row) => typeof row.get(column("位次")) === "number");
      const statistic = (title: string): string =>
        Number(rows.find((row) => row.get(column("单位")) === title)?.get(column("最终得分"))).toFixed(2);
      const grades = ["优秀", "良好", "合格", "不合格"].map(
        (grade) => `${grade}${ranked.filter((row) => row.get(column("等次")) === grade).length}个`,
      );
      expect(paragraphs).toContain(
        `${name}参加排名${ranked.length}个，平均${statistic("平均")}分，最高${statistic("最高")}分，` +
          `最低${statistic("最低")}分，中位数${statistic("中位数")}分；${grades.join("，")}。`,
      );
    }
  });

  it("feedback goes to every verified unit, and is entered in the list of documents", async () => {
    const parts = reportParts(partsOf(first), on);
    const ready = parts.book.classes.flatMap((place) =>
      place.units.filter(({ unit }) => unit.state === "verified").map((standing) => ({ place, standing })),
    );
    expect(ready).toHaveLength(54);
    for (const { place, standing } of ready.slice(0, 3)) {
      const { paragraphs, tables } = wordFile(await writeDocument(feedback(parts, place, standing)));
      const final = standing.final.total.final?.toFixed(2) ?? "";
      expect(paragraphs.some((text) => text.includes(`评估得分${final}分`))).toBe(true);
      expect(paragraphs).toEqual(expect.arrayContaining(["回执", "异议说明"]));
      expect(tables).toHaveLength(3);
    }
    const kinds = [
      { kind: "report" as const, unit: "" },
      ...ready.map(({ standing }) => ({ kind: "feedback" as const, unit: standing.unit.code })),
    ];
    first = withDocuments(
      first,
      kinds.map((one) => ({
        ...one,
        file: `${one.kind}${one.unit}.docx`,
        on,
        source: sourceHash(one, parts.book),
      })),
    );
    book = throughBytes(bookOf(first));
    expect(cellsOf(book, "文书清单").filter(({ value }) => value === "现行")).toHaveLength(55);
  });

  it("two objections: one is kept, one adjusts a score; the change is logged and its documents are out of date", () => {
    const [one, other] = figures.units.filter(
      ({ state, indicators }) => state === "verified" && Number(indicators["D2.4"]?.final) < 5,
    );
    if (!one || !other) throw new Error("nobody lost points for D2.4");
    book = typed(book, followUpMark.objections, {
      o1: {
        unit: one.name,
        indicator: "D2.4",
        text: "清单已公布",
        receivedOn: "2015-10-12",
        decision: "维持",
        by: "李主任",
        on: "2015-10-14",
        why: "公布日期晚于评估日",
      },
      o2: {
        unit: other.name,
        indicator: "D2.4",
        text: "已停止清单外行权",
        receivedOn: "2015-10-13",
        decision: "调整",
        points: 5,
        by: "李主任",
        on: "2015-10-15",
        why: "补交的材料属实",
      },
    });
    const reading = readFinalBook(book);
    if (!reading.ok) throw new Error(reading.fault);
    entries = reading.entries;
    changed = recordOf(finalised({ figures, before: reading.record, entries, by: "王主任", on: "2015-10-16" }));
    expect(changed.version).toBe(2);
    expect(changed.log[0]).toMatchObject({
      unit: other.code,
      what: "D2.4",
      now: "5.00",
      by: "李主任",
      on: "2015-10-15",
      why: "补交的材料属实",
    });
    const now = partsOf(changed, entries);
    const outdated = changed.documents.filter((made) => !isCurrent(made, now));
    expect(outdated.map(({ kind, unit }) => `${kind}${unit}`)).toEqual(
      expect.arrayContaining(["report", `feedback${other.code}`]),
    );
    book = throughBytes(bookOf(changed, entries));
    expect(cellsOf(book, "文书清单").filter(({ value }) => value === "已过期，请重新生成")).toHaveLength(
      outdated.length,
    );
    expect(cellsOf(book, "变更记录").some(({ value }) => value === "补交的材料属实")).toBe(true);
  });

  it("the ledger: closed with an opinion, refused without one, overdue, and carried into the next round", () => {
    const parts = partsOf(changed, entries);
    const { lines, plan } = ledgerOf(parts, on);
    expect(lines.map(({ row }) => row.key)).toEqual(parts.findings.map(({ key }) => `2015|${key}`));
    expect(lines.every(({ entry }) => entry.due === "2015-11-07" || entry.feedbackOn === "")).toBe(true);
    const [a, b, c] = lines.filter(({ entry }) => entry.due !== "").map(({ row }) => row.key);
    const finished = { state: "已完成", doneOn: "2015-11-01", evidence: "整改报告", checker: "张三", closed: "是" };
    const filled = typed(throughBytes(plan), followUpMark.ledger, {
      [a ?? ""]: { ...finished, opinion: "同意销号" },
      [b ?? ""]: finished,
      [c ?? ""]: { person: "赵六", measures: "已列入计划" },
    });
    const current = readLedger(filled);
    if (!current) throw new Error("no ledger");
    const later = ledgerOf(parts, "2015-11-20", { current });
    const lineOf = (key: string | undefined) => later.lines.find(({ row }) => row.key === key);
    expect(lineOf(a)).toMatchObject({ closed: true, fault: undefined, overdue: 0 });
    expect(lineOf(b)).toMatchObject({ closed: false, fault: "closedWithoutOpinion", overdue: 13 });
    expect(lineOf(b)?.entry).toMatchObject(finished);
    expect(lineOf(c)).toMatchObject({ closed: false, overdue: 13, entry: { person: "赵六" } });
    const saved = throughBytes(later.plan);
    expect(cellsOf(saved, "整改台账").some(({ value }) => value === "缺核查意见，不能销号")).toBe(true);

    const next = { ...changed, figures: { ...figures, round: "2018" }, documents: [] };
    const before = readLedger(saved);
    if (!before) throw new Error("no ledger");
    const nextLedger = ledgerOf(partsOf(next), "2018-10-08", { before, recordBefore: changed });
    const carried = nextLedger.lines.filter(({ row }) => row.round === "2015").map(({ row }) => row.key);
    expect(carried).not.toContain(a);
    expect(carried).toEqual(later.lines.filter(({ closed }) => !closed).map(({ row }) => row.key));
    const comparison = cellsOf(throughBytes(nextLedger.plan), "轮次对比");
    expect(comparison.some(({ value }) => value === "无量化数据")).toBe(true);
    expect(comparison.filter(({ column, value }) => column === 4 && typeof value === "number").length).toBeGreaterThan(
      50,
    );
  });

  it("each office is given its own columns and no other's", () => {
    const parts = partsOf(changed, entries);
    const heads = new Map(
      sharingViews.map((view) => {
        const snapshot = throughBytes(sharingBook(parts, languages["zh-CN"].ledger, view));
        return [
          view,
          snapshot.sheets.flatMap(({ cells }) =>
            cells.flatMap(({ row, value }) => (row === 3 ? [typeof value === "string" ? value : ""] : [])),
          ),
        ];
      }),
    );
    expect(heads.get("organisation")).toEqual(
      expect.arrayContaining(["等次", "核定部门领导正职", "违反机构改革纪律行为"]),
    );
    for (const view of ["personnel", "legal", "finance"] as const) {
      expect(heads.get(view)).not.toContain("等次");
      expect(heads.get(view)).not.toContain("违反机构改革纪律行为");
    }
    expect(heads.get("legal")).toContain("权力事项数");
    expect(heads.get("finance")).not.toContain("权力事项数");
    expect(heads.get("finance")).toContain("核定编制");
  });
});
