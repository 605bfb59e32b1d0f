import type { Said } from "../host/sheetFacts";

/** A style as Univer keeps it with a cell: only the properties that are said. */
export interface UniverStyle {
  ff?: string;
  fs?: number;
  it?: 0 | 1;
  bl?: 0 | 1;
  ul?: { s: 0 | 1 };
  bg?: { rgb: string };
  cl?: { rgb: string };
  ht?: number;
  vt?: number;
  tb?: number;
  pd?: { l: number };
  n?: { pattern: string };
  bd?: Partial<Record<Side, { s: number; cl: { rgb: string } } | null>>;
}
type Side = "t" | "b" | "l" | "r";

const HORIZONTAL: Readonly<Record<string, number>> = { General: 0, Left: 1, Center: 2, Right: 3, Justify: 4 };
const VERTICAL: Readonly<Record<string, number>> = { Top: 1, Center: 2, Bottom: 3 };
const WRAP = 3;
const OVERFLOW = 1;
/** One step of indentation in pixels, about the width of a digit and a half as Excel has it. */
const INDENT = 12;

const flag = (value: unknown): 0 | 1 => (value === true ? 1 : 0);

/** From what is said of a format to what Univer keeps of it; `undefined` = nothing a cell shows. */
const TRAITS: Readonly<Record<string, (value: unknown) => UniverStyle>> = {
  "font.name": (value) => ({ ff: String(value) }),
  "font.size": (value) => ({ fs: Number(value) }),
  "font.bold": (value) => ({ bl: flag(value) }),
  "font.italic": (value) => ({ it: flag(value) }),
  "font.underline": (value) => ({ ul: { s: value === "None" ? 0 : 1 } }),
  "font.color": (value) => ({ cl: { rgb: String(value) } }),
  "fill.color": (value) => ({ bg: { rgb: String(value) } }),
  horizontalAlignment: (value) => ({ ht: HORIZONTAL[String(value)] ?? 0 }),
  verticalAlignment: (value) => ({ vt: VERTICAL[String(value)] ?? 2 }),
  wrapText: (value) => ({ tb: value === true ? WRAP : OVERFLOW }),
  indentLevel: (value) => ({ pd: { l: Number(value) * INDENT } }),
  numberFormat: (value) => ({ n: { pattern: String(value) } }),
};

export const styleOf = ({ key, value }: Said): UniverStyle | undefined => TRAITS[key]?.(value);

const EDGES: Readonly<Record<string, readonly [edge: Side, inside?: Side]>> = {
  EdgeTop: ["t"],
  EdgeBottom: ["b"],
  EdgeLeft: ["l"],
  EdgeRight: ["r"],
  InsideHorizontal: ["b", "t"],
  InsideVertical: ["r", "l"],
};

/** Lines of Univer by weight: thin 1, medium 8, thick 13 (`BorderStyleTypes`). */
const WEIGHTS: Readonly<Record<string, number>> = { Hairline: 2, Thin: 1, Medium: 8, Thick: 13 };

export interface Line {
  readonly edge: string;
  readonly sides: readonly [edge: Side, inside?: Side];
  readonly said: "style" | "weight" | "color";
}

/** Which line a fact is about, e.g. `border.EdgeTop.color`. */
export function lineOf(key: string): Line | undefined {
  const [, edge = "", said] = /^border\.(\w+)\.(style|weight|color)$/.exec(key) ?? [];
  const sides = EDGES[edge];
  return sides && { edge, sides, said: said as Line["said"] };
}

/** The line after one more thing was said of it. */
export function drawn(
  before: { s: number; cl: { rgb: string } } | null | undefined,
  said: Line["said"],
  value: unknown,
): { s: number; cl: { rgb: string } } | null {
  const line = before ?? { s: 1, cl: { rgb: "#000000" } };
  if (said === "style") return value === "None" ? null : line;
  return said === "weight" ? { ...line, s: WEIGHTS[String(value)] ?? 1 } : { ...line, cl: { rgb: String(value) } };
}
