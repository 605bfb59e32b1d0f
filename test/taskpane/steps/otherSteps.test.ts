import { fflateDeflater } from "#adapters/xlsx/write/fflateDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { formSheets, readForm, type Plan, type Scheme } from "#core";
import { languages } from "#core/languages/index";
import { readLock } from "#core/headcount/headcountBook";
import { noLock } from "#core/headcount/lock";
import { readRoster } from "#core/roster/readRoster";
import { makeSample } from "#usecases/sample/makeSample";
import { nothingOwn } from "../../../src/taskpane/schemeShelf";
import { shippedSchemes } from "../../../src/taskpane/schemes";
import type { MadeFile, StepOrder } from "../../../src/taskpane/steps/stepOrder";
import { fileOf } from "../../builders/assessorForms";
import { planBytes, wholePlan } from "../../builders/plan";
import { wordFile } from "../../builders/wordFile";
import { sampleRound } from "../../builders/sampleRound";
import { asFile, carriedOut, format, given, made, snapshotOf, why, type Told } from "./carriedOut";

/** Steps before and between the main ones: next round, plan as a document, headcount, older forms. */
let schemes: ReadonlyMap<string, Scheme>;
beforeAll(async () => {
  schemes = await shippedSchemes();
});
const bytesOf = (plan: Plan): Uint8Array<ArrayBuffer> => new Uint8Array(writeWorkbook(plan, fflateDeflater));
const book = (name: string, plan: Plan): File => fileOf(name, bytesOf(plan));
const english = { language: "en-US" } as const;

describe("headcount", () => {
  const words = languages["zh-CN"];
  const sample = () =>
    makeSample({ schemes, words: words.form, language: "zh-CN", departments: 1, banners: 3, odd: 0, seed: 7 });
  let forms: File[];
  let plans: Plan[];
  let roster: NonNullable<StepOrder["roster"]>;
  beforeAll(() => {
    const { returns, roster: own } = sample();
    roster = own;
    plans = returns.flatMap(({ content }) => {
      const one = content();
      return one.kind === "plan" ? [one.plan] : [];
    });
    forms = plans.map((plan, index) => book(`${index}.xlsx`, plan));
  });
  /** The first banner's form with one entry of its first body changed. */
  const changed = (column: string, to: number | null): File => {
    const plan = plans.find(({ sheets }) => headcountSheet({ sheets }))!;
    const sheet = headcountSheet(plan)!;
    const head = sheet.cells.find(({ value }) => value === "ph.head")!.row;
    const at = sheet.cells.find(({ row, value }) => row === 1 && value === `ph.${column}`)!.column;
    const cells = sheet.cells.map((cell) =>
      cell.row === head + 1 && cell.column === at ? { ...cell, value: to } : cell,
    );
    return book("改.xlsx", { ...plan, sheets: plan.sheets.map((one) => (one === sheet ? { ...one, cells } : one)) });
  };
  const headcountSheet = ({ sheets }: Pick<Plan, "sheets">): Plan["sheets"][number] | undefined =>
    sheets.find(({ cells }) => cells.some(({ value }) => value === "ph.annex.headcount"));
  const lock = (files: readonly File[], more: Partial<StepOrder> = {}, before?: MadeFile, reason = ""): Promise<Told> =>
    carriedOut(schemes, {
      step: "headcount",
      roster,
      inputs: {
        headcountForms: given(files),
        ...(before && { headcountBefore: given([asFile(before)]) }),
      },
      fields: { lockedBy: "王主任", on: "2015-07-20", whyLocked: reason },
      ...more,
    });

  it("locks every unit of the forms, and is the same again", async () => {
    const told = await lock(forms);
    const file = made(told);
    expect([file.name, format(file)]).toEqual(["领导职数核对.xlsx", "pinghui/headcount/1"]);
    expect(file.said).toMatch(/^领导职数已锁定 4 个单位，本次新增 4 个、改动 0 个。/);
    expect(readLock(snapshotOf(file))).toMatchObject({
      round: "2015",
      units: [1, 2, 3, 4].map(() => ({ by: "王主任", on: "2015-07-20" })),
    });
    expect(told.lines.map(({ tone }) => tone)).toEqual(["good", "good", "good", "good"]);
    const again = made(await lock(forms, {}, file));
    expect(again.said).toMatch(/新增 0 个、改动 0 个/);
    expect(again.bytes).toEqual(file.bytes);
    const inEnglish = made(await lock(forms, english));
    expect([inEnglish.name, inEnglish.said]).toEqual([
      "Locked headcount.xlsx",
      expect.stringMatching(/^Headcount is locked for 4 units: 4 new, 0 changed\./),
    ]);
  });

  it("changes a locked unit only with a reason, and reads the form itself, not the lock", async () => {
    const file = made(await lock(forms));
    const locked = readLock(snapshotOf(file));
    const headcount = new Map(typeof locked === "object" ? locked.units.map(({ code, rows }) => [code, rows]) : []);
    const held = { roster: { ...roster, headcount } };
    const other = [changed("rank", 9)];
    expect(why(await lock(other, held, file))).toMatch(/的核对结果已经锁定，与这次的表不一致/);
    const told = made(await lock(other, held, file, "编委批复调整"));
    expect(told.said).toMatch(/本次新增 0 个、改动 1 个/);
    expect(readLock(snapshotOf(told))).toMatchObject({ changes: [{ why: "编委批复调整", by: "王主任" }] });
  });

  it("tells of each form why it can't be locked, and makes nothing of nothing", async () => {
    const told = await lock([changed("docNo", null), fileOf("杂.xlsx", "no workbook")]);
    expect(why(told)).toMatch(/没有一份核对表可以锁定/);
    expect(told.lines).toMatchObject([
      { tone: "bad", why: expect.stringMatching(/缺核定文号/) },
      { tone: "bad", why: expect.stringMatching(/自评表/) },
    ]);
    const rest = made(await lock([changed("docNo", null), ...forms.slice(0, 2)]));
    expect(rest.notes).toEqual([expect.stringMatching(/^还没有锁定：/)]);
  });

  it.each([
    ["another round's lock", () => ({ ...noLock("2014") }), /是2014轮的核对结果，本轮是2015轮/],
    ["what is no lock", () => undefined, /不是领导职数核对结果/],
  ])("refuses %s", async (_, lockOf, sentence) => {
    const { headcountBook } = await import("#core/headcount/headcountBook");
    const foreign = lockOf();
    const plan = foreign
      ? headcountBook({
          lock: foreign,
          schemes,
          words: words.headcount,
          form: words.form,
          language: "zh-CN",
          stamp: "2015-01-01T00:00:00Z",
        })
      : plans[0]!;
    const before = { name: "别的.xlsx", bytes: bytesOf(plan) };
    expect(why(await lock(forms, {}, before))).toMatch(sentence);
  });
});

