import { extraFormula, NO_SUBTOTAL, pointsShown, sumLabel } from "../../form/extraCells";
import { isAllExtras, scoredMajors, type ExtraKind } from "../../scheme/extras";
import { textOf } from "../../answers/answer";
import { inLanguage } from "../../answers/text";
import { cellName, fixed, fixedRange, onSheet, quoted } from "../../form/address";
import { indicatorFormula } from "../../form/formulaFacts";
import { verifyMark } from "../../form/keys";
import { restriction } from "../../form/restriction";
import { scoreShown } from "../../form/scoreSheet";
import { markRow } from "../../form/markRow";
import { landscape } from "../../form/printPage";
import { SheetBuilder } from "../../form/sheetBuilder";
import { colours } from "../../form/styles";
import { capCells, tooLong, type CapCells } from "../../form/capCells";
import { applicableFormula, bandFormula, earnedFormula, finalFormula, gradeFormula } from "../../form/totalFormulas";
import type { CellRange, PlanSheet } from "../../form/workbook";
import type { Evaluation } from "../../evaluate/evaluation";
import type { Indicator } from "../../scheme/scheme";
import type { VerificationParts } from "../content";
import type { Judged, JudgedIndicator } from "../judge";
import { dataAt, measureColumns, scoreAt as at } from "../layout";
import { noIndicatorRecord } from "../record";
import { indicatorStatus, indicatorStatusFormula, scoreFormula } from "../status";

const WIDTHS = [14, 6, 17, 6, 7.5, 8, 8, 16, 7.5, 7.5, 24, 4.2, 4.2, 4.2, 4.2, 4.2, 24, 9, 11].map((width, index) => ({
  width,
  hidden: index === 0,
}));
/** In English the heads of the ticks are words, and 不适用 is two. */
const wider: Readonly<Record<number, number>> = { 4: 10, 5: 10, 8: 11, 11: 7, 12: 7, 13: 7, 14: 7, 15: 7, 17: 10 };
const TEXT = 500;

/** 核定表: one row an indicator; points by the same rules, the assessor's reasons beside them. */
export function scoreSheet(parts: VerificationParts): PlanSheet {
  const { scheme, layout, words, form, language, identity, judged } = parts;
  const { score } = layout;
  const widths =
    language === "zh-CN" ? WIDTHS : WIDTHS.map((one, index) => ({ ...one, width: wider[index] ?? one.width }));
  const hidden = gradingOf(parts).cells ? [{ width: 8, hidden: true }] : [];
  const sheet = new SheetBuilder(layout.sheets.score, [...widths, ...hidden]);
  markRow(sheet, verifyMark.score, Object.entries(at));
  sheet.span(
    { top: 2, bottom: 2, left: at.no, right: at.status },
    { value: words.score.title(identity.form.roundTitle), style: "title" },
  );
  sheet.height(2, 40);
  const unitLine = words.score.unitLine(identity.form.unitName, identity.assessor);
  sheet.put(4, at.no, { value: unitLine, style: "line" });
  sheet.put(4, at.status, { value: form.score.measureUnits, style: "lineRight" });
  sheet.height(3, 6);
  sheet.height(4, 22);
  words.score.head.forEach((title, index) => {
    sheet.put(score.headRow, at.no + index, { value: title, style: "head" });
  });
  sheet.height(score.headRow, 44);
  for (const major of scheme.majors) {
    const rows = score.majorRows.get(major.id);
    if (!rows) continue;
    for (const indicator of major.indicators) {
      const result = judged.indicators.get(indicator.id);
      if (result) indicatorRow(sheet, parts, indicator, result);
    }
    const row = rows.subtotal;
    // The English titles are too long to stand here.
    const title = form.score.subtotal(language === "zh-CN" ? inLanguage(major.title, language) : major.id);
    sheet.put(row, at.key, { value: major.id, style: "key" });
    sheet.span({ top: row, bottom: row, left: at.no, right: at.indicator }, { value: title, style: "totalLabel" });
    if (isAllExtras(major)) {
      for (let column: number = at.points; column <= at.status; column++) sheet.put(row, column, { style: "major" });
      for (const column of [at.points, at.self, at.score, at.gap])
        sheet.put(row, column, { value: NO_SUBTOTAL, style: "majorNumber" });
      sheet.height(row, 24);
      continue;
    }
    sheet.put(row, at.points, { value: major.points, style: "majorPoints" });
    const columns = [
      [at.self, judged.self],
      [at.score, judged],
    ] as const;
    for (const [column, { majors }] of columns) {
      sheet.put(row, column, {
        formula: earnedFormula(scheme, form.state, down(rows, column), down(rows, at.points)),
        value: majors.get(major.id)?.points ?? 0,
        style: "majorNumber",
      });
    }
    for (const column of [at.rule, at.manual, at.manualReason]) sheet.put(row, column, { style: "major" });
    gap(sheet, row, majorGap(judged, major.id), "majorSigned");
    for (let column: number = at.deduction; column <= at.status; column++) sheet.put(row, column, { style: "major" });
    sheet.height(row, 24);
  }
  totals(sheet, parts);
  const statuses = { top: score.headRow + 1, bottom: score.totalRow - 1, left: at.status, right: at.status };
  const status = cellName(statuses.top, at.status);
  sheet.conditionalFormats.push({
    kind: "formula",
    ranges: [statuses],
    formula: `AND(${status}<>"",${status}<>${quoted(words.status.verified)},${status}<>${quoted(words.status.notApplicable)})`,
    font: { color: colours.red },
  });
  const signRow = score.gradeRow + 2;
  words.cover.signatures.forEach((label, index) => {
    const column = [at.no, at.score, at.notes][index] ?? at.no;
    sheet.put(signRow, column, { value: label, style: "line" });
  });
  sheet.height(signRow, 30);
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true },
    freeze: { rows: score.headRow, columns: at.indicator },
    showGridLines: false,
    print: landscape(form.page, {
      titleRows: [4, score.headRow],
      area: { top: 2, left: at.no, bottom: signRow, right: at.status },
    }),
  });
}

