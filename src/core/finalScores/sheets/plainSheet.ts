import { landscape } from "../../form/printPage";
import { SheetBuilder } from "../../form/sheetBuilder";
import type { PlainValue, PlanSheet } from "../../form/workbook";
import { sheetName, type FinalParts } from "../finalParts";

export interface PlainColumn {
  readonly width: number;
  readonly style: string;
}

interface PlainTexts {
  readonly name: string;
  readonly title: string;
  readonly note?: string;
  readonly head: readonly string[];
  /** Lines below the table, to be signed by hand. */
  readonly foot?: readonly string[];
}

/** A plain table under a title: nothing computed, nothing to enter. */
export function plainSheet(
  { form }: Pick<FinalParts, "form">,
  said: PlainTexts,
  columns: readonly PlainColumn[],
  rows: readonly (readonly PlainValue[])[],
): PlanSheet {
  const sheet = new SheetBuilder(sheetName(said.name), columns);
  sheet.put(1, 1, { value: said.title, style: "wideTitle" });
  sheet.height(1, 30);
  if (said.note !== undefined) sheet.put(2, 1, { value: said.note, style: "noteLine" });
  said.head.forEach((title, index) => {
    sheet.put(3, index + 1, { value: title, style: "head" });
  });
  sheet.height(3, 30);
  rows.forEach((values, index) => {
    values.forEach((value, column) => {
      const style = columns[column]?.style;
      sheet.put(4 + index, column + 1, { value, ...(style === undefined ? {} : { style }) });
    });
    const texts = values.map((value, column) => ({ text: typeof value === "string" ? value : "", column: column + 1 }));
    sheet.fit(4 + index, texts, 9, 22);
  });
  said.foot?.forEach((text, index) => {
    const row = 5 + rows.length + index;
    sheet.put(row, 1, { value: text, style: "line" });
    sheet.height(row, 24);
  });
  return sheet.sheet({
    state: "visible",
    protection: { formatRows: true, formatColumns: true, sort: true, autoFilter: true },
    freeze: { rows: 3, columns: 2 },
    showGridLines: false,
    print: landscape(form.page, { titleRows: [3, 3] }),
  });
}
