import { withBrackets } from "../../answers/joining";
import { extraFormula, withExtras } from "../../form/extraCells";
import { extraKindsOf, scoredMajors, type ExtraKind } from "../../scheme/extras";
import { inLanguage } from "../../answers/text";
import { statistics } from "../../consolidation/statistics";
import { NO_GAP } from "../../finalScores/finalParts";
import { gapSaid, placeFormula } from "../../finalScores/lineOfUnit";
import { cellName, columnName, onSheet, quoted } from "../../form/address";
import { landscape } from "../../form/printPage";
import { SheetBuilder, type Cell } from "../../form/sheetBuilder";
import { applicableFormula, bandFormula, earnedFormula, finalFormula } from "../../form/totalFormulas";
import type { PlanSheet } from "../../form/workbook";
import { indicatorsOf } from "../../scheme/schemeIndex";
import {
  acrossRow,
  finalColumns,
  FINAL_FIRST,
  FINAL_HEAD,
  hasFigures,
  MATRIX,
  matrixCell,
  pointsAcross,
  type BookParts,
  type ClassPlace,
} from "../bookParts";
import type { Standing } from "../standing";

/** 最终得分: one line a unit, every number a formula over 指标得分. */
export function finalSheet(parts: BookParts, place: ClassPlace): PlanSheet {
  const { form } = parts;
  const { scheme, units } = place;
  const at = finalColumns(place);
  const majors = scoredMajors(scheme).map(() => 10);
  const extras = extraKindsOf(scheme).map(() => 9);
  const widths = [5, 10, 26, ...majors, 9, 9, ...extras, 9, 9, 8, 18, 9, 18, 10, 8].map((width) => ({ width }));
  const sheet = new SheetBuilder(place.sheets.final, widths);
  headings(sheet, parts, place);
  units.forEach((one, index) => {
    unitRow(sheet, parts, place, one, index);
  });
  statisticsOf(sheet, parts, place);
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true },
    freeze: { rows: FINAL_HEAD, columns: at.unit },
    showGridLines: false,
    print: landscape(form.page, { titleRows: [FINAL_HEAD, FINAL_HEAD] }),
  });
}

function headings(sheet: SheetBuilder, { words, language, form, final }: BookParts, place: ClassPlace): void {
  const [before, after] = words.final.head;
  const majors = scoredMajors(place.scheme).map(({ title, points }) =>
    withBrackets(inLanguage(title, language), String(points), language),
  );
  sheet.put(1, 1, { value: words.final.title(place.name), style: "wideTitle" });
  sheet.put(2, 1, { value: words.final.note, style: "noteLine" });
  sheet.put(3, 1, { value: final.internal, style: "warnLine" });
  sheet.height(1, 30);
  [...before, ...majors, ...withExtras(after, extraKindsOf(place.scheme), form.extra)].forEach((title, index) => {
    sheet.put(FINAL_HEAD, index + 1, { value: title, style: "head" });
  });
  sheet.height(FINAL_HEAD, 48);
}

function unitRow(sheet: SheetBuilder, parts: BookParts, place: ClassPlace, one: Standing, index: number): void {
  const { language, form, final } = parts;
  const { scheme, units } = place;
  const { unit } = one;
  const at = finalColumns(place);
  const row = FINAL_FIRST + index;
  const source = MATRIX.firstRow + index;
  const put = (column: number, cell: Cell): void => {
    sheet.put(row, column, cell);
  };
  for (let column = 1; column <= at.place; column++) put(column, { style: "cellCode" });
  put(at.number, { value: index + 1, style: "cellCount" });
  put(at.code, { value: unit.code, style: "returned" });
  put(at.unit, {
    value: unit.name,
    style: "cellLink",
    link: onSheet(place.sheets.matrix, cellName(source, MATRIX.code)),
  });
  const verified = unit.state === "verified";
  put(at.state, { value: final.state[unit.state], style: "cellCode" });
  const down = (column: number): string =>
    `${columnName(column)}$${FINAL_FIRST}:${columnName(column)}$${FINAL_FIRST + units.length - 1}`;
  const [state, score, own] = [cellName(row, at.state), cellName(row, at.final), cellName(row, at.self)];
  put(at.place, {
    formula: placeFormula({ state, final: score }, { state: down(at.state), final: down(at.final) }, final),
    value: one.place ?? final.unranked,
    style: "cellCode",
  });
  const about = gapSaid(one.gap, final);
  const capped = one.caps
    .map(({ indicator, flag }) => `${indicator} ${inLanguage(flag.text, language)}`)
    .join(form.sentenceSeparator);
  sheet.fit(
    row,
    [
      { text: unit.name, column: at.unit },
      { text: about ?? "", column: at.about },
      { text: capped, column: at.cap },
    ],
    9.5,
    24,
  );
  if (!hasFigures(one)) return;

  scores(sheet, parts, place, one, index);
  put(at.gap, {
    formula: `IF(AND(ISNUMBER(${score}),ISNUMBER(${own})),ROUND(${score}-${own},2),${quoted(NO_GAP)})`,
    value: one.gap ?? NO_GAP,
    style: "cellSigned",
  });
  put(at.about, { value: about, style: "textSmall" });
  const allowed = one.caps.flatMap(({ flag: { effect } }) =>
    "gradeCap" in effect ? [String(scheme.bands.findIndex(({ grade }) => grade.zh === effect.gradeCap) + 1)] : [],
  );
  const band = scheme.bands.find(({ grade }) => grade.zh === one.final.grade?.grade);
  put(at.grade, {
    ...(verified ? { formula: bandFormula(scheme, score, allowed, language) } : {}),
    value: verified && band ? inLanguage(band.grade, language) : NO_GAP,
    style: "cellCode",
  });
  put(at.cap, { value: capped === "" ? null : capped, style: "textSmall" });
}