const down = ({ from, to }: { readonly from: number; readonly to: number }, column: number): string =>
  `${cellName(from, column)}:${cellName(to, column)}`;

const rounded = (points: number): number => Math.round(points * 100) / 100;

const majorGap = (judged: Judged, id: string): number =>
  rounded((judged.majors.get(id)?.points ?? 0) - (judged.self.majors.get(id)?.points ?? 0));

const NO_GAP = "—";

function gap(sheet: SheetBuilder, row: number, value: number | undefined, style: string): void {
  const [score, self] = [cellName(row, at.score), cellName(row, at.self)];
  sheet.put(row, at.gap, {
    formula: `IF(AND(ISNUMBER(${score}),ISNUMBER(${self})),ROUND(${score}-${self},2),${quoted(NO_GAP)})`,
    value: value ?? NO_GAP,
    style,
  });
}

function indicatorRow(
  sheet: SheetBuilder,
  parts: VerificationParts,
  indicator: Indicator,
  judged: JudgedIndicator,
): void {
  const { scheme, layout, words, form, language, record, facts, evidence } = parts;
  const row = layout.score.rows.get(indicator.id) ?? 0;
  const said = record.indicators.get(indicator.id) ?? noIndicatorRecord;
  const title = inLanguage(indicator.title, language);
  const fieldRows = layout.data.indicatorRows.get(indicator.id) ?? { from: 0, to: 0 };
  const sources = onSheet(
    layout.sheets.data,
    fixedRange({ top: fieldRows.from, bottom: fieldRows.to, left: dataAt.source, right: dataAt.source }),
  );
  const cells = {
    rule: cellName(row, at.rule),
    self: cellName(row, at.self),
    score: cellName(row, at.score),
    manual: cellName(row, at.manual),
    manualReason: cellName(row, at.manualReason),
    deduction: cellName(row, at.deduction),
    sources,
  };
  const { notApplicable } = form.state;

  sheet.put(row, at.key, { value: indicator.id, style: "key" });
  sheet.put(row, at.no, { value: indicator.id, style: "code" });
  sheet.put(row, at.indicator, { value: title, style: "textSmall" });
  sheet.put(row, at.points, { value: pointsShown(indicator, form.extra), style: "points" });
  sheet.put(row, at.self, { value: scoreShown(judged.self, { words: form }), style: "lockedScore" });
  sheet.put(row, at.rule, {
    formula: indicatorFormula(scheme, indicator, facts, form),
    value: scoreShown(judged.byRule, { words: form }),
    style: "lockedScore",
  });
  const { manual } = said;
  sheet.put(row, at.manual, {
    value: manual.state === "given" ? manual.points : manual.state === "unreadable" ? manual.text : null,
    style: "inputScore",
  });
  sheet.put(row, at.manualReason, { value: said.manualReason || null, style: "inputSmall" });
  sheet.put(row, at.score, {
    formula: scoreFormula(indicator, cells, notApplicable),
    value: scoreShown(judged.result, { words: form }),
    style: "score",
  });
  const apart =
    judged.result.state === "scored" && judged.self.state === "scored"
      ? rounded(judged.result.points - judged.self.points)
      : undefined;
  gap(sheet, row, apart, "signed");
  sheet.put(row, at.deduction, { value: said.deduction || null, style: "inputSmall" });
  for (const [measure, key] of measureColumns) {
    const used = said.measures.includes(measure);
    sheet.put(row, at[key], {
      value: used ? words.tick : null,
      style: indicator.measures.includes(measure) ? "inputTick" : "lockedText",
    });
  }
  sheet.put(row, at.notes, { value: said.notes || null, style: "inputSmall" });
  sheet.put(row, at.evidence, { ...evidenceCount(parts, indicator), style: "smallCode" });
  sheet.put(row, at.status, {
    formula: indicatorStatusFormula(indicator, cells, words, notApplicable),
    value: words.status[indicatorStatus(indicator, judged, said)],
    style: "smallCode",
  });
  validations(sheet, parts, indicator, row);
  sheet.fit(
    row,
    [
      { text: title, column: at.indicator },
      { text: said.deduction, column: at.deduction },
      { text: said.manualReason, column: at.manualReason },
      { text: said.notes, column: at.notes },
    ],
    9,
    evidence.length > 0 ? 32 : 30,
  );
}

