import type { CommandContext } from "../context";
import type { ExitCode } from "../refusal";
import { byVerb } from "../verbs";
import { verifyCollectCommand } from "./verifyCollect";
import { verifyFieldCommand } from "./verifyField";
import { verifyIssueCommand } from "./verifyIssue";
import { verifyPartiesCommand } from "./verifyParties";

const issue = (context: CommandContext): Promise<ExitCode> =>
  context.args.includes("--field") ? verifyFieldCommand(context) : verifyIssueCommand(context);

/** 核验: `verify issue` makes the assessors' forms, `verify collect` takes them back; `verify parties` asks others. */
export const verifyCommand = byVerb("verify", { issue, collect: verifyCollectCommand, parties: verifyPartiesCommand });