/** Points by major, their sum, the points that apply, 加分 and 扣分, the unit's own total and the verified one. */
function scores(sheet: SheetBuilder, parts: BookParts, place: ClassPlace, one: Standing, index: number): void {
  const { form } = parts;
  const { scheme } = place;
  const at = finalColumns(place);
  const row = FINAL_FIRST + index;
  const source = MATRIX.firstRow + index;
  const put = (column: number, cell: Cell): void => {
    sheet.put(row, column, cell);
  };
  scoredMajors(scheme).forEach((major, order) => {
    const ids = major.indicators.map(({ id }) => id);
    put(at.firstMajor + order, {
      formula: earnedFormula(scheme, form.state, acrossRow(place, source, ids, "final"), pointsAcross(place, ids)),
      value: one.final.majors.get(major.id)?.points ?? 0,
      style: "cellScore",
    });
  });
  const all = indicatorsOf(scheme).map(({ id }) => id);
  const points = pointsAcross(place, all);
  const total = (side: "final" | "self"): { sum: string; applicable: string; pending: string } => {
    const scores = acrossRow(place, source, all, side);
    return {
      sum: earnedFormula(scheme, form.state, scores, points),
      applicable: applicableFormula(scheme, form.state, scores, points),
      pending: `COUNTIF(${scores},${quoted(form.state.pending)})`,
    };
  };
  const said = ({ total: { final: value, pending } }: Standing["final"]): number | string =>
    value ?? (pending > 0 ? form.state.pending : form.state.notApplicable);
  const [counted, self] = [total("final"), total("self")];
  put(at.sum, { formula: counted.sum, value: one.final.total.points, style: "cellScore" });
  put(at.applicable, { formula: counted.applicable, value: one.final.total.applicable, style: "cellPoints" });
  const amount = (kind: ExtraKind, side: "final" | "self"): string =>
    extraFormula(scheme, kind, (id) => matrixCell(place, index, id, side));
  const kinds = extraKindsOf(scheme);
  kinds.forEach((kind, order) => {
    put(at.applicable + 1 + order, {
      formula: amount(kind, "final"),
      value: one.final.total[kind] ?? 0,
      style: "cellScore",
    });
  });
  put(at.self, {
    formula: finalFormula(scheme, form.state, {
      extra: (kind) => amount(kind, "self"),
      pending: self.pending,
      points: `(${self.sum})`,
      applicable: `(${self.applicable})`,
    }),
    value: said(one.self),
    style: "cellScore",
  });
  put(at.final, {
    formula: finalFormula(scheme, form.state, {
      extra: (kind) => cellName(row, at.applicable + 1 + kinds.indexOf(kind)),
      pending: counted.pending,
      points: cellName(row, at.sum),
      applicable: cellName(row, at.applicable),
    }),
    value: said(one.final),
    style: "boldScore",
  });
}

/** Highest, lowest, mean and median of those who are ranked. */
function statisticsOf(sheet: SheetBuilder, { final }: BookParts, place: ClassPlace): void {
  const { units } = place;
  const at = finalColumns(place);
  const finals = units.flatMap(({ place: own, final: { total } }) =>
    own !== undefined && total.final !== undefined ? [total.final] : [],
  );
  const found = statistics(finals);
  const values = [found?.highest, found?.lowest, found?.average, found?.median];
  final.final.statistics.forEach((title, index) => {
    const row = FINAL_FIRST + units.length + index;
    for (let column = 1; column <= at.place; column++) sheet.put(row, column, { style: "boldText" });
    sheet.put(row, at.unit, { value: title, style: "boldText" });
    sheet.put(row, at.final, { value: values[index] ?? NO_GAP, style: "boldScore" });
    sheet.height(row, 22);
  });
}