function evidenceCount(
  { layout, evidence, record }: VerificationParts,
  { id }: Indicator,
): { formula: string; value: string } {
  const listed = evidence.flatMap(({ number, entries }) => (textOf(entries.get("indicator")) === id ? [number] : []));
  const seen = record.evidence.filter(({ number, finding }) => listed.includes(number) && finding !== undefined).length;
  const [indicators, findings] = [layout.evidenceRange("indicator"), layout.evidenceRange("finding")];
  return {
    formula: `COUNTIFS(${indicators},${quoted(id)},${findings},"?*")&"/"&COUNTIF(${indicators},${quoted(id)})`,
    value: `${seen}/${listed.length}`,
  };
}

function validations(sheet: SheetBuilder, parts: VerificationParts, indicator: Indicator, row: number): void {
  const { words, form, language } = parts;
  const { score } = words;
  const points = String(indicator.points);
  const manual = cellName(row, at.manual);
  const one = (column: number): readonly CellRange[] => [{ top: row, bottom: row, left: column, right: column }];
  sheet.validations.push({
    kind: "custom",
    formula: `AND(ISNUMBER(${manual}),${manual}>=0,${manual}<=${points},ROUND(${manual},2)=${manual})`,
    ranges: one(at.manual),
    prompt: { title: form.alerts.promptTitle, text: score.manualHint(points) },
    alert: { style: "stop", title: form.alerts.refusedTitle, text: score.manualAlert(points) },
  });
  const texts = [
    [at.manualReason, score.manualReasonHint],
    [at.deduction, score.deductionHint],
    [at.notes, score.notesHint],
  ] as const;
  for (const [column, hint] of texts) {
    sheet.validations.push(
      restriction({ kind: "text", limits: { max: TEXT }, range: { row, column }, words: form, language, hint }),
    );
  }
  const ticks = measureColumns.flatMap(([measure, key]) => (indicator.measures.includes(measure) ? one(at[key]) : []));
  sheet.validations.push({
    kind: "list",
    values: [words.tick],
    ranges: ticks,
    prompt: { title: form.alerts.promptTitle, text: score.tickHint },
    alert: { style: "stop", title: form.alerts.refusedTitle, text: form.alerts.list(words.tick) },
  });
}

