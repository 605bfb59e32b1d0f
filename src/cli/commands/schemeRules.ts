import { ruleList } from "#core/scheme/ruleList";
import { needed, parsed, schemeNamed, type CommandContext } from "../context";
import type { ExitCode } from "../refusal";

/** The validation rules of a scheme, for its office's own guide. */
export function schemeRulesCommand(context: CommandContext): ExitCode {
  const { positionals } = parsed(context, {});
  context.print(ruleList(schemeNamed(needed(positionals[0], "SCHEME", context), context), context.words));
  return 0;
}
