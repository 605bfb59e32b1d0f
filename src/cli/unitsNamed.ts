import type { Scheme } from "#core";
import type { Roster, RosterUnit } from "#core/roster/roster";
import { unitsByName, unitsToVisit as toVisit } from "#usecases/chooseUnits";
import { schemesOrAll, type CommandContext } from "./context";
import { Refusal } from "./refusal";

/** Units by code or name, separated by commas; undefined where nothing is said. */
export function unitsNamed<Unit extends { readonly code: string; readonly name: string }>(
  list: string | undefined,
  units: readonly Unit[],
  { cli }: Pick<CommandContext, "cli">,
): readonly Unit[] | undefined {
  const choice = unitsByName(list, units);
  if (!choice.ok) throw new Refusal(cli.verify.unknownUnit(choice.unknown));
  return choice.units;
}

/** The schemes after --scheme by their ids, as `schemesOrAll`. */
export const schemesAsked = (list: string | undefined, context: CommandContext): ReadonlyMap<string, Scheme> =>
  new Map(schemesOrAll(list, context).map((one) => [one.id, one]));

/** Whom a team visits, of the schemes asked for: the units named, or else the sampled ones (S28, S30), or `all`. */
export function unitsToVisit(
  { units: list, all }: { readonly units?: string | undefined; readonly all?: boolean | undefined },
  roster: Roster,
  schemes: ReadonlyMap<string, Scheme>,
  context: CommandContext,
): readonly RosterUnit[] {
  const asked = toVisit(unitsNamed(list, roster.units, context), all === true, roster, schemes);
  if (asked.length === 0) throw new Refusal(context.cli.fieldwork.nobodySampled);
  return asked;
}
