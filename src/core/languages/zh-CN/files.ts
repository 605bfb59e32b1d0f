import type { OddCell } from "../../form/readEntries";
import type { FileFault } from "../../form/fileFault";
import type { FileKind } from "../../form/workbook";
import type { FileWords } from "../fileWords";
import { brief } from "./brief";
import { unreadable } from "./unreadable";

const wanted = ({ asked, least, most }: OddCell): string => {
  switch (asked) {
    case "integer":
      return most === undefined || most > 999 ? "请填整数，不带单位" : `请填${least ?? 0}至${most}之间的整数，不带单位`;
    case "date":
      return "请填日期，如 2015-07-20";
    case "yesNo":
      return "请选“是”或“否”";
    case "choice":
      return "请从下拉列表中选";
    case "text":
      return "请改为文字";
  }
};

export function oddCell(cell: OddCell): string {
  const { at, cell: name, text } = cell;
  return `“${brief(at.sheet, 12)}”${name}填了“${brief(text, 12)}”，${wanted(cell)}`;
}

/** What can be saved as .xlsx is told so. */
const otherTables: Readonly<Partial<Record<FileKind, string>>> = {
  xls: "这是旧版 .xls 文件，请用 Excel 或 WPS 打开后另存为 .xlsx 再交。",
  et: "这是 WPS 的 .et 文件，请另存为 .xlsx 再交。",
  xlsb: "这是 .xlsb 文件，请另存为 .xlsx 再交。",
  ods: "这是 .ods 文件，请另存为 .xlsx 再交。",
};

function fault(reason: FileFault, what: string): string {
  switch (reason.kind) {
    case "notAWorkbook":
      if (reason.found === "empty") return unreadable.empty;
      return otherTables[reason.found] ?? `这不是 Excel 工作簿（.xlsx），请交${what}原文件。`;
    case "cannotOpen":
    case "encrypted":
    case "tooLarge":
    case "ourFault":
    case "damaged":
      return unreadable[reason.kind];
    case "tooSlow":
      return "文件内容异常，读取超时，已跳过，请用原表重新填写。";
    case "notOurs":
      return `这不是本系统生成的${what}，请核对文件。`;
    case "otherVersion":
      return `${what}的版本与本系统不一致，请重新生成后再填。`;
    case "otherRound":
      return `这是${brief(reason.round, 10)}轮次的${what}，本轮是${brief(reason.wanted, 10)}，请用本轮的表。`;
    case "unknownUnit":
      return `名录里没有“${brief(reason.name, 20)}”，请核对名录。`;
    case "sheetMissing":
      return `${what}里少了一张表，请用原表重新填写。`;
    case "sheetTwice":
      return `表“${brief(reason.name, 12)}”有两张，不知以哪张为准，请删去多余的一张。`;
    case "columnMissing":
      return `“${brief(reason.sheet, 12)}”的表头或列被删改，请用原表重新填写。`;
    case "notCalculated":
      return `“${brief(reason.sheet, 12)}”的公式没有计算结果或出错，请在 Excel 或 WPS 中打开核对、保存后再用。`;
    case "odd": {
      const [first] = reason.cells;
      const more = reason.cells.length > 1 ? `；这样的地方共${reason.cells.length}处` : "";
      return first ? `${oddCell(first)}${more}。` : "";
    }
  }
}

export const files: FileWords = {
  title: "收表清单",
  head: ["文件", "单位", "结论", "说明", "文件校验码"],
  accepted: "已收",
  rejected: "退回",
  none: "没有文件。",
  fault,
};
