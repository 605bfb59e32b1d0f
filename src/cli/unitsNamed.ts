import type { RosterUnit } from "#core/roster/roster";
import type { CommandContext } from "./context";
import { Refusal } from "./refusal";

/** Units by code or name, separated by commas; undefined where nothing is said. */
export function unitsNamed(
  list: string | undefined,
  units: readonly RosterUnit[],
  { cli }: Pick<CommandContext, "cli">,
): readonly RosterUnit[] | undefined {
  return list?.split(/[,，、]/).map((given) => {
    const text = given.trim();
    const unit = units.find(({ code, name }) => code === text || name === text);
    if (!unit) throw new Refusal(cli.verify.unknownUnit(text));
    return unit;
  });
}
