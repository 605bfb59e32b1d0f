import type { Plan } from "#core/form/workbook";
import { folded } from "../read/sheetIndex";
import type { Before } from "./before";
import { remove } from "./carryOut";

/**
 * The workbook as it was before a build that could not be finished. Only where a sheet to be replaced is gone already
 * (the last request did all but its end) the way back is closed, and the build is finished instead.
 * Returns whether the new sheets stand.
 */
export async function takeBack(context: Excel.RequestContext, plan: Plan, before: Before): Promise<boolean> {
  const { worksheets, names, properties, protection } = context.workbook;
  worksheets.load("items/name,items/id");
  names.load("items/name");
  properties.custom.load("items/key");
  protection.load("protected");
  await context.sync();

  const there = new Map(worksheets.items.map((sheet) => [sheet.id, sheet]));
  const left = before.replaced.filter(({ id }) => there.has(id));
  const forward = left.length < before.replaced.length;
  if (protection.protected && (forward ? left.length > 0 : made(plan, before, there).length > 0))
    protection.unprotect();
  if (forward) {
    for (const { id } of left) remove(worksheets.getItem(id));
    if (plan.lockStructure) protection.protect();
  } else {
    const keys = new Set(properties.custom.items.map(({ key }) => key));
    const named = new Set(names.items.map(({ name }) => name));
    for (const name of plan.names.keys()) {
      const formula = before.names.get(name);
      if (formula !== undefined) names.getItem(name).formula = formula;
      else if (named.has(name)) names.getItem(name).delete();
    }
    for (const key of plan.properties.keys()) {
      if (before.properties.has(key)) properties.custom.add(key, before.properties.get(key));
      else if (keys.has(key)) properties.custom.getItem(key).delete();
    }
    if (before.title === "") properties.title = "";
    for (const id of made(plan, before, there)) remove(worksheets.getItem(id));
    for (const { id, name } of before.replaced) if (there.get(id)?.name !== name) worksheets.getItem(id).name = name;
    if (before.structureLocked) protection.protect();
  }
  context.runtime.enableEvents = true;
  await context.sync();
  return forward;
}

/** Sheets that were not there before and have a name of the plan. */
function made(plan: Plan, before: Before, there: ReadonlyMap<string, Excel.Worksheet>): string[] {
  const known = new Set(before.sheets.map(({ id }) => id));
  const planned = new Set(plan.sheets.map(({ name }) => folded(name)));
  return [...there].filter(([id, { name }]) => !known.has(id) && planned.has(folded(name))).map(([id]) => id);
}
