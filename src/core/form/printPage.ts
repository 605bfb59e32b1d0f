import type { PrintSetup } from "./workbook";

/** A4 landscape, one page wide: how every sheet of ours is printed (DOMAIN §7). Margins are millimetres. */
export const landscape = (
  footer: string,
  more: Pick<PrintSetup, "titleRows" | "area" | "fitToHeight" | "breaksBefore">,
): PrintSetup => ({
  orientation: "landscape",
  fitToWidth: true,
  margins: { top: 20, bottom: 20, left: 18, right: 18, header: 8, footer: 10 },
  footer,
  centerHorizontally: true,
  ...more,
});

/** The same upright: questionnaires and records that are filled in by hand. */
export const portrait = (footer: string, more: Parameters<typeof landscape>[1]): PrintSetup => ({
  ...landscape(footer, more),
  orientation: "portrait",
});
