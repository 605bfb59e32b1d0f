import { afterColon } from "../../answers/joining";
import { extraFormula, extraNote, pointsShown, sumLabel } from "../../form/extraCells";
import type { ExtraKind } from "../../scheme/extras";
import { inLanguage } from "../../answers/text";
import { explain } from "../../evaluate/explain";
import type { Evaluation } from "../../evaluate/evaluation";
import { cellName, quoted } from "../../form/address";
import { scoreShown } from "../../form/scoreSheet";
import { landscape } from "../../form/printPage";
import { SheetBuilder } from "../../form/sheetBuilder";
import { applicableFormula, bandFormula, earnedFormula, finalFormula } from "../../form/totalFormulas";
import type { PlanSheet } from "../../form/workbook";
import { clipped } from "../../consolidation/texts";
import type { Indicator, Scheme } from "../../scheme/scheme";
import { indicatorsOf } from "../../scheme/schemeIndex";
import type { JudgedIndicator } from "../../verification/judge";
import { noIndicatorRecord } from "../../verification/record";
import { ACCOUNT_HEAD, accountRows, type AccountRows } from "../account";
import { hundredths, NO_GAP, sheetName, type FinalParts } from "../finalParts";
import { sourceOf } from "../figuresOf";
import type { FinalClass } from "../finalScores";
import type { SettledUnit } from "../settle";

export const accountAt = {
  no: 1,
  indicator: 2,
  points: 3,
  self: 4,
  rule: 5,
  manual: 6,
  score: 7,
  gap: 8,
  source: 9,
  how: 10,
  reasons: 11,
} as const;
const at = accountAt;
const WIDTHS = [7, 20, 7, 8, 9, 9, 8, 8, 11, 52, 40].map((width) => ({ width }));

/** 得分说明: every final score, so that it can be worked out again by hand. */
export function accountSheet(parts: FinalParts, own: FinalClass): PlanSheet {
  const { words, language, form } = parts;
  const unitClass = inLanguage(own.scheme.unitClass, language);
  const sheet = new SheetBuilder(sheetName(words.sheets.account(unitClass)), WIDTHS);
  sheet.put(1, at.no, { value: words.account.title(unitClass), style: "wideTitle" });
  sheet.put(2, at.no, { value: words.account.note, style: "noteLine" });
  sheet.height(1, 30);
  sheet.height(2, 20);
  words.account.head.forEach((title, index) => {
    sheet.put(ACCOUNT_HEAD, at.no + index, { value: title, style: "head" });
  });
  sheet.height(ACCOUNT_HEAD, 32);
  const placed = accountRows(own);
  for (const [unit, rows] of placed) unitBlock(sheet, parts, own.scheme, unit, rows);
  const breaks = [...placed.values()].slice(1).map(({ heading }) => heading);
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true },
    freeze: { rows: ACCOUNT_HEAD, columns: at.indicator },
    showGridLines: false,
    print: landscape(form.page, { titleRows: [ACCOUNT_HEAD, ACCOUNT_HEAD], breaksBefore: breaks }),
  });
}

function unitBlock(sheet: SheetBuilder, parts: FinalParts, scheme: Scheme, unit: SettledUnit, rows: AccountRows): void {
  const { words, language, form } = parts;
  const assessors = unit.forms.map(({ identity }) => identity.assessor);
  const heading = words.account.unit(unit.name, assessors, unit.forms[0]?.identity.returned.slice(0, 16) ?? "");
  for (let column: number = at.no; column <= at.reasons; column++) {
    sheet.put(rows.heading, column, column === at.no ? { value: heading, style: "majorLine" } : { style: "majorLine" });
  }
  sheet.height(rows.heading, 26);
  for (const indicator of indicatorsOf(scheme)) indicatorRow(sheet, parts, scheme, unit, rows, indicator);

  const label = (row: number, text: string): void => {
    sheet.span({ top: row, bottom: row, left: at.no, right: at.indicator }, { value: text, style: "totalLabel" });
    for (let column: number = at.points; column <= at.reasons; column++) sheet.put(row, column, { style: "boldText" });
    sheet.height(row, 22);
  };
  label(rows.total, words.account.total);
  label(rows.applicable, words.account.applicable);
  for (const [kind, row] of rows.extras) label(row, sumLabel(scheme, kind, form.extra));
  label(rows.final, words.account.final(scheme.total));
  label(rows.grade, words.account.grade);
  const points = range(rows, at.points);
  sheet.put(rows.total, at.points, { formula: `SUM(${points})`, value: scheme.total, style: "boldPoints" });
  const sides = [
    [at.self, unit.judged.self],
    [at.score, unit.judged],
  ] as const;
  for (const [column, { total }] of sides) {
    const scores = range(rows, column);
    const [sum, applicable] = [cellName(rows.total, column), cellName(rows.applicable, column)];
    sheet.put(rows.total, column, {
      formula: earnedFormula(scheme, form.state, scores, points),
      value: total.points,
      style: "boldScore",
    });
    sheet.put(rows.applicable, column, {
      formula: applicableFormula(scheme, form.state, scores, points),
      value: total.applicable,
      style: "boldPoints",
    });
    const pending = `COUNTIF(${scores},${quoted(form.state.pending)})`;
    for (const [kind, row] of rows.extras) {
      sheet.put(row, column, {
        formula: extraFormula(scheme, kind, (id) => cellName(rows.indicators.get(id) ?? 0, column)),
        value: total[kind] ?? 0,
        style: "boldScore",
      });
    }
    const extra = (kind: ExtraKind): string => cellName(rows.extras.get(kind) ?? 0, column);
    sheet.put(rows.final, column, {
      formula: finalFormula(scheme, form.state, { pending, points: sum, applicable, extra }),
      value: finalSaid(parts, { total }),
      style: "boldScore",
    });
  }
  if (rows.extras.size > 0) sheet.put(rows.final, at.how, { value: extraNote(scheme, form.extra), style: "boldText" });
  putGap(sheet, rows.final, unit.judged.total.final, unit.judged.self.total.final, "boldScore");
  const caps = unit.judged.flags.flatMap(({ flag, indicator }) =>
    "gradeCap" in flag.effect
      ? [{ cap: flag.effect.gradeCap, text: `${indicator} ${inLanguage(flag.text, language)}` }]
      : [],
  );
  const allowed = caps.map(({ cap }) => String(scheme.bands.findIndex(({ grade }) => grade.zh === cap) + 1));
  sheet.put(rows.grade, at.score, {
    formula: bandFormula(scheme, cellName(rows.final, at.score), allowed, language),
    value: gradeSaid(parts, scheme, unit.judged),
    style: "boldCode",
  });
  const texts = caps.map(({ text }) => text).join(form.sentenceSeparator);
  if (texts !== "") sheet.put(rows.grade, at.how, { value: words.account.capped(texts), style: "boldText" });
}

