import { withBrackets } from "../answers/joining";
import { textOf } from "../answers/answer";
import { inLanguage } from "../answers/text";
import { dateParts } from "../calendar/civilDate";
import { fieldsOf, surelyHolds } from "../expressions/condition";
import type { IndicatorResult } from "../evaluate/evaluation";
import { partsThatMayBeWaived, waivedParts } from "../evaluate/waivedParts";
import type { Field, Flag, Indicator, Major } from "../scheme/scheme";
import { isAllExtras, scoredMajors } from "../scheme/extras";
import { reasonId } from "../scheme/schemeIndex";
import { cellName, fixedRange, onSheet, quoted } from "./address";
import { answerIn, type FormParts } from "./content";
import { extraFormula, extraNote, NO_SUBTOTAL, pointsShown, sumLabel } from "./extraCells";
import { indicatorFormula } from "./formulaFacts";
import { mark } from "./keys";
import { scoreColumns as at, shownFields } from "./layout";
import { markRow } from "./markRow";
import { landscape } from "./printPage";
import { SheetBuilder } from "./sheetBuilder";
import { colours } from "./styles";
import { capCells, joined, tooLong, type CapCells } from "./capCells";
import { applicableFormula, bandFormula, earnedFormula, finalFormula, gradeFormula } from "./totalFormulas";
import { kindOf } from "../answers/kinds";
import type { PlanSheet } from "./workbook";

const WIDTHS = [8, 4.5, 9, 6, 15, 6.5, 31, 28, 17, 8, 16, 7.5, 7.5, 12, 8, 8].map((width, index) => ({
  width,
  hidden: index === 0,
}));

/** 自评表 (A3), the printed score sheet: one row an indicator, everything on it computed. */
export function scoreSheet(parts: FormParts): PlanSheet {
  const { scheme, layout, words, language, identity } = parts;
  const { score } = layout;
  const grading = gradingOf(parts);
  const hidden = grading.cells ? [ALLOWED, SAID].map(() => ({ width: 8, hidden: true })) : [];
  const sheet = new SheetBuilder(layout.sheets.score, [...WIDTHS, ...hidden]);
  const last = at.remark;

  markRow(sheet, mark.score, Object.entries(at));
  sheet.put(2, at.number, { value: words.score.annexMark, style: "annexMark" });
  sheet.height(2, 24);
  sheet.span(
    { top: 3, bottom: 3, left: at.number, right: last },
    {
      value: words.score.title(identity.roundTitle, inLanguage(scheme.title, language)),
      style: "title",
    },
  );
  sheet.height(3, 40);
  sheet.put(4, at.number, { value: words.score.reportingUnit(identity.unitName), style: "line" });
  dateLine(sheet, parts);
  sheet.put(4, last, { value: words.score.measureUnits, style: "lineRight" });
  sheet.height(4, 22);
  words.score.head.forEach((title, index) => {
    sheet.put(score.headRow, at.number + index, { value: title, style: "head" });
  });
  sheet.height(score.headRow, 34);

  let number = 1;
  for (const major of scheme.majors) {
    const rows = score.majorRows.get(major.id);
    if (!rows) continue;
    major.indicators.forEach((indicator) => {
      indicatorRow(sheet, parts, indicator, number++);
    });
    sheet.span(
      { top: rows.from, bottom: rows.to, left: at.major, right: at.major },
      { value: majorTitle(major, parts), style: "text" },
    );
    subtotal(sheet, parts, major, rows);
  }
  totals(sheet, parts, grading);

  const scores = { top: score.headRow + 1, bottom: score.lastRow, left: at.score, right: at.score };
  sheet.conditionalFormats.push({
    kind: "formula",
    ranges: [scores],
    formula: `${cellName(scores.top, at.score)}=${quoted(words.state.pending)}`,
    font: { color: colours.red },
  });

  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true },
    freeze: { rows: score.headRow, columns: at.indicator },
    showGridLines: false,
    print: landscape(words.page, {
      titleRows: [4, score.headRow],
      area: { top: 2, left: at.number, bottom: score.lastRow + 3, right: last },
    }),
  });
}

