import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { formSheets } from "#core/form/readForm";
import { planSnapshot } from "#core/form/planSnapshot";
import type { Snapshot } from "#core/form/workbook";
import { languages } from "#core/languages/index";
import { readRoster } from "#core/roster/readRoster";
import { rosterPlan } from "#core/roster/rosterPlan";
import type { Roster } from "#core/roster/roster";
import { issueForms } from "#usecases/issueForms";
import { checkCommand } from "../../src/cli/commands/check";
import { issueCommand } from "../../src/cli/commands/issue";
import { roundCommand } from "../../src/cli/commands/round";
import { contextFor, type CommandContext } from "../../src/cli/context";
import { bytesOf, read, writePlan } from "../../src/cli/files";
import type { ExitCode } from "../../src/cli/refusal";
import { shippedSchemes } from "../../src/cli/schemes";
import { dropProperties } from "../builders/pen";
import { sampleRound } from "../builders/sampleRound";
import { departmentScheme } from "../builders/schemes";

/** The next round, made from the workbook of the last one. */

const folder = mkdtempSync(join(tmpdir(), "pinghui-next-"));
const at = (...names: string[]): string => join(folder, ...names);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const words = languages["zh-CN"];
const { cli } = words;
const now = "2016-03-01T08:00:00Z";

async function run(command: (context: CommandContext) => ExitCode | Promise<ExitCode>, ...args: string[]) {
  const lines: string[] = [];
  const exit = await command(contextFor(args, "zh-CN", (text) => lines.push(text), now));
  return { exit, text: lines.join("\n") };
}
const snapshotOf = (file: string): Snapshot => {
  const readable = read(bytesOf(file, { cli }), file);
  if (!readable.ok) throw new Error(readable.problem.kind);
  return readable.snapshot;
};
const rosterIn = (file: string): Roster => {
  const reading = readRoster(shippedSchemes(), snapshotOf(file));
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.roster;
};

const last = sampleRound({ departments: 3, banners: 2, odd: 0 });
const order = (out: string): string[] => [
  "new",
  "--from",
  at("评估工作簿.xlsx"),
  "--round",
  "2016",
  "--roster-out",
  out,
];
let roster: Roster;

beforeAll(async () => {
  writePlan(at("评估工作簿.xlsx"), last.workbook, { cli });
  const { exit, text } = await run(roundCommand, ...order(at("名录2016.xlsx")));
  expect([exit, text]).toEqual([0, expect.stringMatching(/单位 5 个，沿用核定数 \d+ 个/)]);
  roster = rosterIn(at("名录2016.xlsx"));
});

describe("round new", () => {
  it("is the same from a round workbook that another program has saved without its properties", async () => {
    writePlan(at("另存.xlsx"), last.workbook, { cli });
    dropProperties(at("另存.xlsx"));
    const args = ["new", "--from", at("另存.xlsx"), "--round", "2016", "--roster-out", at("名录2016另.xlsx")];
    expect(await run(roundCommand, ...args)).toMatchObject({ exit: 0 });
    expect(rosterIn(at("名录2016另.xlsx"))).toEqual(roster);
  });

  it("carries units, contacts and office numbers, each of them to be confirmed", () => {
    expect(roster.settings).toMatchObject({ round: "2016", title: last.sample.roster.settings.title, sample: true });
    const then = new Map(last.sample.roster.units.map((unit) => [unit.code, unit]));
    expect(roster.units.map(({ code }) => code).sort()).toEqual([...then.keys()].sort());
    for (const { code, name, contact, scheme, numbers } of roster.units) {
      expect({ name, contact, scheme }).toEqual({
        name: then.get(code)?.name,
        contact: then.get(code)?.contact,
        scheme: then.get(code)?.scheme,
      });
      for (const [id, answer] of then.get(code)?.numbers ?? [])
        if (answer.state === "given" && answer.value !== "") expect([id, numbers.get(id)]).toEqual([id, answer]);
    }
    const count = roster.units.reduce((sum, { numbers }) => sum + numbers.size, 0);
    expect(roster.carried?.confirmations).toHaveLength(count);
    expect(roster.carried?.confirmations.every(({ confirmed }) => !confirmed)).toBe(true);
  });

  it("is not made over a roster that is there, nor from something else, nor for the same round", async () => {
    await expect(run(roundCommand, ...order(at("名录2016.xlsx")))).rejects.toThrow(/已经存在/);
    const from = (file: string, round = "2016"): Promise<unknown> =>
      run(roundCommand, "new", "--from", file, "--round", round, "--roster-out", at("x.xlsx"));
    await expect(from(at("名录2016.xlsx"))).rejects.toThrow(/不是评估工作簿/);
    await expect(from(at("评估工作簿.xlsx"), last.sample.roster.settings.round)).rejects.toThrow(/请换一个轮次/);
  });
});

