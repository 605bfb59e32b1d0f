/** A command of Univer's that has been carried out. */
export interface Done {
  readonly id: string;
  readonly params?: unknown;
  readonly options?: unknown;
}

/** What Univer does by itself to a sheet that somebody only looks at. */
const BY_ITSELF: ReadonlySet<string> = new Set(["sheet.mutation.set-worksheet-row-auto-height"]);

/**
 * Whether it changed what a file of this workbook would hold: a person's edit, or the pane's. Results of formulas and looks
 * that are only painted are `onlyLocal`; selecting and scrolling are operations, no mutations.
 */
export function isChange({ id, params, options }: Done, unitId: string): boolean {
  if (!id.includes(".mutation.") || BY_ITSELF.has(id)) return false;
  if ((options as { onlyLocal?: boolean } | undefined)?.onlyLocal === true) return false;
  return (params as { unitId?: string } | undefined)?.unitId === unitId;
}
