import type { CellSnapshot, Plan, Snapshot } from "./workbook";

/** What a workbook built from a plan reads back as, without a file in between. */
export function planSnapshot(plan: Plan): Snapshot {
  return {
    sheets: plan.sheets.map((sheet) => ({
      name: sheet.name,
      state: sheet.state,
      locked: sheet.protection !== undefined,
      merges: [],
      cells: sheet.cells.flatMap(({ row, column, value, formula }): CellSnapshot[] => {
        if (value === null && formula === undefined) return [];
        return [formula === undefined ? { row, column, value } : { row, column, value, formula }];
      }),
    })),
    names: plan.names,
    properties: plan.properties,
    structureLocked: plan.lockStructure,
    savedAt: plan.stamp,
  };
}
