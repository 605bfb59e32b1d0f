import { screen, within } from "@testing-library/react";
import { planSnapshot } from "#core/form/planSnapshot";
import { finalPictures } from "#core/followUp/pictures";
import { readFinalBook } from "#core/followUp/readFinalBook";
import { standingsOf } from "#core/followUp/standing";
import { gapsIn, lossesIn } from "#core/consolidation/pictures";
import { shippedSchemes } from "../../src/taskpane/schemes";
import { barriers, paneAt, type OpenPane } from "./pane";
import { bookOf, finalised, recordOf } from "../builders/finalBook";
import { verifiedRound } from "../builders/verifiedRound";

jest.setTimeout(120_000);

/** 评估定稿 of a small round, open in Excel. */
const plan = bookOf(recordOf(finalised({ figures: verifiedRound({ departments: 6, banners: 3 }).figures })));
const opened = (): Promise<OpenPane> =>
  paneAt("other", {
    prepare: (workbook) => {
      void workbook.build(plan, { replace: new Set() });
    },
  });
const cells = (figure: HTMLElement): string[][] =>
  [...figure.querySelectorAll("tbody tr")].map((row) => [...row.children].map(({ textContent }) => textContent));

describe("the results of a round, to look at", () => {
  it("are shown class by class from the open 评估定稿: five pictures, each with its numbers", async () => {
    const pane = await opened();
    const { user } = pane;
    const reading = readFinalBook(planSnapshot(plan));
    if (!reading.ok) throw new Error(reading.fault);
    const [own, others] = standingsOf(reading.record.figures, await shippedSchemes()).map(finalPictures);
    if (!own || !others) throw new Error("two classes");
    await user.click(await screen.findByRole("button", { name: /^看图分析/ }));
    await user.click(await screen.findByRole("button", { name: "看图分析" }));

    const grades = await screen.findByRole("region", { name: "等次分布" });
    expect(within(grades).getByRole("img", { name: "等次分布" })).toBeTruthy();
    expect(cells(grades)).toEqual(own.bands.map(({ grade, units }) => [grade.zh, String(units)]));
    const gaps = screen.getByRole("region", { name: "自评与最终得分" });
    expect(cells(gaps).map((row) => row.slice(0, 3))).toEqual(
      gapsIn(own).map(({ name, self, final }) => [name, self.toFixed(2), final.toFixed(2)]),
    );
    const losses = screen.getByRole("region", { name: "各指标失分" });
    expect(cells(losses)).toEqual(lossesIn(own).map(({ id, title, lost }) => [id, title.zh, lost.toFixed(2)]));
    const image = within(losses).getByRole("img", { name: "各指标失分" });
    expect(image.querySelector("desc")?.textContent).toContain(lossesIn(own)[0]?.lost.toFixed(2));
    const heat = screen.getByRole("region", { name: "单位和指标得分率" });
    expect(cells(heat)).toHaveLength(own.units.length);
    const radar = screen.getByRole("region", { name: "单位与平均水平" });
    const last = own.units.at(-1);
    await user.selectOptions(within(radar).getByRole("combobox", { name: "单位" }), last?.name ?? "");
    expect(within(radar).getByRole("img", { name: `单位与平均水平　${last?.name}` })).toBeTruthy();
    const [rate = 0] = last?.rates ?? [];
    expect(cells(radar)[0]?.[1]).toBe(`${(rate * 100).toFixed(1)}%`);
    expect(await barriers()).toEqual([]);

    await user.selectOptions(screen.getByRole("combobox", { name: "单位类别" }), "旗市区");
    expect(cells(await screen.findByRole("region", { name: "各指标失分" }))[0]?.[0]).toBe(lossesIn(others)[0]?.id);
    expect(pane.saved).toEqual([]);
    expect(pane.faults).toEqual([]);
  });
});
