import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Names as EXPECTED.tsv writes them, so that each is one line whatever it holds. */
export const escaped = (text) =>
  text.replace(
    /[\\\t\n\r\x1b]/g,
    (sign) => ({ "\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r", "\x1b": "\\x1b" })[sign],
  );

/** What the generator says of each file: `{ file, group, outcome, reason }`. */
export const expectedOf = (folder) =>
  readFileSync(join(folder, "EXPECTED.tsv"), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => {
      const [file, group, outcome, reason] = line.split("\t");
      return { file, group, outcome, reason };
    });

/**
 * The kind of refusal that is the right one, by the words in which the generator gives its reason; the first that fits.
 * Kinds as `pinghui check --json` writes them, with their detail.
 */
const RIGHT_KINDS = [
  [/声明的大小与实际不符/, ["damaged:archive", "tooLarge"]],
  [/过大|行数超过/, ["tooLarge"]],
  [/缺少工作簿部件/, ["damaged:missingPart", "notAWorkbook:zip"]],
  [/DOCTYPE/, ["damaged:forbiddenMarkup"]],
  [/非法字符|内容不完整/, ["damaged:xml"]],
  [/不完整/, ["damaged:truncated"]],
  [/同名部件/, ["damaged:duplicateEntry"]],
  [/校验和不符/, ["damaged:checksum"]],
  [/压缩方式/, ["damaged:archive", "encrypted"]],
  [/加密/, ["encrypted"]],
  [/为空/, ["notAWorkbook:empty"]],
  [/不是Excel文件/, ["notAWorkbook:unknown", "notAWorkbook:csv"]],
  [/找不到工作表|缺少工作|外部地址/, ["damaged:missingPart"]],
  [/找不到填报表/, ["notOurForm", "tooLarge"]],
  [/已损坏/, ["damaged:archive", "damaged:checksum"]],
  [/WPS\/旧版格式/, ["notAWorkbook:etOrXls"]],
  [/\.et格式|WPS/, ["notAWorkbook:et"]],
  [/2003 XML/, ["notAWorkbook:xml"]],
  [/\.xlsb/, ["notAWorkbook:xlsb"]],
  [/ODS/, ["notAWorkbook:ods"]],
  [/\.xls|很旧的Excel/, ["notAWorkbook:xls"]],
  [/CSV/, ["notAWorkbook:csv"]],
  [/HTML|网页/, ["notAWorkbook:html"]],
  [/PDF/, ["notAWorkbook:pdf"]],
  [/图片/, ["notAWorkbook:image"]],
  [/压缩包/, ["notAWorkbook:zip"]],
  [/Word/, ["notAWorkbook:word"]],
];

export function rightKinds(reason) {
  const found = RIGHT_KINDS.find(([words]) => words.test(reason));
  if (!found) throw new Error(`no kind of refusal is known for: ${reason}`);
  return found[1];
}

/** `damaged:xml`, `notAWorkbook:xls`, `errors`, … */
export const kindOf = ({ reason }) =>
  reason === undefined ? undefined : [reason.kind, reason.detail ?? reason.found].filter(Boolean).join(":");
