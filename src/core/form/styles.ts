import type { KindName } from "../answers/kinds";
import type { CellStyle } from "./workbook";

/** Typography of DOMAIN §7; Excel falls back by itself where a font is missing. */
export const fonts = {
  title: "方正小标宋简体",
  head: "黑体",
  body: "仿宋_GB2312",
  kai: "楷体_GB2312",
  page: "宋体",
} as const;

const ink = "000000";
const red = "C00000";
const inputFill = "FFF9E5";
const lockedFill = "F2F2F2";
const headFill = "D9D9D9";

const body = { font: { name: fonts.body, size: 10.5, color: ink } } as const;
const centred = { horizontal: "center", vertical: "center", wrap: true } as const;
const left = { horizontal: "left", vertical: "center", wrap: true } as const;
const right = { horizontal: "right", vertical: "center" } as const;

/** Every look a sheet of ours can have, by name. */
export const formStyles: ReadonlyMap<string, CellStyle> = new Map<string, CellStyle>([
  ["annexMark", { font: { name: fonts.head, size: 16 }, align: { horizontal: "left", vertical: "center" } }],
  ["title", { font: { name: fonts.title, size: 22 }, align: centred }],
  ["subtitle", { font: { name: fonts.kai, size: 14 }, align: centred }],
  ["line", { font: { name: fonts.body, size: 12 }, align: { horizontal: "left", vertical: "center" } }],
  ["lineRight", { font: { name: fonts.body, size: 12 }, align: right }],
  ["section", { font: { name: fonts.head, size: 12 }, align: { horizontal: "left", vertical: "center" } }],
  ["note", { font: { name: fonts.body, size: 10.5 }, align: { horizontal: "left", vertical: "top", wrap: true } }],
  ["head", { font: { name: fonts.head, size: 10.5 }, align: centred, border: "thin", fill: headFill }],
  ["major", { font: { name: fonts.head, size: 11 }, align: left, border: "thin", fill: lockedFill }],
  [
    "majorLine",
    {
      font: { name: fonts.head, size: 11 },
      align: { horizontal: "left", vertical: "center" },
      fill: lockedFill,
      border: { top: "thin", bottom: "thin" },
    },
  ],
  [
    "majorNumber",
    { font: { name: fonts.head, size: 11 }, align: centred, border: "thin", fill: lockedFill, numberFormat: "0.00" },
  ],
  [
    "majorPoints",
    { font: { name: fonts.head, size: 11 }, align: centred, border: "thin", fill: lockedFill, numberFormat: "0.0" },
  ],
  [
    "majorCount",
    { font: { name: fonts.head, size: 11 }, align: centred, border: "thin", fill: lockedFill, numberFormat: "0" },
  ],
  ["text", { ...body, align: left, border: "thin" }],
  ["textSmall", { font: { name: fonts.body, size: 9 }, align: left, border: "thin" }],
  ["code", { ...body, align: centred, border: "thin" }],
  ["count", { ...body, align: centred, border: "thin", numberFormat: "0" }],
  ["points", { ...body, align: centred, border: "thin", numberFormat: "0.0" }],
  ["score", { font: { name: fonts.body, size: 11, bold: true }, align: centred, border: "thin", numberFormat: "0.00" }],
  ["status", { ...body, align: centred, border: "thin" }],
  [
    "totalLabel",
    {
      font: { name: fonts.head, size: 11 },
      align: { horizontal: "right", vertical: "center" },
      border: "thin",
      fill: lockedFill,
    },
  ],
  ["blankCell", { ...body, align: left, border: "thin" }],
  ["lockedText", { ...body, align: left, border: "thin", fill: lockedFill }],
  ["lockedCount", { ...body, align: centred, border: "thin", fill: lockedFill, numberFormat: "0" }],
  ["lockedSigned", { ...body, align: centred, border: "thin", fill: lockedFill, numberFormat: "+0;-0;0" }],
  ["lockedDate", { ...body, align: centred, border: "thin", fill: lockedFill, numberFormat: 'yyyy"年"m"月"d"日"' }],
  ["inputText", { ...body, align: left, border: "thin", fill: inputFill, unlocked: true, numberFormat: "@" }],
  ["inputCount", { ...body, align: centred, border: "thin", fill: inputFill, unlocked: true, numberFormat: "0" }],
  ["inputChoice", { ...body, align: centred, border: "thin", fill: inputFill, unlocked: true }],
  [
    "inputDate",
    { ...body, align: centred, border: "thin", fill: inputFill, unlocked: true, numberFormat: 'yyyy"年"m"月"d"日"' },
  ],
  ["key", { font: { name: fonts.page, size: 8, color: "808080" } }],
  ["keyText", { font: { name: fonts.page, size: 8, color: "808080" }, numberFormat: "@" }],
  ["keyDate", { font: { name: fonts.page, size: 8, color: "808080" }, numberFormat: "yyyy-mm-dd" }],
  ["noteSmall", { font: { name: fonts.body, size: 9 }, align: { horizontal: "left", vertical: "top", wrap: true } }],
  ["sample", { font: { name: fonts.head, size: 14, color: red }, align: centred }],
  [
    "legendInput",
    { font: { name: fonts.body, size: 9 }, fill: inputFill, align: { horizontal: "left", vertical: "center" } },
  ],
  [
    "legendLocked",
    { font: { name: fonts.body, size: 9 }, fill: lockedFill, align: { horizontal: "left", vertical: "center" } },
  ],
  ["bigNumber", { font: { name: fonts.head, size: 20 }, align: centred, border: "thin", numberFormat: "0.00" }],
  ["bigText", { font: { name: fonts.head, size: 16 }, align: centred, border: "thin" }],
  ["warn", { font: { name: fonts.head, size: 10.5, color: red }, align: left }],
  [
    "signature",
    {
      font: { name: fonts.body, size: 12 },
      align: { horizontal: "left", vertical: "center" },
      border: { bottom: "thin" },
    },
  ],
]);

export const colours = { red, inputFill, lockedFill } as const;

/** The look of an entry of each kind: where somebody fills it in, and where nobody may. */
export const inputStyle: Readonly<Record<KindName, string>> = {
  integer: "inputCount",
  yesNo: "inputChoice",
  choice: "inputChoice",
  date: "inputDate",
  text: "inputText",
};
export const lockedStyle: Readonly<Record<KindName, string>> = {
  integer: "lockedCount",
  yesNo: "lockedCount",
  choice: "lockedCount",
  date: "lockedDate",
  text: "lockedText",
};