function dateLine(sheet: SheetBuilder, { layout, words, content, language }: FormParts): void {
  const cell = layout.cell("head.filledOn", "value");
  const answer = answerIn(content, "head.filledOn");
  const given = answer.state === "given" ? String(answer.value) : undefined;
  const said = given === undefined ? "" : language === "zh-CN" ? chineseDay(given) : given;
  const format = language === "zh-CN" ? 'yyyy"年"m"月"d"日"' : "yyyy-mm-dd";
  sheet.put(4, at.score, {
    formula: `${quoted(words.score.date)}&IF(ISNUMBER(${cell}),TEXT(${cell},${quoted(format)}),"")`,
    value: words.score.date + said,
    style: "line",
  });
}

function chineseDay(date: string): string {
  const { year, month, day } = dateParts(date);
  return `${year}年${month}月${day}日`;
}

function indicatorRow(sheet: SheetBuilder, parts: FormParts, indicator: Indicator, number: number): void {
  const { scheme, layout, words, language, evaluation, facts, content } = parts;
  const row = layout.score.rows.get(indicator.id) ?? 0;
  const result = evaluation.indicators.get(indicator.id);
  const reported = reportedText(indicator, parts);
  const evidence = evidenceText(indicator, parts);
  const reasonCell = layout.cell(reasonId(indicator.id), "value");
  const reason = textOf(answerIn(content, reasonId(indicator.id)));
  const criteria = inLanguage(indicator.criteria, language);
  const title = inLanguage(indicator.title, language);

  sheet.put(row, at.key, { value: indicator.id, style: "key" });
  sheet.put(row, at.number, { value: number, style: "count" });
  sheet.put(row, at.no, { value: indicator.id, style: "code" });
  sheet.put(row, at.indicator, { value: title, style: "text" });
  sheet.put(row, at.points, { value: pointsShown(indicator, words.extra), style: "points" });
  sheet.put(row, at.criteria, { value: criteria, style: "textSmall" });
  sheet.put(row, at.reported, { ...reported, style: "textSmall" });
  sheet.put(row, at.evidence, { ...evidence, style: "textSmall" });
  sheet.put(row, at.score, {
    formula: indicatorFormula(scheme, indicator, facts, words),
    value: scoreShown(result, parts),
    style: "score",
  });
  sheet.put(row, at.reason, { formula: `IF(${reasonCell}="","",${reasonCell})`, value: reason, style: "textSmall" });
  for (const column of [at.desk, at.field, at.deduction, at.remark]) sheet.put(row, column, { style: "blankCell" });
  sheet.put(row, at.measures, { value: measuresIn(indicator, language), style: "code" });
  sheet.fit(
    row,
    [
      { text: criteria, column: at.criteria },
      { text: reported.value, column: at.reported },
      { text: evidence.value, column: at.evidence },
      { text: reason, column: at.reason },
      { text: title, column: at.indicator },
    ],
    9.5,
    30,
  );
}

const MEASURES_IN_ENGLISH = { 查: "check", 听: "listen", 谈: "interview", 看: "look", 改: "rectify" } as const;
const measuresIn = ({ measures }: Indicator, language: string): string =>
  language === "zh-CN" ? measures.join("") : measures.map((one) => MEASURES_IN_ENGLISH[one]).join(", ");

/** With its points, where it has any of its own. */
export const majorTitle = (major: Major, { words, language }: Pick<FormParts, "words" | "language">): string => {
  const title = inLanguage(major.title, language);
  return isAllExtras(major) ? title : words.score.points(title, String(major.points));
};

export function scoreShown(result: IndicatorResult | undefined, { words }: Pick<FormParts, "words">): string | number {
  if (result?.state === "scored") return result.points;
  return result?.state === "notApplicable" ? words.state.notApplicable : words.state.pending;
}

