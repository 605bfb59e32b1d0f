import { beijingTime } from "#core/consolidation/texts";
import { argument, parsed, type CommandContext } from "../context";
import { schemeWithLog } from "../givenSchemes";
import type { ExitCode } from "../refusal";
import { hashOf } from "../schemes";
import { harmless } from "../table";

/** How a scheme came to be: which version from which, when, by whom and why, and what it changed. */
export function schemeLogCommand(context: CommandContext): ExitCode {
  const { positionals } = parsed(context, {}, 1);
  const { cli } = context;
  const { scheme, log } = schemeWithLog(argument(positionals, "scheme", context), context);
  context.print(cli.schemes.logTitle(scheme.id, scheme.version, hashOf(scheme).slice(0, 12)));
  if (log.length === 0) context.print(cli.schemes.logEmpty);
  for (const { at, ...amendment } of log) {
    const lines = cli.schemes.logLine({ ...amendment, at: beijingTime(at) }).split("\n");
    for (const line of lines) context.print(harmless(line));
  }
  return 0;
}
