import { identityRows, hiddenSheet } from "../form/identitySheet";
import { SURVEY_FORMAT } from "../form/keys";
import type { CellStyle, Plan } from "../form/workbook";
import { roundStyles } from "../consolidation/roundStyles";
import { countsSheet } from "./sheets/countsSheet";
import { entrySheet } from "./sheets/entrySheet";
import { paperSheet } from "./sheets/paperSheet";
import { statisticsSheet } from "./sheets/statisticsSheet";
import type { SurveyParts } from "./surveyParts";

/** Raised whenever the layout or the questions change. */
export const SURVEY_TEMPLATE = "survey-1";

const paper = { name: "仿宋_GB2312" } as const;
const line = { horizontal: "left", vertical: "center", wrap: true } as const;

export const surveyStyles: ReadonlyMap<string, CellStyle> = new Map<string, CellStyle>([
  ...roundStyles,
  ["paperTitle", { font: { name: "方正小标宋简体", size: 20 }, align: { ...line, horizontal: "center" } }],
  ["paperText", { font: { ...paper, size: 11 }, align: line }],
  ["paperQuestion", { font: { name: "黑体", size: 11 }, align: { ...line, vertical: "bottom" } }],
  ["paperOptions", { font: { ...paper, size: 10.5 }, align: { ...line, vertical: "top" } }],
  ["optionName", { font: { ...paper, size: 8 }, align: { ...line, horizontal: "center" }, border: "thin" }],
  [
    "inputSmall",
    { font: { ...paper, size: 9 }, align: line, border: "thin", fill: "FFF9E5", unlocked: true, numberFormat: "@" },
  ],
]);

/** 问卷工作簿 of one unit: the questionnaire to print, and where the returned sheets are entered and counted. */
export function surveyForm(parts: SurveyParts, stamp: string): Plan {
  const { identity, scheme, words } = parts;
  const rows = new Map(identityRows(identity, new Map()));
  rows.set("format", SURVEY_FORMAT);
  rows.set("template", SURVEY_TEMPLATE);
  return {
    sheets: [
      paperSheet(parts),
      entrySheet(parts),
      countsSheet(parts),
      statisticsSheet(parts),
      hiddenSheet(rows, scheme).sheet,
    ],
    styles: surveyStyles,
    names: new Map(),
    properties: new Map([...rows].flatMap(([key, value]) => (value === "" ? [] : [[`pinghui.${key}`, value]]))),
    lockStructure: true,
    title: `${identity.unitName} ${words.paper.title}`,
    stamp,
    activeSheet: 0,
  };
}
