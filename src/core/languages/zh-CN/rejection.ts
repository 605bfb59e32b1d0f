import type { OtherWorkbook, Rejection } from "../../consolidation/submission";
import type { FileKind } from "../../form/workbook";
import { brief } from "./brief";
import { formChanged } from "./formChanged";
import { unreadable } from "./unreadable";

const notAWorkbook: Readonly<Record<FileKind, string>> = {
  empty: unreadable.empty,
  xls: "这是旧版 .xls 文件，请用 Excel 或 WPS 打开后另存为 .xlsx 再报。",
  et: "这是 WPS 的 .et 文件，请另存为 .xlsx 再报。",
  etOrXls: "这是 WPS 保存的旧格式文件（.et 或 .xls），请用 WPS 或 Excel 打开后另存为 .xlsx 再报。",
  xlsb: "这是 .xlsb 文件，请另存为 .xlsx 再报。",
  ods: "这是 .ods 文件，请另存为 .xlsx 再报。",
  csv: "这是文本（CSV）文件，不是工作簿，请用下发的自评表填报。",
  slk: "这是 .slk 文件，请另存为 .xlsx 再报。",
  dif: "这是 .dif 文件，请另存为 .xlsx 再报。",
  html: "这是网页文件，不是工作簿，请用下发的自评表填报。",
  pdf: "这是 PDF 文件，请报自评表的 .xlsx 原文件。",
  word: "这是 Word 文件，请报自评表的 .xlsx 原文件。",
  powerpoint: "这是 PowerPoint 文件，请报自评表的 .xlsx 原文件。",
  image: "这是图片，请报自评表的 .xlsx 原文件。",
  zip: "这是压缩包，请解压后报里面的 .xlsx 文件。",
  xml: "这是 XML 文件，请报自评表的 .xlsx 原文件。",
  lockFile: "这是 Excel 的临时文件，不是自评表，请关闭表格后报原文件。",
  folder: "这是文件夹，请报里面的 .xlsx 文件。",
  unknown: "这不是 Excel 工作簿，请报自评表的 .xlsx 原文件。",
};

const otherWorkbook: Readonly<Record<OtherWorkbook, string>> = {
  roster: "这是单位名录，不是自评表，不计入汇总。",
  roundWorkbook: "这是评估工作簿，不是自评表，不计入汇总。",
  headcount: "这是领导职数核对结果，不是自评表，不计入汇总。",
  nameless: "表中记录单位和版本的隐藏内容已丢失，认不出是哪个单位的，请把填报值抄回下发的原表再报。",
  unknown: "这不是本系统下发的自评表，请用下发的自评表填报。",
};

export function rejection(reason: Rejection): string {
  switch (reason.kind) {
    case "cannotOpen":
      return "文件打不开，可能没有权限、已被移走或只是快捷方式，请核对后重报。";
    case "notAWorkbook":
      return notAWorkbook[reason.found];
    case "encrypted":
      return "文件设有打开密码，无法读取，请取消密码后重报。";
    case "damaged":
      return reason.detail === "truncated"
        ? "文件不完整，请重新发送。"
        : reason.detail === "forbiddenMarkup"
          ? "文件含有不允许的内容，请用下发的自评表重新填报。"
          : "文件已损坏，无法读取，请用 Excel 或 WPS 打开另存后重报。";
    case "tooLarge":
      return reason.limit === "file" || reason.limit === "parts"
        ? "文件过大，请删去图片等附加内容后重报。"
        : "表内行列或文字过多，文件过大，请删去多余的行列后重报。";
    case "tooSlow":
      return "文件内容异常，读取超时，已跳过，请用下发的自评表重新填报。";
    case "ourFault":
      return "读取时本程序出错，不是填报的问题，其他文件不受影响，请把这份文件交维护人员。";
    case "notOurForm":
      return otherWorkbook[reason.is ?? "unknown"];
    case "unknownScheme":
      return `指标表“${brief(reason.scheme, 20)}”不在本轮评估之内，请用本轮下发的表填报。`;
    case "otherVersion":
      return reason.version === reason.wanted
        ? `表样与第${brief(reason.wanted, 10)}版不一致，请用本轮下发的表重新填报。`
        : `指标表是第${brief(reason.version, 10)}版，应为第${brief(reason.wanted, 10)}版，请用新表重新填报。`;
    case "otherRound":
      return `这是${brief(reason.round, 10)}轮次的表，本轮是${brief(reason.wanted, 10)}，请用本轮的表填报。`;
    case "unknownUnit":
      return `“${brief(reason.name, 18)}”（${brief(reason.code, 10)}）不在名录中，请核对。`;
    case "otherClass":
      return `“${brief(reason.name, 18)}”用错了表（另一类单位的指标表），请换表重新填报。`;
    case "unitDiffers":
      return `封面单位“${brief(reason.cover)}”与表内“${brief(reason.identity)}”不一致，请核对是否用错了表。`;
    case "changed":
      return formChanged(reason.faults);
    case "errors":
      return `有 ${reason.count} 处错误，请改正后重报。`;
  }
}
