import { kindOf } from "../../answers/kinds";
import { verifyMark } from "../../form/keys";
import { restriction } from "../../form/restriction";
import { markRow } from "../../form/markRow";
import { landscape } from "../../form/printPage";
import { SheetBuilder } from "../../form/sheetBuilder";
import type { PlainValue, PlanSheet } from "../../form/workbook";
import type { AnnexRow } from "../../answers/answer";
import { schemeIndex } from "../../scheme/schemeIndex";
import { EVIDENCE } from "../../validation/evidence";
import type { VerificationParts } from "../content";
import { EVIDENCE_HEAD, evidenceAt as at } from "../layout";

const WIDTHS = [
  { width: 12, hidden: true },
  { width: 6 },
  { width: 8 },
  { width: 34 },
  { width: 22 },
  { width: 14 },
  { width: 7 },
  { width: 26 },
  { width: 11 },
  { width: 26 },
];
const SHOWN = ["indicator", "name", "docNo", "date", "pages", "location"] as const;

export const evidenceKey = (number: number): string => `${EVIDENCE}#${number}`;

/** 佐证核验: what the unit listed (A21), ticked piece by piece. */
export function evidenceSheet(parts: VerificationParts): PlanSheet {
  const { layout, words, form, language, evidence, record, identity } = parts;
  const sheet = new SheetBuilder(layout.sheets.evidence, WIDTHS);
  markRow(sheet, verifyMark.evidence, Object.entries(at));
  sheet.put(2, at.number, { value: words.evidence.title, style: "section" });
  sheet.height(2, 26);
  const { unitName, round } = identity.form;
  sheet.put(3, at.number, { value: words.data.unitLine(unitName, round), style: "line" });
  words.evidence.head.forEach((title, index) => {
    sheet.put(EVIDENCE_HEAD, at.number + index, { value: title, style: "head" });
  });
  sheet.height(EVIDENCE_HEAD, 30);
  const found = new Map(record.evidence.map((one) => [one.number, one]));
  for (const row of evidence) {
    const line = EVIDENCE_HEAD + row.number;
    sheet.put(line, at.key, { value: evidenceKey(row.number), style: "key" });
    sheet.put(line, at.number, { value: row.number, style: "count" });
    const texts: { text: string; column: number }[] = [];
    for (const key of SHOWN) {
      const value = entryShown(row, key, parts);
      const style = key === "date" ? "valueDate" : key === "indicator" || key === "pages" ? "smallCode" : "textSmall";
      sheet.put(line, at[key], { value, style });
      if (typeof value === "string") texts.push({ text: value, column: at[key] });
    }
    const { finding, note = "" } = found.get(row.number) ?? {};
    sheet.put(line, at.finding, { value: finding ? words.finding[finding] : null, style: "inputTick" });
    sheet.put(line, at.note, { value: note === "" ? null : note, style: "inputSmall" });
    sheet.fit(line, [...texts, { text: note, column: at.note }], 9, 22);
  }
  const last = EVIDENCE_HEAD + evidence.length;
  if (evidence.length > 0) {
    const values = Object.values(words.finding);
    const range = { top: EVIDENCE_HEAD + 1, bottom: last, left: at.finding, right: at.finding };
    sheet.validations.push(
      {
        kind: "list",
        values,
        ranges: [range],
        prompt: { title: form.alerts.promptTitle, text: words.evidence.findingHint },
        alert: {
          style: "stop",
          title: form.alerts.refusedTitle,
          text: form.alerts.list(values.join(form.listSeparator)),
        },
      },
      restriction({
        kind: "text",
        limits: { max: 300 },
        range: { ...range, left: at.note, right: at.note },
        words: form,
        language,
        hint: words.evidence.findingHint,
      }),
    );
  } else sheet.put(EVIDENCE_HEAD + 1, at.number, { value: words.evidence.none, style: "line" });
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true },
    freeze: { rows: EVIDENCE_HEAD, columns: at.name },
    showGridLines: false,
    print: landscape(form.page, {
      titleRows: [3, EVIDENCE_HEAD],
      area: { top: 2, left: at.number, bottom: Math.max(last, EVIDENCE_HEAD + 1), right: at.note },
    }),
  });
}

function entryShown({ entries }: AnnexRow, key: (typeof SHOWN)[number], parts: VerificationParts): PlainValue {
  const answer = entries.get(key);
  if (answer?.state !== "given") return answer?.state === "unreadable" ? answer.text : null;
  const column = schemeIndex(parts.scheme)
    .annexes.get(EVIDENCE)
    ?.columns.find((one) => one.key === key);
  return column ? kindOf(column.kind).encode(answer.value, column, parts.language) : String(answer.value);
}