describe("the next round", () => {
  const last = sampleRound({ departments: 2, banners: 1, odd: 0 });
  const begin = (more: Partial<StepOrder> = {}): Promise<Told> =>
    carriedOut(schemes, {
      step: "newRound",
      inputs: { lastRound: given([book("评估工作簿.xlsx", last.workbook)]) },
      fields: { round: "2016", on: "2016-03-01" },
      ...more,
    });

  it("has the units and numbers of the last one, to be confirmed", async () => {
    const file = made(await begin());
    expect(file.name).toBe("名录2016.xlsx");
    const reading = readRoster(schemes, snapshotOf(file));
    if (!reading.ok) throw new Error("no roster");
    expect(reading.roster.units.map(({ code }) => code).sort()).toEqual(
      last.sample.roster.units.map(({ code }) => code).sort(),
    );
    const numbers = reading.roster.carried?.confirmations.length ?? 0;
    expect(numbers).toBeGreaterThan(0);
    expect(file.said).toContain(`单位 3 个，沿用核定数 ${numbers} 个，请在“核定数核对”里逐项确认。`);
    expect(made(await begin(english)).said).toMatch(
      /^The new roster is made: 3 units, \d+ office numbers carried over/,
    );
  });

  it("is begun from the open workbook alike", async () => {
    const open = {
      lastRound: [{ name: "本工作簿", snapshot: snapshotOf({ name: "", bytes: bytesOf(last.workbook) }) }],
    };
    expect(made(await begin({ inputs: open })).bytes).toEqual(made(await begin()).bytes);
  });

  it("refuses the same round, what is no round, and a ledger that is none", async () => {
    expect(why(await begin({ fields: { round: "2015" } }))).toBe("上一轮就是 2015，新一轮请换一个轮次。");
    const roster = made(await carriedOut(schemes, { step: "roster" }));
    expect(why(await begin({ inputs: { lastRound: given([asFile(roster)]) } }))).toMatch(/“名录.xlsx”不是评估工作簿/);
    const inputs = { lastRound: given([book("a.xlsx", last.workbook)]), ledgerBefore: given([asFile(roster)]) };
    expect(why(await begin({ inputs }))).toMatch(/“名录.xlsx”不是整改台账/);
  });
});

