import { randomBytes } from "node:crypto";
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
import { showDetails } from "./debug";
import { inlineLess } from "./engine";
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

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  const said = at === -1 ? "" : (args[at]?.split("=")[1] ?? args[at + 1] ?? "");
  return /^en/i.test(said) ? "en-US" : "zh-CN";
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

async function run(args: readonly string[]): Promise<ExitCode> {
  const language = languageOf(args);
  const { cli } = languages[language];
  const [name = "", ...rest] =
    args[0] === "--lang" ? args.slice(2) : args[0]?.startsWith("--lang=") ? args.slice(1) : args;
  if (name === "" || name === "--help" || name === "-h" || name === "help") {
    print(overview(language));
    return name === "" ? 2 : 0;
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

inlineLess();

const args = process.argv.slice(2);
// A reader that goes away (`pinghui check … | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
run(args).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.exitCode = 2;
    if (error instanceof Refusal) {
      complain(error.message);
      return;
    }
    // A bug of ours: one plain line, with a reference; the details only for those who ask for them.
    const reference = randomBytes(3).toString("hex");
    complain(languages[languageOf(args)].cli.refusals.unexpected(reference));
    showDetails(error);
  },
);
