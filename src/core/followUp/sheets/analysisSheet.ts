import { highestFinal, scoredMajors } from "../../scheme/extras";
import { inLanguage } from "../../answers/text";
import { analyseItem } from "../../consolidation/itemAnalysis";
import { chartBlue } from "../../consolidation/roundStyles";
import { averageOf } from "../../consolidation/statistics";
import { cellName, columnName, fixedRange, onSheet, quoted } from "../../form/address";
import { landscape } from "../../form/printPage";
import { SheetBuilder } from "../../form/sheetBuilder";
import type { PlanChart, PlanSheet } from "../../form/workbook";
import { rounded, toNumber } from "../../numbers/fraction";
import { indicatorsOf } from "../../scheme/schemeIndex";
import { FINAL_FIRST, MATRIX, type BookParts, type ClassPlace } from "../bookParts";
import { finalColumns } from "./finalSheet";
import { majorRate } from "./matrixSheet";

const [A, B, C] = [1, 2, 3] as const;
const CHART_LEFT = 5;
const CHART_RIGHT = 13;
const selfGrey = "A6A6A6";

/** 分析: four questions, each a small table of formulas and its chart. */
export function analysisSheet(parts: BookParts, place: ClassPlace): PlanSheet {
  const { words, form } = parts;
  const said = words.analysis;
  const widths = [24, 24, 12, 3, 11, 11, 11, 11, 11, 11, 11, 11, 11].map((width) => ({ width }));
  const sheet = new SheetBuilder(place.sheets.analysis, widths);
  sheet.put(1, A, { value: said.title(place.name), style: "wideTitle" });
  sheet.put(2, A, { value: said.note, style: "noteLine" });
  sheet.put(3, A, { value: parts.final.internal, style: "warnLine" });
  sheet.height(1, 30);
  const charts: PlanChart[] = [];
  let row = 5;
  const breaks: number[] = [];
  for (const block of [bands, losses, gaps, radar]) {
    if (row > 5) breaks.push(row);
    row = block(sheet, parts, place, row, charts) + 2;
  }
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true },
    showGridLines: false,
    charts,
    print: landscape(form.page, { breaksBefore: breaks }),
  });
}

function head(sheet: SheetBuilder, row: number, title: string, columns: readonly string[]): void {
  sheet.put(row, A, { value: title, style: "section" });
  sheet.height(row, 26);
  columns.forEach((text, index) => {
    sheet.put(row + 1, A + index, { value: text, style: "head" });
  });
  sheet.height(row + 1, 26);
}

const column = ({ sheets }: ClassPlace, at: number, first: number, last: number): string =>
  onSheet(sheets.analysis, fixedRange({ top: first, bottom: last, left: at, right: at }));

function bands(sheet: SheetBuilder, parts: BookParts, place: ClassPlace, row: number, charts: PlanChart[]): number {
  const { words, language } = parts;
  const said = words.analysis;
  const at = finalColumns(place);
  head(sheet, row, said.bands, said.bandsHead);
  const first = row + 2;
  const grades = onSheet(
    place.sheets.final,
    fixedRange({
      top: FINAL_FIRST,
      bottom: FINAL_FIRST + place.units.length - 1,
      left: at.grade,
      right: at.grade,
    }),
  );
  place.scheme.bands.forEach(({ grade }, index) => {
    const name = inLanguage(grade, language);
    sheet.put(first + index, A, { value: name, style: "cellText" });
    sheet.put(first + index, B, {
      formula: `COUNTIF(${grades},${quoted(name)})`,
      value: place.units.filter(({ unit, final }) => unit.state === "verified" && final.grade?.grade === grade.zh)
        .length,
      style: "cellCount",
    });
    sheet.height(first + index, 22);
  });
  const last = first + place.scheme.bands.length - 1;
  charts.push({
    kind: "column",
    title: said.bandsChart(place.name),
    anchor: { top: row, left: CHART_LEFT, bottom: row + 14, right: CHART_RIGHT },
    series: [
      {
        name: said.count,
        categories: column(place, A, first, last),
        values: column(place, B, first, last),
        color: chartBlue,
      },
    ],
    valueAxis: { title: said.count, min: 0 },
    legend: false,
    dataLabels: true,
  });
  return row + 15;
}

function losses(sheet: SheetBuilder, parts: BookParts, place: ClassPlace, row: number, charts: PlanChart[]): number {
  const { words, language } = parts;
  const said = words.analysis;
  head(sheet, row, said.losses, said.lossesHead);
  const items = indicatorsOf(place.scheme)
    .map((indicator) => ({
      indicator,
      lost: analyseItem(
        indicator,
        place.units.flatMap(({ unit }) => {
          const points = unit.indicators[indicator.id]?.final;
          return typeof points === "number" ? [{ state: "scored" as const, points, parts: [] }] : [];
        }),
      ).pointsLost,
    }))
    .filter(({ lost }) => lost > 0);
  items.sort((one, other) => other.lost - one.lost);
  const [worst] = items;
  if (!worst) {
    sheet.put(row + 2, A, { value: said.none, style: "noteLine" });
    return row + 2;
  }
  const first = row + 2;
  items.forEach(({ indicator, lost }, index) => {
    const title = inLanguage(indicator.title, language);
    sheet.put(first + index, A, { value: indicator.id, style: "cellCode" });
    sheet.put(first + index, B, { value: title, style: "textSmall" });
    sheet.put(first + index, C, {
      formula: onSheet(
        place.sheets.matrix,
        cellName(place.matrix.items.points, place.matrix.final.get(indicator.id) ?? 0),
      ),
      value: lost,
      style: "cellScore",
    });
    sheet.fit(first + index, [{ text: title, column: B }], 9, 20);
  });
  const last = first + items.length - 1;
  charts.push({
    kind: "bar",
    title: said.lossesChart(worst.indicator.id, worst.lost.toFixed(2)),
    anchor: { top: row, left: CHART_LEFT, bottom: Math.max(last, row + 14), right: CHART_RIGHT },
    series: [
      {
        name: said.points,
        categories: column(place, A, first, last),
        values: column(place, C, first, last),
        color: chartBlue,
      },
    ],
    valueAxis: { title: said.points, min: 0 },
    legend: false,
    dataLabels: true,
  });
  return Math.max(last, row + 15);
}

