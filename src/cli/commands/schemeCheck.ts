import { inLanguage } from "#core";
import { extrasSaid } from "#core/form/extraCells";
import { readScheme } from "#core/scheme/readScheme";
import { indicatorsOf } from "#core/scheme/schemeIndex";
import { bytesOf } from "../files";
import { argument, parsed, type CommandContext } from "../context";
import { Refusal, type ExitCode } from "../refusal";
import { readBook, type CheckedScheme } from "../schemeBookFile";
import { schemeFile } from "../schemes";

/** Proves a scheme, workbook or JSON, and names every fault with its place. */
export function schemeCheckCommand(context: CommandContext): ExitCode {
  const { positionals } = parsed(context, {}, 1);
  return told(checkedScheme(argument(positionals, "file", context), context), context);
}

export function told(
  { scheme, errors, warnings }: CheckedScheme,
  { cli, print, language, words }: CommandContext,
): ExitCode {
  const list = (title: string, lines: readonly string[]): void => {
    if (lines.length === 0) return;
    print(title);
    for (const line of lines) print(`  ${line}`);
  };
  list(cli.done.schemeFaults(errors.length), errors);
  list(cli.schemes.warnings(warnings.length), warnings);
  if (!scheme) return 1;
  const title = inLanguage(scheme.title, language);
  print(cli.done.schemeSound(title, scheme.majors.length, indicatorsOf(scheme).length, scheme.total));
  const extras = extrasSaid(scheme, words.form.extra).trim();
  if (extras !== "") print(extras);
  const { voices = [] } = scheme;
  if (voices.length > 0) {
    const named = voices.map(({ voice, weight }) => [words.schemeBook.lists.voices[voice] ?? voice, weight] as const);
    print(
      cli.done.schemeVoices(
        named,
        voices.reduce((rest, { weight }) => rest - weight, 100),
      ),
    );
  }
  return 0;
}

export function checkedScheme(file: string, context: CommandContext): CheckedScheme {
  if (/\.xlsx$/i.test(file)) return readBook(file, context);
  const found = schemeFile(bytesOf(file, context).bytes);
  if (found.kind === "notJson") throw new Refusal(context.cli.refusals.notJson(file));
  if (found.kind === "published" && !found.intact) throw new Refusal(context.cli.schemes.changedAfter(file));
  const read = readScheme(found.kind === "published" ? found.published.scheme : found.data);
  const sentences = (severity: "error" | "warning"): string[] =>
    (read.ok ? read.warnings : read.faults)
      .filter((fault) => fault.severity === severity)
      .map((fault) => context.words.schemeFault(fault));
  return {
    scheme: read.ok ? read.scheme : undefined,
    errors: sentences("error"),
    warnings: sentences("warning"),
    lacks: [],
  };
}
