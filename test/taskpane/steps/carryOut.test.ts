import { unzipSync } from "fflate";
import type { Snapshot } from "#core";
import type { StepId } from "#core/languages/stepWords";
import { shippedSchemes } from "../../../src/taskpane/schemes";
import { nothingOwn } from "../../../src/taskpane/schemeShelf";
import type { MadeFile, StepOrder } from "../../../src/taskpane/steps/stepOrder";
import { asFile, carriedOut, format, given, inZip, made, snapshotOf, why, type Told } from "./carriedOut";
import { fileOf, smallRound, type SmallRound } from "../../builders/assessorForms";

/** Every step as the worker carries it out, on files. */
let round: SmallRound;
let schemes: Awaited<ReturnType<typeof shippedSchemes>>;
beforeAll(async () => {
  schemes = await shippedSchemes();
  round = smallRound(schemes, { departments: 4, banners: 1 });
});

const step = (id: StepId, more: Partial<StepOrder> = {}, skip: readonly number[] = []): Promise<Told> =>
  carriedOut(schemes, { step: id, roster: round.roster, ...more }, skip);

describe("verification", () => {
  it("makes a form for each return of the class, and says whose is missing", async () => {
    const told = await step("verifyIssue", {
      inputs: { returns: given(round.returns.slice(1)) },
      fields: { assessor: "张三", unitClass: "departments" },
    });
    const zip = made(told);
    expect(zip.name).toBe("核验表（张三）.zip");
    expect(inZip(zip)).toHaveLength(3);
    expect(zip.notes).toEqual([expect.stringContaining("没有已收的自评表，没有生成核验表")]);
    expect(told.lines.map(({ tone }) => tone).every((tone) => tone === "good" || tone === "warned")).toBe(true);
  });

  it("a single form is a workbook by itself", async () => {
    const [unit] = round.roster.units;
    const told = await step("verifyIssue", {
      inputs: { returns: given(round.returns) },
      fields: { assessor: "张三", units: unit?.code ?? "" },
    });
    expect(made(told).name).toMatch(/核验表（张三）\.xlsx$/);
    expect(format(made(told))).toBe("pinghui/verification/1");
  });

  it.each([
    ["an assessor of the unit", { assessor: "张三", assessorUnit: "OWN" }, /回避|不得/],
    ["a unit nobody knows", { assessor: "张三", units: "没有" }, /名录里没有“没有”/],
  ])("refuses %s", async (_, fields, sentence) => {
    const [unit] = round.roster.units;
    const own = Object.fromEntries(
      Object.entries(fields).map(([key, text]) => [key, text.replace("OWN", unit?.name ?? "")]),
    );
    expect(why(await step("verifyIssue", { inputs: { returns: given(round.returns) }, fields: own }))).toMatch(
      sentence,
    );
  });

  it("refuses where no return is good, and tells why of each file", async () => {
    const told = await step("verifyIssue", {
      inputs: { returns: given([fileOf("杂.xlsx", "no workbook")]) },
      fields: { assessor: "张三" },
    });
    expect(why(told)).toMatch(/都没有已收的自评表/);
    expect(told.lines).toMatchObject([{ name: "杂.xlsx", tone: "bad", short: "退回" }]);
  });

  it("leaves out a file that hung before", async () => {
    const told = await step(
      "verifyIssue",
      { inputs: { returns: given(round.returns) }, fields: { assessor: "张三" } },
      [0],
    );
    expect(inZip(made(told))).toHaveLength(round.returns.length - 1);
    expect(told.lines[0]).toBeUndefined();
  });
});

