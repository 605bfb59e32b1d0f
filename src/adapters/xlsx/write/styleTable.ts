import type { BorderLine, CellStyle } from "#core/form/workbook";
import { checkColor, refuse } from "./guards";
import { type Attributes, DECLARATION, counted, element } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Excel's own default in Chinese; every Windows, WPS and UOS has it. Column widths are counted in its digits. */
export const DEFAULT_FONT = { name: "宋体", size: 11 };
/** GB2312_CHARSET: without it, older Excel may take a font with a Chinese name for a Western one. */
const CHINESE_CHARSET = 134;

/** The number formats Excel knows by number (ECMA-376 part 1 §18.8.30), as far as we ask for them. */
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};
const FIRST_CUSTOM_FORMAT = 164;

export interface DifferentialStyle {
  readonly font?: { readonly color?: string; readonly bold?: boolean };
  readonly fill?: string;
}

/** Each distinct XML once, in order of arrival. */
class DistinctXml {
  private readonly numbers = new Map<string, number>();

  constructor(...first: readonly string[]) {
    first.forEach((xml) => this.add(xml));
  }

  add(xml: string): number {
    const known = this.numbers.get(xml);
    if (known !== undefined) return known;
    this.numbers.set(xml, this.numbers.size);
    return this.numbers.size - 1;
  }

  list(name: string): string {
    return counted(name, [...this.numbers.keys()]);
  }
}

/** `xl/styles.xml` (ECMA-376 part 1 §18.8): what looks the same is written once, whatever it is called in the plan. */
export class StyleTable {
  private readonly formats = new Map<string, number>();
  private readonly fonts: DistinctXml;
  private readonly fills = new DistinctXml(patternXml("none"), patternXml("gray125"));
  private readonly borders = new DistinctXml(borderXml({}));
  private readonly xfs = new DistinctXml(element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 }));
  private readonly differences = new DistinctXml();
  private readonly byName = new Map<string, number>();

  constructor(
    private readonly styles: ReadonlyMap<string, CellStyle>,
    baseFontSize = DEFAULT_FONT.size,
  ) {
    this.fonts = new DistinctXml(fontXml({ size: baseFontSize }));
  }

  /**
   * The number of a cell's format (index into cellXfs).
   * `quoted` marks a text that would become a formula or lose its first character if it were typed again.
   */
  cell(style: string | undefined, quoted: boolean): number {
    if (style === undefined && !quoted) return 0;
    const key = `${quoted ? "'" : " "}${style ?? ""}`;
    let number = this.byName.get(key);
    if (number === undefined) {
      number = this.xfs.add(this.xf(style === undefined ? {} : this.styleNamed(style), quoted));
      this.byName.set(key, number);
    }
    return number;
  }

  /** The number of a conditional format's look (index into dxfs). */
  different({ font, fill }: DifferentialStyle): number {
    const fontPart =
      font && element("font", {}, ...weight(font.bold), ...(font.color ? [color("color", font.color)] : []));
    const fillPart = fill && element("fill", {}, element("patternFill", {}, color("bgColor", fill)));
    return this.differences.add(element("dxf", {}, fontPart ?? "", fillPart ?? ""));
  }

  xml(): string {
    const formats = [...this.formats].map(([formatCode, numFmtId]) => element("numFmt", { numFmtId, formatCode }));
    return (
      DECLARATION +
      element(
        "styleSheet",
        { xmlns: MAIN },
        counted("numFmts", formats),
        this.fonts.list("fonts"),
        this.fills.list("fills"),
        this.borders.list("borders"),
        counted("cellStyleXfs", [element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
        this.xfs.list("cellXfs"),
        counted("cellStyles", [element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })]),
        this.differences.list("dxfs"),
      )
    );
  }

  private styleNamed(name: string): CellStyle {
    return this.styles.get(name) ?? refuse(`style "${name}"`, "the plan does not have it");
  }

  private xf(style: CellStyle, quoted: boolean): string {
    const numFmtId = style.numberFormat === undefined ? 0 : this.format(style.numberFormat);
    const fontId = style.font ? this.fonts.add(fontXml(style.font)) : 0;
    const fillId = style.fill === undefined ? 0 : this.fills.add(solidXml(style.fill));
    const borderId = style.border === undefined ? 0 : this.borders.add(borderXml(style.border));
    return element(
      "xf",
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        quotePrefix: quoted || undefined,
        applyNumberFormat: numFmtId > 0 || undefined,
        applyFont: fontId > 0 || undefined,
        applyFill: fillId > 0 || undefined,
        applyBorder: borderId > 0 || undefined,
        applyAlignment: style.align !== undefined || undefined,
        applyProtection: style.unlocked,
      },
      style.align ? alignmentXml(style.align) : "",
      style.unlocked ? element("protection", { locked: false }) : "",
    );
  }

  private format(code: string): number {
    const known = BUILT_IN_FORMATS[code] ?? this.formats.get(code);
    if (known !== undefined) return known;
    const number = FIRST_CUSTOM_FORMAT + this.formats.size;
    this.formats.set(code, number);
    return number;
  }
}

/** Colours are eight digits in the file, opacity first. */
export function color(name: string, rgb: string): string {
  checkColor(rgb, "colour");
  return element(name, { rgb: `FF${rgb.toUpperCase()}` });
}

const weight = (bold: boolean | undefined): string[] =>
  bold === undefined ? [] : [element("b", bold ? {} : { val: false })];

function fontXml(font: NonNullable<CellStyle["font"]>): string {
  const name = font.name ?? DEFAULT_FONT.name;
  // Excel itself always writes them in this order.
  return element(
    "font",
    {},
    font.bold ? element("b") : "",
    font.italic ? element("i") : "",
    font.underline ? element("u") : "",
    element("sz", { val: font.size ?? DEFAULT_FONT.size }),
    font.color === undefined ? "" : color("color", font.color),
    element("name", { val: name }),
    /\p{Script=Han}/u.test(name) ? element("charset", { val: CHINESE_CHARSET }) : "",
  );
}

function patternXml(patternType: string, ...colors: readonly string[]): string {
  return element("fill", {}, element("patternFill", { patternType }, ...colors));
}

const solidXml = (rgb: string): string =>
  patternXml("solid", color("fgColor", rgb), element("bgColor", { indexed: 64 }));

const SIDES = ["left", "right", "top", "bottom"] as const;

function borderXml(border: NonNullable<CellStyle["border"]>): string {
  const lines = SIDES.map((side) => {
    const line: BorderLine | undefined = typeof border === "string" ? border : border[side];
    return line ? element(side, { style: line }, element("color", { auto: true })) : element(side);
  });
  return element("border", {}, ...lines, element("diagonal"));
}

function alignmentXml(align: NonNullable<CellStyle["align"]>): string {
  const attributes: Attributes = {
    horizontal: align.horizontal,
    vertical: align.vertical,
    wrapText: align.wrap,
    indent: align.indent,
    shrinkToFit: align.shrink,
  };
  return element("alignment", attributes);
}
