import { compositeTable } from "../../finalScores/sheets/compositeTable";
import { cellName, onSheet } from "../../form/address";
import type { PlanSheet } from "../../form/workbook";
import { FINAL_FIRST, finalColumns, type BookParts } from "../bookParts";
import { weighed } from "../composites";

/** 综合得分 of 评估定稿, over the scores of 最终得分; none where nobody else has a weight. */
export const compositeSheets = ({ classes, parties: words, final, form, language }: BookParts): PlanSheet[] =>
  classes.flatMap((place) => {
    const units = weighed(place);
    if (units.length === 0) return [];
    const { final: column } = finalColumns(place);
    const lines = units.map(({ standing, ...unit }) => ({
      ...unit,
      name: standing.unit.name,
      formula: onSheet(place.sheets.final, cellName(FINAL_FIRST + place.units.indexOf(standing), column)),
    }));
    return [compositeTable({ unitClass: place.name, words, final, form, language, lines })];
  });
