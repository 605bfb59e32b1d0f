import type { CommandContext } from "./context";
import { Refusal, type ExitCode } from "./refusal";

export type Verbs = Readonly<Record<string, (context: CommandContext) => ExitCode | Promise<ExitCode>>>;

/** A command that is several: `scheme check`, `scheme export` … The verb comes first; another one is refused, with those there are. */
export const byVerb =
  (command: string, verbs: Verbs) =>
  (context: CommandContext): ExitCode | Promise<ExitCode> => {
    const [said = "", ...args] = context.args;
    const run = Object.hasOwn(verbs, said) ? verbs[said] : undefined;
    if (run) return run({ ...context, args });
    const verb = said.startsWith("-") ? "" : said;
    throw new Refusal(context.cli.refusals.verbWanted(command, verb, Object.keys(verbs)));
  };
