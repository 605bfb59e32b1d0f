import { rangeName } from "#core/form/address";
import type { BuildOptions, Plan, PlanSheet } from "#core/form/workbook";
import { Trouble } from "../problems";
import type { Before } from "./before";
import { writeChart } from "./charts";
import { writePrintSetup, writeView } from "./pages";
import { Payload } from "./payload";
import { rangeAt } from "./places";
import { writeConditionalFormats, writeValidations } from "./rules";
import { writeColumns, writeRows } from "./sizes";
import { writeCells } from "./writeCells";

/**
 * Builds what was planned. The sheets get their own names at once, so that formulas find them; those they replace step
 * aside under another name, and go in the very last request, after everything that might be refused.
 */
export async function carryOut(
  context: Excel.RequestContext,
  plan: Plan,
  before: Before,
  { onProgress }: BuildOptions,
): Promise<void> {
  const { worksheets, names } = context.workbook;
  context.runtime.enableEvents = false;
  if (before.structureLocked) await openStructure(context);
  let standing = 0;
  const payload = new Payload(context, () => onProgress?.(standing / (plan.sheets.length + 1)));
  for (const { id, aside } of before.replaced) worksheets.getItem(id).name = aside;
  const made = plan.sheets.map((planned) => ({ planned, sheet: worksheets.add(planned.name) }));
  await payload.room(3 * (before.replaced.length + made.length));
  for (const [name, reference] of plan.names) {
    await payload.room(4, name, reference);
    if (before.names.has(name)) names.getItem(name).formula = `=${reference}`;
    else names.add(name, `=${reference}`);
  }
  for (const { planned, sheet } of made) {
    await writeSheet(sheet, plan, planned, payload);
    standing++;
  }
  for (const { planned, sheet } of made) {
    for (const chart of planned.charts ?? []) {
      await payload.room(25 + 25 * chart.series.length, chart);
      writeChart(worksheets, sheet, chart);
    }
  }
  await payload.room(4 * (made.length + plan.properties.size) + 20, [...plan.properties]);
  finish(context, plan, before, made);
  await payload.send();
  onProgress?.(1);
}

async function openStructure(context: Excel.RequestContext): Promise<void> {
  context.workbook.protection.unprotect();
  try {
    await context.sync();
  } catch (error) {
    // It has a password: not ours.
    throw Object.assign(new Trouble({ kind: "structureLocked" }), { cause: error });
  }
}

async function writeSheet(sheet: Excel.Worksheet, plan: Plan, planned: PlanSheet, payload: Payload): Promise<void> {
  await writeCells(sheet, plan, planned, payload);
  await writeColumns(sheet, planned.columns, payload);
  await writeRows(sheet, planned.rows, payload);
  for (const merge of planned.merges) {
    await payload.room(3);
    rangeAt(sheet, rangeName(merge)).merge(false);
  }
  await writeValidations(sheet, planned.validations, payload);
  await writeConditionalFormats(sheet, planned.conditionalFormats, payload);
  await payload.room(40 + 3 * (planned.print?.breaksBefore?.length ?? 0), planned.print ?? {});
  if (planned.print) writePrintSetup(sheet, planned.print);
  writeView(sheet, planned);
}

interface Made {
  readonly planned: PlanSheet;
  readonly sheet: Excel.Worksheet;
}

/** Whatever closes the door behind itself, and last of all what cannot be taken back. */
function finish(context: Excel.RequestContext, plan: Plan, before: Before, made: readonly Made[]): void {
  const { worksheets, properties, protection } = context.workbook;
  for (const [key, value] of plan.properties) properties.custom.add(key, value);
  if (before.title === "") properties.title = plan.title;
  for (const { planned, sheet } of made) {
    if (planned.protection) sheet.protection.protect(allowed(planned.protection));
    if (planned.state !== "visible") sheet.visibility = planned.state === "hidden" ? "Hidden" : "VeryHidden";
  }
  const front = made[plan.activeSheet ?? made.findIndex(({ planned }) => planned.state === "visible")];
  front?.sheet.activate();
  for (const { id } of before.replaced) remove(worksheets.getItem(id));
  if (plan.lockStructure) protection.protect();
  context.runtime.enableEvents = true;
}

/** A sheet that is very hidden cannot be deleted (docs: Worksheet.delete). */
export function remove(sheet: Excel.Worksheet): void {
  sheet.visibility = "Hidden";
  sheet.delete();
}

const allowed = (protection: NonNullable<PlanSheet["protection"]>): Excel.WorksheetProtectionOptions => ({
  allowFormatRows: protection.formatRows ?? false,
  allowFormatColumns: protection.formatColumns ?? false,
  allowSort: protection.sort ?? false,
  allowAutoFilter: protection.autoFilter ?? false,
  allowInsertRows: protection.insertRows ?? false,
});
