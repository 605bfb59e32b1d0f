import { landscape } from "../../form/printPage";
import { SheetBuilder } from "../../form/sheetBuilder";
import type { PlanSheet } from "../../form/workbook";
import type { SchemeBookOrder } from "../order";
import { keysOfLimits } from "../ruleLimits";
import { FIRST_ROW, HEAD_ROW, schemeRules } from "./guide";

/** For looking up: every rule that a scheme may ask for. Nothing of it is read. */
export function ruleSheet({ words, language }: SchemeBookOrder): PlanSheet {
  const { ruleSheet: said } = words;
  const sheet = new SheetBuilder(said.sheet, [{ width: 2 }, { width: 44 }, { width: 10 }, { width: 80 }]);
  sheet.put(2, 2, { value: said.title, style: "section" });
  sheet.height(2, 28);
  sheet.put(3, 2, { value: said.note, style: "line" });
  said.head.forEach((title, at) => sheet.put(HEAD_ROW, 2 + at, { value: title, style: "head" }));
  schemeRules.forEach(({ code, severity, limits }, at) => {
    const row = FIRST_ROW + at;
    const content = keysOfLimits(limits, (key) => words.limits[key] ?? key, language);
    sheet.put(row, 2, { value: `${code} ${words.rules[code] ?? ""}`, style: "text" });
    sheet.put(row, 3, { value: words.severities[severity], style: "code" });
    sheet.put(row, 4, { value: content, style: "textSmall" });
    sheet.fit(row, [{ text: content, column: 4, points: 9 }], 10.5, 22);
  });
  const last = HEAD_ROW + schemeRules.length;
  return sheet.sheet({
    state: "visible",
    showGridLines: false,
    freeze: { rows: HEAD_ROW, columns: 0 },
    print: landscape(words.page, { titleRows: [2, HEAD_ROW], area: { top: 2, left: 2, bottom: last, right: 4 } }),
  });
}
