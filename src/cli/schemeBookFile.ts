import type { Scheme } from "#core";
import { languages } from "#core/languages/index";
import { readSchemeBook, type BookReader } from "#core/schemeBook/readBook";
import type { Lack } from "#core/schemeBook/lacking";
import { bookFaultSentence } from "#core/schemeBook/sentence";
import { hostRejection } from "#usecases/checkReturn";
import { bytesOf, read } from "./files";
import type { CommandContext } from "./context";
import { Refusal } from "./refusal";

/** A scheme, or what is wrong with it in sentences; and what its author should know in either case. */
export interface CheckedScheme {
  readonly scheme: Scheme | undefined;
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** Of a workbook: what it doesn't have and earlier versions may. */
  readonly lacks: readonly Lack[];
}

/** What a scheme workbook is written and read with. */
export const bookReader = ({ language, words }: Pick<CommandContext, "language" | "words">): BookReader => ({
  language,
  words: words.schemeBook,
  allWords: Object.values(languages).map(({ schemeBook }) => schemeBook),
  scoring: Object.values(languages).map(({ scoring }) => scoring),
});

/** The scheme of a workbook, with everything that was noticed, in sentences. */
export function readBook(file: string, context: CommandContext): CheckedScheme {
  const { words } = context;
  const readable = read(bytesOf(file, context), file);
  if (!readable.ok)
    throw new Refusal(
      context.cli.schemes.unreadable(file, words.consolidation.rejection(hostRejection(readable.problem))),
    );
  const reading = readSchemeBook(readable.snapshot, bookReader(context));
  const sentences = (severity: "error" | "warning"): string[] =>
    (reading.ok ? reading.warnings : reading.faults)
      .filter((fault) => fault.severity === severity)
      .map((fault) => bookFaultSentence(fault, words.schemeBook, (one) => words.schemeFault(one)));
  return {
    scheme: reading.ok ? reading.scheme : undefined,
    errors: sentences("error"),
    warnings: sentences("warning"),
    lacks: reading.ok ? reading.lacks : [],
  };
}
