import type { BuildOptions, PlanOutline, PlanSheet } from "#core/form/workbook";
import { codeOf, Trouble } from "../problems";
import { BUILT, markText, type Mark } from "./mark";
import { Payload } from "./payload";
import { bytesOf, type BuildStep } from "./steps";
import { takeStep } from "./takeStep";

/** What the sheets of a plan hold, a batch at a time. */
export type Steps = Iterable<readonly BuildStep[]> | AsyncIterable<readonly BuildStep[]>;

/**
 * Builds what was planned. The sheets get their own names at once, so that formulas find them; those they replace step
 * aside under another name, and go in the very last request, after everything that might be refused.
 */
export async function carryOut(
  context: Excel.RequestContext,
  plan: PlanOutline,
  steps: Steps,
  mark: Mark,
  { onProgress }: BuildOptions,
): Promise<void> {
  const { worksheets, names, settings } = context.workbook;
  const { before } = mark;
  context.runtime.enableEvents = false;
  // First of all, and again with every request: who finds it sees whether somebody is still at it.
  const sign = (): void => {
    settings.add(mark.key, markText({ ...mark, at: Date.now() }));
  };
  sign();
  if (before.structureLocked) await openStructure(context);
  const payload = new Payload(context, sign);
  for (const { id, aside } of before.replaced) worksheets.getItem(id).name = aside;
  const made = plan.sheets.map((planned) => ({ planned, sheet: worksheets.add(planned.name) }));
  await payload.room({ actions: 3 * (before.replaced.length + made.length), bytes: 0 });
  for (const [name, reference] of plan.names) {
    await payload.room({ actions: 4, bytes: bytesOf([name, reference]) });
    if (before.names.has(name)) names.getItem(name).formula = `=${reference}`;
    else names.add(name, `=${reference}`);
  }
  for await (const batch of steps) {
    for (const one of batch) {
      await payload.room(one);
      const place = made[one.sheet];
      if (!place) throw new Error(`the plan has no sheet ${one.sheet}`);
      takeStep(worksheets, place.sheet, one.work);
    }
    onProgress?.((batch.at(-1)?.sheet ?? 0) / (made.length + 1));
  }
  await payload.room({ actions: 4 * (made.length + plan.properties.size) + 20, bytes: bytesOf([...plan.properties]) });
  finish(context, plan, mark, made);
  await payload.send();
  onProgress?.(1);
}

async function openStructure(context: Excel.RequestContext): Promise<void> {
  context.workbook.protection.unprotect();
  try {
    await context.sync();
  } catch (error) {
    if (codeOf(error) !== "AccessDenied") throw error;
    // It has a password: not ours.
    throw Object.assign(new Trouble({ kind: "structureLocked" }), { cause: error });
  }
}

interface Made {
  readonly planned: PlanOutline["sheets"][number];
  readonly sheet: Excel.Worksheet;
}

/** Whatever closes the door behind itself, and last of all what cannot be taken back. */
function finish(context: Excel.RequestContext, plan: PlanOutline, { key, before }: Mark, made: readonly Made[]): void {
  const { worksheets, properties, protection, settings } = context.workbook;
  for (const [name, value] of plan.properties) properties.custom.add(name, value);
  if (before.title === "") properties.title = plan.title;
  for (const { planned, sheet } of made) {
    if (planned.protection) sheet.protection.protect(allowed(planned.protection));
    if (planned.state !== "visible") sheet.visibility = planned.state === "hidden" ? "Hidden" : "VeryHidden";
  }
  const front = made[plan.activeSheet ?? made.findIndex(({ planned }) => planned.state === "visible")];
  front?.sheet.activate();
  for (const { id } of before.replaced) remove(worksheets.getItem(id));
  if (plan.lockStructure) protection.protect();
  settings.add(BUILT, key);
  settings.getItem(key).delete();
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
