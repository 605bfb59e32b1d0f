import { act, screen, waitFor, within } from "@testing-library/react";
import { unzipSync } from "fflate";
import { blank, textOf } from "#core/answers/answer";
import { fflateDeflater } from "#adapters/xlsx/write/fflateDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { fileOf } from "../builders/assessorForms";
import { plan, settings, unit } from "../builders/roster";
import { barriers, paneAt } from "./pane";

const collect = async (pane: Awaited<ReturnType<typeof paneAt>>) => {
  await pane.user.click(screen.getByRole("button", { name: /收回并汇总自评表/ }));
  await screen.findByText(/先选单位名录/);
};
const withSample = async (pane: Awaited<ReturnType<typeof paneAt>>) => {
  await collect(pane);
  await pane.user.click(screen.getByRole("button", { name: "没有文件？用示例数据试一遍" }));
  await screen.findByRole("button", { name: "汇总 13 份到本工作簿" }, { timeout: 20_000 });
};

describe("an ordinary workbook", () => {
  it("offers four things, and says in one line what this is", async () => {
    await paneAt("other");
    expect(
      within(screen.getByRole("main"))
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual([
      "在本工作簿新建自评表选指标表，填单位名称，几秒钟建好。",
      "收回并汇总自评表选返回的文件，逐份检查，汇总到本工作簿。",
      "一轮评估的各个步骤名录、核验、问卷、定稿、文书、台账、共享。",
      "先看一个示例在本工作簿建一张填好的示例自评表。",
    ]);
  });

  it("becomes a sample form in one step", async () => {
    const { user } = await paneAt("other");
    await user.click(screen.getByRole("button", { name: /先看一个示例/ }));
    expect(await screen.findByText("示例数据，非真实填报")).toBeTruthy();
    expect(screen.getByText("没有问题，可以报送")).toBeTruthy();
  });

  it("becomes a unit's form, once its name is given", async () => {
    const { user } = await paneAt("other");
    await user.click(screen.getByRole("button", { name: /新建自评表/ }));
    await user.click(await screen.findByRole("button", { name: "新建自评表" }));
    expect(screen.getByText("请填单位名称。")).toBeTruthy();
    await user.type(screen.getByRole("textbox", { name: "单位名称" }), "市水利局");
    await user.type(screen.getByRole("textbox", { name: "单位代码" }), "BM20");
    await user.click(screen.getByRole("button", { name: "新建自评表" }));
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("市水利局"));
  });

  it("says why nothing can be built into a locked one, and loses nothing", async () => {
    const { user } = await paneAt("locked");
    await user.click(screen.getByRole("button", { name: /先看一个示例/ }));
    expect(await screen.findByText(/工作簿结构受保护/)).toBeTruthy();
    expect(screen.getByRole("heading", { name: "要做什么？" })).toBeTruthy();
  });
});