/** The indicator's entries on one look, as a live text; long texts stay on the data sheet. */
function reportedText(indicator: Indicator, parts: FormParts): { formula: string; value: string } {
  const { layout, words, language } = parts;
  // The office's waivers are told in a line of their own.
  const waiving = new Set(partsThatMayBeWaived(indicator).flatMap(({ when }) => fieldsOf(when)));
  const lines = shownFields(indicator.fields)
    .filter(({ id, kind }) => kind !== "text" && !waiving.has(id))
    .map((field) => {
      const title = inLanguage(field.title, language) + words.colon;
      const unit = field.unit && field.kind === "integer" ? words.space + inLanguage(field.unit, language) : "";
      const used = layout.cell(field.id, "used");
      const shown =
        field.kind === "date"
          ? `TEXT(${used},${quoted(words.day)})`
          : field.kind === "integer"
            ? used
            : layout.cell(field.id, "value");
      const known = `${shown}${unit === "" ? "" : `&${quoted(unit)}`}`;
      const said = valueSaid(field, parts);
      return {
        formula: `${quoted(title)}&IF(${used}="","—",${known})`,
        value: title + (said === undefined ? "—" : said + unit),
      };
    });
  const waiver = waivedText(indicator, parts);
  if (lines.length === 0) return waiver ?? { formula: '""', value: "" };
  return {
    formula: [lines.map(({ formula }) => formula).join("&CHAR(10)&"), ...(waiver ? [waiver.formula] : [])].join("&"),
    value: lines.map(({ value }) => value).join("\n") + (waiver?.value ?? ""),
  };
}

/** A last line, while the office has said that parts are not due yet: which ones, and that the rest is scaled up. */
function waivedText(indicator: Indicator, parts: FormParts): { formula: string; value: string } | undefined {
  const may = partsThatMayBeWaived(indicator);
  if (may.length === 0) return undefined;
  const { words, facts, evaluation } = parts;
  const [before, after] = words.score.waived;
  const surely = may.map(({ when }) => surelyHolds(when, facts));
  const numbers = may.map(({ number }, index) => `IF(${surely[index] ?? "FALSE"},${quoted(circled(number))},"")`);
  const waived = waivedParts(indicator, evaluation.facts);
  return {
    formula: `IF(OR(${surely.join(",")}),CHAR(10)&${quoted(before)}&${numbers.join("&")}&${quoted(after)},"")`,
    value: waived.length === 0 ? "" : `\n${before}${waived.map(circled).join("")}${after}`,
  };
}

/** ①, counted from 1, as in the 评分标准. */
const circled = (number: number): string => String.fromCodePoint(0x245f + number);

function valueSaid(field: Field, { evaluation, content, language }: FormParts): string | undefined {
  if (evaluation.facts.number(field.id) === undefined) return undefined;
  const answer = field.computed ? evaluation.facts.answer(field.id) : answerIn(content, field.id);
  if (answer.state !== "given") return undefined;
  return field.kind === "date" || field.kind === "integer"
    ? String(answer.value)
    : String(kindOf(field.kind).encode(answer.value, field, language));
}

function evidenceText(
  indicator: Indicator,
  { layout, words, content, language }: FormParts,
): { formula?: string; value: string } {
  const asked = words.score.evidenceAsked(
    indicator.evidence.map((text) => inLanguage(text, language)).join(words.listSeparator),
  );
  const place = layout.annexes.get("evidence");
  const column = place?.columns.get("indicator");
  if (!place || column === undefined) return { value: asked };
  const range = onSheet(
    place.sheet,
    fixedRange({ top: place.firstRow, bottom: place.lastRow, left: column, right: column }),
  );
  const listed = (content.annexes.get("evidence") ?? []).filter(({ entries }) => {
    const answer = entries.get("indicator");
    return answer?.state === "given" && answer.value === indicator.id;
  }).length;
  const [before, after] = words.score.evidenceListed;
  return {
    formula: `${quoted(asked)}&CHAR(10)&${quoted(before)}&COUNTIF(${range},${quoted(indicator.id)})&${quoted(after)}`,
    value: `${asked}\n${before}${listed}${after}`,
  };
}

