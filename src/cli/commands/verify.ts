import type { CommandContext } from "../context";
import { Refusal, type ExitCode } from "../refusal";
import { verifyCollectCommand } from "./verifyCollect";
import { verifyFieldCommand } from "./verifyField";
import { verifyIssueCommand } from "./verifyIssue";
import { verifyPartiesCommand } from "./verifyParties";

/** 核验: `verify issue` makes the assessors' forms, `verify collect` takes them back; `verify parties` asks others. */
export function verifyCommand(context: CommandContext): ExitCode | Promise<ExitCode> {
  const [verb = "", ...args] = context.args;
  if (verb === "issue" && args.includes("--field")) return verifyFieldCommand({ ...context, args });
  if (verb === "issue") return verifyIssueCommand({ ...context, args });
  if (verb === "parties") return verifyPartiesCommand({ ...context, args });
  if (verb === "collect") return verifyCollectCommand({ ...context, args });
  throw new Refusal(context.cli.refusals.unknownCommand(`verify ${verb}`.trim()));
}
