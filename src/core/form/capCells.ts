import type { Flag } from "../scheme/scheme";
import { cellName, fixedRange } from "./address";
import type { GradeFormula } from "./totalFormulas";

/** Longest formula that Excel takes, in characters. */
const LONGEST = 8192;

/** Whether any of these can't stand in one cell: a scheme may cap the grade under a hundred indicators. */
export const tooLong = (...formulas: readonly string[]): boolean => formulas.some(({ length }) => length > LONGEST);

interface CapCell {
  readonly row: number;
  readonly formula: string;
  readonly value: number | string;
}

/** What one indicator's caps leave of the grades and say, each in a cell of its row; the grade then looks at these. */
export interface CapCells {
  readonly allowed: readonly CapCell[];
  readonly texts: readonly CapCell[];
  /** All `allowed` cells, once they stand in a column. */
  range(column: number): string;
}

export function capCells(
  { caps, raised }: Pick<GradeFormula, "caps" | "raised">,
  rowOf: (indicator: string) => number,
  isRaised: (flag: Flag) => boolean,
  textOf: (position: number) => { readonly formula: string; readonly value: string },
): CapCells {
  const byRow = new Map<number, number[]>();
  caps.forEach(({ indicator }, position) => {
    const row = rowOf(indicator.id);
    byRow.set(row, [...(byRow.get(row) ?? []), position]);
  });
  const rows = [...byRow];
  return {
    allowed: rows.map(([row, positions]) => ({
      row,
      formula: `MAX(1,${positions.map((one) => `IF(${raised[one] ?? "FALSE"},${caps[one]?.cap ?? 1},1)`).join(",")})`,
      value: Math.max(1, ...positions.map((one) => (caps[one] && isRaised(caps[one].flag) ? caps[one].cap : 1))),
    })),
    texts: rows.map(([row, positions]) => ({
      row,
      formula: positions.map((one) => `IF(${raised[one] ?? "FALSE"},${textOf(one).formula},"")`).join("&"),
      value: positions.map((one) => (caps[one] && isRaised(caps[one].flag) ? textOf(one).value : "")).join(""),
    })),
    range(column) {
      const all = rows.map(([row]) => row);
      return fixedRange({ top: Math.min(...all), bottom: Math.max(...all), left: column, right: column });
    },
  };
}

/** The texts of a column, one after the other. */
export const joined = (cells: readonly CapCell[], column: number): string =>
  cells.map(({ row }) => cellName(row, column)).join("&");
