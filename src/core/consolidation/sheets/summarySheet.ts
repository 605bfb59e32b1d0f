import { cellName } from "../../form/address";
import { SheetBuilder, type Cell } from "../../form/sheetBuilder";
import type { PlainValue, PlanSheet } from "../../form/workbook";
import { summaryColumns, type ConsolidatedColumn } from "../columns";
import type { ClassLayout } from "../roundLayout";
import { computed, heading, printed, type RoundParts } from "../roundParts";
import { blue, pendingRed } from "../roundStyles";
import { statistics, sumOf } from "../statistics";
import { quoted } from "../../form/address";

const HEAD = 3;
const FIRST = HEAD + 1;
const UNIT_COLUMN = 2;

/** 汇总表 (A11, A12): one row a unit, in the order of the roster. */
export function summarySheet(parts: RoundParts, place: ClassLayout): PlanSheet {
  const { round, words, language } = parts;
  const { scheme, units } = place.result;
  const columns = summaryColumns(scheme);
  const sheet = new SheetBuilder(
    place.sheets.summary,
    columns.map(({ width }) => ({ width })),
  );
  heading(sheet, words.summary.title(round.settings.title, place.name), words.summary.note, parts);
  const titles = columns.map(({ heading: said }) => said(words.summary.headings, language, words.extra));
  titles.forEach((title, index) => sheet.put(HEAD, index + 1, { value: title, style: "head" }));
  sheet.fit(
    HEAD,
    titles.map((text, index) => ({ text, column: index + 1 })),
    11,
    48,
  );

  const shown = columns.map((): PlainValue[] => []);
  units.forEach((unit, index) => {
    const row = FIRST + index;
    const texts: { text: string; column: number }[] = [];
    columns.forEach((column, at) => {
      const cell = column.cell(unit, { index, place, parts });
      sheet.put(row, at + 1, { style: column.style, ...cell });
      shown[at]?.push(cell.value ?? null);
      if (typeof cell.value === "string") texts.push({ text: cell.value, column: at + 1 });
    });
    sheet.fit(row, texts, 10.5, 22);
  });
  const last = FIRST + units.length - 1;
  columns.forEach((column, at) => foot(sheet, parts, column, at + 1, last, shown[at] ?? []));
  colours(sheet, parts, columns, last);

  return sheet.sheet({
    ...computed,
    freeze: { rows: HEAD, columns: UNIT_COLUMN },
    autoFilter: { top: HEAD, left: 1, bottom: last, right: columns.length },
    print: { ...printed(words, [HEAD, HEAD]), paper: "A3" },
  });
}

/** 合计 of counts; 最高、最低、平均、中位数 of everything with numbers. Nothing known is "", not 0. */
function foot(
  sheet: SheetBuilder,
  { words }: RoundParts,
  column: ConsolidatedColumn,
  at: number,
  last: number,
  values: readonly PlainValue[],
): void {
  const range = `${cellName(FIRST, at)}:${cellName(last, at)}`;
  const numbers = values.flatMap((value) => (typeof value === "number" ? [value] : []));
  const stats = statistics(numbers);
  const known = (formula: string): string => `IF(COUNT(${range})=0,"",${formula})`;
  const lines: readonly (readonly [label: string, formula: string, value: PlainValue])[] = [
    [words.foot.sum, `SUM(${range})`, numbers.length === 0 ? "" : sumOf(numbers)],
    [words.foot.highest, `MAX(${range})`, stats?.highest ?? ""],
    [words.foot.lowest, `MIN(${range})`, stats?.lowest ?? ""],
    [words.foot.average, `ROUND(ROUND(AVERAGE(${range}),12),2)`, stats?.average ?? ""],
    [words.foot.median, `ROUND(ROUND(MEDIAN(${range}),12),2)`, stats?.median ?? ""],
  ];
  lines.forEach(([label, formula, value], index) => {
    const counted = column.foot === "counts" || (column.foot === "scores" && index > 0);
    const style = column.foot === "counts" && index < 3 ? "boldCount" : "boldScore";
    const cell: Cell = counted ? { formula: known(formula), value, style } : { style: "boldCode" };
    sheet.put(last + 1 + index, at, at === UNIT_COLUMN ? { value: label, style: "boldText" } : cell);
    sheet.height(last + 1 + index, 22);
  });
}

function colours(
  sheet: SheetBuilder,
  { words }: RoundParts,
  columns: readonly ConsolidatedColumn[],
  last: number,
): void {
  sheet.conditionalFormats.push({
    kind: "formula",
    ranges: [{ top: FIRST, bottom: last, left: 1, right: columns.length }],
    formula: `${cellName(FIRST, 1)}=${quoted(words.state.pending)}`,
    font: { color: pendingRed },
  });
  columns.forEach(({ heat, bar }, index) => {
    const ranges = [{ top: FIRST, bottom: last, left: index + 1, right: index + 1 }];
    if (heat !== undefined)
      sheet.conditionalFormats.push({ kind: "colorScale", ranges, from: "FFFFFF", to: blue, min: 0, max: heat });
    if (bar !== undefined) sheet.conditionalFormats.push({ kind: "dataBar", ranges, color: blue, min: 0, max: bar });
  });
}