function gaps(sheet: SheetBuilder, parts: BookParts, place: ClassPlace, row: number, charts: PlanChart[]): number {
  const { words } = parts;
  const said = words.analysis;
  const at = finalColumns(place);
  head(sheet, row, said.gaps, said.gapsHead);
  const scored = place.units
    .map((one, index) => ({ ...one, index }))
    .filter(({ final, self }) => final.total.final !== undefined && self.total.final !== undefined);
  scored.sort((one, other) => (other.final.total.final ?? 0) - (one.final.total.final ?? 0));
  if (scored.length === 0) {
    sheet.put(row + 2, A, { value: said.none, style: "noteLine" });
    return row + 2;
  }
  const first = row + 2;
  scored.forEach(({ unit, final, self, index }, order) => {
    const from = (which: number): string => onSheet(place.sheets.final, cellName(FINAL_FIRST + index, which));
    sheet.put(first + order, A, { value: unit.name, style: "textSmall" });
    sheet.put(first + order, B, { formula: from(at.self), value: self.total.final ?? "", style: "cellScore" });
    sheet.put(first + order, C, { formula: from(at.final), value: final.total.final ?? "", style: "cellScore" });
    sheet.fit(first + order, [{ text: unit.name, column: A }], 9, 20);
  });
  const last = first + scored.length - 1;
  const categories = column(place, A, first, last);
  charts.push({
    kind: "bar",
    title: said.gapsChart,
    anchor: { top: row, left: CHART_LEFT, bottom: Math.max(last, row + 14), right: CHART_RIGHT },
    series: [
      { name: said.gapsHead[1], categories, values: column(place, B, first, last), color: selfGrey },
      { name: said.gapsHead[2], categories, values: column(place, C, first, last), color: chartBlue },
    ],
    valueAxis: { title: said.points, min: 0, max: highestFinal(place.scheme) },
    legend: true,
  });
  return Math.max(last, row + 15);
}

function radar(sheet: SheetBuilder, parts: BookParts, place: ClassPlace, row: number, charts: PlanChart[]): number {
  const { words, language } = parts;
  const said = words.analysis;
  const chosen = place.units.find(({ unit }) => unit.state === "verified") ?? place.units[0];
  const lastUnit = MATRIX.firstRow + place.units.length - 1;
  const down = (at: number): string =>
    onSheet(place.sheets.matrix, `$${columnName(at)}$${MATRIX.firstRow}:$${columnName(at)}$${lastUnit}`);
  sheet.put(row, A, { value: said.radar, style: "section" });
  sheet.height(row, 26);
  sheet.put(row + 1, A, { value: chosen?.unit.name ?? null, style: "decide" });
  sheet.height(row + 1, 26);
  sheet.validations.push({
    kind: "listRange",
    source: down(MATRIX.unit),
    ranges: [{ top: row + 1, bottom: row + 1, left: A, right: A }],
    prompt: { title: parts.form.alerts.promptTitle, text: said.choose },
  });
  said.radarHead.forEach((text, index) => {
    sheet.put(row + 2, A + index, { value: text, style: "head" });
  });
  sheet.height(row + 2, 26);
  const first = row + 3;
  const choice = `$A$${row + 1}`;
  const majors = scoredMajors(place.scheme);
  majors.forEach(({ id, title }, index) => {
    const rates = place.units.flatMap((one) => majorRate(one, id) ?? []);
    const at = place.matrix.rate.get(id) ?? 0;
    sheet.put(first + index, A, { value: inLanguage(title, language), style: "textSmall" });
    sheet.put(first + index, B, {
      formula: `INDEX(${down(at)},MATCH(${choice},${down(MATRIX.unit)},0))`,
      value: (chosen && majorRate(chosen, id)) ?? "",
      style: "cellRate",
    });
    sheet.put(first + index, C, {
      formula: `IF(COUNT(${down(at)})=0,"",ROUND(ROUND(AVERAGE(${down(at)}),12),4))`,
      value: rates.length === 0 ? "" : toNumber(rounded(averageOf(rates), 4)),
      style: "cellRate",
    });
    sheet.fit(first + index, [{ text: inLanguage(title, language), column: A }], 9, 22);
  });
  const last = first + majors.length - 1;
  const categories = column(place, A, first, last);
  charts.push({
    kind: "radar",
    title: said.radarChart,
    anchor: { top: row, left: CHART_LEFT, bottom: row + 20, right: CHART_RIGHT },
    series: [
      { name: said.radarHead[1], categories, values: column(place, B, first, last), color: chartBlue },
      { name: said.radarHead[2], categories, values: column(place, C, first, last), color: selfGrey },
    ],
    valueAxis: { min: 0, max: 1 },
    legend: true,
  });
  return row + 21;
}