function subtotal(
  sheet: SheetBuilder,
  parts: FormParts,
  major: Major,
  rows: { from: number; to: number; subtotal: number },
): void {
  const { scheme, words, language, evaluation } = parts;
  const result = evaluation.majors.get(major.id);
  const row = rows.subtotal;
  sheet.span(
    { top: row, bottom: row, left: at.number, right: at.indicator },
    { value: words.score.subtotal(inLanguage(major.title, language)), style: "totalLabel" },
  );
  sheet.put(row, at.key, { value: major.id, style: "key" });
  if (isAllExtras(major)) {
    for (let column: number = at.points; column <= at.remark; column++) sheet.put(row, column, { style: "major" });
    for (const column of [at.points, at.evidence, at.score])
      sheet.put(row, column, { value: NO_SUBTOTAL, style: "majorNumber" });
    sheet.height(row, 24);
    return;
  }
  sheet.put(row, at.points, {
    formula: `SUM(${cellName(rows.from, at.points)}:${cellName(rows.to, at.points)})`,
    value: major.points,
    style: "majorPoints",
  });
  const [scores, points] = [at.score, at.points].map(
    (column) => `${cellName(rows.from, column)}:${cellName(rows.to, column)}`,
  );
  const applicable = applicableFormula(scheme, words.state, scores ?? "", points ?? "");
  sheet.span(
    { top: row, bottom: row, left: at.criteria, right: at.reported },
    { value: words.score.applicable, style: "totalLabel" },
  );
  sheet.put(row, at.evidence, { formula: applicable, value: result?.applicable ?? 0, style: "majorPoints" });
  sheet.put(row, at.score, {
    formula: earnedFormula(scheme, words.state, scores ?? "", points ?? ""),
    value: result?.points ?? 0,
    style: "majorNumber",
  });
  for (let column = at.reason; column <= at.remark; column++) sheet.put(row, column, { style: "major" });
  sheet.height(row, 24);
}

