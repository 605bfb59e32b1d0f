import { join } from "node:path";
import { SHARING_FORMAT } from "#core/form/keys";
import { shareResults } from "#usecases/shareResults";
import { needed, parsed, type CommandContext } from "../context";
import { finalBookFrom } from "../finalBookFile";
import { guardOutput, writePlan } from "../files";
import type { ExitCode } from "../refusal";

/** 结果共享: one workbook for each office. */
export function shareCommand(context: CommandContext): ExitCode {
  const { values, positionals } = parsed(context, { out: { type: "string" } });
  const file = needed(positionals[0], "FILE", context);
  const out = needed(values.out, "--out", context);
  const shared = shareResults({ ...context, book: finalBookFrom(file, context) });
  for (const { fileName, plan } of shared) {
    const path = join(out, fileName);
    guardOutput(path, [file], ({ properties }) => properties.get("pinghui.format") === SHARING_FORMAT, context);
    writePlan(path, plan, context);
  }
  context.print(context.cli.followUp.shared(out, shared.length));
  return 0;
}
