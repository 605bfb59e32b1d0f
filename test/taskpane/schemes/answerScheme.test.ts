import { readFileSync } from "node:fs";
import type { Scheme } from "#core";
import { publishedScheme } from "../../../src/cli/givenSchemes";
import { languages } from "#core/languages/index";
import type { SchemeOrder } from "../../../src/taskpane/schemeDesk/schemeOrder";
import { shippedSchemes } from "../../../src/taskpane/schemes";
import { answerScheme } from "../../../src/taskpane/worker/schemes/answerScheme";
import { LIBRARY_FILE, libraryScheme } from "../../builders/library";
import { bookSnapshot, readBack, saidOf } from "../../builders/schemeBook";
import { departmentScheme } from "../../builders/schemes";
import type { SchemeAnswers } from "../../../src/taskpane/schemeDesk/schemeOrder";

async function answered<Kind extends SchemeOrder["kind"]>(
  order: Extract<SchemeOrder, { readonly kind: Kind }>,
): Promise<SchemeAnswers[Kind]> {
  return (await answerScheme(order, await shippedSchemes())) as SchemeAnswers[Kind];
}
const spoiled: Scheme = {
  ...departmentScheme,
  total: 90,
  bands: departmentScheme.bands.map((band, index) => (index === 1 ? { ...band, from: 95 } : band)),
};
const publishing = (scheme: Scheme, more: Partial<Extract<SchemeOrder, { kind: "publish" }>> = {}) =>
  answered({
    kind: "publish",
    language: "zh-CN",
    snapshot: bookSnapshot(scheme),
    own: [],
    after: "",
    by: "",
    why: "",
    stamp: "2016-03-01T08:00:00Z",
    ...more,
  });

describe("the worker that knows schemes", () => {
  it.each(["zh-CN", "en-US"] as const)("tells what the command line tells of a workbook (%s)", async (language) => {
    const snapshot = bookSnapshot(spoiled, language);
    const { scheme, lines, points } = await answered({ kind: "check", language, snapshot });
    const told = saidOf(readBack(snapshot, language), language);
    expect(scheme).toBeUndefined();
    expect(lines.length).toBeGreaterThan(1);
    expect(lines).toHaveLength(told.length);
    lines.forEach(({ text, at }, index) => {
      expect(told[index]?.endsWith(text)).toBe(true);
      expect(told[index]).toContain(at?.sheet);
    });
    expect(points).toMatchObject({ id: "departments", version: "1", stated: 90, sum: 100 });
  });

  it("adds points up from the cells, major by major", async () => {
    const { points } = await answered({ kind: "check", language: "zh-CN", snapshot: bookSnapshot(libraryScheme) });
    expect(points?.majors.map(({ id, stated, sum }) => [id, stated, sum])).toEqual(
      libraryScheme.majors.map(({ id, points: own }) => [id, own, own]),
    );
    expect(points?.majors.flatMap(({ indicators }) => indicators)).toHaveLength(18);
  });

  it("publishes the file that the command line takes", async () => {
    const published = await publishing(libraryScheme);
    if (published.is !== "published") throw new Error(published.is);
    const { file, own } = published;
    expect(file.name).toBe("library-2016.json");
    const data = JSON.parse(new TextDecoder().decode(file.bytes)) as { hash: string };
    expect(data.hash).toBe((JSON.parse(readFileSync(LIBRARY_FILE, "utf8")) as { hash: string }).hash);
    const again = await answered({ kind: "read", language: "zh-CN", file: new File([file.bytes], file.name) });
    expect(again).toEqual({ is: "scheme", own });
    const words = languages["zh-CN"];
    expect(publishedScheme(LIBRARY_FILE, { cli: words.cli, words }).scheme).toEqual(own.scheme);
  });

  it.each([
    ["a version that is there with other content", { ...departmentScheme, defaults: undefined }, {}, "versionExists"],
    [
      "a further version that doesn't say what it was made from",
      { ...departmentScheme, version: "2" },
      {},
      "afterMissing",
    ],
    ["one that says nobody", { ...departmentScheme, version: "2" }, { after: "1", why: "改" }, "byMissing"],
    ["one that says no reason", { ...departmentScheme, version: "2" }, { after: "1", by: "王" }, "whyMissing"],
  ] as const)("refuses %s", async (_, scheme, more, kind) => {
    const outcome = await publishing(scheme, more);
    expect(outcome).toMatchObject({ is: "refused", fault: { kind } });
  });

  it("publishes nothing of an unsound workbook, and a known one again as it was", async () => {
    expect(await publishing(spoiled)).toMatchObject({ is: "unsound" });
    expect(await publishing(departmentScheme)).toMatchObject({ is: "published", already: true });
  });
});
