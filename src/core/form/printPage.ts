import type { PrintSetup } from "./workbook";

/** A4 landscape, one page wide: how every sheet of ours is printed (DOMAIN §7). Margins are millimetres. */
export const landscape = (
  footer: string,
  more: Pick<PrintSetup, "titleRows" | "titleColumns" | "area" | "fitToHeight" | "breaksBefore">,
): PrintSetup => ({
  orientation: "landscape",
  fitToWidth: true,
  margins: { top: 20, bottom: 20, left: 18, right: 18, header: 8, footer: 10 },
  footer,
  centerHorizontally: true,
  ...more,
});

/** Characters that an A4 page takes before the print gets small. */
const A4_WIDTH = 150;
/** The same for A3. */
const A3_WIDTH = 260;

const widthOf = (columns: readonly { readonly width: number }[]): number =>
  columns.reduce((sum, { width }) => sum + width, 0);

/** A3 for a table that would be too small to read on A4. Widths are characters, as those of columns. */
export const paperFor = (columns: readonly { readonly width: number }[]): Pick<PrintSetup, "paper"> =>
  widthOf(columns) > A4_WIDTH ? { paper: "A3" } : {};

/** A table too wide even for A3 goes over several pages, each with its first columns. */
export const pagesAcross = (
  columns: readonly { readonly width: number }[],
  titleColumns: readonly [first: number, last: number],
): Pick<PrintSetup, "fitToWidth" | "titleColumns"> =>
  widthOf(columns) > A3_WIDTH ? { fitToWidth: false, titleColumns } : { fitToWidth: true };

/** The same upright: questionnaires and records that are filled in by hand. */
export const portrait = (footer: string, more: Parameters<typeof landscape>[1]): PrintSetup => ({
  ...landscape(footer, more),
  orientation: "portrait",
});
