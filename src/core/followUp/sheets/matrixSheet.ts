import { itemFormulas } from "../../consolidation/itemFormulas";
import { pointsShown } from "../../form/extraCells";
import { scoredMajors } from "../../scheme/extras";
import { inLanguage } from "../../answers/text";
import { analyseItem } from "../../consolidation/itemAnalysis";
import { rateOf } from "../../consolidation/pictures";
import type { IndicatorResult } from "../../evaluate/evaluation";
import type { Points } from "../../finalScores/figures";
import { cellName, columnName, quoted } from "../../form/address";
import { landscape } from "../../form/printPage";
import { SheetBuilder } from "../../form/sheetBuilder";
import { applicableFormula, earnedFormula } from "../../form/totalFormulas";
import type { PlanSheet } from "../../form/workbook";
import { indicatorsOf } from "../../scheme/schemeIndex";
import { acrossRow, hasFigures, MATRIX, pointsAcross, statesOf, type BookParts, type ClassPlace } from "../bookParts";
import { counted } from "../pictures";
import type { Standing } from "../standing";

const LOW = "F4B183";
const FULL = "FFFFFF";

/** 指标得分: units down, indicators across; final points, self scores and rates by major. Every other figure comes from here. */
export function matrixSheet(parts: BookParts, place: ClassPlace): PlanSheet {
  const { words, language, form } = parts;
  const { scheme, units, matrix } = place;
  const indicators = indicatorsOf(scheme);
  const widths = [
    10,
    24,
    ...indicators.map(() => 8),
    2,
    ...indicators.map(() => 8),
    2,
    ...scoredMajors(scheme).map(() => 10),
  ].map((width) => ({ width }));
  const sheet = new SheetBuilder(place.sheets.matrix, widths);
  sheet.put(1, 1, { value: words.matrix.title(place.name), style: "wideTitle" });
  sheet.put(2, 1, { value: words.matrix.note, style: "noteLine" });
  sheet.put(3, 1, { value: parts.final.internal, style: "warnLine" });
  sheet.height(1, 30);
  const sides = [
    ["final", words.matrix.final],
    ["self", words.matrix.self],
  ] as const;
  for (const [side, title] of sides) {
    const columns = indicators.map(({ id }) => matrix[side].get(id) ?? 0);
    sheet.span(
      { top: 4, bottom: 4, left: Math.min(...columns), right: Math.max(...columns) },
      { value: title, style: "head" },
    );
    for (const indicator of indicators) {
      const column = matrix[side].get(indicator.id) ?? 0;
      const text = `${indicator.id}\n${inLanguage(indicator.title, language)}`;
      sheet.put(MATRIX.head, column, { value: text, style: "head" });
      sheet.put(MATRIX.points, column, { value: pointsShown(indicator, form.extra), style: "boldPoints" });
    }
  }
  const rates = [...matrix.rate.values()];
  sheet.span(
    { top: 4, bottom: 4, left: Math.min(...rates), right: Math.max(...rates) },
    { value: words.matrix.rates, style: "head" },
  );
  for (const major of scoredMajors(scheme)) {
    const column = matrix.rate.get(major.id) ?? 0;
    sheet.put(MATRIX.head, column, { value: inLanguage(major.title, language), style: "head" });
    sheet.put(MATRIX.points, column, { value: major.points, style: "boldPoints" });
  }
  sheet.put(MATRIX.head, MATRIX.code, { value: words.final.head[0][1] ?? "", style: "head" });
  sheet.put(MATRIX.head, MATRIX.unit, { value: words.final.head[0][2] ?? "", style: "head" });
  sheet.put(MATRIX.points, MATRIX.code, { style: "boldText" });
  sheet.put(MATRIX.points, MATRIX.unit, { value: words.matrix.full, style: "boldText" });
  sheet.height(MATRIX.head, 96);
  units.forEach((one, index) => {
    unitRow(sheet, parts, place, one, MATRIX.firstRow + index);
  });
  itemRows(sheet, parts, place);
  for (const indicator of indicators) {
    const column = matrix.final.get(indicator.id) ?? 0;
    sheet.conditionalFormats.push({
      kind: "colorScale",
      ranges: [
        { top: MATRIX.firstRow, bottom: Math.max(MATRIX.firstRow, matrix.lastRow), left: column, right: column },
      ],
      from: LOW,
      to: FULL,
      min: 0,
      max: indicator.points,
    });
  }
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true },
    freeze: { rows: MATRIX.points, columns: MATRIX.unit },
    showGridLines: false,
    // On paper only what is final; self scores and rates would leave no room to read it.
    print: {
      ...landscape(form.page, {
        titleRows: [4, MATRIX.points],
        area: { top: 1, left: 1, bottom: matrix.items.nature, right: Math.max(...matrix.final.values()) },
      }),
      paper: "A3",
    },
  });
}

