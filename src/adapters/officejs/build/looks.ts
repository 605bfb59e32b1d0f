import type { BorderLine, CellStyle } from "#core/form/workbook";

/** One thing about how cells look. Cells that share it are told at once, whatever their style. */
export type Trait =
  | { readonly look: "font" | "color" | "fill"; readonly is: string }
  | { readonly look: "size" | "indent"; readonly is: number }
  | { readonly look: "bold" | "italic" | "underline" | "shrink" | "wrap" | "unlocked"; readonly is: boolean }
  | { readonly look: "horizontal"; readonly is: "left" | "center" | "right" }
  | { readonly look: "vertical"; readonly is: "top" | "center" | "bottom" }
  /** A line at the edge of a range is not one at the edge of its cells, so those inside are drawn too. */
  | { readonly look: "lines"; readonly sides: readonly Side[]; readonly is: BorderLine };

/** Whether ranges have more than one row, and more than one column. */
export interface Inside {
  readonly rows: boolean;
  readonly columns: boolean;
}

type Side = (typeof SIDES)[number];
const SIDES = ["top", "bottom", "left", "right"] as const;

/** The same for the same trait. */
export const keyOf = (trait: Trait): string => JSON.stringify(trait);

/** How often Excel is told something. */
export const actionsOf = (trait: Trait): number => (trait.look === "lines" ? 3 * trait.sides.length + 6 : 2);

/** A style in its traits, except for the number format, which Excel takes cell by cell. */
export function traitsOf({ font = {}, fill, align = {}, border, unlocked }: CellStyle): Trait[] {
  const said: readonly { readonly look: Trait["look"]; readonly is: unknown }[] = [
    { look: "font", is: font.name },
    { look: "size", is: font.size },
    { look: "bold", is: font.bold },
    { look: "italic", is: font.italic },
    { look: "underline", is: font.underline },
    { look: "color", is: font.color },
    { look: "fill", is: fill },
    { look: "horizontal", is: align.horizontal },
    { look: "vertical", is: align.vertical },
    { look: "indent", is: align.indent },
    { look: "shrink", is: align.shrink },
    { look: "wrap", is: align.wrap },
    ...lineTraits(border),
    { look: "unlocked", is: unlocked },
  ];
  return said.filter(({ is }) => is !== undefined) as Trait[];
}

function lineTraits(border: CellStyle["border"] = {}): Trait[] {
  if (typeof border === "string") return [{ look: "lines", sides: SIDES, is: border }];
  return SIDES.flatMap((side): Trait[] => {
    const line = border[side];
    return line === undefined ? [] : [{ look: "lines", sides: [side], is: line }];
  });
}

export const color = (rgb: string): string => `#${rgb}`;

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;
const WEIGHT = { thin: "Thin", medium: "Medium", hair: "Hairline" } as const;
const EDGE = { top: "EdgeTop", bottom: "EdgeBottom", left: "EdgeLeft", right: "EdgeRight" } as const;
type Edge = (typeof EDGE)[Side] | "InsideHorizontal" | "InsideVertical";

/** Tells Excel about one trait. */
export function wear(format: Excel.RangeFormat, trait: Trait, inside: Inside): void {
  switch (trait.look) {
    case "font":
      format.font.name = trait.is;
      return;
    case "size":
      format.font.size = trait.is;
      return;
    case "bold":
      format.font.bold = trait.is;
      return;
    case "italic":
      format.font.italic = trait.is;
      return;
    case "underline":
      format.font.underline = trait.is ? "Single" : "None";
      return;
    case "color":
      format.font.color = color(trait.is);
      return;
    case "fill":
      format.fill.color = color(trait.is);
      return;
    case "horizontal":
      format.horizontalAlignment = HORIZONTAL[trait.is];
      return;
    case "vertical":
      format.verticalAlignment = VERTICAL[trait.is];
      return;
    case "indent":
      format.indentLevel = trait.is;
      return;
    case "shrink":
      format.shrinkToFit = trait.is;
      return;
    case "wrap":
      format.wrapText = trait.is;
      return;
    case "unlocked":
      format.protection.locked = !trait.is;
      return;
    case "lines":
      drawLines(format, trait, inside);
  }
}

function drawLines(
  format: Excel.RangeFormat,
  { sides, is: line }: Extract<Trait, { look: "lines" }>,
  inside: Inside,
): void {
  for (const side of sides) draw(format, EDGE[side], line);
  // A range of one row has no line between rows; asking for one is an error in VBA, and so never asked for here.
  if (inside.rows && sides.some((side) => side === "top" || side === "bottom")) draw(format, "InsideHorizontal", line);
  if (inside.columns && sides.some((side) => side === "left" || side === "right")) draw(format, "InsideVertical", line);
}

function draw(format: Excel.RangeFormat, edge: Edge, line: BorderLine): void {
  const border = format.borders.getItem(edge);
  border.style = "Continuous";
  border.weight = WEIGHT[line];
}
