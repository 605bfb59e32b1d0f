import type { BorderLine, CellStyle, HorizontalAlignment } from "#core/form/workbook";
import type { UniverStyle } from "../page/styles";

/** Univer's numbers for places and lines (`HorizontalAlign`, `VerticalAlign`, `WrapStrategy`, `BorderStyleTypes`). */
const HORIZONTAL = { left: 1, center: 2, right: 3 } as const;
const VERTICAL = { top: 1, center: 2, bottom: 3 } as const;
const WRAP = 3;
const LINES = { thin: 1, hair: 2, medium: 8 } as const;
/** Heavier lines of Univer's own toolbar: as heavy as the port has them. */
const HEAVY = 8;
const INDENT = 12;
const SIDES = { t: "top", b: "bottom", l: "left", r: "right" } as const;

const keyOf = <Key extends string>(table: Readonly<Record<Key, number>>, value: unknown): Key | undefined =>
  (Object.keys(table) as Key[]).find((key) => table[key] === value);

/** A planned look as Univer keeps it. Whether a cell is locked, and shrinks to fit, it has no place for. */
export function toUniver({ font, fill, align, border, numberFormat }: CellStyle): UniverStyle {
  const style: UniverStyle = {};
  if (font?.name !== undefined) style.ff = font.name;
  if (font?.size !== undefined) style.fs = font.size;
  if (font?.bold !== undefined) style.bl = font.bold ? 1 : 0;
  if (font?.italic) style.it = 1;
  if (font?.underline) style.ul = { s: 1 };
  if (font?.color !== undefined) style.cl = { rgb: `#${font.color}` };
  if (fill !== undefined) style.bg = { rgb: `#${fill}` };
  if (align?.horizontal) style.ht = HORIZONTAL[align.horizontal];
  if (align?.vertical) style.vt = VERTICAL[align.vertical];
  if (align?.wrap) style.tb = WRAP;
  if (align?.indent !== undefined) style.pd = { l: align.indent * INDENT };
  // Where nothing is said, Univer would give a formula a format of its own choosing.
  style.n = { pattern: numberFormat ?? "General" };
  if (border === undefined) return style;
  style.bd = {};
  for (const [short, side] of Object.entries(SIDES)) {
    const line = typeof border === "string" ? border : border[side];
    if (line) style.bd[short as keyof typeof SIDES] = { s: LINES[line], cl: { rgb: "#000000" } };
  }
  return style;
}

/** The same the other way: what a person has done with Univer's own toolbar is in it. */
export function fromUniver(style: UniverStyle): CellStyle {
  const font = {
    ...(style.ff !== undefined && { name: style.ff }),
    ...(style.fs !== undefined && { size: style.fs }),
    ...(style.bl !== undefined && { bold: style.bl === 1 }),
    ...(style.it === 1 && { italic: true }),
    ...(style.ul?.s === 1 && { underline: true }),
    ...hex("color", style.cl?.rgb),
  };
  const horizontal = keyOf<HorizontalAlignment>(HORIZONTAL, style.ht);
  const vertical = keyOf<"top" | "center" | "bottom">(VERTICAL, style.vt);
  const indent = Math.round((style.pd?.l ?? 0) / INDENT);
  const align = {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.tb === WRAP && { wrap: true }),
    ...(indent > 0 && { indent }),
  };
  const border: { [side in "top" | "bottom" | "left" | "right"]?: BorderLine } = {};
  for (const [short, side] of Object.entries(SIDES)) {
    const line = style.bd?.[short as keyof typeof SIDES];
    if (line) border[side] = keyOf<BorderLine>(LINES, line.s) ?? (line.s >= HEAVY ? "medium" : "thin");
  }
  const pattern = style.n?.pattern;
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...hex("fill", style.bg?.rgb),
    ...(Object.keys(align).length > 0 && { align }),
    ...(Object.keys(border).length > 0 && { border }),
    ...(pattern !== undefined && pattern !== "General" && { numberFormat: pattern }),
  };
}

/** "#1f4e79" or "rgb(31, 78, 121)", as Univer's pickers give them. */
function hex<Key extends string>(key: Key, color: string | undefined): { readonly [key in Key]?: string } {
  const [, six] = /^#([0-9a-f]{6})$/i.exec(color ?? "") ?? [];
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/i.exec(color ?? "")?.slice(1, 4);
  const digits = six ?? parts?.map((part) => Number(part).toString(16).padStart(2, "0")).join("");
  return (digits === undefined ? {} : { [key]: digits.toUpperCase() }) as { readonly [key in Key]?: string };
}
