import { withBrackets } from "../../answers/joining";
import { withExtras } from "../../form/extraCells";
import { earnedFormula } from "../../form/totalFormulas";
import type { RosterUnit } from "../../roster/roster";
import { extraKindsOf, scoredMajors, type ExtraKind } from "../../scheme/extras";
import type { Major } from "../../scheme/scheme";
import { inLanguage } from "../../answers/text";
import { statistics as statisticsOf } from "../../consolidation/statistics";
import { cellName, columnName, onSheet, quoted } from "../../form/address";
import { landscape } from "../../form/printPage";
import { SheetBuilder } from "../../form/sheetBuilder";
import type { Cell } from "../../form/sheetBuilder";
import type { PlanSheet } from "../../form/workbook";
import { accountRows, type AccountRows } from "../account";
import { hundredths, NO_GAP, sheetName, type FinalParts } from "../finalParts";
import type { FinalClass } from "../finalScores";
import type { SettledUnit } from "../settle";
import { gapSaid, placeFormula } from "../lineOfUnit";
import { accountAt, finalSaid, gradeSaid } from "./accountSheet";

const HEAD = 4;
const FIRST = HEAD + 1;

/** What the rows of one class need to know of their sheet. */
interface FinalTable {
  readonly sheet: SheetBuilder;
  readonly parts: FinalParts;
  readonly own: FinalClass;
  /** 得分说明 of the same class, whose numbers are taken over. */
  readonly account: string;
  readonly majors: readonly Major[];
  readonly kinds: readonly ExtraKind[];
  readonly at: ReturnType<typeof columnsOf>;
  readonly last: number;
}

/** 最终得分: one line a unit, every number taken from 得分说明. */
export function finalSheet(parts: FinalParts, own: FinalClass): PlanSheet {
  const { words, language, form } = parts;
  const { scheme, units, without } = own;
  const unitClass = inLanguage(scheme.unitClass, language);
  const majors = scoredMajors(scheme);
  const kinds = extraKindsOf(scheme);
  const extras = kinds.map(() => 9);
  const widths = [5, 10, 26, ...majors.map(() => 10), 9, 9, ...extras, 9, 9, 8, 20, 9, 10, 8].map((width) => ({
    width,
  }));
  const table: FinalTable = {
    sheet: new SheetBuilder(sheetName(words.sheets.final(unitClass)), widths),
    parts,
    own,
    account: sheetName(words.sheets.account(unitClass)),
    majors,
    kinds,
    at: columnsOf(words.final.head[0].length, majors.length, kinds.length),
    last: Math.max(FIRST, HEAD + units.length + without.length),
  };
  const { sheet, at } = table;
  headings(table, unitClass);
  const rows = accountRows(own);
  units.forEach((unit, index) => {
    const source = rows.get(unit);
    if (source) unitRow(table, unit, source, index);
  });
  without.forEach((unit, index) => {
    rowWithoutForms(table, unit, units.length + index);
  });
  statistics(table, HEAD + units.length + without.length + 1);
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true, sort: true, autoFilter: true },
    freeze: { rows: HEAD, columns: at.unit },
    showGridLines: false,
    print: landscape(form.page, { titleRows: [HEAD, HEAD] }),
  });
}

function columnsOf(before: number, majors: number, extras: number) {
  const sum = before + majors + 1;
  const self = sum + 2 + extras;
  return {
    number: 1,
    code: 2,
    unit: 3,
    firstMajor: before + 1,
    sum,
    applicable: sum + 1,
    firstExtra: sum + 2,
    self,
    final: self + 1,
    gap: self + 2,
    about: self + 3,
    grade: self + 4,
    state: self + 5,
    place: self + 6,
  };
}

function headings({ sheet, parts, majors, kinds }: FinalTable, unitClass: string): void {
  const { words, language, form } = parts;
  const [before, after] = words.final.head;
  sheet.put(1, 1, { value: words.final.title(unitClass), style: "wideTitle" });
  sheet.put(2, 1, { value: words.final.note, style: "noteLine" });
  sheet.put(3, 1, { value: words.internal, style: "warnLine" });
  sheet.height(1, 30);
  const titles = majors.map(({ title, points }) => withBrackets(inLanguage(title, language), String(points), language));
  [...before, ...titles, ...withExtras(after, kinds, form.extra)].forEach((title, index) => {
    sheet.put(HEAD, index + 1, { value: title, style: "head" });
  });
  sheet.height(HEAD, 48);
}

