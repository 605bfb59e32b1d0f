import { screen, within } from "@testing-library/react";
import type { Language } from "#core";
import type { PaneServices } from "../../src/taskpane/services";
import { barriers, paneAt } from "./pane";

type Outcome = Awaited<NonNullable<PaneServices["settled"]>>;

/** What is said above the desk; undefined = nothing. */
async function saidAtStart(outcome: Outcome, language: Language = "zh-CN"): Promise<string | undefined> {
  await paneAt("other", { language, settled: Promise.resolve(outcome) });
  const messages = screen.queryByRole("region", { name: language === "zh-CN" ? "通知" : "Messages" });
  return messages?.textContent;
}

describe("what became of a build that broke off", () => {
  it.each<[string, Outcome, Language, string | undefined]>([
    ["nothing was left: nothing is said", { ok: true, value: "nothing" }, "zh-CN", undefined],
    [
      "taken back",
      { ok: true, value: "takenBack" },
      "zh-CN",
      "上次写入中途断开，没写完的工作表已清除，工作簿已恢复到写入之前。请重新操作。",
    ],
    ["finished", { ok: true, value: "finished" }, "zh-CN", "上次写入中途断开，最后一步已补做，工作表完整。"],
    [
      "taken back, in English",
      { ok: true, value: "takenBack" },
      "en-US",
      "The last write broke off. Its unfinished sheets have been removed and the workbook is as it was before; please start again.",
    ],
  ])("%s", async (_, outcome, language, said) => {
    expect(await saidAtStart(outcome, language)).toBe(said);
  });

  it("could not be looked for, because the workbook is locked: the reason, and a way on", async () => {
    const said = await saidAtStart({ ok: false, problem: { kind: "cellBeingEdited" } });
    expect(said).toMatch(/Enter|回车/);
  });

  it("is heard by who doesn't see it, and goes when it is closed", async () => {
    const { user } = await paneAt("other", { settled: Promise.resolve({ ok: true, value: "takenBack" }) });
    const messages = screen.getByRole("region", { name: "通知" });
    expect(
      await screen.findByText(/工作簿已恢复到写入之前/, { selector: "[role=status]", ignore: "script" }),
    ).toBeDefined();
    expect(await barriers()).toEqual([]);
    await user.click(within(messages).getByRole("button", { name: "关闭" }));
    expect(screen.queryByRole("region", { name: "通知" })).toBeNull();
  });
});
