import { readFileSync } from "node:fs";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import { cellName, type Plan, type Snapshot } from "#core";

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
