import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import type { Plan } from "#core";
import { rosterPlan } from "#core/roster/rosterPlan";
import { languages } from "#core/languages/index";
import { shippedSchemes } from "../../src/cli/schemes";
import { recalculate, withLibreOffice } from "../builders/libreOffice";
import { differences, formulaCount, poisoned, snapshotOf } from "../builders/recalculated";
import { sampleRound } from "../builders/sampleRound";

/** What other programs make of a round: every formula of the round workbook, and every workbook we write. */

const folder = mkdtempSync(join(tmpdir(), "pinghui-round-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const round = sampleRound({ departments: 12, banners: 6, odd: 6 });

function rosterOf(): Plan {
  const { settings, units, transfers, items } = round.sample.roster;
  return rosterPlan({
    schemes: shippedSchemes(),
    settings,
    units,
    transfers,
    items,
    language: "zh-CN",
    words: languages["zh-CN"],
    stamp: "2015-07-01T00:00:00Z",
  });
}

withLibreOffice()("the round workbook, recalculated by LibreOffice", () => {
  it("agrees with the core in every formula cell", () => {
    const file = join(folder, "round.xlsx");
    const back = join(folder, "back");
    writeFileSync(file, writeWorkbook(poisoned(round.workbook), nodeDeflater));
    recalculate([file], back);
    expect(formulaCount(round.workbook)).toBeGreaterThan(300);
    expect(differences(round.workbook, snapshotOf(join(back, "round.xlsx")))).toEqual([]);
  }, 300_000);
});

const python = ["/usr/bin/python3", "python3"].find((command) => {
  try {
    execFileSync(command, ["-c", "import openpyxl"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
});
const CI = process.env["CI"] === "true";
const schemas = resolve("..", "shared", "ooxml-xsd");

describe("the workbooks we write", () => {
  const written: string[] = [];
  beforeAll(() => {
    const put = (name: string, bytes: Uint8Array): void => {
      const file = join(folder, name);
      writeFileSync(file, bytes);
      written.push(file);
    };
    put("roster.xlsx", writeWorkbook(rosterOf(), nodeDeflater));
    put("workbook.xlsx", writeWorkbook(round.workbook, nodeDeflater));
    round.files
      .filter(({ bytes }) => bytes[0] === 0x50)
      .slice(0, 4)
      .forEach(({ bytes }, index) => put(`return${index}.xlsx`, bytes));
    put(
      "english.xlsx",
      writeWorkbook(sampleRound({ departments: 2, banners: 2, odd: 0, language: "en-US" }).workbook, nodeDeflater),
    );
  });

  (python !== undefined || CI ? it : it.skip)("openpyxl reads them", () => {
    const script = "import sys,openpyxl\nfor f in sys.argv[1:]:\n  print(len(openpyxl.load_workbook(f).sheetnames))";
    const lines = execFileSync(python ?? "python3", ["-W", "ignore", "-c", script, ...written], { encoding: "utf8" })
      .trim()
      .split("\n");
    expect(lines).toHaveLength(written.length);
  });

  (existsSync(schemas) && python !== undefined ? it : it.skip)("validate against the schemas of ECMA-376", () => {
    const said = execFileSync(python ?? "python3", [join(schemas, "check.py"), ...written], { encoding: "utf8" })
      .trim()
      .split("\n");
    expect(said.filter((line) => !line.endsWith(" OK"))).toEqual([]);
    expect(said).toHaveLength(written.length);
  });
});
