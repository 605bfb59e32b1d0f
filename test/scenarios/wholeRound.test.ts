import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, jest } from "@jest/globals";
import { toSerial } from "#core/calendar/civilDate";
import { followUpMark, settlementMark } from "#core/form/keys";
import { readEntryTexts } from "#core/form/readEntryTexts";
import { readRoster } from "#core/roster/readRoster";
import type { Roster } from "#core/roster/roster";
import type { Scheme } from "#core/scheme/scheme";
import { consolidateCommand } from "../../src/cli/commands/consolidate";
import { documentsCommand } from "../../src/cli/commands/documents";
import { finaliseCommand } from "../../src/cli/commands/finalise";
import { headcountCommand } from "../../src/cli/commands/headcount";
import { issueCommand } from "../../src/cli/commands/issue";
import { ledgerCommand } from "../../src/cli/commands/ledger";
import { planCommand } from "../../src/cli/commands/plan";
import { questionnaireCommand } from "../../src/cli/commands/questionnaire";
import { roundCommand } from "../../src/cli/commands/round";
import { sampleCommand } from "../../src/cli/commands/sample";
import { shareCommand } from "../../src/cli/commands/share";
import { verifyCommand } from "../../src/cli/commands/verify";
import { shippedSchemes } from "../../src/cli/schemes";
import { runCommand } from "../builders/cli";
import { opened, typeInto, type Stroke } from "../builders/pen";
import { wholePlan } from "../builders/plan";
import { bare } from "../builders/printedText";
import { compositeLines, reportTrace } from "../builders/reportTrace";
import { answering, exported, heard, retyped, verifying, visiting } from "../builders/wholeRound";
import { wordFile } from "../builders/wordFile";

/**
 * A whole round as an office goes through it, command by command on files in a folder: 41 departments, six of them
 * sampled, 14 banners. What people fill in is typed into the files on disk. Each test is a step; each needs those before.
 */
// A step reads and writes dozens of workbooks: on a busy machine the usual minute is short.
jest.setTimeout(300_000);
const folder = mkdtempSync(join(tmpdir(), "pinghui-whole-round-"));
const at = (...names: string[]): string => join(folder, ...names);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const roster = at("名录.xlsx");
const returns = at("返回表");
const forms = at("核验表");
const visits = at("抽查记录");
const surveys = at("问卷");
const papers = at("文书");
const locked = at("领导职数核对.xlsx");
const round = at("评估工作簿.xlsx");
const settled = at("核验汇总.xlsx");
const final = at("评估定稿.xlsx");
const ledger = at("整改台账.xlsx");
const outside = at("外部评价.xlsx");
const nextRoster = at("名录2016.xlsx");

type Command = Parameters<typeof runCommand>[0];
const on =
  (day: string) =>
  (command: Command, ...args: readonly string[]): Promise<string> =>
    runCommand(command, `${day}T02:00:00Z`, ...args);
const unitsIn = (file: string): Roster["units"] => {
  const reading = readRoster(shippedSchemes(), opened(file));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.roster.units;
};
const schemeOf = ({ scheme }: Roster["units"][number]): Scheme => {
  const found = shippedSchemes().get(scheme);
  if (!found) throw new Error(`no scheme ${scheme}`);
  return found;
};
const fileOf = (place: string, ...parts: readonly string[]): string => {
  const name = readdirSync(place).find((one) => parts.every((part) => one.includes(part)));
  if (name === undefined) throw new Error(`nothing of ${parts.join()} in ${place}`);
  return join(place, name);
};
const cells = (file: string, sheet: string): readonly unknown[] =>
  opened(file)
    .sheets.find(({ name }) => name === sheet)
    ?.cells.map(({ value }) => value) ?? [];
const count = (file: string, sheet: string, wanted: unknown): number =>
  cells(file, sheet).filter((value) => value === wanted).length;

