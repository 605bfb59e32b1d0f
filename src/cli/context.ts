import { parseArgs } from "node:util";
import type { Language, Scheme } from "#core";
import type { CliWords, CommandName } from "#core/languages/cliWords";
import { languages, type LanguageWords } from "#core/languages/index";
import { Refusal } from "./refusal";
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

/** Options and free arguments of a command; what it doesn't know is refused by name, not ignored. */
export function parsed<const O extends Options>(
  { args, cli }: Pick<CommandContext, "args" | "cli">,
  options: O,
): Parsed<O> {
  try {
    const all = { ...options, lang: { type: "string" }, help: { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options: all, allowPositionals: true, strict: true });
    return { values: values, positionals };
  } catch (error) {
    const { message } = error as Error;
    throw new Refusal(cli.refusals.unknownOption(/'([^']+)'/.exec(message)?.[1] ?? message));
  }
}

export function needed(value: string | undefined, option: string, { cli }: CommandContext): string {
  if (value === undefined || value === "") throw new Refusal(cli.refusals.optionMissing(option));
  return value;
}

/** Schemes by their ids or files, "departments,方案.json". */
export const schemesNamed = (list: string, context: CommandContext): Scheme[] =>
  list.split(",").map((name) => schemeNamed(name.trim(), context));

/** The same; every scheme in force where nothing is said. */
export const schemesOrAll = (list: string | undefined, context: CommandContext): Scheme[] =>
  schemesNamed(list ?? [...context.schemes.keys()].join(","), context);

export function schemeNamed(name: string, { schemes, schemeFiles, cli, words }: CommandContext): Scheme {
  const known = schemeFiles.get(name) ?? schemes.get(name);
  if (known) return known;
  if (isSchemeFile(name)) return publishedScheme(name, { cli, words }).scheme;
  throw new Refusal(cli.refusals.unknownScheme(name, [...schemes.keys()].join(", ")));
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
  return [does, "", usage, "", cli.optionsTitle, ...optionLines([...options, ...cli.common])].join("\n");
}

function optionLines(options: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...options.map(([name]) => name.length)) + 4;
  return options.map(([name, text]) => `  ${name.padEnd(width)}${text}`);
}
