import { parseArgs } from "node:util";
import type { Language, Scheme } from "#core";
import type { ArgumentName, CliWords, CommandName } from "#core/languages/cliWords";
import { languages, type LanguageWords } from "#core/languages/index";
import { Refusal } from "./refusal";
import { columnsOf } from "./table";
import { listed } from "#usecases/chooseUnits";
import { isSchemeFile, knownSchemes, publishedScheme } from "./givenSchemes";

/** What every command is given. */
export interface CommandContext {
  readonly args: readonly string[];
  readonly language: Language;
  readonly words: LanguageWords;
  readonly cli: CliWords;
  /** Every scheme in force by its id, files given after --scheme included. */
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** The files given after --scheme, by their names. */
  readonly schemeFiles: ReadonlyMap<string, Scheme>;
  /** Older versions that the office accepts, given after --accept. */
  readonly earlier: readonly Scheme[];
  /** Results for people or programs. */
  readonly print: (text: string) => void;
  /** The moment of the command, ISO 8601 UTC; the only clock there is. */
  readonly now: string;
}

type Options = Readonly<Record<string, { readonly type: "string" | "boolean" }>>;

interface Parsed<O extends Options> {
  readonly values: { readonly [Name in keyof O]?: O[Name]["type"] extends "string" ? string : boolean };
  readonly positionals: readonly string[];
}

export function contextFor(
  args: readonly string[],
  language: Language,
  print: (text: string) => void,
  now: string,
): CommandContext {
  const words = languages[language];
  const { schemes, files, earlier } = knownSchemes(args, { cli: words.cli, words });
  return { args, language, words, cli: words.cli, schemes, schemeFiles: files, earlier, print, now };
}

/**
 * Options and free arguments of a command, `most` of these at most. What it doesn't know is refused by name, not ignored:
 * a name with spaces and without quotes would otherwise lose its end.
 */
export function parsed<const O extends Options>(
  { args, cli }: Pick<CommandContext, "args" | "cli">,
  options: O,
  most = 0,
): Parsed<O> {
  const all = { ...options, lang: { type: "string" }, help: { type: "boolean" } } as const;
  const { values, positionals } = refusing(cli, () =>
    parseArgs({ args: [...args], options: all, allowPositionals: true, strict: true }),
  );
  const extra = positionals[most];
  if (extra !== undefined) throw new Refusal(cli.refusals.oneTooMany(extra));
  return { values, positionals };
}

/** Node says in English what is wrong with an option, and tells the kinds of it apart by code and wording only. */
function refusing<T>(cli: CliWords, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    const option = /'(?:-\w, )?(-[^' ]+)/.exec(message)?.[1] ?? message;
    if (code !== "ERR_PARSE_ARGS_INVALID_OPTION_VALUE") throw new Refusal(cli.refusals.unknownOption(option));
    const { optionTakesNone, optionValueMissing } = cli.refusals;
    throw new Refusal((message.includes("does not take") ? optionTakesNone : optionValueMissing)(option));
  }
}

/** `--json=FILE` as `--json FILE`, for the commands in which the file follows a flag. */
export const flagBeforeFile = (context: CommandContext, flag: string): CommandContext => ({
  ...context,
  args: context.args.flatMap((arg) => (arg.startsWith(`${flag}=`) ? [flag, arg.slice(flag.length + 1)] : arg)),
});

export function needed(value: string | undefined, option: string, { cli }: CommandContext): string {
  if (value === undefined || value === "") throw new Refusal(cli.refusals.optionMissing(option));
  return value;
}

/** The first free argument of a command that can't do without. */
export function argument(positionals: readonly string[], what: ArgumentName, { cli }: CommandContext): string {
  const [first = ""] = positionals;
  if (first === "") throw new Refusal(cli.refusals.argumentMissing[what]);
  return first;
}

/** Schemes by their ids or files, "departments,方案.json". */
export function schemesNamed(list: string, context: CommandContext): Scheme[] {
  const names = listed(list);
  if (names.length === 0) throw new Refusal(context.cli.refusals.argumentMissing.scheme);
  return names.map((name) => schemeNamed(name, context));
}

/** The same; every scheme in force where nothing is said. */
export const schemesOrAll = (list: string | undefined, context: CommandContext): Scheme[] =>
  schemesNamed(list ?? [...context.schemes.keys()].join(","), context);

export function schemeNamed(name: string, { schemes, schemeFiles, cli, words }: CommandContext): Scheme {
  const known = schemeFiles.get(name) ?? schemes.get(name) ?? ofClass(name, schemes);
  if (known) return known;
  if (isSchemeFile(name)) return publishedScheme(name, { cli, words }).scheme;
  throw new Refusal(cli.refusals.unknownScheme(name, [...schemes.keys()]));
}

/** By what its units are called, as a clerk would: 市直部门. Nobody's where several schemes are for such units. */
function ofClass(name: string, schemes: ReadonlyMap<string, Scheme>): Scheme | undefined {
  const [found, ...others] = [...schemes.values()].filter(({ unitClass }) => unitClass.zh === name);
  return others.length === 0 ? found : undefined;
}

export function wholeNumber(
  value: string | undefined,
  fallback: number,
  option: string,
  { cli }: CommandContext,
): number {
  if (value === undefined) return fallback;
  if (!/^\d{1,6}$/.test(value)) throw new Refusal(cli.refusals.numberWanted(option));
  return Number(value);
}

export function help(command: CommandName, { cli }: Pick<CommandContext, "cli">): string {
  const { does, usage, options } = cli.commands[command];
  return [
    does,
    "",
    `${cli.usageTitle}${usage}`,
    "",
    cli.optionsTitle,
    ...optionLines([...options, ...cli.common]),
  ].join("\n");
}

function optionLines(options: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...options.map(([name]) => columnsOf(name))) + 4;
  return options.map(([name, text]) => `  ${name}${" ".repeat(width - columnsOf(name))}${text}`);
}