const ASSESSORS = ["张三", "李四", "王五"] as const;
let units: Roster["units"] = [];
const departments = () => units.filter(({ scheme }) => scheme === "departments");
const banners = () => units.filter(({ scheme }) => scheme === "banners");
const sampled = () => units.filter((unit) => unit.sampled);
const plain = () => departments().filter((unit) => !unit.sampled);
/** All three assessors verify it, and each sees another number. */
const disputed = () => plain()[0]!;
const SEEN = { 张三: 7, 李四: 8, 王五: 9 } as const;
/** Two assessors verify it and see the same. */
const agreed = () => plain()[5]!;
/** Corrected at the desk; both object. */
const objecting = () => plain().slice(1, 3) as [Roster["units"][number], Roster["units"][number]];
/** Found to be wrong after 定稿. */
const recounted = () => plain()[3]!;
const unfinished = () => banners()[2]!;

describe("a whole round", () => {
  it("plan: made with the roster, filled, checked, written as a document", async () => {
    const run = on("2015-07-01");
    expect(await run(sampleCommand, "--out", at("样例"), "--odd", "0")).toMatch(/^0\n.*返回表 55 份/);
    writeFileSync(roster, readFileSync(at("样例", "名录.xlsx")));
    const sampledAlready = unitsIn(roster).filter((unit) => unit.scheme === "departments" && unit.sampled).length;
    typeInto(
      roster,
      unitsIn(roster)
        .filter(({ scheme }) => scheme === "departments")
        .flatMap((unit, index) => (unit.sampled ? [] : [index + 1]))
        .slice(0, 6 - sampledAlready)
        .flatMap((row): Stroke[] => [
          ["名录（市直部门）", row, "sampled", "是"],
          ["名录（市直部门）", row, "sampleReason", "整合力度较大"],
        ]),
    );
    units = unitsIn(roster);
    expect([departments().length, sampled().length, banners().length]).toEqual([41, 6, 14]);

    const plan = at("评估方案.xlsx");
    expect(await run(planCommand, "new", "--roster", roster, "--out", plan)).toMatch(/^0\n/);
    expect(await run(planCommand, "check", plan, "--roster", roster)).toMatch(/^1\n/);
    typeInto(
      plan,
      wholePlan.map(([sheet, row, column, value]): Stroke => [sheet, row, column, String(value)]),
    );
    expect(await run(planCommand, "check", plan, "--roster", roster)).toMatch(/^0\n/);
    expect(await run(planCommand, "document", plan, "--out", at("实施方案.docx"))).toMatch(/^0\n实施方案写到/);
    expect(wordFile(readFileSync(at("实施方案.docx"))).paragraphs).toContain("附件2");
  });

  it("self-assessment: forms go out, returns come back, the headcount is locked, all is consolidated", async () => {
    const issued = await on("2015-07-10")(
      issueCommand,
      ...["--scheme", "departments,banners", "--roster", roster, "--out", at("自评表")],
    );
    expect(issued).toMatch(/^0\n/);
    expect(readdirSync(at("自评表"))).toHaveLength(55);
    mkdirSync(returns);
    for (const name of readdirSync(at("样例", "returns")))
      writeFileSync(join(returns, name), readFileSync(at("样例", "returns", name)));

    const run = on("2015-08-20");
    const lock = await run(headcountCommand, returns, "--roster", roster, "--by", "王主任", "--out", locked);
    expect(lock).toMatch(/已锁定 55 个单位，本次新增 55 个、改动 0 个。$/);
    const taken = await run(
      consolidateCommand,
      ...[returns, "--roster", roster, "--headcount", locked, "--out", round],
    );
    expect(taken).toMatch(/^0\n已汇总 55 个单位（应报 55 个）/);
    expect(cells(round, "说明")).toContainEqual(
      expect.stringMatching(/^领导职数：已报单位55个，其中55个的核对结果已在评分前锁定/),
    );
  });

  it("verification: three assessors; one unit all three verify and differ, one that two verify and agree", async () => {
    const run = on("2015-09-01");
    for (const [index, assessor] of ASSESSORS.entries()) {
      const own = units.filter(
        (unit, order) =>
          order % 3 === index || unit === disputed() || (unit === agreed() && order % 3 === (index + 1) % 3),
      );
      const issued = await run(
        verifyCommand,
        ...["issue", "--scheme", "departments,banners", "--roster", roster, "--headcount", locked],
        ...["--returns", returns, "--assessor", assessor, "--assessor-unit", "市编办"],
        ...["--units", own.map(({ code }) => code).join(","), "--out", forms],
      );
      expect(issued).toMatch(new RegExp(`^0\n已生成 ${own.length} 份核验表`));
      for (const unit of own) {
        const file = fileOf(forms, unit.code, assessor);
        const seen = [
          ...(unit.sampled ? [["D3.4.extraPlates", "site", 3] as const] : []),
          ...(objecting().includes(unit) ? [["D2.4.offListUse", "desk", 7] as const] : []),
          ...(unit === disputed() ? [["D2.4.offListUse", "desk", SEEN[assessor]] as const] : []),
          ...(unit === agreed() ? [["D2.4.offListUse", "desk", 6] as const] : []),
        ];
        typeInto(file, verifying(schemeOf(unit), "2015-09-10", seen, unit !== unfinished()));
      }
    }
    // 55 units, the disputed one twice more and the agreed one once more.
    expect(readdirSync(forms)).toHaveLength(58);
  });

  it("field visits: records and interviews of the six, with one problem; questionnaires on paper and one online", async () => {
    const run = on("2015-09-05");
    const issued = await run(
      verifyCommand,
      ...["issue", "--field", "--roster", roster, "--returns", returns, "--out", visits],
    );
    expect(issued).toMatch(/^0\n已生成 6 个抽查单位的实地抽查记录/);
    sampled().forEach(({ code }, index) => {
      typeInto(fileOf(visits, code), visiting("2015-09-10", index === 0 ? "加挂牌子未经批准" : undefined));
    });

    const [online, ...onPaper] = sampled();
    const asked = onPaper.map(({ code }) => code).join(",");
    expect(await run(questionnaireCommand, "form", "--roster", roster, "--units", asked, "--out", surveys)).toMatch(
      /^0\n已生成 5 个单位的问卷工作簿/,
    );
    onPaper.forEach(({ code }, index) => {
      typeInto(fileOf(surveys, code), answering(index === 0 ? 6 : 12));
    });
    writeFileSync(at("问卷导出.csv"), exported(online?.name ?? "", 14));
    const counted = await on("2015-09-20")(
      questionnaireCommand,
      ...["count", surveys, "--csv", at("问卷导出.csv"), "--roster", roster, "--out", at("问卷汇总.xlsx")],
    );
    expect(counted).toMatch(/已统计 6 个单位的问卷，.*其中 1 个单位有效问卷不足 10 份，仅供参考$/);
  });

  it("outside parties: all off in the workbook that goes out; two are given a weight and say something", async () => {
    expect(await on("2015-09-21")(verifyCommand, "parties", "--roster", roster, "--out", outside)).toMatch(/^0\n/);
    // The public says nothing of the last department.
    typeInto(outside, heard({ congress: [10, units], people: [5, units.filter((unit) => unit !== plain().at(-1))] }));
  });

  const collect = (day: string): Promise<string> =>
    on(day)(
      verifyCommand,
      ...["collect", forms, visits, "--roster", roster, "--out", settled],
      ...["--survey", at("问卷汇总.xlsx"), "--survey-weight", "20", "--parties", outside],
    );
  const finalise = (day: string, ...more: readonly string[]): Promise<string> =>
    on(day)(finaliseCommand, settled, "--by", "王主任", "--on", day, "--out", final, ...more);

  it("differences: 定稿 waits for the office's decision, which has to be taken over first", async () => {
    const collected = await collect("2015-09-25");
    expect(collected).toMatch(/收下实地抽查记录 6 份，发现问题 1 个/);
    // The five counted on paper; the sixth was asked by a tool that tells no numbers.
    expect(collected.match(/问卷份数与问卷汇总不一致：抽查记录发放30份、回收28份/g)).toHaveLength(5);
    expect(await finalise("2015-09-26")).toMatch(/未裁定的分歧，不能定稿/);
    const keys = [...readEntryTexts(opened(settled), settlementMark).keys()].filter((one) => one.includes("|"));
    // Where two saw the same there is nothing to decide.
    expect(keys).toEqual([`${disputed().code}|D2.4.offListUse`]);
    const [key = ""] = keys;
    expect(cells(settled, "分歧裁定")).toEqual(expect.arrayContaining(["张三：7；李四：8；王五：9", "待裁定"]));
    typeInto(settled, [
      ["分歧裁定", key, "value", "7"],
      ["分歧裁定", key, "by", "王主任"],
      ["分歧裁定", key, "why", "以书面材料为准"],
    ]);
    expect(await finalise("2015-09-27")).toMatch(/有 1 处填写还没有生效/);
    expect(await collect("2015-09-28")).toMatch(/^0\n/);
    expect(cells(settled, "分歧裁定")).toEqual(expect.arrayContaining(["王主任", "以书面材料为准", "已裁定"]));
    expect(await finalise("2015-09-30")).toMatch(/^0\n已定稿（第1版.*：55 个单位，其中 54 个已核验、参加排名/);
  });

  it("every score with other voices in it can be worked out from its own line", () => {
    const lines = [departments(), banners()].flatMap(([first]) => compositeLines(opened(settled), schemeOf(first!)));
    expect(lines).toHaveLength(55);
    for (const { shares, score, byHand } of lines) {
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBe(100);
      expect(score).toBe(byHand);
    }
    const lineOf = ({ code }: Roster["units"][number]) => lines.find((one) => one.code === code)!;
    const [online, tooFew] = sampled() as [Roster["units"][number], Roster["units"][number]];
    expect(lineOf(online)).toMatchObject({ shares: { 编办评估: 65, 问卷: 20, 人大: 10, 社会公众: 5 }, about: "" });
    // A voice that is silent, or too few, leaves its share to the office, and the ranking says so.
    expect(lineOf(tooFew)).toMatchObject({ shares: { 编办评估: 85, 问卷: 0 }, about: /问卷有效份数不足10份/ });
    expect(lineOf(plain().at(-1)!)).toMatchObject({ shares: { 编办评估: 90, 社会公众: 0 }, about: /社会公众没有评分/ });
    expect(cells(settled, "综合得分（市直部门）")).toContain("部分单位各方占比不同（见说明），位次不完全可比。");
    // Another unit's voices never move the score that is finalised.
    const [own] = opened(final).sheets.filter(({ name }) => name.startsWith("最终得分"));
    expect(own?.cells.some(({ value }) => value === lineOf(online).own)).toBe(true);
  });

  const documents = (day: string, ...more: readonly string[]): Promise<string> =>
    on(day)(documentsCommand, final, "--out", papers, "--on", day, ...more);
  const [current, outdated] = ["现行", "已过期，请重新生成"] as const;

  it("documents: a report, and feedback to every verified unit", async () => {
    expect(await documents("2015-10-08")).toMatch(/^0\n已生成评估报告和 54 份书面反馈意见/);
    expect(readdirSync(papers)).toHaveLength(56);
    expect(count(final, "文书清单", "文书打印稿.xlsx")).toBe(55);
    expect(count(final, "文书清单", current)).toBe(55);
  });

  it("two objections and a change after 定稿: logged with reasons, documents out of date and made anew", async () => {
    const [kept, adjusted] = objecting();
    const objection = (key: string, entries: Readonly<Record<string, string | number>>): Stroke[] =>
      Object.entries(entries).map(([column, value]): Stroke => ["异议登记", key, column, value]);
    const decided = { indicator: "D2.4", by: "李主任", on: toSerial("2015-10-15") };
    typeInto(final, [
      ...objection("o1", {
        unit: kept.name,
        text: "清单已公布",
        receivedOn: toSerial("2015-10-12"),
        decision: "维持",
        ...decided,
        why: "公布日期晚于评估日",
      }),
      ...objection("o2", {
        unit: adjusted.name,
        text: "已停止清单外行权",
        receivedOn: toSerial("2015-10-13"),
        decision: "调整",
        ...decided,
        points: 5,
        why: "补交的材料属实",
      }),
    ]);
    expect(await finalise("2015-10-16")).toMatch(/^0\n已定稿（第2版/);
    expect(count(final, "变更记录", "补交的材料属实")).toBeGreaterThan(0);
    expect(count(final, "文书清单", outdated)).toBeGreaterThan(1);

    typeInto(fileOf(forms, recounted().code), [["核实数据", "D3.4.extraPlates", "desk", 2]]);
    expect(await collect("2015-10-18")).toMatch(/^0\n/);
    expect(await finalise("2015-10-19")).toMatch(/处数据变动没有说明原因.*--why/);
    expect(await finalise("2015-10-19", "--why", "复核更正")).toMatch(/^0\n已定稿（第3版/);
    expect(count(final, "变更记录", "复核更正")).toBeGreaterThan(0);
    const feedback = wordFile(readFileSync(fileOf(papers, recounted().code)));
    expect(await documents("2015-10-20")).toMatch(/请加 --replace/);
    expect(await documents("2015-10-20", "--replace")).toMatch(/^0\n/);
    expect(count(final, "文书清单", outdated)).toBe(0);
    expect(count(final, "文书清单", current)).toBe(55);
    expect(wordFile(readFileSync(fileOf(papers, recounted().code))).running).not.toEqual(feedback.running);
  });

  it("every figure in the Word report is found again in 评估定稿, and none is left over", () => {
    // Leads and flags stand in the workbook, for the office to look into; the report tells what is established.
    const findings = [...readEntryTexts(opened(final), followUpMark.findings).keys()];
    for (const kind of ["seen|overreach", "lead", "flagged"])
      expect(findings.some((key) => key.endsWith(`|${kind}`))).toBe(true);
    expect(findings.some((key) => key.startsWith(`${unfinished().code}|`))).toBe(false);
    const word = wordFile(readFileSync(fileOf(papers, "评估报告")));
    const trace = reportTrace(opened(final), {
      schemes: [...shippedSchemes().values()],
      sampled: sampled().map(({ name }) => name),
      on: "2015-10-20",
    });
    const withFigures = word.running.filter((one) => /\d/.test(one.replace(/^\d+\./, "")));
    expect(withFigures).toEqual(trace.sentences);
    expect(word.tables).toEqual(trace.tables);
    // The sheet to be printed says what the Word file says.
    const sheet = opened(join(papers, "文书打印稿.xlsx")).sheets.find(({ name }) => name === "评估报告");
    const printed = bare((sheet?.cells ?? []).map(({ value }) => (typeof value === "string" ? value : "")).join(""));
    expect([...trace.sentences, ...trace.tables.flat(2)].filter((text) => !printed.includes(bare(text)))).toEqual([]);
  });

  const done: Readonly<Record<string, string | number>> = {
    state: "已完成",
    doneOn: toSerial("2015-11-01"),
    evidence: "整改报告",
    checker: "张三",
    closed: "是",
  };
  const strokesOf = (key: string, entries: typeof done): Stroke[] =>
    Object.entries(entries).map(([column, value]): Stroke => ["整改台账", key, column, value]);
  /** Rows of the first round that nobody has closed. */
  const openIn = (file: string) =>
    [...readEntryTexts(opened(file), followUpMark.ledger)].filter(
      ([key, { closed }]) => key.startsWith("2015|") && closed !== "是",
    );

  it("ledger: closed with an opinion, refused without, overdue; results shared", async () => {
    const book = (day: string): Promise<string> => on(day)(ledgerCommand, final, "--out", ledger, "--on", day);
    expect(await book("2015-10-21")).toMatch(/^0\n整改台账写到 .*已销号 0 个，逾期 0 个/);
    const due = [...readEntryTexts(opened(ledger), followUpMark.ledger)].filter(
      ([, { due: until }]) => until !== undefined && until !== "",
    );
    const [closed = "", refused = ""] = due.map(([key]) => key).filter((key) => key.startsWith("2015|"));
    typeInto(ledger, [...strokesOf(closed, { ...done, opinion: "同意销号" }), ...strokesOf(refused, done)]);
    const later = await book("2015-12-10");
    expect(later).toMatch(/^1\n.*已销号 1 个，逾期 [1-9]\d* 个\n.*缺核查意见，不能销号$/);
    typeInto(ledger, strokesOf(refused, { opinion: "同意销号" }));
    expect(await book("2015-12-11")).toMatch(/^0\n.*已销号 2 个/);

    expect(await on("2015-12-15")(shareCommand, final, "--out", at("共享"))).toMatch(/^0\n已生成 4 份结果共享表/);
    expect(readdirSync(at("共享"))).toHaveLength(4);
  });

  it("the next round begins with the same units, last entries and what is still open", async () => {
    const open = openIn(ledger).length;
    const begun = await on("2016-03-01")(
      roundCommand,
      ...[
        "new",
        "--from",
        round,
        "--ledger",
        ledger,
        "--on",
        "2016-03-01",
        "--round",
        "2016",
        "--roster-out",
        nextRoster,
      ],
    );
    expect(begun).toMatch(/^0\n/);
    expect(begun).toMatch(new RegExp(`单位 55 个.*${open} `));
    expect(unitsIn(nextRoster).map(({ code }) => code)).toEqual(units.map(({ code }) => code));
    const issued = await on("2016-03-10")(
      issueCommand,
      ...["--scheme", "banners", "--roster", nextRoster, "--out", at("自评表2016")],
    );
    expect(issued).toMatch(/核定数沿用上轮、还没有确认/);
    expect(readdirSync(at("自评表2016"))).toHaveLength(14);
  });

  it("the next round's ledger carries what is open, compares the rounds, and is closed to its last row", async () => {
    const pair = banners().slice(0, 2);
    mkdirSync(at("返回表2016"));
    for (const { code, name } of pair) {
      const file = at("返回表2016", `${code}.xlsx`);
      writeFileSync(file, readFileSync(fileOf(at("自评表2016"), code)));
      typeInto(file, retyped(fileOf(returns, name), file));
    }
    const run = on("2016-05-05");
    const verified = await run(
      verifyCommand,
      ...["issue", "--scheme", "banners", "--roster", nextRoster, "--returns", at("返回表2016")],
      ...["--assessor", "李四", "--assessor-unit", "市编办", "--units", pair.map(({ code }) => code).join(",")],
      ...["--out", at("核验表2016")],
    );
    expect(verified).toMatch(/^0\n已生成 2 份核验表/);
    for (const unit of pair) typeInto(fileOf(at("核验表2016"), unit.code), verifying(schemeOf(unit), "2016-05-06"));
    const [taken, book, after] = [at("核验汇总2016.xlsx"), at("评估定稿2016.xlsx"), at("整改台账2016.xlsx")];
    expect(await run(verifyCommand, "collect", at("核验表2016"), "--roster", nextRoster, "--out", taken)).toMatch(
      /^0\n/,
    );
    const locking = [taken, "--by", "王主任", "--on", "2016-05-08", "--out", book];
    expect(await run(finaliseCommand, ...locking)).toMatch(/55 个单位，其中 2 个已核验/);

    const open = openIn(ledger);
    const make = (day: string): Promise<string> =>
      on(day)(ledgerCommand, book, "--out", after, "--on", day, "--before", ledger, "--before-final", final);
    expect(await make("2016-05-10")).toMatch(new RegExp(`上轮结转 ${open.length} 个），已销号 0 个`));
    const rows = readEntryTexts(opened(after), followUpMark.ledger);
    for (const [key, entry] of open) expect(rows.get(key)).toMatchObject({ due: entry["due"], owner: entry["owner"] });
    // What was closed in the last ledger doesn't come back.
    expect([...rows.keys()].filter((key) => key.startsWith("2015|"))).toEqual(open.map(([key]) => key));
    expect(cells(after, "轮次对比").filter((value) => value === pair[0]?.name)).toHaveLength(4);

    const all = [...rows.keys()].filter((key) => key.includes("|"));
    typeInto(
      after,
      all.flatMap((key) => strokesOf(key, { ...done, doneOn: toSerial("2016-06-01"), opinion: "同意销号" })),
    );
    expect(await make("2016-06-10")).toMatch(
      new RegExp(`^0\n.*问题 ${all.length} 个（上轮结转 ${open.length} 个），已销号 ${all.length} 个，逾期 0 个$`),
    );
  });
});
