import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { extraScheme } from "../builders/extraScheme";
import { LONG_NAME } from "./scenes";
import { barriers, paneAt } from "./pane";

const issues = () => screen.findByRole("list", { name: "问题清单" });

describe("the unit's desk", () => {
  it("says whose form it is, how far it is, and how long there is left", async () => {
    await paneAt("form");
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(LONG_NAME);
    expect(screen.getByText("还有 5 天")).toBeTruthy();
    const card = within(screen.getByRole("region", { name: "自评得分" }));
    expect(card.getByRole("button", { name: "已填 79 / 82" })).toBeTruthy();
    expect(card.getByText("适用分值 80.00")).toBeTruthy();
  });

  it.each([
    ["2015-08-14", "今天截止"],
    ["2015-08-19", "已过时限 5 天"],
    ["2015-11-12", "已过时限 90 天"],
    // Whoever looks at a round of long ago, or at the sample, is not late.
    ["2015-11-13", "2015年8月14日截止"],
  ])("on %s it says %s", async (today, said) => {
    await paneAt("form", { today });
    expect(screen.getByText(said)).toBeTruthy();
  });

  it("goes to the cell of an issue on Enter", async () => {
    const { user, workbook } = await paneAt("form");
    const [first] = within(await issues()).getAllByRole("button", { name: /填报数据/ });
    first?.focus();
    await user.keyboard("{Enter}");
    expect(workbook.shown).toEqual({ sheet: "填报数据", row: 12, column: 5 });
    expect(document.activeElement).toBe(first);
  });

  it("shows one severity when asked, and all of them again", async () => {
    const { user } = await paneAt("form");
    const all = within(await issues()).getAllByRole("listitem").length;
    await user.click(screen.getByRole("button", { name: "警告 2" }));
    const list = within(await issues());
    expect(list.getAllByRole("img", { name: "警告" })).toHaveLength(2);
    expect(list.queryByRole("img", { name: "错误" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "警告 2" }));
    expect(within(await issues()).getAllByRole("listitem")).toHaveLength(all);
  });

  it("follows what is typed into the sheet, without moving the focus", async () => {
    const { workbook, live } = await paneAt("form");
    const button = screen.getByRole("button", { name: "错误 9" });
    button.focus();
    const cell = live.current().form?.reading.places.get("D1.2.leaderName");
    if (!cell) throw new Error("no cell");
    act(() => {
      workbook.type({ ...cell, value: "张三" });
    });
    await screen.findByRole("button", { name: "错误 8" });
    expect(document.activeElement).toBe(button);
    await waitFor(() => expect(screen.getByRole("status").textContent).toBe("错误 8，警告 2，提示 1。"));
  });

  it("writes a reason into the form when it is saved, and not before", async () => {
    const { user, live } = await paneAt("form");
    const [entry] = await screen.findAllByRole("textbox", { name: "D1.1 的原因说明" });
    if (!entry) throw new Error("no entry");
    await user.type(entry, "文号以原件为准");
    expect(live.current().form?.reading.answers.get("D1.1.reason")).toEqual({ state: "blank" });
    await user.keyboard("{Enter}");
    await waitFor(() => {
      expect(live.current().form?.reading.answers.get("D1.1.reason")).toEqual({
        state: "given",
        value: "文号以原件为准",
      });
    });
    expect(await screen.findByText("已说明：文号以原件为准")).toBeTruthy();
  });

  it("leaves an Enter alone that ends a word in an input method", async () => {
    const { live } = await paneAt("form");
    const [entry] = await screen.findAllByRole("textbox", { name: "D1.1 的原因说明" });
    if (!entry) throw new Error("no entry");
    fireEvent.change(entry, { target: { value: "zhengge" } });
    fireEvent.keyDown(entry, { key: "Enter", isComposing: true, keyCode: 229 });
    await live.checkAll();
    expect(live.current().form?.reading.answers.get("D1.1.reason")).toEqual({ state: "blank" });
  });

  it("opens a major, then how an indicator's points arose", async () => {
    const { user } = await paneAt("form");
    await user.click(screen.getByRole("tab", { name: "得分" }));
    await user.click(await screen.findByRole("button", { name: /^D2 职能转变和履行情况/ }));
    await user.click(screen.getByRole("button", { name: /^D2\.1 / }));
    expect(screen.getByText(/合计3\.00＋0\.77＝3\.77分/)).toBeTruthy();
  });

  it.each([
    [
      "zh-CN",
      "得分",
      "总分＝折算后得分＋加分－扣分，最高125分，最低0分。",
      ["加分合计（最多加5分）加4.00", "扣分合计（最多扣10分）扣2.50"],
      /^L5 加分和扣分加3\.00 扣2\.50/,
    ],
    [
      "en-US",
      "Scores",
      "Total = scaled points + bonus − penalties, at most 125, at least 0.",
      ["Bonus (at most 5)adds 4.00", "Penalties (at most 10)takes 2.50"],
      /^L5 Bonus and penaltiesadds 3\.00 takes 2\.50/,
    ],
  ] as const)("says what is added and taken off (%s)", async (language, tab, note, sums, major) => {
    const { user } = await paneAt("extras", { language, own: extraScheme });
    await user.click(screen.getByRole("tab", { name: tab }));
    const list = await screen.findByRole("list", { name: note });
    expect(
      within(list)
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(sums);
    // A major of nothing else has no bar: there is nothing to be a share of.
    const heading = screen.getByRole("button", { name: (name) => major.test(name.replace(/ (?=加3|adds)/, "")) });
    expect(screen.getAllByRole("progressbar", { name: /^L\d / })).toHaveLength(4);
    await user.click(heading);
    expect(
      screen.getByRole("button", { name: language === "zh-CN" ? /^L5\.2 .*扣2\.50$/ : /^L5\.2 .*takes 2\.50$/ }),
    ).toBeTruthy();
    expect(await barriers()).toEqual([]);
  });

  it("has no such sums where the scheme has neither", async () => {
    const { user } = await paneAt("form");
    await user.click(screen.getByRole("tab", { name: "得分" }));
    await screen.findByRole("button", { name: /^D2 职能转变和履行情况/ });
    expect(screen.queryByText(/加分合计|扣分合计/)).toBeNull();
  });

  it("shows what the selected row asks for", async () => {
    const { user, workbook, live } = await paneAt("form");
    await user.click(screen.getByRole("tab", { name: "本行" }));
    expect(await screen.findByText(/在“填报数据”里点一行/)).toBeTruthy();
    const cell = live.current().form?.reading.places.get("D2.1.itemsTaken");
    if (!cell) throw new Error("no cell");
    act(() => {
      workbook.select(cell);
    });
    expect(await screen.findByRole("heading", { name: /D2\.1 行政审批事项承接情况/ })).toBeTruthy();
    expect(screen.getByText("承接清单")).toBeTruthy();
  });

  it("says what blocks a hand-in, and comes back with Esc", async () => {
    const { user } = await paneAt("form");
    await user.click(screen.getByRole("button", { name: "检查并准备报送" }));
    expect(await screen.findByText("还不能报送")).toBeTruthy();
    expect(screen.getByRole("list", { name: "错误 9 处，须改正" })).toBeTruthy();
    expect(screen.getByRole("list", { name: "警告 2 条，须写明原因" })).toBeTruthy();
    screen.getByRole("button", { name: "返回" }).focus();
    await user.keyboard("{Escape}");
    expect(await issues()).toBeTruthy();
  });

  it("says a clear yes when nothing is in the way", async () => {
    const { user } = await paneAt("clean");
    expect(screen.getByText("没有问题，可以报送")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "检查并准备报送" }));
    expect(await screen.findByText("没有错误，没有警告。")).toBeTruthy();
    expect(screen.getByText("保存工作簿。")).toBeTruthy();
  });

  it("stays calm when the workbook can't be read, keeps what it knew, and comes back", async () => {
    const { user, workbook } = await paneAt("form");
    workbook.trouble({ kind: "protected", sheet: "填报数据" });
    await user.click(screen.getByRole("button", { name: "全部检查" }));
    expect(await screen.findByText(/“填报数据”受保护，没有写入/)).toBeTruthy();
    expect(screen.getByRole("button", { name: "错误 9" })).toBeTruthy();
    workbook.trouble(undefined);
    await user.click(screen.getByRole("button", { name: "重试" }));
    await waitFor(() => expect(screen.queryByText(/受保护，没有写入/)).toBeNull());
  });

  it.each([
    ["health.html", "health.html"],
    [undefined, undefined],
  ])("leads to the health page where one is served (%s)", async (health, led) => {
    const { user } = await paneAt("form", health === undefined ? {} : { health });
    await user.click(screen.getByRole("button", { name: "更多" }));
    await screen.findByRole("button", { name: "转到封面" });
    const link = () => screen.queryByRole("link", { name: "自检页" });
    if (led !== undefined) await waitFor(() => expect(link()).not.toBeNull());
    expect(link()?.getAttribute("href")).toBe(led);
  });

  it("knows a form of another version, and says what to do", async () => {
    await paneAt("strange");
    expect(screen.getByText(/这张表是第0版，本工具装的是第1版/)).toBeTruthy();
  });

  it.each([
    ["form", "light"],
    ["form", "dark"],
    ["blank", "light"],
    ["clean", "dark"],
    ["strange", "light"],
  ] as const)("has no barriers that axe would find (%s, %s)", async (name, brightness) => {
    await paneAt(name, { brightness });
    expect(await barriers()).toEqual([]);
  });

  it("speaks English as well", async () => {
    const { user } = await paneAt("form", { language: "en-US" });
    expect(await screen.findByRole("list", { name: "Issues" })).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Check and hand in" }));
    expect(await screen.findByText("Not ready yet")).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/检查|问题清单|得分说明/);
  });
});
