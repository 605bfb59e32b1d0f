import type { SheetSnapshot, Snapshot } from "#core/form/workbook";

/** What belongs to no sheet; it can be told after the next sync. */
export interface AskedWorkbook {
  sheets(): readonly { readonly id: string; readonly name: string }[];
  tell(sheets: readonly SheetSnapshot[]): Snapshot;
}

export function askWorkbook({ workbook }: Excel.RequestContext): AskedWorkbook {
  const { worksheets, names, protection } = workbook;
  const { custom } = workbook.properties;
  worksheets.load("items/name,items/id");
  names.load("items/name,items/formula");
  custom.load("items/key,items/value");
  protection.load("protected");
  return {
    sheets: () => worksheets.items,
    tell: (sheets) => ({
      sheets,
      names: new Map(names.items.map(({ name, formula }) => [name, String(formula).replace(/^=/, "")])),
      properties: new Map(custom.items.map(({ key, value }) => [key, String(value)])),
      structureLocked: protection.protected,
    }),
  };
}
