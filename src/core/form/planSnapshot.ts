import { isDateFormat } from "./dateFormat";
import type { CellSnapshot, Plan, Snapshot } from "./workbook";

/** What a workbook built from a plan reads back as, without a file in between. */
export function planSnapshot(plan: Plan): Snapshot {
  const isDate = (style: string | undefined): boolean =>
    isDateFormat((style === undefined ? undefined : plan.styles.get(style)?.numberFormat) ?? "General");
  return {
    sheets: plan.sheets.map((sheet) => ({
      name: sheet.name,
      state: sheet.state,
      locked: sheet.protection !== undefined,
      merges: [],
      cells: sheet.cells.flatMap(({ row, column, value, formula, style }): CellSnapshot[] => {
        if (value === null && formula === undefined) return [];
        const held = typeof value === "number" && isDate(style) ? { kind: "date" as const, serial: value } : value;
        return [formula === undefined ? { row, column, value: held } : { row, column, value: held, formula }];
      }),
    })),
    names: plan.names,
    properties: plan.properties,
    structureLocked: plan.lockStructure,
    savedAt: plan.stamp,
  };
}
