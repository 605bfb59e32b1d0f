import { screen, waitFor } from "@testing-library/react";
import { paneAt } from "./pane";

describe("the ribbon's buttons, in the pane", () => {
  it("检查本表 looks at the form again and shows its issues", async () => {
    const { user, workbook, press } = await paneAt("form");
    await user.click(screen.getByRole("tab", { name: "得分" }));
    await screen.findByRole("list", { name: "各项得分" });
    workbook.trouble({ kind: "cellBeingEdited" });
    press("checkForm");
    expect(await screen.findByRole("list", { name: "问题清单" })).toBeTruthy();
    expect(await screen.findByText(/有单元格正在输入/)).toBeTruthy();
  });

  it.each([
    ["newForm", "新建自评表"],
    ["takeReturns", /^评估工作簿/],
  ] as const)("%s opens its desk in an ordinary workbook", async (command, heading) => {
    const { press } = await paneAt("other");
    press(command);
    expect(await screen.findByRole("heading", { level: 1, name: heading })).toBeTruthy();
  });

  it.each([
    ["checkForm", "other", /这个工作簿不是自评表/],
    ["newForm", "form", /先新建一个空白工作簿/],
    ["newForm", "strange", /先新建一个空白工作簿/],
    ["takeReturns", "form", /不能在这里汇总/],
  ] as const)("%s in a workbook that is none for it (%s) says so, and changes nothing", async (command, name, said) => {
    const { press } = await paneAt(name);
    const before = screen.getByRole("heading", { level: 1 }).textContent;
    press(command);
    expect(await screen.findByText(said)).toBeTruthy();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(before);
  });
});

describe("a workbook that tells nothing", () => {
  it("is said to be so, is checked on command, and is listened to as soon as it can be", async () => {
    let refuses = true;
    const { workbook, live, user, faults } = await paneAt("form", {
      prepare(workbook) {
        const onEdit = workbook.onEdit.bind(workbook);
        workbook.onEdit = (listener) => (refuses ? Promise.reject(new Error("no events")) : onEdit(listener));
      },
    });
    const note = await screen.findByText(/边填边查没有开启/);
    const cell = live.current().form?.reading.places.get("D1.2.leaderName");
    if (!cell) throw new Error("no cell");
    workbook.type({ ...cell, value: "张三" });
    await user.click(screen.getAllByRole("button", { name: "全部检查" })[0]!);
    await screen.findByRole("button", { name: "错误 8" });
    expect(note.isConnected).toBe(true);
    refuses = false;
    await user.click(screen.getAllByRole("button", { name: "全部检查" })[0]!);
    await waitFor(() => expect(screen.queryByText(/边填边查没有开启/)).toBeNull());
    expect(workbook.listening).toEqual({ edits: 1, selections: 1 });
    expect(faults).toEqual([]);
  });

  it.each([
    ["zh-CN", "全部检查", /写到一半中断，没能退回.*不要保存/],
    ["en-US", "Check all", /Writing stopped halfway.*without saving/],
  ] as const)("left half-written, is not to be saved (%s)", async (language, button, said) => {
    const { user, workbook } = await paneAt("form", { language });
    workbook.trouble({ kind: "halfWritten" });
    await user.click(screen.getByRole("button", { name: button }));
    expect(await screen.findByText(said)).toBeTruthy();
  });
});
