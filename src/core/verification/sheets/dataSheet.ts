import { majorTitle } from "../../form/scoreSheet";
import type { Answer } from "../../answers/answer";
import { inLanguage } from "../../answers/text";
import { kindOf } from "../../answers/kinds";
import { expressionFormula } from "../../expressions/expression";
import { cellName, quoted } from "../../form/address";
import { verifyMark } from "../../form/keys";
import { restriction } from "../../form/restriction";
import { markRow } from "../../form/markRow";
import { landscape } from "../../form/printPage";
import { SheetBuilder } from "../../form/sheetBuilder";
import { colours, inputStyle, lockedStyle } from "../../form/styles";
import type { PlainValue, PlanSheet } from "../../form/workbook";
import type { Field, Indicator } from "../../scheme/scheme";
import { recordOf, selfOf, type VerificationParts } from "../content";
import { isAnnexSum, isVerifiable } from "../effective";
import { dataAt as at } from "../layout";
import { isBlankFormula, NO_ENTRY, rowSource, sourceFormula } from "../status";

const WIDTHS = [
  { width: 14, hidden: true },
  { width: 7 },
  { width: 20 },
  { width: 30 },
  { width: 6 },
  { width: 20 },
  { width: 20 },
  { width: 20 },
  { width: 7 },
  { width: 20 },
  { width: 10 },
  ...Array.from({ length: 4 }, () => ({ width: 8, hidden: true })),
];

const entryStyle: Readonly<Record<Field["kind"], string>> = { ...inputStyle, text: "inputSmall" };
const valueStyle: Record<Field["kind"], string> = {
  integer: "value",
  yesNo: "value",
  choice: "value",
  date: "valueDate",
  text: "valueText",
};

/** 核实数据: one row a field, the self value locked beside the assessor's. */
export function dataSheet(parts: VerificationParts): PlanSheet {
  const { scheme, layout, words, form, language, identity } = parts;
  const { headRow, lastRow } = layout.data;
  const sheet = new SheetBuilder(layout.sheets.data, WIDTHS);
  markRow(sheet, verifyMark.data, Object.entries(at));
  sheet.put(2, at.no, { value: words.data.title, style: "section" });
  sheet.height(2, 26);
  const { unitName, round } = identity.form;
  sheet.put(3, at.no, { value: words.data.unitLine(unitName, round), style: "line" });
  words.data.head.forEach((title, index) => {
    sheet.put(headRow, at.no + index, { value: title, style: "head" });
  });
  sheet.height(headRow, 30);
  for (const major of scheme.majors) {
    const row = layout.data.majorRows.get(major.id) ?? 0;
    for (let column = at.no; column <= at.source; column++) {
      const title = `${major.id}　${majorTitle(major, { words: form, language })}`;
      sheet.put(row, column, column === at.no ? { value: title, style: "majorLine" } : { style: "majorLine" });
    }
    sheet.height(row, 24);
    for (const indicator of major.indicators) {
      for (const field of indicator.fields) fieldRow(sheet, parts, indicator, field);
    }
  }
  const sources = { top: headRow + 1, bottom: lastRow, left: at.source, right: at.source };
  const source = cellName(sources.top, at.source);
  sheet.conditionalFormats.push(
    {
      kind: "formula",
      ranges: [sources],
      formula: `${source}=${quoted(words.source.check)}`,
      font: { color: colours.red, bold: true },
      fill: "FDE9E7",
    },
    {
      kind: "formula",
      ranges: [sources],
      formula: `${source}=${quoted(words.source.self)}`,
      font: { color: colours.red },
    },
  );
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true },
    freeze: { rows: headRow, columns: at.field },
    showGridLines: false,
    print: landscape(form.page, {
      titleRows: [3, headRow],
      area: { top: 2, left: at.no, bottom: lastRow, right: at.source },
    }),
  });
}

