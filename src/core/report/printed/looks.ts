import type { Language } from "../../answers/text";
import type { CellStyle } from "../../form/workbook";
import { fonts, latin, points } from "../typography";

/** Where a row of a table goes on from one printed row into the next, no line is drawn between them. */
export type Open = "whole" | "first" | "middle" | "last";
export type CellLook = `${"left" | "center"}.${Open}`;
export type LineLook =
  "annexMark" | "centred" | "title" | "body" | "heading1" | "heading2" | "heading3" | "note" | "signature";
export type Look = LineLook | CellLook | "tableHead" | "across";

const OPEN: readonly Open[] = ["whole", "first", "middle", "last"];

const borderOf = (open: Open): NonNullable<CellStyle["border"]> => ({
  left: "thin",
  right: "thin",
  ...(open === "whole" || open === "first" ? { top: "thin" } : {}),
  ...(open === "whole" || open === "last" ? { bottom: "thin" } : {}),
});

/** The typography of DOMAIN §7, as the Word files have it. In a font that is missing a line may be too wide, and is shrunk. */
export function looks(language: Language): ReadonlyMap<string, CellStyle> {
  // A cell has one font for all its signs: Chinese texts take Chinese ones, whose digits and letters are half an em wide.
  const named = (name: string): string => (language === "zh-CN" ? name : latin);
  const line = (name: string, size: number, more: CellStyle["align"] = {}, bold = false): CellStyle => ({
    font: { name: named(name), size, color: "000000", ...(bold ? { bold } : {}) },
    align: { horizontal: "left", vertical: "center", shrink: true, ...more },
  });
  const cell = (horizontal: "left" | "center", open: Open): CellStyle => ({
    font: { name: named(fonts.body), size: points.table, color: "000000" },
    align: { horizontal, vertical: open === "whole" ? "center" : "top", wrap: true },
    border: borderOf(open),
  });
  const head = (horizontal: "left" | "center"): CellStyle => ({
    font: { name: named(fonts.head), size: points.table, color: "000000" },
    align: { horizontal, vertical: "center", wrap: true },
    border: "thin",
  });
  const all: Readonly<Record<Exclude<Look, CellLook>, CellStyle>> = {
    annexMark: line(fonts.head, points.body),
    centred: line(fonts.body, points.body, { horizontal: "center" }),
    title: line(fonts.title, points.title, { horizontal: "center" }),
    body: line(fonts.body, points.body),
    heading1: line(fonts.head, points.body),
    heading2: line(fonts.kai, points.body),
    heading3: line(fonts.body, points.body, {}, true),
    note: line(fonts.kai, points.slip),
    // 落款 about four signs from the right edge.
    signature: line(fonts.body, points.body, { horizontal: "right", indent: 4 }),
    tableHead: head("center"),
    across: head("left"),
  };
  return new Map([
    ...Object.entries(all),
    ...OPEN.flatMap((open) =>
      (["left", "center"] as const).map((side) => [`${side}.${open}`, cell(side, open)] as const),
    ),
  ]);
}
