import { bookProperties, bookTextsSheet } from "../form/bookFormat";
import { ROUND_FORMAT } from "../form/keys";
import type { Plan } from "../form/workbook";
import type { Consolidation } from "./consolidation";
import { roundLayout, sheetNamer } from "./roundLayout";
import type { RoundOptions, RoundParts } from "./roundParts";
import { roundStyles } from "./roundStyles";
import { aboutSheet } from "./sheets/aboutSheet";
import { annexRowsSheet } from "./sheets/annexRowsSheet";
import { boardSheet } from "./sheets/boardSheet";
import { detailsSheet } from "./sheets/detailsSheet";
import { issuesSheet } from "./sheets/issuesSheet";
import { journalSheet } from "./sheets/journalSheet";
import { matrixSheet } from "./sheets/matrixSheet";
import { rankingSheet } from "./sheets/rankingSheet";
import { summarySheet } from "./sheets/summarySheet";

const ROUND_MARK = "ph.round";

/** A whole round as a workbook. Formulas stand over the indicator scores, each with the result the core worked out. */
export function roundWorkbook(round: Consolidation, options: RoundOptions): Plan {
  const { words, language, stamp } = options;
  const named = sheetNamer();
  const sheets = {
    about: named(words.sheets.about),
    board: named(words.sheets.board),
    issues: named(words.sheets.issues),
    details: named(words.sheets.details),
    annexRows: named(words.sheets.annexRows),
    journal: named(words.sheets.journal),
  };
  const layout = roundLayout(round, words, language, named);
  const parts: RoundParts = { ...options, round, layout, sheets };
  const identity = identityRows(parts);
  return {
    sheets: [
      aboutSheet(parts),
      ...layout.classes.map((place) => summarySheet(parts, place)),
      ...layout.classes.map((place) => matrixSheet(parts, place)),
      ...layout.classes.map((place) => rankingSheet(parts, place)),
      boardSheet(parts),
      issuesSheet(parts),
      detailsSheet(parts),
      annexRowsSheet(parts),
      journalSheet(parts),
      bookTextsSheet(ROUND_MARK, identity),
    ],
    styles: roundStyles,
    names: new Map(),
    properties: bookProperties(identity),
    lockStructure: true,
    title: words.fileTitle(round.settings.title),
    stamp,
    // 汇总表 in front, 说明 before it.
    activeSheet: layout.classes.length > 0 ? 1 : 0,
  };
}

function identityRows({ round, stamp }: RoundParts): ReadonlyMap<string, string> {
  const { settings, classes, sample } = round;
  const rows: readonly (readonly [key: string, value: string])[] = [
    ["format", ROUND_FORMAT],
    ["round", settings.round],
    ["roundTitle", settings.title],
    ["schemes", classes.map(({ scheme }) => `${scheme.id}@${scheme.version}`).join(",")],
    ["stamp", stamp],
    ["sample", sample ? "1" : ""],
  ];
  return new Map(rows.filter(([, value]) => value !== ""));
}