const shown = (points: Points, { form }: BookParts): number | string =>
  typeof points === "number" ? points : form.state[points];

function unitRow(sheet: SheetBuilder, parts: BookParts, place: ClassPlace, one: Standing, row: number): void {
  const { form } = parts;
  const { scheme, matrix } = place;
  const { unit } = one;
  sheet.put(row, MATRIX.code, { value: unit.code, style: "returned" });
  sheet.put(row, MATRIX.unit, { value: unit.name, style: "cellText" });
  for (const { id } of indicatorsOf(scheme)) {
    for (const side of ["final", "self"] as const) {
      const figures = unit.indicators[id];
      const value = figures ? shown(figures[side], parts) : null;
      sheet.put(row, matrix[side].get(id) ?? 0, { value, style: "cellScore" });
    }
  }
  for (const major of scoredMajors(scheme)) {
    const column = matrix.rate.get(major.id) ?? 0;
    if (!hasFigures(one)) {
      sheet.put(row, column, { style: "cellRate" });
      continue;
    }
    const ids = major.indicators.map(({ id }) => id);
    const [scores, points] = [acrossRow(place, row, ids, "final", true), pointsAcross(place, ids, true)];
    const applicable = `(${applicableFormula(scheme, form.state, scores, points)})`;
    const pending = `COUNTIF(${scores},${quoted(form.state.pending)})`;
    sheet.put(row, column, {
      formula: `IF(OR(${applicable}=0,${pending}>0),"",ROUND(ROUND(${earnedFormula(scheme, form.state, scores, points)}/${applicable},12),4))`,
      value: majorRate(one, major.id) ?? "",
      style: "cellRate",
    });
  }
  sheet.fit(row, [{ text: unit.name, column: MATRIX.unit }], 10.5, 22);
}

export const majorRate = ({ final }: Standing, major: string): number | undefined => rateOf(final.majors.get(major));

const asResult = (points: Points | undefined): IndicatorResult[] =>
  typeof points === "number" ? [{ state: "scored", points, parts: [] }] : [];

/** Of verified units only, whose state stands on 最终得分: what others lost isn't final (V52, V60). */
function itemRows(sheet: SheetBuilder, { words, final }: BookParts, place: ClassPlace): void {
  const { scheme, units, matrix } = place;
  const verified = `${statesOf(place)},${quoted(final.state.verified)}`;
  const { items, lastRow } = matrix;
  const rows = [items.rate, items.lost, items.scored, items.points, items.nature];
  rows.forEach((row, index) => {
    sheet.put(row, MATRIX.code, { style: "boldText" });
    sheet.put(row, MATRIX.unit, { value: words.matrix.items[index] ?? "", style: "boldText" });
    sheet.height(row, 22);
  });
  const { common, individual, none } = words.nature;
  for (const indicator of indicatorsOf(scheme)) {
    const { id, extra } = indicator;
    const column = matrix.final.get(id) ?? 0;
    const scores = `${columnName(column)}${MATRIX.firstRow}:${columnName(column)}${Math.max(lastRow, MATRIX.firstRow)}`;
    const formulas = itemFormulas(extra, scores, cellName(MATRIX.points, column), verified);
    const item = analyseItem(
      indicator,
      counted(units).flatMap(({ unit }) => asResult(unit.indicators[id]?.final)),
    );
    const [lost, scored] = [cellName(items.lost, column), cellName(items.scored, column)];
    sheet.put(items.rate, column, {
      ...(formulas.rate && { formula: formulas.rate }),
      value: item.meanRate ?? "",
      style: "boldRate",
    });
    sheet.put(items.lost, column, { formula: formulas.lost, value: item.lost, style: "boldCount" });
    sheet.put(items.scored, column, { formula: formulas.scored, value: item.applicable, style: "boldCount" });
    sheet.put(items.points, column, {
      formula: formulas.pointsLost,
      value: item.pointsLost,
      style: "boldScore",
    });
    sheet.put(items.nature, column, {
      formula: `IF(${lost}=0,${quoted(none)},IF(AND(${lost}>=3,${lost}*2>=${scored}),${quoted(common)},${quoted(individual)}))`,
      value: words.nature[item.nature],
      style: "boldCode",
    });
  }
}
