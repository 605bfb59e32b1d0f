import { schemeBook } from "#core/schemeBook/bookPlan";
import { guardNew, writePlan } from "../files";
import { argument, needed, parsed, schemeNamed, type CommandContext } from "../context";
import { bookReader } from "../schemeBookFile";
import type { ExitCode } from "../refusal";

/** A scheme as a workbook that a clerk can change. An earlier workbook, perhaps changed by now, is never overwritten. */
export function schemeExportCommand(context: CommandContext): ExitCode {
  const { values, positionals } = parsed(context, { out: { type: "string" } }, 1);
  const scheme = schemeNamed(argument(positionals, "scheme", context), context);
  const out = needed(values.out, "--out", context);
  guardNew(out, [], context);
  writePlan(out, schemeBook({ ...bookReader(context), scheme, stamp: context.now }), context);
  context.print(context.cli.schemes.exported(out));
  return 0;
}
