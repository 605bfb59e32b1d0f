import type { BuildOptions, PlanOutline } from "#core/form/workbook";
import { Trouble } from "../problems";
import { folded } from "../read/sheetIndex";
import { isBusy, lastBuilt, marksIn, type Before, type KnownSheet } from "./mark";

/** One trip. Says no before anything is touched; `unfinished` = an earlier build has to be put right first. */
export async function lookBefore(
  context: Excel.RequestContext,
  plan: PlanOutline,
  { replace }: BuildOptions,
  pane: string,
): Promise<Before | "unfinished"> {
  const { worksheets, names, properties, protection, settings } = context.workbook;
  settings.load("items/key,items/value");
  worksheets.load("items/name,items/id");
  names.load("items/name,items/formula");
  properties.load("title");
  properties.custom.load("items/key,items/value");
  protection.load("protected");
  await context.sync();

  const marks = marksIn(settings.items);
  if (marks.some((mark) => isBusy(mark, pane, Date.now()))) throw new Trouble({ kind: "busyElsewhere" });
  if (marks.length > 0) return "unfinished";
  const sheets = worksheets.items.map(({ id, name }) => ({ id, name }));
  const ours = new Set([...replace].map(folded));
  const planned = new Set(plan.sheets.map(({ name }) => folded(name)));
  const inTheWay = sheets.filter(({ name }) => planned.has(folded(name)) && !ours.has(folded(name)));
  if (inTheWay.length > 0) throw new Trouble({ kind: "sheetsInTheWay", names: inTheWay.map(({ name }) => name) });
  const going = sheets.filter(({ name }) => ours.has(folded(name)));
  // A lock that the plan puts on again is ours to open. Any other is somebody's decision.
  if (protection.protected && !(plan.lockStructure && going.length > 0)) throw new Trouble({ kind: "structureLocked" });
  return {
    sheets,
    names: new Map(names.items.map(({ name, formula }) => [name, String(formula)])),
    properties: new Map(properties.custom.items.map(({ key, value }): [string, unknown] => [key, value])),
    structureLocked: protection.protected,
    title: properties.title,
    built: lastBuilt(settings.items),
    replaced: setAside(going, new Set([...sheets.map(({ name }) => folded(name)), ...planned])),
  };
}

function setAside(going: readonly KnownSheet[], taken: ReadonlySet<string>): Before["replaced"] {
  let number = 0;
  return going.map((sheet) => {
    let aside: string;
    do aside = `~${++number}`;
    while (taken.has(aside));
    return { ...sheet, aside };
  });
}
