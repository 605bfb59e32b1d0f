import type { CellSnapshot, Snapshot } from "#core";

/**
 * What no adapter can help, taken out before snapshots are compared:
 * - a constant text of no characters: office.js gives "" for it and for a blank alike;
 * - quotes around sheet names that need none, in formulas and names: Excel drops them when a formula is entered;
 * - the last binary digits of a calculated number;
 * - order of cells, which the port doesn't promise;
 * - who saved a file and when, which a workbook that lives has not got.
 */
export function normalised({ sheets, names, properties, structureLocked }: Snapshot): unknown {
  return {
    sheets: sheets.map(({ cells, merges, ...sheet }) => ({
      ...sheet,
      merges: [...merges].sort(),
      cells: cells
        .filter(({ value, formula }) => value !== "" || formula !== undefined)
        .map(plainCell)
        .sort((a, b) => a.row - b.row || a.column - b.column),
    })),
    names: [...names].map(([name, reference]) => [name, unquoted(reference)]).sort(),
    properties: [...properties].sort(),
    structureLocked,
  };
}

const plainCell = ({ row, column, value, formula }: CellSnapshot): CellSnapshot => ({
  row,
  column,
  value: typeof value === "number" ? Number(value.toPrecision(12)) : value,
  ...(formula !== undefined && { formula: unquoted(formula) }),
});

const unquoted = (formula: string): string => formula.replace(/'([\p{L}_][\p{L}\p{N}_.]*)'!/gu, "$1!");
