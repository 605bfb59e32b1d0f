import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { formSheets, readForm } from "#core/form/readForm";
import { languages } from "#core/languages/index";
import { rosterPlan } from "#core/roster/rosterPlan";
import type { Scheme } from "#core/scheme/scheme";
import { checkCommand } from "../../src/cli/commands/check";
import { consolidateCommand } from "../../src/cli/commands/consolidate";
import { returnCommand } from "../../src/cli/commands/return";
import { contextFor, type CommandContext } from "../../src/cli/context";
import { bytesOf, read, writePlan } from "../../src/cli/files";
import { fromForms } from "../../src/cli/formSnapshots";
import { Refusal, type ExitCode } from "../../src/cli/refusal";
import { publishedText } from "../../src/cli/schemes";
import { formPlan } from "../builders/form";
import { departmentScheme } from "../builders/schemes";
import { sampleRound } from "../builders/sampleRound";

/** A scheme changes while forms are out: those of the older version are taken over, or accepted as they are. */

const folder = mkdtempSync(join(tmpdir(), "pinghui-migrate-"));
const at = (...names: string[]): string => join(folder, ...names);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const { cli } = languages["zh-CN"];

async function run(command: (context: CommandContext) => ExitCode | Promise<ExitCode>, ...args: string[]) {
  const lines: string[] = [];
  const exit = await command(contextFor(args, "zh-CN", (text) => lines.push(text), "2016-03-01T08:00:00Z"));
  return { exit, text: lines.join("\n") };
}

/** D1.2 is gone, D1.3 has one more field, and D1.4 counts in other words. */
const second: Scheme = {
  ...departmentScheme,
  version: "2",
  shape: undefined,
  total: 98,
  majors: departmentScheme.majors.map((major) =>
    major.id === "D1"
      ? {
          ...major,
          points: 13,
          indicators: major.indicators
            .filter(({ id }) => id !== "D1.2")
            .map((one) =>
              one.id === "D1.3"
                ? {
                    ...one,
                    fields: [
                      ...one.fields,
                      {
                        id: "D1.3.tasksBlocked",
                        title: { zh: "受阻任务数", en: "Tasks blocked" },
                        kind: "integer" as const,
                        filledBy: "unit" as const,
                        required: true,
                      },
                    ],
                  }
                : one,
            ),
        }
      : major,
  ),
};

const { sample, files, verdicts } = sampleRound({ departments: 1, banners: 0, odd: 0 });
const filled = verdicts[0]?.submission;
if (filled === undefined) throw new Error("the sample holds a return that is accepted");
const plan = formPlan(departmentScheme);

beforeAll(() => {
  mkdirSync(at("returns"));
  mkdirSync(at("schemes"));
  writeFileSync(at("schemes", "二.json"), publishedText(second, []));
  writeFileSync(at("returns", "某局.xlsx"), files[0]?.bytes ?? new Uint8Array());
  const roster = rosterPlan({
    ...sample.roster,
    schemes: new Map([[second.id, second]]),
    language: "zh-CN",
    words: languages["zh-CN"],
    stamp: "2016-01-01T00:00:00Z",
  });
  writePlan(at("名录.xlsx"), roster, { cli });
});

const migrate = ["migrate", at("returns"), "--scheme", at("schemes", "二.json"), "--out", at("new")];

