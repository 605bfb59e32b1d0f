import { readFileSync } from "node:fs";
import { screen, waitFor, within } from "@testing-library/react";
import { unzipSync } from "fflate";
import { schemeMark } from "#core/form/keys";
import { markedSheet } from "#core/form/markedSheet";
import { languages } from "#core/languages/index";
import { rosterPlan } from "#core/roster/rosterPlan";
import type { RosterUnit } from "#core/roster/roster";
import { schemeIndex } from "#core/scheme/schemeIndex";
import { schemeBook } from "#core/schemeBook/bookPlan";
import { fflateDeflater } from "#adapters/xlsx/write/fflateDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import type { CellRef, Plan, Scheme, Snapshot } from "#core";
import { issueForms } from "#usecases/issueForms";
import { tryScheme } from "#usecases/tryScheme";
import { fileOf } from "../builders/assessorForms";
import { filledLibrary, LIBRARY_FILE, libraryScheme } from "../builders/library";
import { bookReader, readBack } from "../builders/schemeBook";
import { departmentScheme } from "../builders/schemes";
import { barriers, paneAt, type OpenPane } from "./pane";

jest.setTimeout(180_000);
const SLOW = { timeout: 60_000 };
const words = languages["zh-CN"];
const stamp = "2016-01-01T00:00:00Z";
const CHOOSE = "选用方案文件……";

const bytesOf = (plan: Plan): Uint8Array => writeWorkbook(plan, fflateDeflater);
const bookOf = (scheme: Scheme, language: "zh-CN" | "en-US" = "zh-CN"): Plan =>
  schemeBook({ ...bookReader(language), scheme, stamp });
const holding =
  (plan: Plan) =>
  (workbook: OpenPane["workbook"]): void => {
    void workbook.build(plan, { replace: new Set() });
  };
const chooser = (name = CHOOSE): Promise<HTMLElement> => screen.findByLabelText(name, { selector: "input" });

async function snapshotOf({ workbook }: OpenPane): Promise<Snapshot> {
  const read = await workbook.read();
  if (!read.ok) throw new Error(read.problem.kind);
  return read.value;
}
/** The row by what one of its cells says, the column by its mark. */
async function type(pane: OpenPane, table: string, row: string, column: string, value: string | number): Promise<void> {
  for (const sheet of (await snapshotOf(pane)).sheets) {
    const marked = markedSheet(sheet);
    if (marked?.corner !== schemeMark(table)) continue;
    const found = marked.usedRows.find((one) => marked.cellsIn(one).some((cell) => cell.value === row));
    const at = marked.columns.get(column);
    if (found === undefined || at === undefined) continue;
    const cell: CellRef = { sheet: sheet.name, row: found, column: at };
    pane.workbook.type({ ...cell, value });
    return;
  }
  throw new Error(`no ${column} of ${row} on ${table}`);
}

