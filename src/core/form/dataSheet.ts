import { majorTitle } from "./scoreSheet";
import { textOf } from "../answers/answer";
import { inLanguage } from "../answers/text";
import { kindOf } from "../answers/kinds";
import { text as textKind } from "../answers/kinds/text";
import { date as dateKind } from "../answers/kinds/date";
import { reasonId } from "../scheme/schemeIndex";
import type { Field, Indicator } from "../scheme/scheme";
import { cellName, quoted } from "./address";
import { answerIn, type FormParts, type LastEntries } from "./content";
import { entryStatus, REASON_LENGTH, reasonStatus, reasonStatusFormula, statusFormula } from "./entryStatus";
import { usedFormula } from "./formulaFacts";
import { headKeys, mark, type HeadKey } from "./keys";
import { dataColumns as at, shownFields } from "./layout";
import { restriction } from "./restriction";
import { markRow } from "./markRow";
import { landscape } from "./printPage";
import { SheetBuilder } from "./sheetBuilder";
import { colours, inputStyle, lockedStyle } from "./styles";
import type { PlainValue, PlanSheet } from "./workbook";

const WIDTHS = [
  { width: 14, hidden: true },
  { width: 7 },
  { width: 22 },
  { width: 34 },
  { width: 30 },
  { width: 7 },
  { width: 34 },
  { width: 10 },
  { width: 8, hidden: true },
];

/** 填报数据: one row a field, the only sheet with entries besides the annexes. Not merged anywhere. */
export function dataSheet(parts: FormParts): PlanSheet {
  const { scheme, layout, words, identity } = parts;
  const { last } = parts;
  const sheet = new SheetBuilder(layout.sheets.data, last ? [...WIDTHS, { width: 26 }] : WIDTHS);
  const { headRow } = layout.data;

  markRow(sheet, mark.data, Object.entries(at));
  sheet.put(2, at.no, { value: words.data.title, style: "section" });
  sheet.height(2, 26);
  sheet.put(3, at.no, { value: words.data.unitLine(identity.unitName, identity.round), style: "line" });
  words.data.head.forEach((title, index) => {
    sheet.put(headRow, at.no + index, { value: title, style: "head" });
  });
  sheet.height(headRow, 30);

  heading(sheet, headRow + 1, words.head.block);
  for (const key of headKeys) headEntry(sheet, parts, key);
  for (const major of scheme.majors) {
    const rows = layout.data.majorRows.get(major.id);
    if (rows) heading(sheet, rows.from, `${major.id}　${majorTitle(major, parts)}`);
    for (const indicator of major.indicators) {
      for (const field of shownFields(indicator.fields)) entry(sheet, parts, indicator, field);
      reason(sheet, parts, indicator);
    }
  }

  if (last) lastColumn(sheet, parts, last);

  const statuses = { top: headRow + 1, bottom: layout.data.lastRow, left: at.status, right: at.status };
  const status = cellName(statuses.top, at.status);
  const { state } = words;
  sheet.conditionalFormats.push(
    {
      kind: "formula",
      ranges: [statuses],
      formula: `OR(${status}=${quoted(state.missing)},${status}=${quoted(state.officeMissing)})`,
      font: { color: colours.red },
    },
    {
      kind: "formula",
      ranges: [statuses],
      formula: `${status}=${quoted(state.check)}`,
      font: { color: colours.red, bold: true },
      fill: "FDE9E7",
    },
  );

  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true },
    freeze: { rows: headRow, columns: at.field },
    showGridLines: false,
    print: landscape(words.page, {
      titleRows: [3, headRow],
      area: { top: 2, left: at.no, bottom: layout.data.lastRow, right: last ? LAST : at.status },
    }),
  });
}

/** Beyond the hidden column that formulas use. It carries no mark: nothing reads it, and nothing else moves for it. */
const LAST = at.used + 1;

