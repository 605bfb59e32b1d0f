import { FINAL_FORMAT } from "../form/keys";
import type { Plan } from "../form/workbook";
import { figuresOf } from "./figuresOf";
import { figuresSheet } from "./figuresSheet";
import type { FinalParts } from "./finalParts";
import { accountSheet } from "./sheets/accountSheet";
import { compositeSheets } from "./sheets/compositeSheet";
import { boardSheet } from "./sheets/boardSheet";
import { differencesSheet } from "./sheets/differencesSheet";
import { fieldSheets } from "./sheets/fieldSheets";
import { filesSheet } from "./sheets/filesSheet";
import { finalSheet } from "./sheets/finalSheet";
import { tierGapsSheets } from "./sheets/tierGapsSheet";
import { finalStyles } from "./styles";

/** 核验汇总: always built anew from the forms and the office's decisions; the same ones give the same bytes. */
export function finalWorkbook(parts: FinalParts, stamp: string): Plan {
  const { scores, words } = parts;
  const { settings } = scores.roster;
  const classes = scores.classes.filter(({ units, without }) => units.length + without.length > 0);
  return {
    sheets: [
      boardSheet(parts),
      differencesSheet(parts),
      ...classes.map((one) => finalSheet(parts, one)),
      ...classes.map((one) => accountSheet(parts, one)),
      ...compositeSheets(parts, classes),
      ...tierGapsSheets(parts, classes),
      ...fieldSheets(parts),
      filesSheet(parts),
      figuresSheet(new Map([["figures", figuresOf(parts)]])),
    ],
    styles: finalStyles,
    names: new Map(),
    properties: new Map([
      ["pinghui.format", FINAL_FORMAT],
      ["pinghui.round", settings.round],
    ]),
    lockStructure: true,
    title: `${settings.title} ${words.title}`,
    stamp,
    activeSheet: 0,
  };
}
