import { formStyles } from "../form/styles";
import type { CellStyle } from "../form/workbook";

const fonts = { title: "方正小标宋简体", head: "黑体", body: "仿宋_GB2312", page: "宋体" } as const;
const red = "C00000";
const fill = "F2F2F2";
/** The one hue of bars, heat and links. */
export const blue = "9DC3E6";
const linkBlue = "1F4E79";
export const chartBlue = "2E75B6";
export const pendingRed = red;

const centred = { horizontal: "center", vertical: "center", wrap: true } as const;
const left = { horizontal: "left", vertical: "center", wrap: true } as const;
const line = { horizontal: "left", vertical: "center" } as const;
const body = { font: { name: fonts.body, size: 10.5 }, border: "thin" } as const;
const bold = { font: { name: fonts.head, size: 10.5 }, border: "thin", fill } as const;
const plain = { font: { name: fonts.page, size: 9 }, border: "thin", align: line } as const;

/** The form's looks, and what only a round workbook needs. What came from a return is always text ("@"). */
export const roundStyles: ReadonlyMap<string, CellStyle> = new Map<string, CellStyle>([
  ...formStyles,
  ["wideTitle", { font: { name: fonts.title, size: 18 }, align: line }],
  ["noteLine", { font: { name: fonts.body, size: 10.5 }, align: line }],
  ["warnLine", { font: { name: fonts.head, size: 10.5, color: red }, align: line }],
  [
    "headLink",
    {
      font: { name: fonts.head, size: 10.5, color: linkBlue, underline: true },
      align: centred,
      border: "thin",
      fill: "D9D9D9",
    },
  ],
  [
    "cellLink",
    { font: { name: fonts.body, size: 10.5, color: linkBlue, underline: true }, align: left, border: "thin" },
  ],
  ["cellText", { ...body, align: left }],
  ["cellCode", { ...body, align: centred }],
  ["cellCount", { ...body, align: centred, numberFormat: "0" }],
  ["cellPoints", { ...body, align: centred, numberFormat: "0.0#" }],
  ["cellScore", { ...body, align: centred, numberFormat: "0.00" }],
  ["cellRate", { ...body, align: centred, numberFormat: "0.0%" }],
  ["cellSigned", { ...body, align: centred, numberFormat: "+0.00;-0.00;0.00" }],
  ["cellNow", { ...body, align: line, numberFormat: "@" }],
  ["boldText", { ...bold, align: left }],
  ["boldCode", { ...bold, align: centred }],
  ["boldCount", { ...bold, align: centred, numberFormat: "0" }],
  ["boldPoints", { ...bold, align: centred, numberFormat: "0.0#" }],
  ["boldScore", { ...bold, align: centred, numberFormat: "0.00" }],
  ["boldRate", { ...bold, align: centred, numberFormat: "0.0%" }],
  ["returned", { ...plain, numberFormat: "@" }],
  ["returnedWrap", { ...plain, align: left, numberFormat: "@" }],
  ["plainCode", { ...plain, align: { horizontal: "center", vertical: "center" } }],
  ["plainNumber", { ...plain, align: { horizontal: "right", vertical: "center" } }],
]);
