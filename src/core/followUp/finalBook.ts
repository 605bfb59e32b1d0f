import { finalStyles } from "../finalScores/styles";
import { figuresSheet } from "../finalScores/figuresSheet";
import { FINALISED_FORMAT } from "../form/keys";
import type { Plan } from "../form/workbook";
import { bookParts, type BookOrder } from "./bookParts";
import { compositeSheets } from "./sheets/compositeSheets";
import { analysisSheet } from "./sheets/analysisSheet";
import { finalSheet } from "./sheets/finalSheet";
import { findingsSheet } from "./sheets/findingsSheet";
import { matrixSheet } from "./sheets/matrixSheet";
import { objectionsSheet } from "./sheets/objectionsSheet";
import { coverSheet, documentsSheet, gapsSheet, logSheet } from "./sheets/plainSheets";

/** 评估定稿: the locked figures and everything that follows from them; always built anew from record and entries. */
export function finalBook(order: BookOrder): Plan {
  const parts = bookParts(order);
  const { record, words, classes } = parts;
  return {
    sheets: [
      coverSheet(parts),
      ...classes.map((place) => finalSheet(parts, place)),
      ...compositeSheets(parts),
      ...classes.map((place) => matrixSheet(parts, place)),
      gapsSheet(parts),
      findingsSheet(parts),
      objectionsSheet(parts),
      logSheet(parts),
      documentsSheet(parts),
      ...classes.map((place) => analysisSheet(parts, place)),
      figuresSheet(
        new Map<string, unknown>([
          ["record", record],
          ["edits", [...order.entries.findings]],
        ]),
      ),
    ],
    styles: finalStyles,
    names: new Map(),
    properties: new Map([
      ["pinghui.format", FINALISED_FORMAT],
      ["pinghui.round", record.figures.round],
      ["pinghui.figures", record.hash],
    ]),
    lockStructure: true,
    title: `${record.figures.title} ${words.title}`,
    stamp: `${record.on}T00:00:00Z`,
    activeSheet: 0,
  };
}
