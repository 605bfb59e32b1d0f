import { inspectWorkbook } from "#adapters/xlsx/read/inspect";
import { bytesOf, read } from "../files";
import { needed, parsed, type CommandContext } from "../context";
import { Refusal, type ExitCode } from "../refusal";

/** What the reader sees in any workbook, for programs. */
export function inspectCommand(context: CommandContext): ExitCode {
  const { values, positionals } = parsed(context, { json: { type: "boolean" } });
  const file = needed(positionals[0], "FILE", context);
  void values;
  const readable = read(bytesOf(file, context), file);
  if (!readable.ok) {
    const { kind } = readable.problem;
    const reason =
      kind === "notAWorkbook"
        ? { kind, found: readable.problem.found }
        : kind === "damaged"
          ? { kind, detail: readable.problem.detail }
          : kind === "tooLarge"
            ? { kind }
            : { kind };
    throw new Refusal(`${file}：${context.words.consolidation.rejection(reason)}`);
  }
  context.print(JSON.stringify({ file, sheets: inspectWorkbook(readable.snapshot) }, undefined, 2));
  return 0;
}