describe("the plan as a document", () => {
  it("is written of a plan without errors, and refused of a blank one, with the first of them", async () => {
    const blank = made(await carriedOut(schemes, { step: "plan" }));
    const inputs = { plan: given([asFile(blank)]) };
    const told = await carriedOut(schemes, { step: "planDocument", inputs });
    expect(why(told)).toMatch(/^方案还有错误 [1-9]\d* 处，不能印发：.+全部问题请做“检查方案”一步查看。$/);
    const plan = { plan: given([fileOf("评估方案.xlsx", planBytes(...wholePlan))]) };
    const whole = { step: "planDocument", inputs: plan, fields: { on: "2015-07-01" } } as const;
    const file = made(await carriedOut(schemes, whole));
    expect([file.name, file.said]).toEqual(["实施方案.docx", "实施方案已写好，附评估指标表 2 份。"]);
    const text = wordFile(file.bytes).paragraphs.join("\n");
    expect(text).toContain("D1.1");
    expect(text).toContain("B1.1");
    const one = { ...whole, fields: { ...whole.fields, unitClass: "banners" } };
    const banners = made(await carriedOut(schemes, one));
    expect(banners.said).toMatch(/ 1 份/);
    expect(wordFile(banners.bytes).paragraphs.join("\n")).not.toContain("D1.1");
    expect(made(await carriedOut(schemes, { ...one, ...english })).said).toMatch(/with 1 indicator table as annexes/);
  });
});

describe("older forms", () => {
  const { files, verdicts } = sampleRound({ departments: 2, banners: 0, odd: 0 });
  const older = files.map(({ bytes }, index) => fileOf(`${index}.xlsx`, bytes));
  /** D1.2 is gone. */
  const second = (): Scheme => {
    const first = schemes.get("departments")!;
    return {
      ...first,
      version: "2",
      shape: undefined,
      total: 98,
      majors: first.majors.map((major) =>
        major.id === "D1"
          ? { ...major, points: 13, indicators: major.indicators.filter(({ id }) => id !== "D1.2") }
          : major,
      ),
    };
  };
  const move = (more: Partial<StepOrder>, sources: readonly File[] = older): Promise<Told> =>
    carriedOut(schemes, { step: "migrate", inputs: { olderForms: given(sources) }, ...more });

  it("go into the newer version, with what has no place listed, and are left as they were", async () => {
    const now = second();
    const own = { ...nothingOwn, inForce: [now], known: [now] };
    const told = await move({ own }, older.slice(0, 1));
    const file = made(told);
    expect([file.name, file.said]).toEqual(["0.xlsx", "已把 1 份旧版表搬到新版的表里。"]);
    const [line] = told.lines;
    expect(line).toMatchObject({ tone: "warned", why: expect.stringMatching(/^填入 \d+ 项，\d+ 项对应不上/) });
    expect(line?.remarks[0]?.text).toMatch(/填的“.*”没有对应到新版：新版没有这一项/);
    const sheets = formSheets(snapshotOf(file))!;
    expect(sheets.identity.version).toBe("2");
    const reading = readForm(now, sheets);
    for (const [id, answer] of verdicts[0]!.submission!.reading.answers)
      if (!id.startsWith("D1.2.")) expect([id, reading.answers.get(id)]).toEqual([id, answer]);
    // And once more: they are of the newer version already.
    const again = await move({ own }, [asFile(file)]);
    expect(why(again)).toMatch(/没有要搬的旧版表/);
    expect(again.lines).toMatchObject([{ tone: "good", why: "已经是新版，不用搬。" }]);
    expect(made(await move({ own, ...english })).said).toBe("Moved 2 older forms into newer ones.");
  });

  it("of a version that isn't here are told so; one that was chosen before the newer one is here", async () => {
    const [now, then] = [{ ...second(), version: "3" }, second()];
    const filled = made(await move({ own: { ...nothingOwn, inForce: [then], known: [then] } }, older.slice(0, 1)));
    const told = await move({ own: { ...nothingOwn, inForce: [now], known: [now] } }, [asFile(filled)]);
    expect(told.lines[0]?.why).toMatch(/没有第2版的指标方案，搬不了。请用“选用方案文件”选这一版/);
    const both = { ...nothingOwn, inForce: [now], known: [then, now] };
    expect(made(await move({ own: both }, [asFile(filled)])).said).toMatch(/1 份/);
  });
});