describe("a scheme of one's own in the pane", () => {
  it("begins with a shipped one in an empty workbook, which is its desk from then on", async () => {
    const pane = await paneAt("other");
    const { user } = pane;
    await user.click(screen.getByRole("button", { name: /一轮评估的各个步骤/ }));
    await user.click(await screen.findByRole("button", { name: /写自己的方案/ }));
    expect(await screen.findByRole("heading", { level: 1, name: "评估方案" })).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "写入本工作簿编辑" }));
    expect(await screen.findByText("没有要改的地方，可以发布", undefined, SLOW)).toBeTruthy();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(departmentScheme.title.zh);
    const card = screen.getByRole("region", { name: "小项分值合计与总分" });
    expect(card.textContent).toMatch(/100.*\/ 100 分.*大项 6 · 小项 27/);
    const read = readBack(await snapshotOf(pane));
    expect(read.ok && read.scheme).toEqual(departmentScheme);
    expect(await barriers()).toEqual([]);
    expect(pane.faults).toEqual([]);
  });

  it("asks before it goes beside other sheets, and before it takes the place of one; else it is a file", async () => {
    const pane = await paneAt("other", {
      prepare: holding({ ...bookOf(libraryScheme), properties: new Map(), sheets: [ordinary("大项")] }),
    });
    const { user, workbook } = pane;
    await user.click(screen.getByRole("button", { name: /一轮评估的各个步骤/ }));
    await user.click(await screen.findByRole("button", { name: /写自己的方案/ }));
    await user.click(await screen.findByRole("button", { name: "写入本工作簿编辑" }));
    expect(await screen.findByText("本工作簿里已有内容")).toBeTruthy();
    expect((await snapshotOf(pane)).sheets.map(({ name }) => name)).toEqual(["大项"]);
    await user.click(screen.getAllByRole("button", { name: "存成方案工作簿" })[0] as HTMLElement);
    await screen.findByText(/已保存“.*方案\.xlsx”/, undefined, SLOW);
    expect(pane.saved).toHaveLength(1);
    await user.click(screen.getByRole("button", { name: "写入本工作簿编辑" }));
    await user.click(await screen.findByRole("button", { name: "仍写入本工作簿" }));
    expect(await screen.findByText("有同名工作表", undefined, SLOW)).toBeTruthy();
    expect(await barriers()).toEqual([]);
    expect((await snapshotOf(pane)).sheets.map(({ name }) => name)).toEqual(["大项"]);
    await user.click(screen.getByRole("button", { name: "替换" }));
    expect(await screen.findByText("没有要改的地方，可以发布", undefined, SLOW)).toBeTruthy();
    expect(workbook.shown).toBeUndefined();
    expect(pane.faults).toEqual([]);
  });

  it.each([
    ["zh-CN", /没有要改的地方/, "要改的地方", /改好 \d+ 处错误后才能发布/, "分值", "各大项的分值", "试填"],
    ["en-US", /Nothing to mend/, "To mend", /Mend \d+ errors? before/, "Points", "Points of each major", "Trial"],
  ] as const)(
    "tells while typing what is wrong and where (%s)",
    async (language, none, faults, notYet, points, majors, trial) => {
      const pane = await paneAt("other", { language, prepare: holding(bookOf(departmentScheme, language)) });
      const { user, workbook } = pane;
      await screen.findByText(none, undefined, SLOW);
      let trips = 0;
      const read = workbook.read.bind(workbook);
      workbook.read = (sheets) => {
        trips++;
        return read(sheets);
      };
      await type(pane, "indicators", "D1.1", "points", 9);
      trips = 0;
      const list = await screen.findByRole("list", { name: faults }, SLOW);
      expect(trips).toBe(1);
      const reading = readBack(await snapshotOf(pane), language);
      const told = reading.ok ? reading.warnings : reading.faults;
      expect(told.length).toBeGreaterThan(1);
      const lines = within(list).getAllByRole("button");
      expect(lines).toHaveLength(told.filter(({ at }) => at !== undefined).length);
      expect(screen.getByRole<HTMLButtonElement>("button", { name: notYet }).disabled).toBe(true);
      await user.click(lines[0] as HTMLElement);
      expect(told.map(({ at }) => at)).toContainEqual(workbook.shown);
      expect(await barriers()).toEqual([]);
      await user.click(screen.getByRole("tab", { name: points }));
      expect(screen.getByRole("list", { name: majors }).children).toHaveLength(6);
      expect(await barriers()).toEqual([]);
      await user.click(screen.getByRole("tab", { name: trial }));
      expect(await barriers()).toEqual([]);
      await type(pane, "indicators", "D1.1", "points", departmentScheme.majors[0]?.indicators[0]?.points ?? 0);
      await user.click(screen.getByRole("tab", { name: new RegExp(language === "zh-CN" ? "要改" : "To mend") }));
      expect(await screen.findByText(none, undefined, SLOW)).toBeTruthy();
      expect(pane.faults).toEqual([]);
    },
  );

  it("finds out by 全部检查 where the workbook tells of nothing", async () => {
    const pane = await paneAt("scheme", {
      prepare: (workbook) => {
        workbook.onEdit = () => Promise.resolve(() => undefined);
      },
    });
    await screen.findByText("没有要改的地方，可以发布", undefined, SLOW);
    await type(pane, "indicators", "D1.1", "points", 9);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(screen.queryByRole("list", { name: "要改的地方" })).toBeNull();
    await pane.user.click(screen.getByRole("button", { name: "全部检查" }));
    expect(await screen.findByRole("list", { name: "要改的地方" }, SLOW)).toBeTruthy();
    expect(pane.faults).toEqual([]);
  });

  it("is tried: ends of the total, example answers, and how points arise", async () => {
    const pane = await paneAt("other", { prepare: holding(bookOf(libraryScheme)) });
    const { user } = pane;
    await user.click(await screen.findByRole("tab", { name: "试填" }));
    const reach = /最高可得 120\.00 分，最低可得 0\.00 分，总分 120\.00 分。/;
    expect(await screen.findByText(reach, undefined, SLOW)).toBeTruthy();
    const list = screen.getByRole("list", { name: "各项怎样得分" });
    expect(list.children).toHaveLength(4);
    await user.click(within(list).getAllByRole("button")[0] as HTMLElement);
    const [{ title = { zh: "" } } = {}] = libraryScheme.majors;
    const indicators = within(screen.getByRole("list", { name: title.zh })).getAllByText(/^A\d|^\w+\.\d/);
    expect(indicators.length).toBeGreaterThanOrEqual(libraryScheme.majors[0]?.indicators.length ?? 1);
    expect(await barriers()).toEqual([]);
    expect(pane.faults).toEqual([]);
  });

  it("is published as a new version: who and why are asked, and nothing is half-published", async () => {
    const pane = await paneAt("scheme");
    const { user } = pane;
    const publish = async (version: string): Promise<void> => {
      await user.click(await screen.findByRole("button", { name: "发布这一版" }, SLOW));
      for (const [name, text] of [
        ["修改人", "王主任"],
        ["修改原因", "提高优秀线"],
      ] as const) {
        const box = screen.queryByRole("textbox", { name });
        if (box) await user.type(box, text);
      }
      await user.click(screen.getByRole("button", { name: `发布版本${version}并保存` }));
    };
    await screen.findByText("没有要改的地方，可以发布", undefined, SLOW);
    await type(pane, "bands", "优秀", "from", 92);
    await publish("1");
    expect(await screen.findByText(/版本1已经发布过，内容与这一份不同，没有发布/, undefined, SLOW)).toBeTruthy();
    expect(pane.saved).toEqual([]);
    expect(pane.shelf.current().own).toEqual([]);

    await user.click(screen.getByRole("button", { name: "返回" }));
    await type(pane, "about", "version", "value", "2");
    await screen.findByText("编号 departments · 版本2", undefined, SLOW);
    await user.click(await screen.findByRole("button", { name: "发布这一版" }, SLOW));
    await user.click(screen.getByRole("button", { name: "发布版本2并保存" }));
    expect(screen.getByText("请填修改人。")).toBeTruthy();
    expect(screen.getByText("请填修改原因。")).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "返回" }));
    await publish("2");
    expect(await screen.findByText(/已发布 departments 版本2/, undefined, SLOW)).toBeTruthy();
    const [file] = pane.saved;
    expect(file?.name).toBe("departments-2.json");
    const data = JSON.parse(new TextDecoder().decode(file?.bytes)) as { log: unknown[]; scheme: unknown };
    expect(data.log).toMatchObject([{ version: "2", from: "1", by: "王主任", why: "提高优秀线", changed: ["bands"] }]);
    expect(pane.shelf.current().set.inForce.map(({ version }) => version)).toEqual(["2"]);
    expect(await barriers()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "再保存一次" }));
    expect(pane.saved).toHaveLength(2);
    expect(pane.faults).toEqual([]);
  });

  it("comes as a file for a new form in this workbook; what is no scheme is named", async () => {
    const pane = await paneAt("other");
    const { user } = pane;
    await user.click(screen.getByRole("button", { name: /新建自评表/ }));
    await user.upload(await chooser(), fileOf("坏.json", "{"));
    expect(await screen.findByText(/“坏.json”不是发布的方案/, undefined, SLOW)).toBeTruthy();
    const changed = readFileSync(LIBRARY_FILE, "utf8").replace(libraryScheme.title.zh, "别的名称");
    await user.upload(await chooser(), fileOf("改.json", changed));
    expect(await screen.findByText(/“改.json”发布以后被改动过/, undefined, SLOW)).toBeTruthy();
    await user.upload(await chooser(), fileOf("方案.xlsx", bytesOf(bookOf(libraryScheme))));
    expect(await screen.findByText(/“方案.xlsx”是方案工作簿，没有要改的地方/, undefined, SLOW)).toBeTruthy();
    expect(pane.shelf.current().own).toEqual([]);
    await user.upload(await chooser(), fileOf("图书馆.json", readFileSync(LIBRARY_FILE)));
    await user.click(await screen.findByRole("radio", { name: libraryScheme.title.zh }, SLOW));
    expect(await barriers()).toEqual([]);
    await user.type(screen.getByRole("textbox", { name: "单位名称" }), "市图书馆");
    await user.type(screen.getByRole("textbox", { name: "单位代码" }), "TS01");
    await user.click(screen.getAllByRole("button", { name: "新建自评表" })[0] as HTMLElement);
    await waitFor(() => {
      expect(pane.live.current().form?.scheme.id).toBe("library");
    }, SLOW);
    expect(pane.faults).toEqual([]);
  });

  it("makes a form known that was strange a moment ago", async () => {
    const [form] = [...formsOfLibrary()];
    if (!form) throw new Error("no form");
    const pane = await paneAt("other", { prepare: holding(form.plan) });
    expect(pane.live.current().open).toBe("strangeForm");
    await pane.user.upload(await chooser(), fileOf("图书馆.json", readFileSync(LIBRARY_FILE)));
    expect(await screen.findByRole("tab", { name: /问题/ }, SLOW)).toBeTruthy();
    expect(pane.live.current().form?.scheme.id).toBe("library");
    expect(pane.faults).toEqual([]);
  });

  it("goes through a round: roster, forms, returns, consolidation, and a step after it", async () => {
    const pane = await paneAt("other");
    const { user } = pane;
    await user.click(screen.getByRole("button", { name: /收回并汇总自评表/ }));
    await user.upload(
      await screen.findByLabelText("选择名录文件", { selector: "input" }),
      fileOf("名录.xlsx", bytesOf(roster)),
    );
    expect(await screen.findByText(/名录.xlsx.*处/, undefined, SLOW)).toBeTruthy();
    await user.upload(await chooser(), fileOf("图书馆.json", readFileSync(LIBRARY_FILE)));
    // The roster nobody understood a moment ago is read again by itself.
    expect(await screen.findByText(/2 个单位/, undefined, SLOW)).toBeTruthy();
    const { answers } = tryScheme(libraryScheme).highest;
    const returns = [...formsOfLibrary()].map(({ fileName, plan }) =>
      fileOf(fileName, bytesOf(filledLibrary(plan, answers))),
    );
    await user.upload(await screen.findByLabelText("选择文件", { selector: "input" }), returns.slice(0, 1));
    expect(await screen.findByRole("button", { name: "汇总 1 份到本工作簿" }, SLOW)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "一轮评估的各个步骤" }));
    await user.click(await screen.findByRole("button", { name: /^下发自评表/ }));
    await user.click(await screen.findByRole("button", { name: "生成 2 张自评表" }, SLOW));
    await waitFor(() => {
      expect(pane.saved).toHaveLength(1);
    }, SLOW);
    expect(Object.keys(unzipSync(pane.saved[0]?.bytes ?? new Uint8Array()))).toHaveLength(2);
    await user.click(screen.getByRole("button", { name: "返回" }));
    await user.click(await screen.findByRole("button", { name: /^生成核验表/ }));
    await user.type(screen.getByRole("textbox", { name: "评估人员姓名" }), "张三");
    await user.click(screen.getByRole("button", { name: "生成核验表" }));
    expect(await screen.findByText(/已生成 1 份核验表/, undefined, SLOW)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "返回" }));
    await user.click(await screen.findByRole("button", { name: /^收回并汇总自评表/ }));
    await user.click(await screen.findByRole("button", { name: "汇总 1 份到本工作簿" }, SLOW));
    await screen.findByText(/已汇总 1 份/, undefined, SLOW);
    const texts = (await snapshotOf(pane)).sheets.flatMap(({ cells }) => cells.map(({ value }) => value));
    expect(texts).toContain("市图书馆");
    expect(texts).toContain(120);
    expect(pane.faults).toEqual([]);
  });
});