describe("issuing after it", () => {
  const issue = (names: string, out: string): Promise<{ exit: number; text: string }> =>
    run(issueCommand, "--scheme", "departments", "--roster", names, "--out", out);

  it("names what nobody has confirmed, unit by unit", async () => {
    const { text } = await issue(at("名录2016.xlsx"), at("forms"));
    expect(text).toMatch(/核定数沿用上轮、还没有确认/);
    for (const { name, scheme } of roster.units) if (scheme === "departments") expect(text).toContain(name);
  });

  it("is content with what is confirmed or documented, and names a change that is neither", async () => {
    const [unit] = roster.units.filter(({ scheme }) => scheme === "departments");
    const carried = roster.carried!;
    const changed = roster.units.map((one) =>
      one.code === unit?.code
        ? {
            ...one,
            numbers: new Map([...one.numbers, ["D4.1.staffApproved", { state: "given", value: 999 } as const]]),
          }
        : one,
    );
    const saved = (name: string, confirmations: typeof carried.confirmations): string => {
      const plan = rosterPlan({
        schemes: shippedSchemes(),
        settings: roster.settings,
        units: changed,
        language: "zh-CN",
        words,
        carried: { ...carried, confirmations },
        stamp: now,
      });
      writePlan(at(name), plan, { cli });
      return at(name);
    };
    const confirmed = carried.confirmations.map((one) => ({ ...one, confirmed: true }));
    const { text } = await issue(saved("改.xlsx", confirmed), at("改"));
    expect(text).not.toMatch(/还没有确认/);
    expect(text).toMatch(/核定编制：上轮 \d+，现为 999，变化超过10%，请在“核定数核对”里填批复文号/);
    const documented = confirmed.map((one) => ({ ...one, docNo: "呼编发〔2016〕3号" }));
    expect((await issue(saved("批.xlsx", documented), at("批"))).text).not.toMatch(/批复文号/);
  });
});

describe("the form of the next round", () => {
  it("shows the last entries in a column of its own, grey and locked, and is otherwise the form it would be", () => {
    const common = { scheme: departmentScheme, words: words.form, language: "zh-CN", stamp: now } as const;
    const { carried, ...first } = roster;
    const pairs = [...issueForms({ ...common, roster })].map(
      (form, index) => [form, [...issueForms({ ...common, roster: first })][index]!] as const,
    );
    expect(pairs.length).toBe(3);
    for (const [{ unit, plan }, { plan: plain }] of pairs) {
      const [now2016, without] = [plan, plain].map((one) => one.sheets.find(({ name }) => name === "填报数据")!);
      const own = now2016!.cells.filter(({ column }) => column === 10);
      expect(now2016!.cells.filter(({ column }) => column !== 10)).toEqual(without!.cells);
      expect(own.filter(({ value }) => value !== null).length).toBe((carried?.shown.get(unit.code)?.size ?? 0) + 1);
      expect(own.every(({ formula, style }) => formula === undefined && !style?.startsWith("input"))).toBe(true);
      expect({ ...plan, sheets: plan.sheets.filter((one) => one !== now2016) }).toEqual({
        ...plain,
        sheets: plain.sheets.filter((one) => one !== without),
      });
      expect(formSheets(planSnapshot(plan))?.identity.round).toBe("2016");
    }
  });

  it("comes back as any other, with nothing to say against its column", async () => {
    const [file = ""] = readdirSync(at("forms"));
    const { text } = await run(checkCommand, at("forms", file), "--roster", at("名录2016.xlsx"), "--json");
    const [verdict] = JSON.parse(text) as { tampering: unknown[]; verdict: string }[];
    // Blank as it is, it is refused for its blanks, and for nothing that was done to the form.
    expect(verdict).toMatchObject({ verdict: "rejected", tampering: [] });
  });
});
