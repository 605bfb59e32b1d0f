import { rangeName } from "#core/form/address";
import type { CellStyle, Plan, PlanSheet, SheetProtection } from "#core/form/workbook";
import type { Book } from "../host/book";
import type { Rect } from "../host/rect";
import type { SheetFacts } from "../host/sheetFacts";
import { sayPrint } from "./pages";
import { conditionalFacts, validationFacts } from "./rules";
import { sheetId } from "./univerData";

const VISIBILITY = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** Tells the host all that it keeps itself of a workbook which the engine has opened with `univerData`. */
export function fillFacts(book: Book, plan: Plan): void {
  book.title = plan.title;
  for (const [name, value] of plan.properties) book.properties.set(name, value);
  plan.sheets.forEach((sheet, index) => {
    fillSheet(book.sheet(sheetId(index)), sheet, plan.styles);
  });
  const front = plan.activeSheet ?? plan.sheets.findIndex(({ state }) => state === "visible");
  book.active = sheetId(front);
  book.structureLocked = plan.lockStructure;
}

function fillSheet(facts: SheetFacts, sheet: PlanSheet, styles: ReadonlyMap<string, CellStyle>): void {
  facts.visibility = VISIBILITY[sheet.state];
  if (sheet.protection) facts.protection = allowed(sheet.protection);
  if (sheet.tabColor !== undefined) facts.tabColor = `#${sheet.tabColor}`;
  facts.showGridlines = sheet.showGridLines !== false;
  const { freeze } = sheet;
  if (freeze && freeze.rows > 0 && freeze.columns > 0)
    facts.freeze = `at ${rangeName({ top: 1, left: 1, bottom: freeze.rows, right: freeze.columns })}`;
  else if (freeze && freeze.rows > 0) facts.freeze = `rows ${freeze.rows}`;
  else if (freeze && freeze.columns > 0) facts.freeze = `columns ${freeze.columns}`;
  if (sheet.autoFilter) facts.autoFilter = rangeName(sheet.autoFilter);
  if (sheet.print) sayPrint(facts, sheet.print);
  facts.merges = [...sheet.merges];
  facts.validations = sheet.validations.map(validationFacts);
  facts.conditionalFormats = sheet.conditionalFormats.map(conditionalFacts);
  sayLooks(facts, sheet, styles);
  for (const { row, column, link } of sheet.cells)
    if (link !== undefined) facts.say([{ top: row, left: column, bottom: row, right: column }], "hyperlink", link);
}

/** Of how cells look only what the library asks the host for, and what Univer has no place for. */
function sayLooks(facts: SheetFacts, { cells }: PlanSheet, styles: ReadonlyMap<string, CellStyle>): void {
  const runs = new Map<string, Rect[]>();
  for (const { row, column, style } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    if (style === undefined) continue;
    let of = runs.get(style);
    if (!of) runs.set(style, (of = []));
    const last = of.at(-1);
    if (last?.top === row && last.right === column - 1) of[of.length - 1] = { ...last, right: column };
    else of.push({ top: row, left: column, bottom: row, right: column });
  }
  for (const [name, rects] of runs) {
    const { numberFormat, unlocked, align } = styles.get(name) ?? {};
    if (numberFormat !== undefined) facts.say(rects, "numberFormat", numberFormat);
    if (unlocked) facts.say(rects, "protection.locked", false);
    if (align?.shrink) facts.say(rects, "shrinkToFit", true);
  }
}

const allowed = (protection: SheetProtection): Readonly<Record<string, boolean>> => ({
  allowFormatRows: protection.formatRows ?? false,
  allowFormatColumns: protection.formatColumns ?? false,
  allowSort: protection.sort ?? false,
  allowAutoFilter: protection.autoFilter ?? false,
  allowInsertRows: protection.insertRows ?? false,
});
