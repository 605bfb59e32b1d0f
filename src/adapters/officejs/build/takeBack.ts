import type { PlanOutline } from "#core/form/workbook";
import { folded } from "../read/sheetIndex";
import type { Before } from "./before";
import { remove } from "./carryOut";

/**
 * The workbook as it was before a build that could not be finished. Only where a sheet to be replaced is gone already
 * (the last request did all but its end) the way back is closed, and the build is finished instead.
 * Returns whether the new sheets stand.
 */
export async function takeBack(context: Excel.RequestContext, plan: PlanOutline, before: Before): Promise<boolean> {
  const { worksheets, names, properties, protection } = context.workbook;
  worksheets.load("items/name,items/id");
  names.load("items/name");
  properties.custom.load("items/key");
  protection.load("protected");
  await context.sync();

  const there = new Map(worksheets.items.map((sheet) => [sheet.id, sheet]));
  const left = before.replaced.filter(({ id }) => there.has(id));
  const forward = left.length < before.replaced.length;
  const going = forward ? left.map(({ id }) => id) : made(plan, before, there);
  const renamed = forward ? [] : before.replaced.filter(({ id, name }) => there.get(id)?.name !== name);
  const opens = protection.protected && going.length + renamed.length > 0;
  if (opens) protection.unprotect();
  if (!forward) {
    takeBackNames(names, plan, before);
    takeBackProperties(properties, plan, before);
  }
  for (const id of going) remove(worksheets.getItem(id));
  for (const { id, name } of renamed) worksheets.getItem(id).name = name;
  const locked = protection.protected && !opens;
  if (!locked && (forward ? plan.lockStructure : before.structureLocked)) protection.protect();
  context.runtime.enableEvents = true;
  await context.sync();
  return forward;
}

function takeBackNames(names: Excel.NamedItemCollection, plan: PlanOutline, before: Before): void {
  const now = new Set(names.items.map(({ name }) => name));
  for (const name of plan.names.keys()) {
    const formula = before.names.get(name);
    if (formula !== undefined) names.getItem(name).formula = formula;
    else if (now.has(name)) names.getItem(name).delete();
  }
}

function takeBackProperties(properties: Excel.DocumentProperties, plan: PlanOutline, before: Before): void {
  const { custom } = properties;
  const now = new Set(custom.items.map(({ key }) => key));
  for (const key of plan.properties.keys()) {
    if (before.properties.has(key)) custom.add(key, before.properties.get(key));
    else if (now.has(key)) custom.getItem(key).delete();
  }
  if (before.title === "") properties.title = "";
}

/** Sheets that were not there before and have a name of the plan. */
function made(plan: PlanOutline, before: Before, there: ReadonlyMap<string, Excel.Worksheet>): string[] {
  const known = new Set(before.sheets.map(({ id }) => id));
  const planned = new Set(plan.sheets.map(({ name }) => folded(name)));
  return [...there].filter(([id, { name }]) => !known.has(id) && planned.has(folded(name))).map(([id]) => id);
}