/** 上一轮: what was entered then, grey and locked, beside what is entered now. */
function lastColumn(sheet: SheetBuilder, { layout, words }: FormParts, { round, said }: LastEntries): void {
  sheet.put(layout.data.headRow, LAST, { value: words.data.last(round), style: "head" });
  for (const [id, row] of layout.data.rows) {
    const text = said.get(id) ?? null;
    sheet.put(row, LAST, { value: text, style: "lockedText" });
    if (text !== null) sheet.raise(row, { text, column: LAST }, 10.5);
  }
  const headings = [...layout.data.majorRows.values()].map(({ from }) => from);
  for (const from of [layout.data.headRow + 1, ...headings]) sheet.put(from, LAST, { style: "majorLine" });
}

function heading(sheet: SheetBuilder, row: number, title: string): void {
  for (let column = at.no; column <= at.status; column++) {
    sheet.put(row, column, column === at.no ? { value: title, style: "majorLine" } : { style: "majorLine" });
  }
  sheet.height(row, 24);
}

function headEntry(sheet: SheetBuilder, { layout, words, content, language }: FormParts, key: HeadKey): void {
  const row = layout.data.rows.get(key) ?? 0;
  const isDate = key === "head.filledOn";
  const title = words.head[key.slice("head.".length) as keyof typeof words.head];
  const answer = answerIn(content, key);
  const kind = isDate ? dateKind : textKind;
  const value = answer.state === "given" ? kind.encode(answer.value, {}, language) : null;
  sheet.put(row, at.key, { value: key, style: "key" });
  sheet.put(row, at.no, { style: "code" });
  sheet.put(row, at.indicator, { style: "text" });
  sheet.put(row, at.field, { value: title, style: "text" });
  sheet.put(row, at.value, { value, style: isDate ? "inputDate" : "inputText" });
  sheet.put(row, at.unit, { style: "code" });
  sheet.put(row, at.hint, { value: isDate ? words.data.date : words.data.optional, style: "textSmall" });
  const { filled, optional } = words.state;
  const entryCell = cellName(row, at.value);
  sheet.put(row, at.status, {
    formula: `IF(ISBLANK(${entryCell}),${quoted(optional)},${quoted(filled)})`,
    value: value === null ? optional : filled,
    style: "status",
  });
  if (isDate)
    sheet.validations.push(
      restriction({ kind: "date", range: { row, column: at.value }, words, language, hint: words.data.date }),
    );
  sheet.height(row, 20);
}

function entry(sheet: SheetBuilder, parts: FormParts, indicator: Indicator, field: Field): void {
  const { layout, words, content, language, evaluation, facts } = parts;
  const row = layout.data.rows.get(field.id) ?? 0;
  const kind = kindOf(field.kind);
  const answer = field.computed ? evaluation.facts.answer(field.id) : answerIn(content, field.id);
  const open = field.filledBy === "unit";
  const title = inLanguage(field.title, language);
  const hint = hintOf(field, parts);
  const usedCell = cellName(row, at.used);
  const number = evaluation.facts.number(field.id);

  sheet.put(row, at.key, { value: field.id, style: "key" });
  sheet.put(row, at.no, { value: indicator.id, style: "code" });
  sheet.put(row, at.indicator, { value: inLanguage(indicator.title, language), style: "textSmall" });
  sheet.put(row, at.field, { value: title, style: "text" });
  if (field.computed) {
    const pending = words.state.pending;
    sheet.put(row, at.value, {
      formula: `IF(${usedCell}="",${quoted(pending)},${usedCell})`,
      value: number ?? pending,
      style: lockedStyle[field.kind],
    });
  } else {
    sheet.put(row, at.value, {
      value: shownValue(answer, field, parts),
      style: (open ? inputStyle : lockedStyle)[field.kind],
    });
  }
  sheet.put(row, at.unit, { value: field.unit ? inLanguage(field.unit, language) : null, style: "code" });
  sheet.put(row, at.hint, { value: hint, style: "textSmall" });
  sheet.put(row, at.status, {
    formula: statusFormula(
      field,
      { entry: cellName(row, at.value), used: usedCell, score: layout.scoreCell(indicator.id) },
      facts,
      words,
    ),
    value: words.state[entryStatus(field, evaluation, answer)],
    style: "status",
  });
  sheet.put(row, at.used, { formula: usedFormula(field, row, facts), value: number ?? "", style: "key" });
  if (open) {
    sheet.validations.push(
      restriction({
        kind: field.kind,
        limits: field,
        range: { row, column: at.value },
        words,
        language,
        hint,
        native: kind.native(field, language),
      }),
    );
  }
  const shown = answer.state === "given" && typeof answer.value === "string" ? answer.value : "";
  sheet.fit(
    row,
    [
      { text: title, column: at.field },
      { text: shown, column: at.value },
      { text: inLanguage(indicator.title, language), column: at.indicator, points: 9 },
      { text: hint, column: at.hint, points: 9 },
    ],
    10.5,
  );
}