describe("from verification forms to shared results", () => {
  let settled: MadeFile;
  let final: MadeFile;
  let ledger: MadeFile;

  it("collects the forms, and tells what was sent back", async () => {
    const stranger = fileOf("自评表.xlsx", new Uint8Array(await round.returns[0]!.arrayBuffer()));
    const told = await step("verifyCollect", { inputs: { verifications: given([...round.forms, stranger]) } });
    settled = made(told);
    expect(made(told).said).toBe("收下核验表 5 份，退回 1 份。应核 5 个单位：已核验 5，未核完 0，有分歧 0。");
    expect(told.lines.map(({ short }) => short).filter((short) => short === "退回")).toHaveLength(1);
    expect(format(settled)).toBe("pinghui/final/1");
  });

  it("a weight for questionnaires that aren't there is refused", async () => {
    const inputs = { verifications: given(round.forms) };
    expect(why(await step("verifyCollect", { inputs, fields: { surveyWeight: "10" } }))).toBe("请填问卷汇总。");
  });

  it("定稿 from a file, and from the open workbook alike", async () => {
    const fields = { by: "王主任", on: "2015-09-30" };
    const fromFile = await step("finalise", { inputs: { settled: given([asFile(settled)]) }, fields });
    const open = [{ name: "本工作簿", snapshot: snapshotOf(settled) }];
    const fromOpen = await step("finalise", { inputs: { settled: open }, fields });
    final = made(fromFile);
    expect(made(fromFile).said).toMatch(/^已定稿（第1版，校验码 .+）：5 个单位，其中 5 个已核验、参加排名。$/);
    expect(made(fromOpen).bytes).toEqual(final.bytes);
  });

  it.each(["documents", "ledger", "share"] as const)("%s is refused before 定稿, and nothing is made", async (id) => {
    const told = await step(id, { inputs: { final: given([asFile(settled)]) } });
    expect(why(told)).toBe("“核验汇总.xlsx”不是评估定稿。没有定稿的数据不能往下用，请先做“定稿”一步。");
  });

  it("定稿 of something else is refused", async () => {
    const told = await step("finalise", { inputs: { settled: given([asFile(final)]) }, fields: { by: "王主任" } });
    expect(why(told)).toMatch(/“评估定稿.xlsx”不是核验汇总/);
  });

  it("writes the documents, and 评估定稿 that lists them", async () => {
    const zip = made(
      await step("documents", { inputs: { final: given([asFile(final)]) }, fields: { on: "2015-10-08" } }),
    );
    expect(inZip(zip).filter((name) => name.endsWith(".docx"))).toHaveLength(6);
    const book = unzipSync(zip.bytes)["评估定稿.xlsx"];
    expect(book).toBeDefined();
    const texts = snapshotOf({ name: "", bytes: new Uint8Array(book!) }).sheets.flatMap(({ cells }) =>
      cells.map(({ value }) => value),
    );
    const others = inZip(zip).filter((name) => name !== "评估定稿.xlsx");
    expect(others).toContain("文书打印稿.xlsx");
    expect(others.filter((name) => !texts.includes(name))).toEqual([]);
    // Of one unit, without the report.
    const [unit] = round.roster.units;
    const one = await step("documents", {
      inputs: { final: given([asFile(final)]) },
      fields: { units: unit?.name ?? "" },
    });
    const named = `${unit?.code} ${unit?.name}`;
    expect(inZip(made(one))).toEqual([`${named} 反馈意见.docx`, `${named} 文书打印稿.xlsx`, "评估定稿.xlsx"]);
  });

  it("makes the ledger, and again from itself", async () => {
    const inputs = { final: given([asFile(final)]) };
    ledger = made(await step("ledger", { inputs, fields: { on: "2015-12-31" } }));
    const again = await step("ledger", {
      inputs: { ...inputs, ledgerNow: given([asFile(ledger)]) },
      fields: { on: "2015-12-31" },
    });
    expect(made(again).bytes).toEqual(ledger.bytes);
    const wrong = await step("ledger", { inputs: { ...inputs, ledgerNow: given([asFile(settled)]) } });
    expect(why(wrong)).toMatch(/“核验汇总.xlsx”不是整改台账/);
  });

  it("compares with a last round on an older version, if that one is here", async () => {
    const inputs = { final: given([asFile(final)]), lastFinal: given([asFile(final)]) };
    const newer = { ...schemes.get("departments")!, version: "2" };
    // The scheme in force is another now; the last round is still understood by the shipped one.
    const own = { ...nothingOwn, inForce: [newer], known: [newer] };
    const told = await step("ledger", { inputs, own, fields: { on: "2015-12-31" } });
    const plain = await step("ledger", { inputs, fields: { on: "2015-12-31" } });
    const shares = ({ sheets }: Snapshot): unknown =>
      sheets.find(({ name }) => name === "轮次对比")?.cells.filter(({ row, column }) => row > 3 && column === 5);
    expect(shares(snapshotOf(made(told)))).toEqual(shares(snapshotOf(made(plain))));
    expect(shares(snapshotOf(made(plain)))).not.toEqual([]);
  });

  it("shares one workbook with each of four offices", async () => {
    expect(inZip(made(await step("share", { inputs: { final: given([asFile(final)]) } })))).toHaveLength(4);
  });
});

