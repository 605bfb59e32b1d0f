import { afterColon } from "#core/answers/joining";
import { hostRejection } from "#usecases/checkReturn";
import { inspectWorkbook } from "#adapters/xlsx/read/inspect";
import { bytesOf, read } from "../files";
import { argument, flagBeforeFile, parsed, type CommandContext } from "../context";
import { Refusal, type ExitCode } from "../refusal";

/** What the reader sees in any workbook, for programs. */
export function inspectCommand(given: CommandContext): ExitCode {
  const context = flagBeforeFile(given, "--json");
  const { positionals } = parsed(context, { json: { type: "boolean" } }, 1);
  const file = argument(positionals, "file", context);
  const readable = read(bytesOf(file, context), file);
  if (!readable.ok) {
    const why = context.words.consolidation.rejection(hostRejection(readable.problem));
    throw new Refusal(afterColon(file, why, context.language));
  }
  context.print(JSON.stringify({ file, sheets: inspectWorkbook(readable.snapshot) }, undefined, 2));
  return 0;
}