function unitRow(table: FinalTable, unit: SettledUnit, source: AccountRows, index: number): void {
  const { sheet, parts, own, account, at } = table;
  const { words } = parts;
  const { judged } = unit;
  const row = FIRST + index;
  const from = (line: number, column: number): string => onSheet(account, cellName(line, column));
  const put = (column: number, cell: Cell): void => {
    sheet.put(row, column, cell);
  };
  put(at.number, { value: index + 1, style: "cellCount" });
  put(at.code, { value: unit.code, style: "returned" });
  put(at.unit, { value: unit.name, style: "cellLink", link: from(source.heading, accountAt.no) });
  pointsOf(table, unit, source, row);
  put(at.self, {
    formula: from(source.final, accountAt.self),
    value: finalSaid(parts, judged.self),
    style: "cellScore",
  });
  put(at.final, {
    formula: from(source.final, accountAt.score),
    value: finalSaid(parts, judged),
    style: "boldScore",
  });
  const [final, self] = [cellName(row, at.final), cellName(row, at.self)];
  const apart = gapOf(unit);
  put(at.gap, {
    formula: `IF(AND(ISNUMBER(${final}),ISNUMBER(${self})),ROUND(${final}-${self},2),${quoted(NO_GAP)})`,
    value: apart ?? NO_GAP,
    style: "cellSigned",
  });
  const about = gapSaid(apart, words);
  put(at.about, { value: about, style: "textSmall" });
  const verified = unit.state === "verified";
  put(at.grade, {
    ...(verified ? { formula: from(source.grade, accountAt.score) } : {}),
    value: verified ? gradeSaid(parts, own.scheme, judged) : NO_GAP,
    style: "cellCode",
  });
  put(at.state, { value: words.state[untouched(unit) ? "none" : unit.state], style: "cellCode" });
  const down = (column: number): string => `${columnName(column)}$${FIRST}:${columnName(column)}$${table.last}`;
  put(at.place, {
    formula: placeFormula(
      { state: cellName(row, at.state), final },
      { state: down(at.state), final: down(at.final) },
      words,
    ),
    value: own.places.get(unit.code) ?? words.unranked,
    style: "cellCode",
  });
  sheet.fit(
    row,
    [
      { text: unit.name, column: at.unit },
      { text: about ?? "", column: at.about },
    ],
    10.5,
    24,
  );
}

/** Points by major, their sum, the points that apply, 加分 and 扣分. */
function pointsOf(table: FinalTable, { judged }: SettledUnit, source: AccountRows, row: number): void {
  const { sheet, parts, own, account, at } = table;
  table.majors.forEach((major, order) => {
    const lines = major.indicators.map(({ id }) => source.indicators.get(id) ?? 0);
    const [top, bottom] = [Math.min(...lines), Math.max(...lines)];
    const cells = (column: number): string => onSheet(account, `${cellName(top, column)}:${cellName(bottom, column)}`);
    sheet.put(row, at.firstMajor + order, {
      formula: earnedFormula(own.scheme, parts.form.state, cells(accountAt.score), cells(accountAt.points)),
      value: judged.majors.get(major.id)?.points ?? 0,
      style: "cellScore",
    });
  });
  const scoreIn = (line: number): string => onSheet(account, cellName(line, accountAt.score));
  sheet.put(row, at.sum, { formula: scoreIn(source.total), value: judged.total.points, style: "cellScore" });
  sheet.put(row, at.applicable, {
    formula: scoreIn(source.applicable),
    value: judged.total.applicable,
    style: "cellPoints",
  });
  table.kinds.forEach((kind, order) => {
    sheet.put(row, at.firstExtra + order, {
      formula: scoreIn(source.extras.get(kind) ?? 0),
      value: judged.total[kind] ?? 0,
      style: "cellScore",
    });
  });
}

/** A unit of the roster of which no 核验表 came back. */
function rowWithoutForms({ sheet, parts: { words }, at }: FinalTable, { code, name }: RosterUnit, index: number): void {
  const row = FIRST + index;
  for (let column = 1; column <= at.place; column++) sheet.put(row, column, { style: "cellCode" });
  sheet.put(row, at.number, { value: index + 1, style: "cellCount" });
  sheet.put(row, at.code, { value: code, style: "returned" });
  sheet.put(row, at.unit, { value: name, style: "cellText" });
  sheet.put(row, at.state, { value: words.state.none, style: "cellCode" });
  sheet.put(row, at.place, { value: words.unranked, style: "cellCode" });
  sheet.height(row, 24);
}

function gapOf({ judged }: SettledUnit): number | undefined {
  const [final, self] = [judged.total.final, judged.self.total.final];
  return final === undefined || self === undefined ? undefined : hundredths(final - self);
}

/** Nobody has verified a single indicator yet. */
const untouched = ({ state, judged }: SettledUnit): boolean =>
  state === "unfinished" &&
  [...judged.indicators.values()].every(({ verified, result }) => !verified || result.state === "notApplicable");

/** Highest, lowest, mean and median of those who are ranked. */
function statistics({ sheet, parts: { words }, own: { units, places }, at }: FinalTable, from: number): void {
  const finals = units.flatMap(({ code, judged: { total } }) =>
    places.has(code) && total.final !== undefined ? [total.final] : [],
  );
  const found = statisticsOf(finals);
  const values = [found?.highest, found?.lowest, found?.average, found?.median];
  words.final.statistics.forEach((title, index) => {
    const row = from + index;
    for (let column = 1; column <= at.place; column++) sheet.put(row, column, { style: "boldText" });
    sheet.put(row, at.unit, { value: title, style: "boldText" });
    sheet.put(row, at.final, { value: values[index] ?? NO_GAP, style: "boldScore" });
    sheet.height(row, 22);
  });
}
