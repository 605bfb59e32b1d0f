import type { BorderLine, CellStyle } from "#core/form/workbook";

/** One thing about how cells look, and how Excel is told. Cells that share it are told at once, whatever their style. */
export interface Trait {
  /** The same for the same trait. */
  readonly key: string;
  /** How often Excel is told something. */
  readonly actions: number;
  /** It draws lines: a line at the edge of a range is not one at the edge of its cells, so those inside are drawn too. */
  readonly lines?: true;
  apply(format: Excel.RangeFormat, inside: Inside): void;
}

/** Whether ranges have more than one row, and more than one column. */
export interface Inside {
  readonly rows: boolean;
  readonly columns: boolean;
}

const trait = (key: string, value: unknown, apply: (format: Excel.RangeFormat) => void): Trait[] =>
  value === undefined ? [] : [{ key: `${key}=${JSON.stringify(value)}`, actions: 2, apply }];

export const color = (rgb: string): string => `#${rgb}`;

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const WEIGHT = { thin: "Thin", medium: "Medium", hair: "Hairline" } as const;
const EDGE = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;
type Edge = (typeof EDGE)[keyof typeof EDGE] | "InsideHorizontal" | "InsideVertical";

/** A style in its traits, except for the number format, which Excel takes cell by cell. */
export function traitsOf({ font = {}, fill, align = {}, border, unlocked }: CellStyle): Trait[] {
  return [
    ...trait("font", font.name, (format) => (format.font.name = font.name ?? "")),
    ...trait("size", font.size, (format) => (format.font.size = font.size ?? 0)),
    ...trait("bold", font.bold, (format) => (format.font.bold = font.bold ?? false)),
    ...trait("italic", font.italic, (format) => (format.font.italic = font.italic ?? false)),
    ...trait("underline", font.underline, (format) => (format.font.underline = font.underline ? "Single" : "None")),
    ...trait("color", font.color, (format) => (format.font.color = color(font.color ?? ""))),
    ...trait("fill", fill, (format) => (format.fill.color = color(fill ?? ""))),
    ...trait(
      "horizontal",
      align.horizontal,
      (format) => (format.horizontalAlignment = align.horizontal ? HORIZONTAL[align.horizontal] : "General"),
    ),
    ...trait(
      "vertical",
      align.vertical,
      (format) => (format.verticalAlignment = align.vertical ? VERTICAL[align.vertical] : "Bottom"),
    ),
    ...trait("indent", align.indent, (format) => (format.indentLevel = align.indent ?? 0)),
    ...trait("shrink", align.shrink, (format) => (format.shrinkToFit = align.shrink ?? false)),
    ...trait("wrap", align.wrap, (format) => (format.wrapText = align.wrap ?? false)),
    ...borderTraits(border),
    ...trait("unlocked", unlocked, (format) => (format.protection.locked = !unlocked)),
  ];
}

const SIDES = ["top", "bottom", "left", "right"] as const;

function borderTraits(border: CellStyle["border"] = {}): Trait[] {
  if (typeof border === "string") return [lines(`box=${border}`, border, SIDES)];
  return SIDES.flatMap((side) =>
    border[side] === undefined ? [] : [lines(`${side}=${border[side]}`, border[side], [side])],
  );
}

const lines = (key: string, line: BorderLine, sides: readonly (typeof SIDES)[number][]): Trait => ({
  key,
  lines: true,
  actions: 3 * sides.length + 6,
  apply: (format, inside) => {
    for (const side of sides) draw(format, EDGE[side], line);
    // A range of one row has no line between rows; asking for one is an error in VBA, and so never asked for here.
    if (inside.rows && sides.some((side) => side === "top" || side === "bottom"))
      draw(format, "InsideHorizontal", line);
    if (inside.columns && sides.some((side) => side === "left" || side === "right"))
      draw(format, "InsideVertical", line);
  },
});

function draw(format: Excel.RangeFormat, edge: Edge, line: BorderLine): void {
  const border = format.borders.getItem(edge);
  border.style = "Continuous";
  border.weight = WEIGHT[line];
}