function totals(sheet: SheetBuilder, parts: VerificationParts): void {
  const { scheme, layout, words, form, judged } = parts;
  const { score } = layout;
  const majors = [...score.majorRows.values()];
  const subtotals = scoredMajors(scheme).flatMap(({ id }) => score.majorRows.get(id)?.subtotal ?? []);
  const label = (row: number, key: string, text: string): void => {
    sheet.put(row, at.key, { value: key, style: "key" });
    sheet.span({ top: row, bottom: row, left: at.no, right: at.indicator }, { value: text, style: "totalLabel" });
    for (let column: number = at.points; column <= at.status; column++) sheet.put(row, column, { style: "major" });
    sheet.height(row, 26);
  };
  label(score.totalRow, "total", words.score.total);
  label(score.applicableRow, "applicable", words.score.applicable);
  for (const [kind, row] of score.extras) label(row, kind, sumLabel(scheme, kind, form.extra));
  label(score.finalRow, "final", words.score.final);
  label(score.gradeRow, "grade", words.score.grade);
  sheet.put(score.totalRow, at.points, { value: scheme.total, style: "majorPoints" });

  const column = (at_: number, { total }: Pick<Evaluation, "total">): void => {
    const [points, applicable] = [cellName(score.totalRow, at_), cellName(score.applicableRow, at_)];
    const pending = majors.map((rows) => `COUNTIF(${down(rows, at_)},${quoted(form.state.pending)})`).join("+");
    sheet.put(score.totalRow, at_, {
      formula: `ROUND(${subtotals.map((row) => cellName(row, at_)).join("+")},2)`,
      value: total.points,
      style: "majorNumber",
    });
    sheet.put(score.applicableRow, at_, {
      formula: majors
        .map((rows) => applicableFormula(scheme, form.state, down(rows, at_), down(rows, at.points)))
        .join("+"),
      value: total.applicable,
      style: "majorPoints",
    });
    for (const [kind, row] of score.extras) {
      sheet.put(row, at_, {
        formula: extraFormula(scheme, kind, (id) => cellName(score.rows.get(id) ?? 0, at_)),
        value: total[kind] ?? 0,
        style: "majorNumber",
      });
    }
    const extra = (kind: ExtraKind): string => cellName(score.extras.get(kind) ?? 0, at_);
    sheet.put(score.finalRow, at_, {
      formula: finalFormula(scheme, form.state, { pending, points, applicable, extra }),
      value: finalSaid(parts, { total }),
      style: "majorNumber",
    });
  };
  column(at.self, judged.self);
  column(at.score, judged);
  for (const [kind, row] of score.extras)
    gap(sheet, row, rounded((judged.total[kind] ?? 0) - (judged.self.total[kind] ?? 0)), "majorSigned");
  gap(sheet, score.totalRow, rounded(judged.total.points - judged.self.total.points), "majorSigned");
  const { final } = judged.total;
  const own = judged.self.total.final;
  gap(
    sheet,
    score.finalRow,
    final === undefined || own === undefined ? undefined : rounded(final - own),
    "majorSigned",
  );

  const { formula, cells } = gradingOf(parts);
  for (const cell of cells?.allowed ?? []) sheet.put(cell.row, ALLOWED, { ...cell, style: "key" });
  sheet.put(score.gradeRow, at.score, { formula, value: gradeSaid(parts, judged), style: "majorNumber" });
  sheet.put(score.gradeRow, at.self, { value: gradeSaid(parts, judged.self), style: "majorNumber" });
}

/** A hidden column behind the printed ones, where a scheme has more caps than one formula can hold. */
const ALLOWED = at.status + 1;

function gradingOf({ scheme, layout, form, language, facts, judged }: VerificationParts): {
  readonly formula: string;
  readonly cells: CapCells | undefined;
} {
  const finalCell = fixed(layout.score.finalRow, at.score);
  const made = gradeFormula(scheme, facts, {
    finalCell,
    scoreCell: (id) => layout.scoreCell(id),
    notApplicable: form.state.notApplicable,
    language,
  });
  if (!tooLong(made.formula)) return { formula: made.formula, cells: undefined };
  const cells = capCells(
    made,
    (id) => layout.score.rows.get(id) ?? 0,
    (flag) => judged.flags.some((one) => one.flag === flag),
    () => ({ formula: '""', value: "" }),
  );
  return { formula: bandFormula(scheme, finalCell, [cells.range(ALLOWED)], language), cells };
}

type Totals = Pick<Evaluation, "total" | "grade">;

export const finalSaid = ({ form }: VerificationParts, { total }: Pick<Totals, "total">): number | string =>
  total.final ?? (total.pending > 0 ? form.state.pending : form.state.notApplicable);

export function gradeSaid(parts: VerificationParts, { total, grade }: Totals): number | string {
  const band = parts.scheme.bands.find((one) => one.grade.zh === grade?.grade);
  return band ? inLanguage(band.grade, parts.language) : finalSaid(parts, { total });
}