function totals(sheet: SheetBuilder, parts: FormParts, grading: Grading): void {
  const { scheme, layout, words, language, evaluation } = parts;
  const { score } = layout;
  const { total, grade } = evaluation;
  const subtotals = scoredMajors(scheme).flatMap(({ id }) => score.majorRows.get(id)?.subtotal ?? []);
  const added = (column: number): string => subtotals.map((row) => cellName(row, column)).join("+");

  const line = (
    key: string,
    row: number,
    label: string,
    cell: { formula: string; value: string | number; style: string },
  ): void => {
    sheet.span({ top: row, bottom: row, left: at.number, right: at.evidence }, { value: label, style: "totalLabel" });
    sheet.put(row, at.key, { value: key, style: "key" });
    sheet.put(row, at.score, cell);
    sheet.height(row, 26);
  };
  const rest = (row: number, cell: { formula?: string; value?: string }): void => {
    sheet.span({ top: row, bottom: row, left: at.reason, right: at.remark }, { ...cell, style: "textSmall" });
  };

  line("total", score.totalRow, withBrackets(words.score.total, String(scheme.total), language), {
    formula: `ROUND(${added(at.score)},2)`,
    value: total.points,
    style: "majorNumber",
  });
  rest(score.totalRow, {});
  line("applicable", score.applicableRow, words.score.applicable, {
    formula: added(at.evidence),
    value: total.applicable,
    style: "majorPoints",
  });
  rest(score.applicableRow, {});

  for (const [kind, row] of score.extras) {
    line(kind, row, sumLabel(scheme, kind, words.extra), {
      formula: extraFormula(scheme, kind, (id) => cellName(score.rows.get(id) ?? 0, at.score)),
      value: total[kind] ?? 0,
      style: "majorNumber",
    });
    rest(row, row === score.finalRow - 1 ? { value: extraNote(scheme, words.extra) } : {});
  }

  const all = [...score.majorRows.values()];
  const pending = all
    .map(
      ({ from, to }) => `COUNTIF(${cellName(from, at.score)}:${cellName(to, at.score)},${quoted(words.state.pending)})`,
    )
    .join("+");
  const [points, applicable] = [cellName(score.totalRow, at.score), cellName(score.applicableRow, at.score)];
  line("final", score.finalRow, words.score.final, {
    formula: finalFormula(scheme, words.state, {
      pending,
      points,
      applicable,
      extra: (kind) => cellName(score.extras.get(kind) ?? 0, at.score),
    }),
    value: total.final ?? (total.pending > 0 ? words.state.pending : words.state.notApplicable),
    style: "majorNumber",
  });
  rest(score.finalRow, { value: scheme.defaults ? inLanguage(scheme.defaults, language) : "" });

  const gradeName = scheme.bands.find((band) => band.grade.zh === grade?.grade)?.grade;
  line("grade", score.gradeRow, words.score.grade, {
    formula: grading.formula,
    value: gradeName
      ? inLanguage(gradeName, language)
      : (total.final ?? (total.pending > 0 ? words.state.pending : words.state.notApplicable)),
    style: "majorNumber",
  });
  rest(score.gradeRow, grading.said);
  for (const [column, cells] of [
    [ALLOWED, grading.cells?.allowed ?? []],
    [SAID, grading.cells?.texts ?? []],
  ] as const) {
    for (const { row, formula, value } of cells) sheet.put(row, column, { formula, value, style: "key" });
  }

  const signRow = score.lastRow + 2;
  words.score.signatures.forEach((label, index) => {
    const column = [at.number, at.criteria, at.score][index] ?? at.number;
    sheet.put(signRow, column, { value: label, style: "line" });
  });
  sheet.height(signRow, 30);
}

/** Hidden columns behind the printed ones, where a scheme has more caps than one formula can hold. */
const ALLOWED = at.remark + 1;
const SAID = at.remark + 2;

interface Grading {
  readonly formula: string;
  /** Which caps are raised, in words. */
  readonly said: { readonly formula: string; readonly value: string };
  readonly cells: CapCells | undefined;
}

function gradingOf({ scheme, layout, words, language, evaluation, facts }: FormParts): Grading {
  const finalCell = cellName(layout.score.finalRow, at.score);
  const made = gradeFormula(scheme, facts, {
    finalCell,
    scoreCell: (id) => layout.scoreCell(id),
    notApplicable: words.state.notApplicable,
    language,
  });
  const { caps, raised, formula } = made;
  const prefix = words.score.capped("");
  const said = caps.map(
    ({ indicator, flag }) => `${indicator.id} ${inLanguage(flag.text, language)}${words.sentenceSeparator}`,
  );
  const isRaised = (flag: Flag): boolean => evaluation.flags.some((one) => one.flag === flag);
  const applied = said.filter((_, index) => caps[index] && isRaised(caps[index].flag));
  const value = applied.length === 0 ? "" : prefix + applied.join("");
  const text =
    caps.length === 0
      ? '""'
      : `IF(OR(${raised.join(",")}),${quoted(prefix)}&${said.map((one, index) => `IF(${raised[index] ?? "FALSE"},${quoted(one)},"")`).join("&")},"")`;
  if (!tooLong(formula, text)) return { formula, said: { formula: text, value }, cells: undefined };
  const cells = capCells(
    made,
    (id) => layout.score.rows.get(id) ?? 0,
    isRaised,
    (index) => ({ formula: quoted(said[index] ?? ""), value: said[index] ?? "" }),
  );
  const all = joined(cells.texts, SAID);
  return {
    formula: bandFormula(scheme, finalCell, [cells.range(ALLOWED)], language),
    said: { formula: `IF(${all}="","",${quoted(prefix)}&${all})`, value },
    cells,
  };
}
