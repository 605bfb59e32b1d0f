import { formStyles } from "../form/styles";
import type { CellStyle } from "../form/workbook";

const small = { font: { name: "仿宋_GB2312", size: 9 }, border: "thin" } as const;
const centred = { horizontal: "center", vertical: "center", wrap: true } as const;
const left = { horizontal: "left", vertical: "center", wrap: true } as const;
const inputFill = "FFF9E5";

/** The form's looks, and what only the assessors' form needs. */
export const verificationStyles: ReadonlyMap<string, CellStyle> = new Map<string, CellStyle>([
  ...formStyles,
  ["inputSmall", { ...small, align: left, fill: inputFill, unlocked: true, numberFormat: "@" }],
  ["inputTick", { ...small, align: centred, fill: inputFill, unlocked: true }],
  ["inputScore", { ...small, align: centred, fill: inputFill, unlocked: true, numberFormat: "0.00" }],
  ["lockedScore", { ...small, align: centred, fill: "F2F2F2", numberFormat: "0.00" }],
  ["smallCode", { ...small, align: centred }],
  ["signed", { ...small, align: centred, numberFormat: "+0.00;-0.00;0.00" }],
  ["value", { ...small, align: centred, numberFormat: "0" }],
  ["valueText", { ...small, align: left }],
  ["valueDate", { ...small, align: centred, numberFormat: 'yyyy"年"m"月"d"日"' }],
  [
    "majorSigned",
    {
      font: { name: "黑体", size: 11 },
      align: centred,
      border: "thin",
      fill: "F2F2F2",
      numberFormat: "+0.00;-0.00;0.00",
    },
  ],
]);
