import { readScheme } from "#core/scheme/readScheme";
import { bytesOf } from "../files";
import { needed, parsed, type CommandContext } from "../context";
import { Refusal, type ExitCode } from "../refusal";

/** Proves a scheme and names every fault with its place. */
export function schemeCommand(context: CommandContext): ExitCode {
  const { positionals } = parsed(context, {});
  const { cli, words } = context;
  const [verb, given] = positionals;
  if (verb !== "check") throw new Refusal(cli.refusals.unknownCommand(`scheme ${verb ?? ""}`.trim()));
  const file = needed(given, "FILE", context);
  let data: unknown;
  try {
    data = JSON.parse(new TextDecoder().decode(bytesOf(file, context).bytes).replace(/^\uFEFF/, ""));
  } catch (error) {
    if (error instanceof SyntaxError) throw new Refusal(cli.refusals.notJson(file));
    throw error;
  }
  const read = readScheme(data);
  if (!read.ok) {
    context.print(cli.done.schemeFaults(read.faults.length));
    for (const fault of read.faults) context.print(`  ${words.schemeFault(fault)}`);
    return 1;
  }
  const { scheme } = read;
  context.print(
    cli.done.schemeSound(
      context.language === "en-US" ? scheme.title.en : scheme.title.zh,
      scheme.majors.length,
      scheme.majors.reduce((count, { indicators }) => count + indicators.length, 0),
      scheme.total,
    ),
  );
  return 0;
}
