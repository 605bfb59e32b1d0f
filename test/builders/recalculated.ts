import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { cellName, type Plan, type Snapshot } from "#core";
import { recalculate } from "./libreOffice";

/** A wrong result in every formula cell, so that one which is not recalculated can't pass for right. */
const POISON = "☠ not recalculated";

export const poisoned = (plan: Plan): Plan => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.formula === undefined ? cell : { ...cell, value: POISON })),
  })),
});

export function snapshotOf(file: string): Snapshot {
  const readable = readWorkbook(readFileSync(file), { inflater: nodeInflater });
  if (!readable.ok) throw new Error(`${file} came back unreadable: ${readable.problem.kind}`);
  return readable.snapshot;
}

/** Plans as files that LibreOffice has opened, recalculated and saved; in their order. */
export function resaved(folder: string, plans: readonly Plan[]): readonly string[] {
  const [sent, back] = [join(folder, "sent"), join(folder, "back")];
  mkdirSync(sent, { recursive: true });
  const files = plans.map((plan, index) => {
    const file = join(sent, `${index}.xlsx`);
    writeFileSync(file, writeWorkbook(plan, nodeDeflater));
    return file;
  });
  recalculate(files, back);
  return plans.map((_, index) => join(back, `${index}.xlsx`));
}

/** The same with a wrong result in every formula cell before, each read when asked for. */
export function recalculated(folder: string, plans: readonly Plan[]): (index: number) => Snapshot {
  const files = resaved(folder, plans.map(poisoned));
  return (index) => snapshotOf(files[index] ?? "");
}

/** The same number as far as anyone could tell; a formula's "" is stored as no value at all by some programs. */
const same = (found: unknown, wanted: unknown): boolean => {
  if (typeof found === "number" && typeof wanted === "number") return Math.abs(found - wanted) < 1e-9;
  // A day is a number, whether its cell says so or not.
  const { serial } = { serial: undefined, ...(typeof found === "object" ? found : {}) };
  return found === wanted || serial === wanted || (found === null && wanted === "");
};

/** Formula cells whose result in `found` is not what the plan says it is. */
export function differences(plan: Plan, found: Snapshot): string[] {
  return plan.sheets.flatMap((sheet) => {
    const there = found.sheets.find(({ name }) => name === sheet.name);
    const cells = new Map(there?.cells.map((cell) => [cellName(cell.row, cell.column), cell.value]));
    return sheet.cells.flatMap(({ row, column, value, formula }) => {
      if (formula === undefined) return [];
      const at = cellName(row, column);
      const got = cells.get(at) ?? null;
      return same(got, value)
        ? []
        : [
            `${sheet.name} ${at}: sheet ${JSON.stringify(got)}, core ${JSON.stringify(value)}, =${formula.slice(0, 300)}`,
          ];
    });
  });
}

export const formulaCount = (plan: Plan): number =>
  plan.sheets.reduce((count, { cells }) => count + cells.filter(({ formula }) => formula !== undefined).length, 0);
