import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import type { Plan } from "#core";
import { languages } from "#core/languages/index";
import { rosterPlan } from "#core/roster/rosterPlan";
import { makeSample } from "#usecases/sample/makeSample";
import { checkCommand } from "../../src/cli/commands/check";
import { consolidateCommand } from "../../src/cli/commands/consolidate";
import { headcountCommand } from "../../src/cli/commands/headcount";
import { shippedSchemes } from "../../src/cli/schemes";
import { runCommand } from "../builders/cli";
import { dropProperties } from "../builders/pen";

/** 领导职数核对 before scoring, as a clerk does it, on real files. */
const folder = mkdtempSync(join(tmpdir(), "pinghui-headcount-"));
const at = (...names: string[]): string => join(folder, ...names);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const sample = makeSample({
  schemes: shippedSchemes(),
  words: languages["zh-CN"].form,
  language: "zh-CN",
  departments: 0,
  banners: 3,
  odd: 0,
  seed: 7,
});
const sheetOf = (plan: Plan): Plan["sheets"][number] | undefined =>
  plan.sheets.find(({ cells }) => cells.some(({ value }) => value === "ph.annex.headcount"));
/** The plan with one number of the first body changed. */
const changed = (plan: Plan, column: string, to: number | null): Plan => {
  const sheet = sheetOf(plan);
  const head = sheet?.cells.find(({ value }) => value === "ph.head")?.row ?? 0;
  const position = sheet?.cells.find(({ row, value }) => row === 1 && value === `ph.${column}`)?.column ?? 0;
  return {
    ...plan,
    sheets: plan.sheets.map((one) =>
      one === sheet
        ? {
            ...one,
            cells: one.cells.map((cell) =>
              cell.row === head + 1 && cell.column === position ? { ...cell, value: to } : cell,
            ),
          }
        : one,
    ),
  };
};
const plans: Plan[] = [];
const save = (name: string, plan: Plan): void => {
  writeFileSync(at(name), writeWorkbook(plan, nodeDeflater));
};
beforeAll(() => {
  mkdirSync(at("核对"));
  const words = languages["zh-CN"];
  save(
    "名录.xlsx",
    rosterPlan({
      schemes: shippedSchemes(),
      words,
      language: "zh-CN",
      ...sample.roster,
      stamp: "2015-07-01T00:00:00Z",
    }),
  );
  sample.returns.forEach(({ content }, index) => {
    const made = content();
    if (made.kind !== "plan") return;
    plans.push(made.plan);
    save(join("核对", `${index}.xlsx`), made.plan);
  });
});
const run = (command: Parameters<typeof runCommand>[0], ...args: readonly string[]): Promise<string> =>
  runCommand(command, "2015-07-20T08:00:00Z", ...args, "--roster", at("名录.xlsx"));
const lock = (source: string, ...more: readonly string[]): Promise<string> =>
  run(headcountCommand, at(source), "--by", "王主任", "--out", at("领导职数核对.xlsx"), ...more);
const first = (): Plan => {
  const [plan] = plans;
  if (!plan) throw new Error("no return");
  return plan;
};

it("locks the forms of all three units, with who and when; again, nothing changes", async () => {
  expect(await lock("核对")).toMatch(/已锁定 3 个单位，本次新增 3 个、改动 0 个。$/);
  const bytes = readFileSync(at("领导职数核对.xlsx"));
  expect(await lock("核对")).toMatch(/已锁定 3 个单位，本次新增 0 个、改动 0 个。$/);
  expect(readFileSync(at("领导职数核对.xlsx")).equals(bytes)).toBe(true);
  const read = readWorkbook(bytes, { inflater: nodeInflater });
  const cells = read.ok ? (read.snapshot.sheets[0]?.cells ?? []) : [];
  expect(cells.filter(({ value }) => value === "王主任")).toHaveLength(3);
  expect(cells.filter(({ value }) => value === "2015-07-20")).toHaveLength(3);
  expect(cells.some(({ value }) => /^校验码：[0-9a-f]{16}$/.test(typeof value === "string" ? value : ""))).toBe(true);
});

it("knows a lock by its sheets that another program has saved without its properties", async () => {
  const bytes = readFileSync(at("领导职数核对.xlsx"));
  dropProperties(at("领导职数核对.xlsx"));
  expect(await run(checkCommand, at("核对"), "--headcount", at("领导职数核对.xlsx"))).toMatch(/^0\n/);
  expect(await lock("核对")).toMatch(/已锁定 3 个单位，本次新增 0 个、改动 0 个。$/);
  expect(readFileSync(at("领导职数核对.xlsx")).equals(bytes)).toBe(true);
});

it("refuses another form of a locked unit without a reason, and one without its document (V08)", async () => {
  save("改.xlsx", changed(first(), "rank", 9));
  expect(await lock("改.xlsx")).toMatch(/的核对结果已经锁定，与这次的表不一致；确需改动的，请加 --why 写明原因。$/);
  save("缺文号.xlsx", changed(first(), "docNo", null));
  const said = await run(headcountCommand, at("缺文号.xlsx"), "--by", "王", "--out", at("另.xlsx"));
  expect(said).toMatch(/^1\n.*没有锁定：.*缺核定文号，不能作为依据，请补填。/);
  expect(said).toMatch(/已锁定 0 个单位/);
});

it("tells a return that differs, and counts the locked number; a hand-made lock is refused", async () => {
  save("返回.xlsx", changed(first(), "actualDeputy", 9));
  const args = [at("返回.xlsx"), "--headcount", at("领导职数核对.xlsx"), "--all"];
  const checked = await run(checkCommand, ...args);
  expect(checked).toMatch(/警告.*实配副职.*填9名，已锁定的核对结果为\d名，按锁定数计分；确有变化的请与编办联系。/);
  expect(await run(checkCommand, at("返回.xlsx"), "--all")).not.toMatch(/已锁定的核对结果/);
  const out = at("评估工作簿.xlsx");
  const round = await run(consolidateCommand, at("核对"), ...args.slice(1, 3), "--out", out);
  expect(round).toMatch(/^0\n/);
  const book = readWorkbook(readFileSync(out), { inflater: nodeInflater });
  const about = book.ok ? book.snapshot.sheets.find(({ name }) => name === "说明") : undefined;
  const notes = about?.cells.map(({ value }) => value);
  expect(notes).toContainEqual(expect.stringMatching(/^领导职数：已报单位3个，其中3个的核对结果已在评分前锁定/));
  expect(await run(checkCommand, at("返回.xlsx"), "--headcount", at("名录.xlsx"))).toMatch(
    /不是领导职数核对结果，请用 pinghui headcount 生成。$/,
  );
});
