import type { HeadKey } from "../../form/keys";
import type { Unplaced } from "../../migration/migration";
import type { Why } from "../../migration/sameMeaning";
import type { MigrationWords } from "../migrationWords";
import { brief } from "./brief";

const headEntry: Readonly<Record<HeadKey, string>> = {
  "head.preparer": "填表人",
  "head.reviewer": "审核人",
  "head.phone": "联系电话",
  "head.filledOn": "填报日期",
};

function why(reason: Why): string {
  switch (reason.kind) {
    case "gone":
      return "新版没有这一项；仍然需要的，请写进相关指标的自评说明。";
    case "retitled":
      return `名称由“${brief(reason.was.zh, 40)}”改为“${brief(reason.now.zh, 40)}”，含义可能不同；请核对后填入新表。`;
    case "otherKind":
      return "这一项的填写类型变了；请按新表的提示重新填写。";
    case "otherUnit":
      return `计量单位由“${reason.was?.zh ?? "无"}”改为“${reason.now?.zh ?? "无"}”；请换算后填入新表。`;
    case "otherOptions":
      return "可选的档次或选项变了；请在新表重新选择。";
    case "otherHand":
      return "新版里这一项换了填报主体，或改为自动计算；请核对新表里的数。";
    case "officeNumber":
      return "这是编办核定数，新表仍用编办原来给出的数；认为有误的，请与编办联系。";
    case "noRoom":
      return "新表这张附表的行数不够；请插入行后补填。";
    case "unreadable":
      return "不是可以识别的日期；请按新表的提示重新填写。";
  }
}

const entryOf = ({ id, title }: Unplaced): string =>
  title ? brief(title.zh, 30) : id in headEntry ? headEntry[id as HeadKey] : "自评说明";

export const migration: MigrationWords = {
  sheet: "旧表未能对应的填报",
  notes: (from, to) => [
    from === to
      ? "下列内容在新表里没有位置，没有自动填入；请逐条核对，需要的填入新表相应位置。"
      : `下列内容填在第${from}版自评表里，在第${to}版里没有确定的位置，没有自动填入；请逐条核对，需要的填入新表相应位置。`,
    "本表只供查对，不参加计分和汇总。",
  ],
  head: ["序号", "指标或附表", "填报项", "旧表位置", "填报内容", "原因和处理"],
  aboutForm: "表头",
  reason: "自评说明",
  headEntry,
  why,
  said: (entry) => {
    const place = entry.at ? `“${brief(entry.at.sheet, 31)}”${entry.cell ?? ""}` : "";
    return `旧版表${place}（${entryOf(entry)}）填的“${brief(entry.said, 60)}”没有对应到新版：${why(entry.why)}`;
  },
  older: (from, to, unplaced) =>
    `按第${from}版填报，已按第${to}版对应${unplaced === 0 ? "，填报值全部对应上" : `，有${unplaced}处没有对应上`}；新版新增的内容没有填报，请核对。`,
  origin: "旧版表",
};
