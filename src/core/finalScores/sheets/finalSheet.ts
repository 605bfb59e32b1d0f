import { withBrackets } from "../../answers/joining";
import { withExtras } from "../../form/extraCells";
import { earnedFormula } from "../../form/totalFormulas";
import { extraKindsOf, scoredMajors } from "../../scheme/extras";
import { inLanguage } from "../../answers/text";
import { statistics as statisticsOf } from "../../consolidation/statistics";
import { cellName, columnName, onSheet, quoted } from "../../form/address";
import { landscape } from "../../form/printPage";
import { SheetBuilder } from "../../form/sheetBuilder";
import type { Cell } from "../../form/sheetBuilder";
import type { PlanSheet } from "../../form/workbook";
import { accountRows } from "../account";
import { hundredths, NO_GAP, sheetName, type FinalParts } from "../finalParts";
import type { FinalClass } from "../finalScores";
import type { SettledUnit } from "../settle";
import { gapSaid, placeFormula } from "../lineOfUnit";
import { accountAt, finalSaid, gradeSaid } from "./accountSheet";

const HEAD = 4;
/** 最终得分: one line a unit, every number taken from 得分说明. */
export function finalSheet(parts: FinalParts, own: FinalClass): PlanSheet {
  const { words, language, form } = parts;
  const { scheme, units, without, places } = own;
  const unitClass = inLanguage(scheme.unitClass, language);
  const [before, after] = words.final.head;
  const scored = scoredMajors(scheme);
  const majors = scored.map((major) => withBrackets(inLanguage(major.title, language), String(major.points), language));
  const kinds = extraKindsOf(scheme);
  const extras = kinds.map(() => 9);
  const widths = [5, 10, 26, ...majors.map(() => 10), 9, 9, ...extras, 9, 9, 8, 20, 9, 10, 8].map((width) => ({
    width,
  }));
  const sheet = new SheetBuilder(sheetName(words.sheets.final(unitClass)), widths);
  const account = sheetName(words.sheets.account(unitClass));
  const rows = accountRows(own);
  const sum = before.length + majors.length + 1;
  const self = sum + 2 + kinds.length;
  const at = {
    number: 1,
    code: 2,
    unit: 3,
    sum,
    applicable: sum + 1,
    self,
    final: self + 1,
    gap: self + 2,
    about: self + 3,
    grade: self + 4,
    state: self + 5,
    place: self + 6,
  };
  sheet.put(1, 1, { value: words.final.title(unitClass), style: "wideTitle" });
  sheet.put(2, 1, { value: words.final.note, style: "noteLine" });
  sheet.put(3, 1, { value: words.internal, style: "warnLine" });
  sheet.height(1, 30);
  [...before, ...majors, ...withExtras(after, kinds, form.extra)].forEach((title, index) => {
    sheet.put(HEAD, index + 1, { value: title, style: "head" });
  });
  sheet.height(HEAD, 48);
  const first = HEAD + 1;
  const last = HEAD + units.length + without.length;
  const down = (column: number): string =>
    `${columnName(column)}$${first}:${columnName(column)}$${Math.max(first, last)}`;

  units.forEach((unit, index) => {
    const row = first + index;
    const source = rows.get(unit);
    if (!source) return;
    const from = (line: number, column: number): string => onSheet(account, cellName(line, column));
    const put = (column: number, cell: Cell): void => {
      sheet.put(row, column, cell);
    };
    const { judged } = unit;
    put(at.number, { value: index + 1, style: "cellCount" });
    put(at.code, { value: unit.code, style: "returned" });
    put(at.unit, { value: unit.name, style: "cellLink", link: from(source.heading, accountAt.no) });
    scored.forEach((major, order) => {
      const lines = major.indicators.map(({ id }) => source.indicators.get(id) ?? 0);
      const [top, bottom] = [Math.min(...lines), Math.max(...lines)];
      const cells = (column: number): string =>
        onSheet(account, `${cellName(top, column)}:${cellName(bottom, column)}`);
      put(before.length + 1 + order, {
        formula: earnedFormula(scheme, form.state, cells(accountAt.score), cells(accountAt.points)),
        value: judged.majors.get(major.id)?.points ?? 0,
        style: "cellScore",
      });
    });
    put(at.sum, { formula: from(source.total, accountAt.score), value: judged.total.points, style: "cellScore" });
    put(at.applicable, {
      formula: from(source.applicable, accountAt.score),
      value: judged.total.applicable,
      style: "cellPoints",
    });
    kinds.forEach((kind, order) => {
      put(at.applicable + 1 + order, {
        formula: from(source.extras.get(kind) ?? 0, accountAt.score),
        value: judged.total[kind] ?? 0,
        style: "cellScore",
      });
    });
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
      value: verified ? gradeSaid(parts, scheme, judged) : NO_GAP,
      style: "cellCode",
    });
    put(at.state, { value: words.state[untouched(unit) ? "none" : unit.state], style: "cellCode" });
    put(at.place, {
      formula: placeFormula(
        { state: cellName(row, at.state), final },
        { state: down(at.state), final: down(at.final) },
        words,
      ),
      value: places.get(unit.code) ?? words.unranked,
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
  });
  without.forEach(({ code, name }, index) => {
    const row = first + units.length + index;
    for (let column = 1; column <= at.place; column++) sheet.put(row, column, { style: "cellCode" });
    sheet.put(row, at.number, { value: units.length + index + 1, style: "cellCount" });
    sheet.put(row, at.code, { value: code, style: "returned" });
    sheet.put(row, at.unit, { value: name, style: "cellText" });
    sheet.put(row, at.state, { value: words.state.none, style: "cellCode" });
    sheet.put(row, at.place, { value: words.unranked, style: "cellCode" });
    sheet.height(row, 24);
  });
  statistics(sheet, parts, own, {
    row: last + 1,
    final: at.final,
    state: at.state,
    first,
    last: Math.max(first, last),
    end: at.place,
  });
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true, sort: true, autoFilter: true },
    freeze: { rows: HEAD, columns: at.unit },
    showGridLines: false,
    print: landscape(form.page, { titleRows: [HEAD, HEAD] }),
  });
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
function statistics(
  sheet: SheetBuilder,
  { words }: FinalParts,
  { units, places }: FinalClass,
  at: { row: number; final: number; state: number; first: number; last: number; end: number },
): void {
  const finals = units.flatMap(({ code, judged: { total } }) =>
    places.has(code) && total.final !== undefined ? [total.final] : [],
  );
  const found = statisticsOf(finals);
  const values = [found?.highest, found?.lowest, found?.average, found?.median];
  words.final.statistics.forEach((title, index) => {
    const row = at.row + index;
    for (let column = 1; column <= at.end; column++) sheet.put(row, column, { style: "boldText" });
    sheet.put(row, 3, { value: title, style: "boldText" });
    sheet.put(row, at.final, { value: values[index] ?? NO_GAP, style: "boldScore" });
    sheet.height(row, 22);
  });
}
