/** Pixels of a digit of the default font (宋体 11) and of the padding around a cell's text, as in the .xlsx writer. */
const DIGIT = 8;
const PADDING = 5;
/** One point in pixels of a page. */
const PIXELS = 96 / 72;

const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** The plan counts widths in characters, Univer in pixels. */
export const widthInPixels = (characters: number): number => Math.round(characters * DIGIT + PADDING);
export const widthInCharacters = (pixels: number): number => Math.max(0, hundredths((pixels - PADDING) / DIGIT));

/** The plan counts heights in points. Excel has no row higher than 409.5. */
export const heightInPixels = (points: number): number => points * PIXELS;
export const heightInPoints = (pixels: number): number => Math.min(409.5, hundredths(pixels / PIXELS));
