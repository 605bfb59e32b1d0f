import { join } from "node:path";
import { isSharingBook } from "#core/followUp/sharing";
import { shareResults } from "#usecases/shareResults";
import { argument, needed, parsed, type CommandContext } from "../context";
import { finalBookFrom } from "../finalBookFile";
import { guardOutput, writePlan } from "../files";
import type { ExitCode } from "../refusal";

/** 结果共享: one workbook for each office. */
export function shareCommand(context: CommandContext): ExitCode {
  const { values, positionals } = parsed(context, { out: { type: "string" } }, 1);
  const file = argument(positionals, "file", context);
  const out = needed(values.out, "--out", context);
  const shared = shareResults({ ...context, book: finalBookFrom(file, context) });
  const files = shared.map(({ fileName, plan }) => ({ path: join(out, fileName), plan }));
  // All of them before the first is written: four offices are told the same, or nobody is told anything.
  for (const { path } of files) guardOutput(path, [file], isSharingBook, context);
  for (const { path, plan } of files) writePlan(path, plan, context);
  context.print(context.cli.followUp.shared(out, shared.length));
  return 0;
}