describe("around them", () => {
  it.each([
    ["roster", { round: "2016" }, "名录.xlsx", "pinghui/roster/1"],
    ["plan", {}, "评估方案.xlsx", "pinghui/plan/1"],
    ["parties", {}, "外部评价.xlsx", "pinghui/parties/1"],
  ] as const)("%s is a workbook to fill in", async (id, fields, name, kind) => {
    const file = made(await step(id, { fields }));
    expect([file.name, format(file)]).toEqual([name, kind]);
  });

  it("checks a plan, and makes nothing", async () => {
    const plan = made(await step("plan"));
    const { outcome } = await step("planCheck", { inputs: { plan: given([asFile(plan)]) } });
    expect(outcome).toMatchObject({ done: true, file: undefined, said: expect.stringMatching(/方案有错误 [1-9]/) });
    expect(outcome.done && outcome.notes[0]?.severity).toBe("error");
    const roster = made(await step("roster"));
    expect(why(await step("planCheck", { inputs: { plan: given([asFile(roster)]) } }))).toMatch(/“名录.xlsx”不能用/);
  });

  it("moves the values of returns into clean forms, of two that bear one name too", async () => {
    const [one, other] = round.returns;
    const bytes = new Uint8Array(await other!.arrayBuffer());
    const told = await step("lift", { inputs: { returns: given([one!, fileOf(one!.name, bytes)]) } });
    const names = inZip(made(told));
    expect(names).toEqual([one!.name, one!.name.replace(".xlsx", " (2).xlsx")]);
  });

  it("questionnaires: made for whom is sampled or named, counted from workbooks and exports", async () => {
    const nobody = { ...round.roster, units: round.roster.units.map((unit) => ({ ...unit, sampled: false })) };
    expect(why(await step("surveyIssue", { roster: nobody }))).toMatch(/没有抽查单位/);
    const zip = made(await step("surveyIssue", { fields: { all: "yes" } }));
    expect(inZip(zip)).toHaveLength(5);
    const [name = "", book = new Uint8Array()] = Object.entries(unzipSync(zip.bytes))[0] ?? [];
    const csv = fileOf("导出.csv", "不是,问卷\n1,2");
    const told = await step("surveyCount", { inputs: { surveys: given([fileOf(name, book), csv]) } });
    expect(told.lines.map(({ name: file }) => file)).toEqual([name, "导出.csv"]);
    expect(told.lines[1]).toMatchObject({ tone: "bad", short: "退回" });
  });

  it("field records list the divisions of a return", async () => {
    const [unit] = round.roster.units;
    const order = { fields: { units: unit?.code ?? "" } };
    const alone = made(await step("fieldIssue", order));
    const told = await step("fieldIssue", { ...order, inputs: { returns: given(round.returns) } });
    expect(made(told).name).toMatch(/实地抽查记录\.xlsx$/);
    expect(made(told).notes).toEqual([expect.stringContaining("没有选取理由")]);
    const filled = (file: MadeFile): number => snapshotOf(file).sheets.flatMap(({ cells }) => cells).length;
    expect(filled(made(told))).toBeGreaterThan(filled(alone));
  });
});