/** What the sheet shows of an answer; unreadable text is shown as it was written, so that nothing is lost when lifting. */
function shownValue(answer: ReturnType<typeof answerIn>, field: Field, { language, words }: FormParts): PlainValue {
  switch (answer.state) {
    case "given":
      return kindOf(field.kind).encode(answer.value, field, language);
    case "unreadable":
      return answer.text;
    case "notApplicable":
      return words.state.notApplicable;
    case "blank":
      return null;
  }
}

function hintOf(field: Field, { words, language }: FormParts): string {
  const said: string[] = [];
  if (field.filledBy === "office") said.push(words.data.office);
  else if (field.computed) said.push(words.data.computed);
  else {
    said.push(field.required ? words.data.required : words.data.optional);
    const { min = 0, max } = field;
    if (field.kind === "yesNo") said.push(words.data.yesNo);
    if (field.kind === "integer") said.push(words.data.whole(min, max ?? 999_999));
    if (field.kind === "date") said.push(words.data.date);
    if (field.kind === "text") said.push(words.data.text(max));
    if (field.kind === "choice")
      said.push(
        words.data.choose(
          (field.options ?? []).map((option) => inLanguage(option, language)).join(words.listSeparator),
        ),
      );
  }
  if (field.hint) said.push(inLanguage(field.hint, language));
  return said.join(words.sentenceSeparator);
}

function reason(sheet: SheetBuilder, parts: FormParts, indicator: Indicator): void {
  const { layout, words, content, language, evaluation, facts } = parts;
  const id = reasonId(indicator.id);
  const row = layout.data.rows.get(id) ?? 0;
  const answer = answerIn(content, id);
  const asked = indicator.reasonRequired;
  const hint =
    asked === undefined
      ? words.data.text(REASON_LENGTH)
      : asked.when === "always"
        ? words.data.reasonAlways
        : words.data.reasonHint(inLanguage(asked.text, language));
  const cells = { entry: cellName(row, at.value), used: cellName(row, at.used), score: layout.scoreCell(indicator.id) };
  sheet.put(row, at.key, { value: id, style: "key" });
  sheet.put(row, at.no, { value: indicator.id, style: "code" });
  sheet.put(row, at.indicator, { value: inLanguage(indicator.title, language), style: "textSmall" });
  sheet.put(row, at.field, { value: words.data.reason, style: "text" });
  sheet.put(row, at.value, { value: answer.state === "given" ? String(answer.value) : null, style: "inputText" });
  sheet.put(row, at.unit, { style: "code" });
  sheet.put(row, at.hint, { value: hint, style: "textSmall" });
  sheet.put(row, at.status, {
    formula: reasonStatusFormula(indicator, cells, facts, words),
    value: words.state[reasonStatus(indicator, evaluation, answer)],
    style: "status",
  });
  sheet.put(row, at.used, {
    formula: textKind.usedFormula(cells.entry, {}),
    value: answer.state === "given" ? textKind.toNumber(answer.value, {}) : "",
    style: "key",
  });
  sheet.validations.push(
    restriction({
      kind: "text",
      limits: { max: REASON_LENGTH },
      range: { row, column: at.value },
      words,
      language,
      hint,
    }),
  );
  sheet.fit(
    row,
    [
      { text: textOf(answer), column: at.value },
      { text: hint, column: at.hint, points: 9 },
      { text: inLanguage(indicator.title, language), column: at.indicator, points: 9 },
    ],
    10.5,
  );
}