const range = ({ first, last }: AccountRows, column: number): string =>
  `${cellName(first, column)}:${cellName(last, column)}`;

function indicatorRow(
  sheet: SheetBuilder,
  parts: FinalParts,
  scheme: Scheme,
  unit: SettledUnit,
  rows: AccountRows,
  indicator: Indicator,
): void {
  const { words, language, form } = parts;
  const row = rows.indicators.get(indicator.id) ?? 0;
  const judged = unit.judged.indicators.get(indicator.id);
  if (!judged) return;
  const { manual } = judged;
  const said = explain(scheme, unit.judged.byRule, indicator.id, parts);
  const how = clipped(manual ? words.account.byHand(manual.points.toFixed(2), manual.reason) + said : said);
  const reasons = reasonsOf(unit, indicator.id);
  const title = inLanguage(indicator.title, language);
  sheet.put(row, at.no, { value: indicator.id, style: "cellCode" });
  sheet.put(row, at.indicator, { value: title, style: "textSmall" });
  sheet.put(row, at.points, { value: pointsShown(indicator, form.extra), style: "cellPoints" });
  sheet.put(row, at.self, { value: scoreShown(judged.self, { words: form }), style: "cellScore" });
  sheet.put(row, at.rule, { value: scoreShown(judged.byRule, { words: form }), style: "cellScore" });
  sheet.put(row, at.manual, { value: manual?.points ?? null, style: "cellScore" });
  const [byHand, byRule] = [cellName(row, at.manual), cellName(row, at.rule)];
  sheet.put(row, at.score, {
    formula: `IF(ISNUMBER(${byHand}),${byHand},${byRule})`,
    value: scoreShown(judged.result, { words: form }),
    style: "cellScore",
  });
  putGap(sheet, row, pointsOf(judged.result), pointsOf(judged.self), "cellSigned");
  sheet.put(row, at.source, { value: sourceSaid(parts, sourceOf(unit, indicator)), style: "cellCode" });
  sheet.put(row, at.how, { value: how, style: "returnedWrap" });
  sheet.put(row, at.reasons, { value: reasons === "" ? null : reasons, style: "returnedWrap" });
  sheet.fit(
    row,
    [
      { text: title, column: at.indicator },
      { text: how, column: at.how },
      { text: reasons, column: at.reasons },
    ],
    9,
    22,
  );
}

const pointsOf = (result: JudgedIndicator["result"]): number | undefined =>
  result.state === "scored" ? result.points : undefined;

function putGap(
  sheet: SheetBuilder,
  row: number,
  verified: number | undefined,
  self: number | undefined,
  style: string,
): void {
  const [score, own] = [cellName(row, at.score), cellName(row, at.self)];
  sheet.put(row, at.gap, {
    formula: `IF(AND(ISNUMBER(${score}),ISNUMBER(${own})),ROUND(${score}-${own},2),${quoted(NO_GAP)})`,
    value: verified === undefined || self === undefined ? NO_GAP : hundredths(verified - self),
    style,
  });
}

/** What the assessors say of an indicator, each with their name. */
function reasonsOf({ forms }: SettledUnit, id: string): string {
  const said = forms.flatMap(({ identity, record }) => {
    const { deduction } = record.indicators.get(id) ?? noIndicatorRecord;
    return deduction === "" ? [] : [afterColon(identity.assessor, deduction, identity.form.language)];
  });
  return clipped(said.join("\n"));
}

const sourceSaid = ({ words, form }: FinalParts, source: ReturnType<typeof sourceOf>): string =>
  source === "notApplicable" ? form.state.notApplicable : words.source[source];

type Totals = Pick<Evaluation, "total" | "grade">;

export const finalSaid = ({ form }: Pick<FinalParts, "form">, { total }: Pick<Totals, "total">): number | string =>
  total.final ?? (total.pending > 0 ? form.state.pending : form.state.notApplicable);

export function gradeSaid(parts: FinalParts, { bands }: Scheme, { total, grade }: Totals): number | string {
  const band = bands.find((one) => one.grade.zh === grade?.grade);
  return band ? inLanguage(band.grade, parts.language) : finalSaid(parts, { total });
}
