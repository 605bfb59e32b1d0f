import type { Answer } from "../../answers/answer";
import { inLanguage } from "../../answers/text";
import { kindOf } from "../../answers/kinds";
import { clipped } from "../../consolidation/texts";
import { cellName, quoted } from "../../form/address";
import { settlementMark } from "../../form/keys";
import { markRow } from "../../form/markRow";
import { landscape } from "../../form/printPage";
import { SheetBuilder } from "../../form/sheetBuilder";
import type { NativeValidation, PlanSheet } from "../../form/workbook";
import { sheetName, type FinalParts } from "../finalParts";
import { basisOf, decisionKey, LOCKED_BASIS, type Difference, type Position } from "../settle";

const at = {
  key: 1,
  unit: 2,
  no: 3,
  what: 4,
  self: 5,
  positions: 6,
  value: 7,
  by: 8,
  why: 9,
  state: 10,
  basis: 11,
  applied: 12,
} as const;
const WIDTHS = [10, 24, 7, 28, 14, 34, 14, 12, 30, 16, 10, 10].map((width, index) => ({
  width,
  hidden: index === 0 || index >= 10,
}));
const HEAD = 4;

/** 分歧裁定: where assessors differ, with room for the office's decision; read back when forms are collected again. */
export function differencesSheet(parts: FinalParts): PlanSheet {
  const { words, scores, form } = parts;
  const sheet = new SheetBuilder(sheetName(words.sheets.differences), WIDTHS);
  markRow(sheet, settlementMark, Object.entries(at));
  sheet.put(2, at.unit, { value: words.differences.title, style: "wideTitle" });
  sheet.put(3, at.unit, { value: words.differences.note, style: "noteLine" });
  sheet.height(2, 30);
  words.differences.head.forEach((title, index) => {
    sheet.put(HEAD, at.unit + index, { value: title, style: "head" });
  });
  sheet.height(HEAD, 30);
  let row = HEAD + 1;
  for (const { units } of scores.classes) {
    for (const unit of units) for (const one of unit.differences) line(sheet, parts, unit, one, row++);
  }
  if (row === HEAD + 1) sheet.put(row, at.unit, { value: words.differences.none, style: "noteLine" });
  else sheet.validations.push(...prompts(parts, row - 1));
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true },
    freeze: { rows: HEAD, columns: at.unit },
    showGridLines: false,
    print: landscape(form.page, {
      titleRows: [HEAD, HEAD],
      area: { top: 2, left: at.unit, bottom: Math.max(row - 1, HEAD + 1), right: at.state },
    }),
  });
}

function line(
  sheet: SheetBuilder,
  parts: FinalParts,
  unit: { readonly code: string; readonly name: string },
  difference: Difference,
  row: number,
): void {
  const { words, language, form } = parts;
  const { indicator, field, key, positions, decision, state } = difference;
  const said = words.differences;
  const what = field ? inLanguage(field.title, language) : said.byHand;
  const names = positions
    .map(
      (one) =>
        `${one.assessor === LOCKED_BASIS ? said.locked : one.assessor}${form.colon}${positionSaid(one, difference, parts)}`,
    )
    .join(form.sentenceSeparator);
  sheet.put(row, at.key, { value: decisionKey(unit.code, key), style: "key" });
  sheet.put(row, at.unit, { value: unit.name, style: "returnedWrap" });
  sheet.put(row, at.no, { value: indicator.id, style: "cellCode" });
  sheet.put(row, at.what, { value: what, style: "textSmall" });
  sheet.put(row, at.self, { value: field ? shownOf(difference.self, difference, parts) : "—", style: "returnedWrap" });
  sheet.put(row, at.positions, { value: clipped(names), style: "returnedWrap" });
  const entries = [decision?.value, decision?.by, decision?.why];
  entries.forEach((value = "", index) => {
    sheet.put(row, at.value + index, { value: value === "" ? null : clipped(value), style: "decide" });
  });
  const [value, by, why] = [at.value, at.by, at.why].map((column) => cellName(row, column));
  const filled = entries.filter((one) => one !== undefined && one !== "").length;
  const standing = state === "settled" ? said.settled : state === "outdated" ? said.outdated : said.incomplete;
  const count = `COUNTA(${value ?? ""}:${why ?? ""})`;
  const same = `${value ?? ""}&"|"&${by ?? ""}&"|"&${why ?? ""}=${cellName(row, at.applied)}`;
  sheet.put(row, at.state, {
    formula: `IF(${count}=0,${quoted(said.open)},IF(${count}<3,${quoted(said.incomplete)},IF(${same},${quoted(standing)},${quoted(said.entered)})))`,
    value: filled === 0 ? said.open : filled < 3 ? said.incomplete : standing,
    style: "cellCode",
  });
  sheet.put(row, at.basis, { value: basisOf(positions), style: "keyText" });
  sheet.put(row, at.applied, { value: filled === 3 ? entries.join("|") : "", style: "keyText" });
  sheet.fit(
    row,
    [
      { text: names, column: at.positions },
      { text: what, column: at.what },
      { text: unit.name, column: at.unit },
      { text: decision?.why ?? "", column: at.why },
    ],
    9,
    26,
  );
}

function positionSaid({ value }: Position, { field }: Difference, { words, language }: FinalParts): string {
  if (value === "") return field ? words.differences.blank : words.differences.byRule;
  if (field?.kind === "yesNo") return String(kindOf("yesNo").encode(value === "true", {}, language));
  if (field?.kind === "choice") return String(kindOf("choice").encode(value, field, language));
  return value;
}

function shownOf(answer: Answer, difference: Difference, parts: FinalParts): string {
  if (answer.state === "given") return positionSaid({ assessor: "", value: String(answer.value) }, difference, parts);
  return answer.state === "notApplicable" ? parts.form.state.notApplicable : parts.words.differences.blank;
}

function prompts({ words, form }: FinalParts, last: number): NativeValidation[] {
  const said = words.differences;
  const hints = [
    [at.value, said.valueHint],
    [at.by, said.byHint],
    [at.why, said.whyHint],
  ] as const;
  return hints.map(([column, text]) => ({
    kind: "any",
    ranges: [{ top: HEAD + 1, bottom: last, left: column, right: column }],
    prompt: { title: form.alerts.promptTitle, text },
  }));
}
