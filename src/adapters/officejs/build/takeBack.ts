import { folded } from "../read/sheetIndex";
import { remove } from "./carryOut";
import { lastBuilt, marksIn, type Mark } from "./mark";

/** What became of a build that broke off. `busy` = somebody else was at it: what is theirs was left to them. */
export type Outcome = "takenBack" | "finished" | "busy";

/**
 * The workbook as it was before a build that could not be finished. Only where a sheet to be replaced is gone already
 * (the last request did all but its end) the way back is closed, and the build is finished instead. Two trips.
 */
export async function takeBack(context: Excel.RequestContext, mark: Mark): Promise<Outcome> {
  const { worksheets, names, properties, protection, settings } = context.workbook;
  worksheets.load("items/name,items/id");
  names.load("items/name");
  properties.load("title");
  properties.custom.load("items/key");
  protection.load("protected");
  settings.load("items/key,items/value");
  await context.sync();

  const marks = marksIn(settings.items);
  const built = lastBuilt(settings.items);
  if (built !== mark.before.built) {
    // Done after all, and only the answer was lost; or somebody else was quicker: what stands now is theirs.
    if (marks.some(({ key }) => key === mark.key)) settings.getItem(mark.key).delete();
    context.runtime.enableEvents = true;
    await context.sync();
    return built === mark.key ? "finished" : "busy";
  }
  const others = marks.filter(({ key, pane }) => key !== mark.key && pane !== mark.pane);
  const { plan, before } = withoutTheirs(mark, others);
  const there = new Map(worksheets.items.map((sheet) => [sheet.id, sheet]));
  const left = before.replaced.filter(({ id }) => there.has(id));
  const forward = left.length < before.replaced.length;
  const going = forward ? left.map(({ id }) => id) : made({ plan, before }, there);
  const renamed = forward ? [] : before.replaced.filter(({ id, name }) => there.get(id)?.name !== name);
  const opens = protection.protected && going.length + renamed.length > 0;
  if (opens) protection.unprotect();
  if (!forward) {
    takeBackNames(names, { plan, before });
    takeBackProperties(properties, { plan, before });
  }
  for (const id of going) remove(worksheets.getItem(id));
  for (const { id, name } of renamed) worksheets.getItem(id).name = name;
  const locked = protection.protected && !opens;
  const lockAgain = forward ? plan.lockStructure : before.structureLocked;
  if (!locked && lockAgain && others.length === 0) protection.protect();
  if (marks.some(({ key }) => key === mark.key)) settings.getItem(mark.key).delete();
  context.runtime.enableEvents = true;
  await context.sync();
  if (others.length > 0) return "busy";
  return forward ? "finished" : "takenBack";
}

type Undone = Pick<Mark, "plan" | "before">;

/** What another build has in hand is not ours to touch: its sheets, its names, its properties. */
function withoutTheirs({ plan, before }: Undone, others: readonly Mark[]): Undone {
  if (others.length === 0) return { plan, before };
  const sheets = new Set(others.flatMap((other) => other.plan.sheets.map(({ name }) => folded(name))));
  const ids = new Set(others.flatMap((other) => other.before.replaced.map(({ id }) => id)));
  const rest = (all: ReadonlyMap<string, unknown>, of: "names" | "properties"): ReadonlyMap<string, unknown> =>
    new Map([...all].filter(([key]) => !others.some((other) => other.plan[of].has(key))));
  return {
    plan: {
      ...plan,
      sheets: plan.sheets.filter(({ name }) => !sheets.has(folded(name))),
      names: rest(plan.names, "names"),
      properties: rest(plan.properties, "properties"),
    },
    before: { ...before, replaced: before.replaced.filter(({ id }) => !ids.has(id)) },
  };
}

function takeBackNames(names: Excel.NamedItemCollection, { plan, before }: Undone): void {
  const now = new Set(names.items.map(({ name }) => name));
  for (const name of plan.names.keys()) {
    const formula = before.names.get(name);
    if (formula !== undefined) names.getItem(name).formula = formula;
    else if (now.has(name)) names.getItem(name).delete();
  }
}

function takeBackProperties(properties: Excel.DocumentProperties, { plan, before }: Undone): void {
  const { custom } = properties;
  const now = new Set(custom.items.map(({ key }) => key));
  for (const key of plan.properties.keys()) {
    if (before.properties.has(key)) custom.add(key, before.properties.get(key));
    else if (now.has(key)) custom.getItem(key).delete();
  }
  // Only what is otherwise: a workbook that takes nothing has nothing to give back.
  if (before.title === "" && properties.title !== "") properties.title = "";
}

/** Sheets that were not there before and have a name of the plan. */
function made({ plan, before }: Undone, there: ReadonlyMap<string, Excel.Worksheet>): string[] {
  const known = new Set(before.sheets.map(({ id }) => id));
  const planned = new Set(plan.sheets.map(({ name }) => folded(name)));
  return [...there].filter(([id, { name }]) => !known.has(id) && planned.has(folded(name))).map(([id]) => id);
}
