import { inLanguage } from "../../answers/text";
import { gapsIn, lossesIn, type ClassPictures } from "../../consolidation/pictures";
import { chartBlue } from "../../consolidation/roundStyles";
import { cellName, columnName, fixedRange, onSheet, quoted } from "../../form/address";
import { landscape } from "../../form/printPage";
import { SheetBuilder } from "../../form/sheetBuilder";
import type { PlanChart, PlanSheet } from "../../form/workbook";
import { FINAL_FIRST, finalColumns, MATRIX, statesOf, type BookParts, type ClassPlace } from "../bookParts";
import { counted, finalPictures } from "../pictures";
import { majorRate } from "./matrixSheet";

const [A, B, C] = [1, 2, 3] as const;
const CHART_LEFT = 5;
const CHART_RIGHT = 13;
const selfGrey = "A6A6A6";

interface Looked extends ClassPlace {
  readonly pictures: ClassPictures;
}

/** 分析: four questions, each a small table of formulas and its chart. */
export function analysisSheet(parts: BookParts, own: ClassPlace): PlanSheet {
  const place: Looked = { ...own, pictures: finalPictures(own) };
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

function bands(sheet: SheetBuilder, parts: BookParts, place: Looked, row: number, charts: PlanChart[]): number {
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
  place.pictures.bands.forEach(({ grade, units }, index) => {
    const name = inLanguage(grade, language);
    sheet.put(first + index, A, { value: name, style: "cellText" });
    sheet.put(first + index, B, {
      formula: `COUNTIF(${grades},${quoted(name)})`,
      value: units,
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

function losses(sheet: SheetBuilder, parts: BookParts, place: Looked, row: number, charts: PlanChart[]): number {
  const { words, language } = parts;
  const said = words.analysis;
  head(sheet, row, said.losses, said.lossesHead);
  const items = lossesIn(place.pictures);
  const [worst] = items;
  if (!worst) {
    sheet.put(row + 2, A, { value: said.none, style: "noteLine" });
    return row + 2;
  }
  const first = row + 2;
  items.forEach(({ id, title: titles, lost }, index) => {
    const title = inLanguage(titles, language);
    sheet.put(first + index, A, { value: id, style: "cellCode" });
    sheet.put(first + index, B, { value: title, style: "textSmall" });
    sheet.put(first + index, C, {
      formula: onSheet(place.sheets.matrix, cellName(place.matrix.items.points, place.matrix.final.get(id) ?? 0)),
      value: lost,
      style: "cellScore",
    });
    sheet.fit(first + index, [{ text: title, column: B }], 9, 20);
  });
  const last = first + items.length - 1;
  charts.push({
    kind: "bar",
    title: said.lossesChart(worst.id, worst.lost.toFixed(2)),
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

function gaps(sheet: SheetBuilder, parts: BookParts, place: Looked, row: number, charts: PlanChart[]): number {
  const { words } = parts;
  const said = words.analysis;
  const at = finalColumns(place);
  head(sheet, row, said.gaps, said.gapsHead);
  const scored = gapsIn(place.pictures);
  const rowOf = new Map(place.units.map(({ unit }, index) => [unit.code, FINAL_FIRST + index] as const));
  if (scored.length === 0) {
    sheet.put(row + 2, A, { value: said.none, style: "noteLine" });
    return row + 2;
  }
  const first = row + 2;
  scored.forEach(({ code, name, final, self }, order) => {
    const from = (which: number): string => onSheet(place.sheets.final, cellName(rowOf.get(code) ?? 0, which));
    sheet.put(first + order, A, { value: name, style: "textSmall" });
    sheet.put(first + order, B, { formula: from(at.self), value: self, style: "cellScore" });
    sheet.put(first + order, C, { formula: from(at.final), value: final, style: "cellScore" });
    sheet.fit(first + order, [{ text: name, column: A }], 9, 20);
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
    valueAxis: { title: said.points, min: 0, max: place.pictures.highest },
    legend: true,
  });
  return Math.max(last, row + 15);
}

function radar(sheet: SheetBuilder, parts: BookParts, place: Looked, row: number, charts: PlanChart[]): number {
  const { words, language } = parts;
  const said = words.analysis;
  const chosen = counted(place.units)[0] ?? place.units[0];
  const verified = `${statesOf(place)},${quoted(parts.final.state.verified)}`;
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
  const { majors } = place.pictures;
  majors.forEach(({ id, title, mean }, index) => {
    const at = place.matrix.rate.get(id) ?? 0;
    sheet.put(first + index, A, { value: inLanguage(title, language), style: "textSmall" });
    sheet.put(first + index, B, {
      formula: `INDEX(${down(at)},MATCH(${choice},${down(MATRIX.unit)},0))`,
      value: (chosen && majorRate(chosen, id)) ?? "",
      style: "cellRate",
    });
    sheet.put(first + index, C, {
      formula: `IF(COUNTIFS(${verified},${down(at)},">=0")=0,"",ROUND(ROUND(AVERAGEIFS(${down(at)},${verified}),12),4))`,
      value: mean ?? "",
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