function fieldRow(sheet: SheetBuilder, parts: VerificationParts, indicator: Indicator, field: Field): void {
  const { layout, words, form, language, self, record, values, judged, facts } = parts;
  const row = layout.data.rows.get(field.id) ?? 0;
  const kind = kindOf(field.kind);
  const title = inLanguage(field.title, language);
  const computed = isAnnexSum(field) ? undefined : field.computed;
  const open = isVerifiable(field);
  const own = computed ? judged.self.facts.answer(field.id) : selfOf(self, field.id);
  const { desk, site, accepted } = recordOf(record, field.id);
  const cells = Object.fromEntries(Object.entries(at).map(([key, column]) => [key, cellName(row, column)])) as Record<
    keyof typeof at,
    string
  >;

  sheet.put(row, at.key, { value: field.id, style: "key" });
  sheet.put(row, at.no, { value: indicator.id, style: "code" });
  sheet.put(row, at.indicator, { value: inLanguage(indicator.title, language), style: "textSmall" });
  sheet.put(row, at.field, { value: title, style: "text" });
  sheet.put(row, at.unit, { value: field.unit ? inLanguage(field.unit, language) : null, style: "code" });
  sheet.put(row, at.self, { value: shownAs(own, field, parts), style: lockedStyle[field.kind] });

  const effective = values.get(field.id);
  const number = judged.facts.number(field.id);
  if (computed) {
    for (const column of [at.desk, at.site, at.accept]) sheet.put(row, column, { style: "lockedText" });
    sheet.put(row, at.value, {
      formula: `IF(${cells.used}="",${quoted(form.state.pending)},${cells.used})`,
      value: number ?? form.state.pending,
      style: "value",
    });
    sheet.put(row, at.source, { value: words.source.fixed, style: "smallCode" });
    sheet.put(row, at.used, {
      formula: expressionFormula(computed, facts),
      value: number ?? "",
      style: "key",
    });
    return;
  }

  const put = (column: number, value: PlainValue, style: string): void => {
    sheet.put(row, column, open ? { value, style } : { style: "lockedText" });
  };
  put(at.desk, shownAs(desk, field, parts), entryStyle[field.kind]);
  put(at.site, shownAs(site, field, parts), entryStyle[field.kind]);
  const mayAccept = open && field.filledBy !== "assessor";
  sheet.put(row, at.accept, {
    value: accepted === undefined ? null : yesNoSaid(accepted, parts),
    style: mayAccept ? "inputChoice" : "lockedText",
  });
  const shown = shownAs(effective?.answer ?? own, field, parts);
  sheet.put(row, at.value, {
    formula: open
      ? `IF(${cells.siteUsed}=${quoted(NO_ENTRY)},IF(${cells.deskUsed}=${quoted(NO_ENTRY)},IF(${cells.self}="","",${cells.self}),${cells.desk}),${cells.site})`
      : `IF(${cells.self}="","",${cells.self})`,
    value: shown ?? "",
    style: valueStyle[field.kind],
  });
  sheet.put(row, at.source, {
    ...(open
      ? { formula: sourceFormula(field, { ...cells, acceptRest: layout.entry("verify.acceptRest") }, words) }
      : {}),
    value: words.source[effective ? rowSource(field, effective) : "fixed"],
    style: "smallCode",
  });
  const usedOf = (answer: Answer): number | string =>
    answer.state === "given" ? kind.toNumber(answer.value, field) : answer.state === "blank" ? NO_ENTRY : "";
  const unlessBlank = (cell: string): string =>
    `IF(${isBlankFormula(cell)},${quoted(NO_ENTRY)},${kind.usedFormula(cell, field)})`;
  const selfUsed = own.state === "given" ? kind.toNumber(own.value, field) : "";
  sheet.put(row, at.selfUsed, { formula: kind.usedFormula(cells.self, field), value: selfUsed, style: "key" });
  if (open) {
    sheet.put(row, at.deskUsed, { formula: unlessBlank(cells.desk), value: usedOf(desk), style: "key" });
    sheet.put(row, at.siteUsed, { formula: unlessBlank(cells.site), value: usedOf(site), style: "key" });
  }
  sheet.put(row, at.used, {
    formula: open
      ? `IF(${cells.siteUsed}=${quoted(NO_ENTRY)},IF(${cells.deskUsed}=${quoted(NO_ENTRY)},${cells.selfUsed},${cells.deskUsed}),${cells.siteUsed})`
      : cells.selfUsed,
    value: number ?? "",
    style: "key",
  });
  if (open) validations(sheet, parts, field, row, mayAccept);
  const texts = [own, desk, site].map((answer) => shownAs(answer, field, parts));
  sheet.fit(
    row,
    [
      { text: title, column: at.field },
      { text: inLanguage(indicator.title, language), column: at.indicator, points: 9 },
      ...texts.map((text, index) => ({ text: typeof text === "string" ? text : "", column: at.self + index })),
      { text: typeof shown === "string" ? shown : "", column: at.value, points: 9 },
    ],
    10.5,
  );
}

function validations(
  sheet: SheetBuilder,
  { words, form, language }: VerificationParts,
  field: Field,
  row: number,
  mayAccept: boolean,
): void {
  const hints = [
    [at.desk, words.data.deskHint],
    [at.site, words.data.siteHint],
  ] as const;
  for (const [column, hint] of hints) {
    sheet.validations.push(
      restriction({ kind: field.kind, limits: field, range: { row, column }, words: form, language, hint }),
    );
  }
  if (!mayAccept) return;
  const hint = words.data.acceptHint;
  sheet.validations.push(
    restriction({ kind: "yesNo", range: { row, column: at.accept }, words: form, language, hint }),
  );
}

const yesNoSaid = (value: boolean, { language }: VerificationParts): PlainValue =>
  kindOf("yesNo").encode(value, {}, language);

/** What the sheet shows of an answer; null for a blank. */
function shownAs(answer: Answer, field: Field, { language, form }: VerificationParts): PlainValue {
  switch (answer.state) {
    case "given":
      return kindOf(field.kind).encode(answer.value, field, language);
    case "unreadable":
      return answer.text;
    case "notApplicable":
      return form.state.notApplicable;
    case "blank":
      return null;
  }
}
