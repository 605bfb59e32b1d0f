import type { CellRange, Plan, PlanCell, PlanSheet } from "#core/form/workbook";

/** Builders that keep only what a case is about in view. */

export const cell = (
  row: number,
  column: number,
  value: PlanCell["value"],
  more: Partial<PlanCell> = {},
): PlanCell => ({
  row,
  column,
  value,
  ...more,
});

export const range = (top: number, left: number, bottom = top, right = left): CellRange => ({
  top,
  left,
  bottom,
  right,
});

export const sheet = (more: Partial<PlanSheet> = {}): PlanSheet => ({
  name: "表",
  state: "visible",
  columns: [],
  rows: [],
  cells: [],
  merges: [],
  validations: [],
  conditionalFormats: [],
  ...more,
});

export const plan = (more: Partial<Plan> = {}): Plan => ({
  sheets: [sheet()],
  styles: new Map(),
  names: new Map(),
  properties: new Map(),
  lockStructure: false,
  title: "",
  stamp: "2015-08-14T09:30:00Z",
  ...more,
});
