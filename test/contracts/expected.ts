import { isDateFormat } from "#core/form/dateFormat";
import { rangeName } from "#core/form/address";
import type { CellSnapshot, PlainValue, Plan, PlanSheet, SheetSnapshot, Snapshot } from "#core";

/** What a plan must read back as, said without any adapter. */
export const expectedSnapshot = (plan: Plan): Snapshot => ({
  sheets: plan.sheets.map((sheet) => expectedSheet(plan, sheet)),
  names: plan.names,
  properties: plan.properties,
  structureLocked: plan.lockStructure,
});

function expectedSheet({ styles }: Plan, sheet: PlanSheet): SheetSnapshot {
  const held = (value: PlainValue, style: string | undefined) => {
    const format = style === undefined ? undefined : styles.get(style)?.numberFormat;
    const date = typeof value === "number" && format !== undefined && isDateFormat(format);
    return date ? ({ kind: "date", serial: value } as const) : value;
  };
  const cells: CellSnapshot[] = sheet.cells
    .filter(({ value, formula }) => value !== null || formula !== undefined)
    .map(({ row, column, value, style, formula }) => ({
      row,
      column,
      value: held(value, style),
      ...(formula !== undefined && { formula }),
    }));
  let row = sheet.longTable?.firstRow ?? 0;
  for (const values of sheet.longTable?.rows() ?? []) {
    values.forEach((value, index) => {
      if (value !== null) cells.push({ row, column: index + 1, value: held(value, sheet.longTable?.styles[index]) });
    });
    row++;
  }
  return {
    name: sheet.name,
    state: sheet.state,
    locked: sheet.protection !== undefined,
    merges: sheet.merges.map(rangeName),
    cells,
  };
}
