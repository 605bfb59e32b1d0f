import product from "../../package.json";
import type { Language } from "#core";
import { commandNames, type CommandName } from "#core/languages/cliWords";
import { languages } from "#core/languages/index";
import { checkCommand } from "./commands/check";
import { consolidateCommand } from "./commands/consolidate";
import { demoCommand } from "./commands/demo";
import { documentsCommand } from "./commands/documents";
import { finaliseCommand } from "./commands/finalise";
import { headcountCommand } from "./commands/headcount";
import { inspectCommand } from "./commands/inspect";
import { issueCommand } from "./commands/issue";
import { planCommand } from "./commands/plan";
import { questionnaireCommand } from "./commands/questionnaire";
import { ledgerCommand } from "./commands/ledger";
import { returnCommand } from "./commands/return";
import { rosterCommand } from "./commands/roster";
import { roundCommand } from "./commands/round";
import { sampleCommand } from "./commands/sample";
import { schemeCommand } from "./commands/scheme";
import { scoreCommand } from "./commands/score";
import { shareCommand } from "./commands/share";
import { verifyCommand } from "./commands/verify";
import { contextFor, help, type CommandContext } from "./context";
import { nearest } from "./nearest";
import { Refusal, type ExitCode } from "./refusal";

const commands: Readonly<Record<CommandName, (context: CommandContext) => ExitCode | Promise<ExitCode>>> = {
  roster: rosterCommand,
  issue: issueCommand,
  check: checkCommand,
  return: returnCommand,
  consolidate: consolidateCommand,
  sample: sampleCommand,
  demo: demoCommand,
  score: scoreCommand,
  headcount: headcountCommand,
  inspect: inspectCommand,
  scheme: schemeCommand,
  verify: verifyCommand,
  finalise: finaliseCommand,
  questionnaire: questionnaireCommand,
  documents: documentsCommand,
  ledger: ledgerCommand,
  share: shareCommand,
  round: roundCommand,
  plan: planCommand,
};

/** The language asked for, before anything else is looked at; Chinese where none is. */
export function languageOf(args: readonly string[]): Language {
  return /^en/i.test(saidLanguage(args) ?? "") ? "en-US" : "zh-CN";
}

function saidLanguage(args: readonly string[]): string | undefined {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  return at === -1 ? undefined : (args[at]?.split("=")[1] ?? args[at + 1] ?? "");
}

const isCommand = (name: string): name is CommandName => (commandNames as readonly string[]).includes(name);

function overview(language: Language): string {
  const { cli } = languages[language];
  const width = Math.max(...commandNames.map((name) => name.length)) + 4;
  return [
    cli.usage,
    "",
    cli.commandsTitle,
    ...commandNames.map((name) => `  ${name.padEnd(width)}${cli.commands[name].does}`),
  ].join("\n");
}

/** A whole command line. What comes to nothing is a `Refusal`. */
export async function run(args: readonly string[], print: (text: string) => void): Promise<ExitCode> {
  const language = languageOf(args);
  const { cli } = languages[language];
  const lang = saidLanguage(args);
  if (lang !== undefined && !/^(zh|en)/i.test(lang)) throw new Refusal(cli.refusals.languageWanted(lang));
  const [name = "", ...rest] =
    args[0] === "--lang" ? args.slice(2) : args[0]?.startsWith("--lang=") ? args.slice(1) : args;
  const asked = ["help", "--help", "-h"].includes(name) ? (rest.find(isCommand) ?? "") : undefined;
  if (asked !== undefined) {
    print(asked === "" ? overview(language) : help(asked, { cli }));
    return 0;
  }
  if (name === "") {
    // A person sees all there is; a script whose command came out empty is not told that it was done.
    print(overview(language));
    throw new Refusal(cli.refusals.commandWanted);
  }
  if (name === "--version" || name === "-V") {
    print(`${product.name} ${product.version}`);
    return 0;
  }
  if (!isCommand(name)) throw new Refusal(cli.refusals.unknownCommand(name, nearest(name, commandNames)));
  if (rest.includes("--help") || rest.includes("-h")) {
    print(help(name, { cli }));
    return 0;
  }
  return commands[name](contextFor(rest, language, print, new Date().toISOString().replace(/\.\d+Z$/, "Z")));
}
