import { parsed, type CommandContext } from "../context";
import { Refusal, type ExitCode } from "../refusal";
import { roundNewCommand } from "./roundNew";

const verbs: Readonly<Record<string, (context: CommandContext) => ExitCode>> = { new: roundNewCommand };

/** A round as a whole. */
export function roundCommand(context: CommandContext): ExitCode {
  const [verb = "", ...args] = context.args;
  const run = verbs[verb];
  if (run) return run({ ...context, args });
  const { positionals } = parsed(context, {});
  throw new Refusal(context.cli.refusals.unknownCommand(`round ${positionals[0] ?? ""}`.trim()));
}
