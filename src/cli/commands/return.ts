import { parsed, type CommandContext } from "../context";
import { Refusal, type ExitCode } from "../refusal";
import { returnMigrateCommand } from "./returnMigrate";

const verbs: Readonly<Record<string, (context: CommandContext) => ExitCode>> = { migrate: returnMigrateCommand };

/** What can be done with filled forms besides checking them. */
export function returnCommand(context: CommandContext): ExitCode {
  const [verb = "", ...args] = context.args;
  const run = verbs[verb];
  if (run) return run({ ...context, args });
  const { positionals } = parsed(context, {});
  throw new Refusal(context.cli.refusals.unknownCommand(`return ${positionals[0] ?? ""}`.trim()));
}