describe("the office's desk", () => {
  it("takes returns, says what became of each, and who is missing", async () => {
    const pane = await paneAt("other");
    await withSample(pane);
    const list = within(screen.getByRole("list", { name: "返回的文件" }));
    expect(list.getAllByRole("listitem")).toHaveLength(17);
    expect(list.getAllByText("退回").length).toBeGreaterThanOrEqual(2);
    expect(list.getByText(/第0版|应为第/)).toBeTruthy();
    const board = within(screen.getByRole("region", { name: "报送情况" }));
    expect(board.getByRole("button", { name: "已报 13" })).toBeTruthy();
    await pane.user.click(board.getByRole("button", { name: "未报 1" }));
    expect(within(board.getByRole("list", { name: "未报" })).getAllByRole("listitem")).toHaveLength(1);
    expect(pane.faults).toEqual([]);
  });

  it("names every fault of a roster, so that all are mended in one go", async () => {
    const pane = await paneAt("other");
    await collect(pane);
    const spoilt = plan({
      settings: { ...settings, round: "", title: "" },
      units: [unit("BM01", "市教育局"), unit("BM01", "市财政局")],
    });
    const chooser = await screen.findByLabelText("选择名录文件", { selector: "input" });
    await pane.user.upload(chooser, fileOf("名录.xlsx", writeWorkbook(spoilt, fflateDeflater)));
    const said = within((await screen.findByText("名录“名录.xlsx”有 3 处要改：")).parentElement ?? document.body);
    expect(said.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "设置 C4：没有填“评估轮次”，请填写，如 2015。",
      "设置 C5：没有填“评估名称”，请填写。",
      "名录（市直部门） B6：代码“BM01”与名录（市直部门） B5重复，请改正。",
    ]);
    expect(await barriers()).toEqual([]);
  });

  it("copies a reminder, or shows it where copying is not allowed", async () => {
    const pane = await paneAt("other");
    await withSample(pane);
    const copied: string[] = [];
    Object.defineProperty(navigator, "clipboard", {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    await pane.user.click(screen.getByRole("button", { name: "复制催报文字" }));
    expect(copied[0]).toMatch(/以下1个单位尚未报送自评表/);
    Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined });
    await pane.user.click(screen.getByRole("button", { name: "复制催报文字" }));
    expect(await screen.findByRole("textbox", { name: /选中下面的文字/ })).toBeTruthy();
  });

  it("consolidates into the open workbook, again without doubling, and traces a number to its cell", async () => {
    const pane = await paneAt("other");
    await withSample(pane);
    await pane.user.click(screen.getByRole("button", { name: "汇总 13 份到本工作簿" }));
    expect(await screen.findByText(/已汇总 13 份（应报 16）/)).toBeTruthy();
    const first = await pane.workbook.read();
    await pane.user.click(await screen.findByRole("button", { name: "汇总 13 份到本工作簿" }));
    await screen.findByText(/已汇总 13 份/);
    const second = await pane.workbook.read();
    expect(second).toEqual(first);

    if (!first.ok) throw new Error("unreadable");
    const matrix = first.value.sheets.find(({ name }) => name.startsWith("指标矩阵"));
    const head = matrix?.cells.find(({ row, column }) => row === 3 && column === 5)?.value;
    const name = typeof head === "string" ? head : "";
    pane.workbook.select({ sheet: matrix?.name ?? "", row: 5, column: 5 });
    await pane.user.click(await screen.findByRole("button", { name: "查来源" }));
    expect(await screen.findByRole("heading", { name: `${name}　D1.1` })).toBeTruthy();
    const sources = within(screen.getByRole("list", { name: `${name}　D1.1` }));
    await pane.user.click(sources.getAllByRole("button")[0]!);
    expect(pane.workbook.shown?.sheet).toBe("明细");
  });

  it("asks before it replaces a sheet that isn't its own", async () => {
    const pane = await paneAt("other");
    await pane.workbook.build(
      {
        sheets: [
          {
            name: "明细",
            state: "visible",
            columns: [],
            rows: [],
            cells: [{ row: 1, column: 1, value: "我的" }],
            merges: [],
            validations: [],
            conditionalFormats: [],
          },
        ],
        styles: new Map(),
        names: new Map(),
        properties: new Map(),
        lockStructure: false,
        title: "",
        stamp: "2015-01-01T00:00:00Z",
      },
      { replace: new Set() },
    );
    await withSample(pane);
    await pane.user.click(screen.getByRole("button", { name: "汇总 13 份到本工作簿" }));
    expect(await screen.findByText(/“明细”不是本工具建的/)).toBeTruthy();
    const kept = await pane.workbook.read(["明细"]);
    expect(kept.ok && kept.value.sheets[0]?.cells[0]?.value).toBe("我的");
    await pane.user.click(screen.getByRole("button", { name: "替换这些工作表" }));
    expect(await screen.findByText(/已汇总 13 份/)).toBeTruthy();
  });

  it("issues a form for everybody on the roster, in one ZIP", async () => {
    const pane = await paneAt("other");
    await withSample(pane);
    await pane.user.click(screen.getByRole("button", { name: "返回" }));
    await pane.user.click(screen.getByRole("button", { name: /新建自评表/ }));
    await pane.user.click(await screen.findByRole("button", { name: "按名录一次下发多张" }));
    await pane.user.click(await screen.findByRole("button", { name: "生成 16 张自评表" }));
    expect(await screen.findByText(/已生成 16 张/, undefined, { timeout: 20_000 })).toBeTruthy();
    const [file] = pane.saved;
    expect(file?.name).toBe("自评表 2015.zip");
    const names = Object.keys(unzipSync(file?.bytes ?? new Uint8Array()));
    expect(names).toHaveLength(16);
    expect(names.every((name) => name.endsWith("自评表.xlsx"))).toBe(true);
  });

  it("names numbers of the last round that nobody has confirmed, before forms go out", async () => {
    const pane = await paneAt("other");
    await withSample(pane);
    const { roster } = pane.tools.returns.current();
    if (!roster) throw new Error("the sample brings a roster");
    const [one, other] = roster.units.filter(({ scheme }) => scheme === "departments");
    const field = "D4.1.staffApproved";
    const was = (unit: typeof one): string => textOf(unit?.numbers.get(field) ?? blank);
    const confirmations = [
      { unit: one?.code ?? "", field, was: was(one), confirmed: false, docNo: "" },
      { unit: other?.code ?? "", field, was: String(Number(was(other)) + 100), confirmed: true, docNo: "" },
    ];
    await pane.user.click(screen.getByRole("button", { name: "返回" }));
    await pane.user.click(await screen.findByRole("button", { name: /新建自评表/ }));
    await pane.user.click(await screen.findByRole("button", { name: "按名录一次下发多张" }));
    const carried = { round: "2014", confirmations, shown: new Map() };
    act(() => {
      pane.tools.returns.useRoster({ ...roster, carried }, "名录.xlsx");
    });
    expect(
      await screen.findByText(`名录里有 1 个核定数沿用上轮、还没有确认，请在“核定数核对”里确认：${one?.name}。`),
    ).toBeTruthy();
    expect(
      screen.getByText(new RegExp(`^${other?.name}.核定编制.*变化超过10%，请在“核定数核对”里填批复文号`)),
    ).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it("has no barriers that axe would find", async () => {
    const pane = await paneAt("other");
    expect(await barriers()).toEqual([]);
    await collect(pane);
    expect(await barriers()).toEqual([]);
  });
});
