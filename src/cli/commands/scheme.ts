import { parsed, type CommandContext } from "../context";
import { Refusal, type ExitCode } from "../refusal";
import { schemeCheckCommand } from "./schemeCheck";
import { schemeExportCommand } from "./schemeExport";
import { schemeImportCommand } from "./schemeImport";
import { schemeLogCommand } from "./schemeLog";
import { schemeRulesCommand } from "./schemeRules";
import { schemeTryCommand } from "./schemeTry";

const verbs: Readonly<Record<string, (context: CommandContext) => ExitCode>> = {
  check: schemeCheckCommand,
  export: schemeExportCommand,
  import: schemeImportCommand,
  log: schemeLogCommand,
  rules: schemeRulesCommand,
  try: schemeTryCommand,
};

/** The office's own scheme: out into a workbook, proved, and published. */
export function schemeCommand(context: CommandContext): ExitCode {
  const [verb = "", ...args] = context.args;
  const run = verbs[verb];
  if (run) return run({ ...context, args });
  const { positionals } = parsed(context, {});
  throw new Refusal(context.cli.refusals.unknownCommand(`scheme ${positionals[0] ?? ""}`.trim()));
}
