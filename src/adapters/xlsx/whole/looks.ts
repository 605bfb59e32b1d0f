import type { BorderLine, CellStyle, HorizontalAlignment } from "#core/form/workbook";
import type { XmlScanner } from "../read/xml";
import { isTrue } from "../read/xmlText";
import { readColor } from "./colors";

/** What a conditional format changes (ECMA-376 part 1 §18.8.14). */
export interface Difference {
  readonly font?: { readonly color?: string; readonly bold?: boolean };
  readonly fill?: string;
}

export interface Looks {
  /** By the index a cell names (`cellXfs`). */
  readonly cells: readonly CellStyle[];
  /** By the index a conditional format names (`dxfs`). */
  readonly differences: readonly Difference[];
  /** Points of the default font. */
  readonly baseFontSize?: number;
}

/** Number formats a file names by number only (§18.8.30), those of a Chinese Excel among them. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  31: 'yyyy"年"m"月"d"日"',
  49: "@",
};

/** Excel's lines by what the port has of them. */
const LINES: Readonly<Record<string, BorderLine>> = {
  hair: "hair",
  dotted: "hair",
  dashed: "hair",
  dashDot: "hair",
  dashDotDot: "hair",
  thin: "thin",
  double: "medium",
  medium: "medium",
  mediumDashed: "medium",
  mediumDashDot: "medium",
  thick: "medium",
};

type Font = NonNullable<CellStyle["font"]>;
type Border = Exclude<CellStyle["border"], string | undefined>;
type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** The styles part (§18.8.39): how cells look, and how conditional formats change that. */
export function readLooks(xml: XmlScanner, theme: readonly (string | undefined)[]): Looks {
  const formats = new Map<number, string>(Object.entries(BUILT_IN).map(([id, code]) => [Number(id), code]));
  const fonts: Font[] = [];
  const fills: (string | undefined)[] = [];
  const borders: Border[] = [];
  const cells: CellStyle[] = [];
  const differences: Difference[] = [];
  const each = (read: () => void): void => {
    while (xml.child()) read();
  };
  xml.root();
  while (xml.child()) {
    if (xml.is("numFmts")) {
      each(() => {
        formats.set(Number(xml.attribute("numFmtId")), xml.attribute("formatCode") ?? "General");
        xml.skip();
      });
    } else if (xml.is("fonts")) each(() => fonts.push(readFont(xml, theme)));
    else if (xml.is("fills")) each(() => fills.push(readFill(xml, theme, "fgColor")));
    else if (xml.is("borders")) each(() => borders.push(readBorder(xml)));
    else if (xml.is("cellXfs")) each(() => cells.push(readXf(xml, { formats, fonts, fills, borders })));
    else if (xml.is("dxfs")) each(() => differences.push(readDifference(xml, theme)));
    else xml.skip();
  }
  const baseFontSize = fonts[0]?.size;
  return { cells, differences, ...(baseFontSize !== undefined && { baseFontSize }) };
}

function readFont(xml: XmlScanner, theme: readonly (string | undefined)[]): Font {
  const font: Mutable<Font> = {};
  const on = (): boolean => isTrue(xml.attribute("val") ?? "1");
  while (xml.child()) {
    if (xml.is("name")) font.name = xml.attribute("val") ?? "";
    else if (xml.is("sz")) font.size = Number(xml.attribute("val"));
    else if (xml.is("b")) font.bold = on();
    else if (xml.is("i") && on()) font.italic = true;
    else if (xml.is("u") && xml.attribute("val") !== "none") font.underline = true;
    else if (xml.is("color")) {
      const color = readColor(xml, theme);
      if (color !== undefined) font.color = color;
    }
    xml.skip();
  }
  return font;
}

/** Of a solid fill the foreground counts; in a conditional format it is the background (§18.8.32, §18.8.14). */
function readFill(
  xml: XmlScanner,
  theme: readonly (string | undefined)[],
  counts: "fgColor" | "bgColor",
): string | undefined {
  let color: string | undefined;
  while (xml.child()) {
    const pattern = xml.is("patternFill") ? (xml.attribute("patternType") ?? "solid") : "none";
    while (xml.child()) {
      if (pattern !== "none" && xml.is(counts)) color = readColor(xml, theme);
      xml.skip();
    }
  }
  return color;
}

function readBorder(xml: XmlScanner): Border {
  const border: Mutable<Border> = {};
  while (xml.child()) {
    const line = LINES[xml.attribute("style") ?? ""];
    const side = (["top", "bottom", "left", "right"] as const).find((one) => xml.is(one));
    if (side && line) border[side] = line;
    xml.skip();
  }
  return border;
}

interface Tables {
  readonly formats: ReadonlyMap<number, string>;
  readonly fonts: readonly Font[];
  readonly fills: readonly (string | undefined)[];
  readonly borders: readonly Border[];
}

const HORIZONTAL: ReadonlySet<string> = new Set(["left", "center", "right"]);
const VERTICAL: ReadonlySet<string> = new Set(["top", "center", "bottom"]);

/** `<xf>` of `cellXfs` (§18.8.45). What it names counts, whatever its `apply…` say: programs disagree about those. */
function readXf(xml: XmlScanner, { formats, fonts, fills, borders }: Tables): CellStyle {
  const style: Mutable<CellStyle> = {};
  const number = (name: string): number => Number(xml.attribute(name) ?? 0);
  const font = fonts[number("fontId")];
  if (font && Object.keys(font).length > 0) style.font = font;
  const fill = fills[number("fillId")];
  if (fill !== undefined) style.fill = fill;
  const border = borders[number("borderId")];
  if (border && Object.keys(border).length > 0) style.border = border;
  const format = formats.get(number("numFmtId"));
  if (format !== undefined) style.numberFormat = format;
  while (xml.child()) {
    if (xml.is("alignment")) style.align = readAlignment(xml);
    if (xml.is("protection") && xml.attribute("locked") !== undefined && !isTrue(xml.attribute("locked")))
      style.unlocked = true;
    xml.skip();
  }
  return style;
}

function readAlignment(xml: XmlScanner): NonNullable<CellStyle["align"]> {
  const align: Mutable<NonNullable<CellStyle["align"]>> = {};
  const horizontal = xml.attribute("horizontal") ?? "";
  const vertical = xml.attribute("vertical") ?? "";
  if (HORIZONTAL.has(horizontal)) align.horizontal = horizontal as HorizontalAlignment;
  if (VERTICAL.has(vertical)) align.vertical = vertical as "top" | "center" | "bottom";
  if (isTrue(xml.attribute("wrapText"))) align.wrap = true;
  if (isTrue(xml.attribute("shrinkToFit"))) align.shrink = true;
  const indent = Number(xml.attribute("indent") ?? 0);
  if (indent > 0) align.indent = indent;
  return align;
}

function readDifference(xml: XmlScanner, theme: readonly (string | undefined)[]): Difference {
  const difference: Mutable<Difference> = {};
  while (xml.child()) {
    if (xml.is("font")) {
      const { color, bold } = readFont(xml, theme);
      difference.font = { ...(color !== undefined && { color }), ...(bold !== undefined && { bold }) };
    } else if (xml.is("fill")) {
      const fill = readFill(xml, theme, "bgColor");
      if (fill !== undefined) difference.fill = fill;
    } else xml.skip();
  }
  return difference;
}
