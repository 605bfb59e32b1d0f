import { margins, points, textArea } from "../typography";
import type { PrintSetup } from "../../form/workbook";

/**
 * A page in what a sheet can say of it. Heights are points and multiples of 0.75, which is a pixel: what Excel would round
 * otherwise adds up over a page.
 */
const POINTS_A_MILLIMETRE = 72 / 25.4;

export const heights = {
  /** 22 of them on a page, and a little air left. */
  body: 28.5,
  title: 36,
  note: 18,
  /** A line within a cell of a table, and what the cell has around it. */
  cell: 15,
  cellEdge: 6,
  gap: 12,
} as const;

export const PAGE_HEIGHT = textArea.height * POINTS_A_MILLIMETRE - 6;

/** More lines than that, and the row of a table is printed as several: Excel's are at most 409 points high. */
export const MOST_CELL_LINES = 24;

/** Columns stand on a fine grid, so that tables of any shape fit above each other: so many steps of 7 pixels make the width. */
export const GRID = 84;
const STEP = 7;
/**
 * Of 小四 宋体 a digit is 8 pixels wide at 100 %, 10 at 125 and so on, without anything left over: columns are as wide on paper
 * at any resolution. At 11 points they would be up to a tenth narrower on some screens, and lines shrunk.
 */
export const BASE_FONT = 12;
const PIXELS_A_DIGIT = 8;
const PIXELS_AROUND = 5;

/** Characters of the default font for a column of so many steps. */
export const characters = (steps: number): number => (steps * STEP - PIXELS_AROUND) / PIXELS_A_DIGIT;

/** What fits beside each other in so many steps: half signs of a size. A cell keeps three pixels free at either side. */
export const halvesIn = (steps: number, size: number): number =>
  Math.max(2, Math.floor(((steps * STEP - 6) * 0.75) / (size / 2)));

/** — 1 —, in 四号 half-width 宋体: odd pages at the right, even ones at the left, one sign from the edge. */
const pageNumber = (side: "L" | "R"): string => {
  const number = "— &P —";
  return `&${side}&"宋体,常规"&${points.page}${side === "R" ? `${number}　` : `　${number}`}`;
};

export const printed = (
  breaksBefore: readonly number[],
  { bottom, right }: { readonly bottom: number; readonly right: number },
): PrintSetup => ({
  orientation: "portrait",
  // Fonts differ from machine to machine, and columns with them: rather a little smaller than a second page at the right.
  fitToWidth: true,
  margins,
  footer: pageNumber("R"),
  evenFooter: pageNumber("L"),
  // Every document counts from 1, also where the whole workbook is printed at once.
  firstPage: 1,
  area: { top: 1, left: 1, bottom, right },
  breaksBefore,
});
