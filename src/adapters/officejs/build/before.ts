import type { BuildOptions, PlanOutline } from "#core/form/workbook";
import { Trouble } from "../problems";
import { folded } from "../read/sheetIndex";

interface KnownSheet {
  readonly id: string;
  readonly name: string;
}

/** What the workbook was before anything is built: by this it is put back. */
export interface Before {
  readonly sheets: readonly KnownSheet[];
  readonly names: ReadonlyMap<string, string>;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly structureLocked: boolean;
  readonly title: string;
  /** Sheets that go, with the names they have until the new ones stand. */
  readonly replaced: readonly (KnownSheet & { readonly aside: string })[];
}

/** One trip. Says no before anything is touched. */
export async function lookBefore(
  context: Excel.RequestContext,
  plan: PlanOutline,
  { replace }: BuildOptions,
): Promise<Before> {
  const { worksheets, names, properties, protection } = context.workbook;
  worksheets.load("items/name,items/id");
  names.load("items/name,items/formula");
  properties.load("title");
  properties.custom.load("items/key,items/value");
  protection.load("protected");
  await context.sync();

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
