import type { CellStyle } from "../form/workbook";
import { roundStyles } from "../consolidation/roundStyles";

const small = { font: { name: "仿宋_GB2312", size: 9 }, border: "thin", fill: "FFF9E5", unlocked: true } as const;

export const finalStyles: ReadonlyMap<string, CellStyle> = new Map<string, CellStyle>([
  ...roundStyles,
  ["decide", { ...small, align: { horizontal: "left", vertical: "center", wrap: true } }],
]);