const ordinary = (name: string): Plan["sheets"][number] => ({
  name,
  state: "visible",
  columns: [],
  rows: [],
  merges: [],
  validations: [],
  conditionalFormats: [],
  cells: [{ row: 1, column: 1, value: "我的" }],
});

const { fields } = schemeIndex(libraryScheme);
const unit = (code: string, name: string): RosterUnit => ({
  code,
  name,
  scheme: "library",
  sampled: true,
  sampleReason: "",
  contact: "",
  due: undefined,
  numbers: new Map(
    [...tryScheme(libraryScheme).highest.answers].filter(([id]) => fields.get(id)?.filledBy === "office"),
  ),
});
const settings = { round: "2016", title: "公共图书馆自评", start: "2016-01-01", due: "2016-07-31" };
const units = [unit("TS01", "市图书馆"), unit("TS02", "区图书馆")];
const roster = rosterPlan({
  schemes: new Map([["library", libraryScheme]]),
  settings,
  units,
  language: "zh-CN",
  words,
  stamp,
});

function* formsOfLibrary(): Generator<{ readonly fileName: string; readonly plan: Plan }> {
  const said = { settings, units, transfers: [], items: [] };
  yield* issueForms({ scheme: libraryScheme, roster: said, words: words.form, language: "zh-CN", stamp });
}
