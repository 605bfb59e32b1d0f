import type { Answer } from "../answers/answer";
import type { KindName } from "../answers/kinds";
import type { KindLimits } from "../answers/kinds/kind";
import { markRow } from "./markRow";
import { landscape } from "./printPage";
import { restriction } from "./restriction";
import { SheetBuilder } from "./sheetBuilder";
import { shownAnswer } from "./shownAnswer";
import { inputStyle, lockedStyle } from "./styles";
import type { PlanSheet } from "./workbook";
import type { TableWords } from "./entryTable";

export interface ListEntry {
  readonly key: string;
  readonly kind: KindName;
  readonly limits?: KindLimits;
  readonly label: string;
  readonly hint: string;
  readonly answer?: Answer | undefined;
  /** Given out with the workbook; nobody fills it in. */
  readonly locked?: true;
  /** Points high at least: room to write. */
  readonly room?: number;
}

export interface EntryList {
  readonly name: string;
  readonly corner: string;
  readonly title: string;
  readonly lines: readonly string[];
  readonly sections: readonly { readonly title: string; readonly entries: readonly ListEntry[] }[];
  readonly foot?: readonly string[];
}

const WIDTHS = [{ width: 10, hidden: true }, { width: 26 }, { width: 64 }, { width: 40 }];
const VALUE = 3;

/** A list of labels and entries in sections, found again by key and the column `value`. */
export function entryList(list: EntryList, { form, language }: TableWords): PlanSheet {
  const sheet = new SheetBuilder(list.name, WIDTHS);
  markRow(sheet, list.corner, [["value", VALUE]]);
  sheet.put(2, 2, { value: list.title, style: "wideTitle" });
  sheet.height(2, 34);
  let row = 3;
  for (const line of list.lines) {
    sheet.put(row, 2, { value: line, style: "noteLine" });
    sheet.height(row++, 20);
  }
  for (const { title, entries } of list.sections) {
    sheet.span({ top: row, bottom: row, left: 2, right: 4 }, { value: title, style: "majorLine" });
    sheet.height(row++, 24);
    for (const { key, kind, limits = {}, label, hint, answer, locked, room = 24 } of entries) {
      const value = shownAnswer(answer, kind, limits, language);
      sheet.put(row, 1, { value: key, style: "key" });
      sheet.put(row, 2, { value: label, style: "text" });
      sheet.put(row, VALUE, { value, style: locked ? lockedStyle[kind] : inputStyle[kind] });
      sheet.put(row, 4, { value: hint, style: "textSmall" });
      const said = { text: typeof value === "string" ? value : "", column: VALUE };
      sheet.fit(row, [said, { text: label, column: 2 }, { text: hint, column: 4, points: 9 }], 10.5, room);
      if (!locked)
        sheet.validations.push(
          restriction({ kind, limits, range: { row, column: VALUE }, words: form, language, hint }),
        );
      row++;
    }
  }
  const { foot = [] } = list;
  foot.forEach((text, index) => {
    sheet.put(row + 1, 2 + index, { value: text, style: "line" });
  });
  if (foot.length > 0) sheet.height(row + 1, 42);
  const last = foot.length > 0 ? row + 1 : row - 1;
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true },
    showGridLines: false,
    freeze: { rows: 2 + list.lines.length, columns: 2 },
    print: landscape(form.page, { titleRows: [2, 2], area: { top: 2, left: 2, bottom: last, right: 4 } }),
  });
}
