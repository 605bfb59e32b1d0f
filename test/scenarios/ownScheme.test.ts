import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import type { Answer } from "#core/answers/answer";
import { languages } from "#core/languages/index";
import { rosterPlan } from "#core/roster/rosterPlan";
import type { RosterUnit } from "#core/roster/roster";
import { schemeIndex } from "#core/scheme/schemeIndex";
import { issueForms } from "#usecases/issueForms";
import { checkCommand } from "../../src/cli/commands/check";
import { consolidateCommand } from "../../src/cli/commands/consolidate";
import { issueCommand } from "../../src/cli/commands/issue";
import { contextFor, type CommandContext } from "../../src/cli/context";
import { bytesOf, read, writePlan } from "../../src/cli/files";
import { rosterFrom } from "../../src/cli/rosterFile";
import type { ExitCode } from "../../src/cli/refusal";
import { tryScheme } from "#usecases/tryScheme";
import { filledLibrary, LIBRARY_FILE, libraryScheme } from "../builders/library";

/** A library's self-assessment, from the published scheme to the round workbook: nothing is wired to our own two. */

const folder = mkdtempSync(join(tmpdir(), "pinghui-library-"));
const at = (...names: string[]): string => join(folder, ...names);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const words = languages["zh-CN"];
const stamp = "2016-07-01T00:00:00Z";

async function run(
  command: (context: CommandContext) => ExitCode | Promise<ExitCode>,
  ...args: string[]
): Promise<{ readonly exit: ExitCode; readonly text: string }> {
  const lines: string[] = [];
  const exit = await command(contextFor(args, "zh-CN", (text) => lines.push(text), stamp));
  return { exit, text: lines.join("\n") };
}

const { highest, lowest } = tryScheme(libraryScheme);
const { fields } = schemeIndex(libraryScheme);
const office = (answers: ReadonlyMap<string, Answer>): ReadonlyMap<string, Answer> =>
  new Map([...answers].filter(([id]) => fields.get(id)?.filledBy === "office"));
const unit = (code: string, name: string, answers: ReadonlyMap<string, Answer>): RosterUnit => ({
  code,
  name,
  scheme: "library",
  sampled: false,
  sampleReason: "",
  contact: "",
  due: undefined,
  numbers: office(answers),
});
const answersOf: Readonly<Record<string, ReadonlyMap<string, Answer>>> = {
  TS01: highest.answers,
  TS02: lowest.answers,
  TS03: highest.answers,
};
const units = [
  unit("TS01", "市图书馆", highest.answers),
  unit("TS02", "区图书馆", lowest.answers),
  unit("TS03", "未报的图书馆", highest.answers),
];

describe("a library's self-assessment", () => {
  const roster = at("名录.xlsx");
  it("is issued, filled, checked and consolidated with its own scheme", async () => {
    writePlan(
      roster,
      rosterPlan({
        schemes: new Map([["library", libraryScheme]]),
        settings: { round: "2016", title: "公共图书馆自评", start: "2016-01-01", due: "2016-07-31" },
        units,
        language: "zh-CN",
        words,
        stamp,
      }),
      words,
    );
    const order = ["--scheme", LIBRARY_FILE, "--roster", roster];
    expect(await run(issueCommand, ...order, "--out", at("forms"))).toMatchObject({ exit: 0 });

    mkdirSync(at("returns"));
    const said = rosterFrom(
      roster,
      contextFor(["--scheme", LIBRARY_FILE], "zh-CN", () => undefined, stamp),
    );
    for (const form of issueForms({
      scheme: libraryScheme,
      roster: said,
      words: words.form,
      language: "zh-CN",
      stamp,
    })) {
      if (form.unit.code !== "TS03")
        writePlan(at("returns", form.fileName), filledLibrary(form.plan, answersOf[form.unit.code]!), words);
    }
    // Without the scheme's file nobody knows it.
    await expect(run(checkCommand, at("returns"), "--roster", roster)).rejects.toThrow(/名录.*方案|library/);
    const checked = await run(checkCommand, at("returns"), ...order, "--json");
    const verdicts = JSON.parse(checked.text) as {
      state: string;
      total: number | null;
      grade: string | null;
      issues: { text: string }[];
    }[];
    expect(verdicts.map(({ total, grade }) => [total, grade])).toEqual([
      [120, "优良"],
      [0, "未达标"],
    ]);

    const workbook = at("评估工作簿.xlsx");
    const done = await run(consolidateCommand, at("returns"), ...order, "--out", workbook);
    expect(done.text).toMatch(/应报 3/);
    const readable = read(bytesOf(workbook, words), workbook);
    const texts = readable.ok
      ? readable.snapshot.sheets.flatMap(({ name, cells }) => cells.map(({ value }) => [name, value] as const))
      : [];
    const has = (sheet: RegExp, value: unknown): boolean =>
      texts.some(([name, one]) => sheet.test(name) && one === value);
    expect(has(/汇总/, "市图书馆")).toBe(true);
    expect(has(/汇总/, 120)).toBe(true);
    expect(texts.some(([, value]) => typeof value === "string" && /市直部门|旗市区/.test(value))).toBe(false);
  });
});