describe("return migrate", () => {
  it("fills the new form, lists what has no place on a sheet, and leaves the return as it was", async () => {
    const before = readFileSync(at("returns", "某局.xlsx"));
    const { exit, text } = await run(returnCommand, ...migrate);
    expect(exit).toBe(0);
    expect(text).toMatch(/搬到新表 1 份/);
    expect(text).toMatch(/旧版表“填报数据”E\d+（.*）填的“.*”没有对应到新版：新版没有这一项/);
    expect(readFileSync(at("returns", "某局.xlsx"))).toEqual(before);
    const readable = read(bytesOf(at("new", "某局.xlsx"), { cli }), "某局.xlsx");
    if (!readable.ok) throw new Error(readable.problem.kind);
    const { snapshot } = readable;
    const sheets = formSheets(snapshot)!;
    expect(sheets.identity).toMatchObject({
      version: "2",
      unitCode: filled.identity.unitCode,
      round: filled.identity.round,
    });
    const reading = readForm(second, sheets);
    expect(reading.faults).toEqual([]);
    for (const [id, answer] of filled.reading.answers)
      if (!id.startsWith("D1.2.")) expect([id, reading.answers.get(id)]).toEqual([id, answer]);
    const list = snapshot.sheets.find(({ name }) => name === "旧表未能对应的填报");
    const lost = [...filled.reading.answers].filter(([id, { state }]) => id.startsWith("D1.2.") && state !== "blank");
    expect(lost.length).toBeGreaterThan(1);
    expect(
      list?.cells.filter(
        ({ column, value }) => column === 1 && typeof value === "string" && value.startsWith("unplaced."),
      ),
    ).toHaveLength(lost.length);
  });

  it("writes over nothing, and makes no second form of one that is new already", async () => {
    await expect(run(returnCommand, ...migrate)).rejects.toThrow(/已经存在/);
    await expect(run(returnCommand, ...migrate.slice(0, -1), at("returns"))).rejects.toThrow(/就是输入文件/);
    const again = ["migrate", at("new"), "--scheme", at("schemes", "二.json"), "--out", at("third")];
    const { exit, text } = await run(returnCommand, ...again);
    expect(exit).toBe(0);
    expect(text).toMatch(/已经是新版/);
    expect(existsSync(at("third"))).toBe(false);
  });

  it("says of each file why it was not taken over, and goes on with the others", async () => {
    const odd = formPlan({ ...departmentScheme, version: "0.9" });
    mkdirSync(at("mixed"));
    writePlan(at("mixed", "更早.xlsx"), odd, { cli });
    writePlan(at("mixed", "正常.xlsx"), plan, { cli });
    writeFileSync(at("mixed", "坏的.xlsx"), "不是工作簿");
    const order = ["migrate", at("mixed"), "--scheme", at("schemes", "二.json"), "--out", at("out")];
    const { exit, text } = await run(returnCommand, ...order);
    expect(exit).toBe(1);
    expect(text).toMatch(/更早.xlsx.*找不到第0\.9版方案.*--accept/);
    expect(text).toMatch(/坏的.xlsx.*请用下发的自评表填报/);
    expect(text).toMatch(/搬到新表 1 份，没有搬 2 份/);
    expect(existsSync(at("out", "正常.xlsx"))).toBe(true);
    expect(existsSync(at("out", "更早.xlsx"))).toBe(false);
  });

  it("reads the files in workers: one that breaks is told, and the others are taken over", async () => {
    const script = at("breaks.js");
    writeFileSync(
      script,
      `const { parentPort } = require("node:worker_threads");
       parentPort.on("message", (order) => {
         if (!order) return parentPort.close();
         if (order.file.name.startsWith("breaks")) throw new Error("a bug of ours");
         const reason = { kind: "encrypted" };
         parentPort.postMessage({ index: order.index, verdict: { is: "refused", file: order.file, reason } });
       });`,
    );
    const files = ["a.xlsx", "breaks.xlsx", "c.xlsx"].map((name) => ({
      full: at(name),
      name,
      path: name,
      explicit: false,
    }));
    const told = await fromForms(files, (seen) => [seen.file.name, seen.is === "refused" && seen.reason.kind], script);
    expect(told).toEqual([
      ["a.xlsx", "encrypted"],
      ["breaks.xlsx", "ourFault"],
      ["c.xlsx", "encrypted"],
    ]);
  });

  it("is refused by name where the verb is another", async () => {
    await expect(run(returnCommand, "move")).rejects.toThrow(Refusal);
  });
});

describe("a return on an older version", () => {
  const scheme = ["--scheme", at("schemes", "二.json"), "--roster", at("名录.xlsx")];

  it("is sent back while the office does not accept it", async () => {
    const { exit, text } = await run(checkCommand, at("returns"), ...scheme);
    expect(exit).toBe(1);
    expect(text).toMatch(/指标表是第1版，应为第2版/);
  });

  it("is read by its own version where it does, with what has no place and what was never asked as warnings", async () => {
    const { exit, text } = await run(checkCommand, at("returns"), ...scheme, "--accept", "departments", "--all");
    expect(exit).toBe(0);
    expect(text).toMatch(/已收（有警告）/);
    expect(text).toMatch(/按第1版填报，已按第2版对应，有\d+处没有对应上/);
    expect(text).toMatch(/警告.*受阻任务数/);
    expect(text).not.toMatch(/核定数被改动/);
  });

  it("counts in the round workbook, where each entry without a place is listed", async () => {
    const out = at("评估工作簿.xlsx");
    const order = [at("returns"), ...scheme, "--accept", "departments", "--out", out];
    const { exit, text } = await run(consolidateCommand, ...order);
    expect([exit, text]).toEqual([0, expect.stringMatching(/已汇总 1 个单位/)]);
    const readable = read(bytesOf(out, { cli }), out);
    if (!readable.ok) throw new Error(readable.problem.kind);
    const issues = readable.snapshot.sheets.find(({ name }) => name === "问题");
    const said = issues?.cells
      .map(({ value }) => (typeof value === "string" ? value : ""))
      .filter((value) => value.startsWith("旧版表“填报数据”"));
    expect(said?.length).toBeGreaterThan(1);
  });

  it("with an error by its own version is refused in that version's words", async () => {
    mkdirSync(at("faulty"));
    writePlan(at("faulty", "缺项.xlsx"), formPlan(departmentScheme, { "D1.3.tasksOnTime": 3 }), { cli });
    const order = [at("faulty"), "--scheme", at("schemes", "二.json"), "--accept", "departments", "--json"];
    const { exit, text } = await run(checkCommand, ...order);
    expect(exit).toBe(1);
    const [verdict] = JSON.parse(text) as { verdict: string; issues: { fields: string[] }[] }[];
    expect(verdict?.verdict).toBe("rejected");
    expect(verdict?.issues.flatMap(({ fields }) => fields)).toContain("D1.2.leaderName");
  });
});
