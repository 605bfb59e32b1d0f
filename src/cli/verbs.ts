import { parsed, type CommandContext } from "./context";
import { Refusal, type ExitCode } from "./refusal";

export type Verbs = Readonly<Record<string, (context: CommandContext) => ExitCode>>;

/** A command that is several: `scheme check`, `scheme export` … The verb comes first; another one is refused by name. */
export const byVerb =
  (command: string, verbs: Verbs) =>
  (context: CommandContext): ExitCode => {
    const [verb = "", ...args] = context.args;
    const run = verbs[verb];
    if (run) return run({ ...context, args });
    const { positionals } = parsed(context, {});
    throw new Refusal(context.cli.refusals.unknownCommand(`${command} ${positionals[0] ?? ""}`.trim()));
  };
