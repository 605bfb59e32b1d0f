import { schemeMark } from "../../form/keys";
import { markRow } from "../../form/markRow";
import { landscape } from "../../form/printPage";
import { SheetBuilder } from "../../form/sheetBuilder";
import type { PlanSheet } from "../../form/workbook";
import { contextOf, valueIn, type SchemeBookOrder } from "../order";
import { textOf } from "../shape";
import { settings } from "../tables";
import { guided } from "./guide";

/** What is said once of the scheme, how the workbook is used, and how conditions are written. */
export function aboutSheet(order: SchemeBookOrder): PlanSheet {
  const { scheme, words } = order;
  const { about } = words;
  const context = contextOf(order)("");
  const sheet = new SheetBuilder(about.sheet, [
    { width: 10, hidden: true },
    { width: 20 },
    { width: 44 },
    { width: 40 },
    { width: 58 },
  ]);
  markRow(sheet, schemeMark("about"), [
    ["value", 3],
    ["english", 4],
  ]);
  sheet.put(2, 2, { value: about.title, style: "section" });
  sheet.height(2, 28);
  about.head.forEach((title, at) => sheet.put(3, 2 + at, { value: title, style: "head" }));
  sheet.height(3, 26);
  let row = 3;
  for (const setting of settings) {
    row++;
    const { key, type } = setting;
    const value = valueIn(scheme, [...key.split("."), ...("bilingual" in setting ? ["zh"] : [])]);
    const english = "bilingual" in setting ? valueIn(scheme, [...key.split("."), "en"]) : undefined;
    const shown = value === undefined ? null : type.write(value, context, {});
    sheet.put(row, 1, { value: key, style: "key" });
    sheet.put(row, 2, { value: about.labels[key], style: "text" });
    sheet.put(row, 3, { value: shown, style: type.style });
    sheet.put(row, 4, {
      value: textOf(english) || null,
      style: "bilingual" in setting ? "inputText" : "lockedText",
    });
    sheet.put(row, 5, { value: about.hints[key], style: "textSmall" });
    sheet.validations.push(guided(type, [{ top: row, bottom: row, left: 3, right: 3 }], about.hints[key], words));
    sheet.fit(
      row,
      [
        { text: String(shown ?? ""), column: 3 },
        { text: textOf(english), column: 4 },
        { text: about.hints[key], column: 5, points: 9 },
      ],
      10.5,
      24,
    );
  }
  const section = (title: string): void => {
    row += 2;
    sheet.put(row, 2, { value: title, style: "section" });
    sheet.height(row, 26);
  };
  section(about.howTitle);
  for (const line of about.how) {
    row++;
    sheet.span({ top: row, bottom: row, left: 2, right: 5 }, { value: line, style: "note" });
    sheet.fit(row, [{ text: line, column: 2, through: 5 }], 10.5);
  }
  section(about.grammarTitle);
  for (const [written, meaning] of about.grammar) {
    row++;
    sheet.span({ top: row, bottom: row, left: 2, right: 3 }, { value: written, style: "text" });
    sheet.span({ top: row, bottom: row, left: 4, right: 5 }, { value: meaning, style: "text" });
    sheet.fit(
      row,
      [
        { text: written, column: 2, through: 3 },
        { text: meaning, column: 4, through: 5 },
      ],
      10.5,
    );
  }
  return sheet.sheet({
    state: "visible",
    showGridLines: false,
    freeze: { rows: 3, columns: 2 },
    print: landscape(words.page, { titleRows: [3, 3], area: { top: 2, left: 2, bottom: row, right: 5 } }),
  });
}
