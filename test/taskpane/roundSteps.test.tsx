import { screen, within } from "@testing-library/react";
import { unzipSync } from "fflate";
import { finalWorkbook } from "#core/finalScores/finalWorkbook";
import type { Plan } from "#core";
import { fileOf, smallRound } from "../builders/assessorForms";
import { plan as rosterOf, settings, unit } from "../builders/roster";
import { verifiedRound } from "../builders/verifiedRound";
import { shippedSchemes } from "../../src/taskpane/schemes";
import { barriers, paneAt, type OpenPane } from "./pane";

const SLOW = { timeout: 30_000 };
jest.setTimeout(120_000);

const open = async ({ user }: OpenPane, name: RegExp): Promise<void> => {
  await user.click(within(await screen.findByRole("main")).getByRole("button", { name }));
};
const back = ({ user }: OpenPane): Promise<void> => user.click(screen.getByRole("button", { name: "返回" }));
const upload = async ({ user }: OpenPane, label: string, files: File | File[]): Promise<void> =>
  user.upload(await screen.findByLabelText(label), files);
const last = ({ saved }: OpenPane): { readonly name: string; readonly bytes: Uint8Array } => {
  const file = saved.at(-1);
  if (!file) throw new Error("nothing was saved");
  return file;
};
const holding =
  (plan: Plan) =>
  (workbook: OpenPane["workbook"]): void => {
    void workbook.build(plan, { replace: new Set() });
  };

