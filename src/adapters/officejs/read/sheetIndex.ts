/** Sheet names and ids as last seen, so that a live round needs no trip to find its sheets. */
export interface SheetIndex {
  /** By name, folded: Excel takes "Sheet1" and "SHEET1" for one. */
  readonly ids: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
}

export const folded = (name: string): string => name.toLowerCase();

export const noSheets: SheetIndex = { ids: new Map(), names: new Map() };

export const sheetIndex = (sheets: readonly { readonly id: string; readonly name: string }[]): SheetIndex => ({
  ids: new Map(sheets.map(({ id, name }) => [folded(name), id])),
  names: new Map(sheets.map(({ id, name }) => [id, name])),
});