describe("the steps of a round", () => {
  it("show one next step, and what each of the others still needs", async () => {
    const pane = await paneAt("other");
    await open(pane, /一轮评估的各个步骤/);
    const next = await screen.findByRole("button", { name: "下一步：空白名录" });
    const steps = screen.getByRole("region", { name: "一、方案" });
    expect(steps.querySelectorAll("[aria-current=step]")).toHaveLength(1);
    const feedback = within(screen.getByRole("region", { name: "四、反馈" }));
    expect(feedback.getByRole("button", { name: /定稿.*还需要：核验汇总/ })).toBeTruthy();
    expect(feedback.getByRole("button", { name: /结果共享.*还需要：评估定稿/ })).toBeTruthy();
    expect(await barriers()).toEqual([]);
    await pane.user.click(next);
    await pane.user.type(await screen.findByRole("textbox", { name: "评估轮次" }), "2016");
    await pane.user.click(screen.getByRole("button", { name: "生成空白名录" }));
    expect(await screen.findByText(/空白名录已生成/)).toBeTruthy();
    expect(last(pane).name).toBe("名录.xlsx");
    expect(await barriers()).toEqual([]);
    await pane.user.click(screen.getByRole("button", { name: "再保存一次" }));
    expect(pane.saved.map(({ name }) => name)).toEqual(["名录.xlsx", "名录.xlsx"]);
    await pane.user.click(screen.getByRole("button", { name: "下一步：下发自评表" }));
    expect(await screen.findByRole("heading", { level: 1, name: "按名录下发自评表" })).toBeTruthy();
    await back(pane);
    expect(await screen.findByRole("button", { name: "下一步：下发自评表" })).toBeTruthy();
    expect(pane.faults).toEqual([]);
  });

  it("begin with what is open: a roster says of whom it is, and leads to the forms", async () => {
    await paneAt("other", {
      prepare: holding(rosterOf({ units: [unit("BM01", "市教育局"), unit("BM02", "市财政局")] })),
    });
    expect(await screen.findByText(/2 个单位，来自“本工作簿”/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "下一步：下发自评表" })).toBeTruthy();
    expect(screen.queryByRole("button", { name: "返回" })).toBeNull();
    expect(await barriers()).toEqual([]);
  });

  it("take a roster as it stands when forms are to be issued, not as it was opened", async () => {
    const units = [unit("BM01", "市教育局"), unit("BM02", "市财政局")];
    const pane = await paneAt("other", { prepare: holding(rosterOf({ units })) });
    const next = await screen.findByRole("button", { name: "下一步：下发自评表" });
    await screen.findByText(/2 个单位，来自“本工作簿”/);
    const more = rosterOf({ units: [...units, unit("BM03", "市审计局")] });
    const written = await pane.workbook.build(more, { replace: new Set(more.sheets.map(({ name }) => name)) });
    expect(written.ok).toBe(true);
    await pane.user.click(next);
    expect(await screen.findByText(/3 个单位，来自“本工作簿”/)).toBeTruthy();
    expect(await screen.findByRole("button", { name: /3 张|3 份/ })).toBeTruthy();
  });

  it("say of an open roster what is still to be mended", async () => {
    await paneAt("other", {
      prepare: holding(rosterOf({ settings: { ...settings, round: "" }, units: [unit("BM01", "市教育局")] })),
    });
    expect(await screen.findByText("名录“本工作簿”有 1 处要改：")).toBeTruthy();
    expect(screen.getByText("设置 C4：没有填“评估轮次”，请填写，如 2015。")).toBeTruthy();
  });

  it("use the returns that were taken, and tell each file's verdict", async () => {
    const pane = await paneAt("other");
    const { user } = pane;
    const { roster, returns } = smallRound(await shippedSchemes(), { departments: 2, banners: 1 });
    pane.tools.returns.useRoster(roster, "名录.xlsx");
    await user.click(screen.getByRole("button", { name: /收回并汇总自评表/ }));
    await upload(pane, "选择文件", [...returns.slice(1), fileOf("杂.xlsx", "not a workbook")]);
    await screen.findByRole("button", { name: "汇总 2 份到本工作簿" }, SLOW);
    await user.click(screen.getByRole("button", { name: "一轮评估的各个步骤" }));

    await open(pane, /^生成核验表/);
    expect((await screen.findByRole("region", { name: "返回的自评表" })).textContent).toMatch(
      /^返回的自评表\s刚才收的 3 个文件/,
    );
    await user.click(screen.getByRole("button", { name: "生成核验表" }));
    expect(screen.getByText("请填评估人员姓名。")).toBeTruthy();
    expect(pane.saved).toEqual([]);
    await user.type(screen.getByRole("textbox", { name: "评估人员姓名" }), "张三");
    await user.click(screen.getByRole("button", { name: "生成核验表" }));
    expect(await screen.findByText(/已生成 2 份核验表/, undefined, SLOW)).toBeTruthy();
    expect(screen.getByRole("list", { name: "还要注意" }).textContent).toMatch(/没有已收的自评表，没有生成核验表/);
    expect(Object.keys(unzipSync(last(pane).bytes))).toHaveLength(2);
    const lines = within(screen.getByRole("list", { name: "读到的文件" }));
    expect(lines.getAllByRole("listitem").length).toBeGreaterThanOrEqual(2);
    expect(await barriers()).toEqual([]);
    expect(await screen.findByRole("button", { name: "下一步：收回核验表" })).toBeTruthy();
    expect(pane.faults).toEqual([]);
  });

  it("begin at what is open: 核验汇总 is finalised as it stands in the workbook", async () => {
    const { parts } = verifiedRound({ departments: 5, banners: 1 });
    const pane = await paneAt("other", { prepare: holding(finalWorkbook(parts, "2015-09-28T00:00:00Z")) });
    const { user } = pane;
    await user.click(await screen.findByRole("button", { name: "下一步：定稿" }));
    expect((await screen.findByRole("region", { name: "核验汇总" })).textContent).toMatch(/^核验汇总\s本工作簿/);
    await user.type(screen.getByRole("textbox", { name: "定稿人" }), "王主任");
    await user.click(screen.getByRole("button", { name: "定稿" }));
    expect(await screen.findByText(/已定稿（第1版/, undefined, SLOW)).toBeTruthy();
    expect(screen.getByRole("list", { name: "还要注意" }).textContent).toMatch(/没有核验完，不参加排名/);
    const final = last(pane);
    expect(final.name).toBe("评估定稿.xlsx");

    await user.click(screen.getByRole("button", { name: "下一步：报告和反馈意见" }));
    expect((await screen.findByText("还需要：评估定稿")).textContent).toBeTruthy();
    await upload(pane, "选择评估定稿", fileOf("随便.xlsx", "not a workbook"));
    await user.click(screen.getByRole("button", { name: "生成文书" }));
    expect(await screen.findByText(/“随便.xlsx”不能用：这不是 Excel 工作簿/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "更换 评估定稿" }));
    await upload(pane, "选择评估定稿", fileOf("评估定稿.xlsx", final.bytes));
    await user.click(screen.getByRole("button", { name: "生成文书" }));
    expect(await screen.findByText(/已生成评估报告和 \d 份书面反馈意见/, undefined, SLOW)).toBeTruthy();
    const names = Object.keys(unzipSync(last(pane).bytes));
    expect(names.some((name) => name.endsWith(".docx"))).toBe(true);
    expect(names).toContain("文书打印稿.xlsx");
    expect(await barriers()).toEqual([]);
    await back(pane);
    expect(await screen.findByRole("button", { name: "下一步：整改台账" })).toBeTruthy();
    expect(pane.faults).toEqual([]);
  });
});
