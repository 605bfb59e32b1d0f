import { ruleList } from "#core/scheme/ruleList";
import { argument, parsed, schemeNamed, type CommandContext } from "../context";
import type { ExitCode } from "../refusal";

/** The validation rules of a scheme, for its office's own guide. */
export function schemeRulesCommand(context: CommandContext): ExitCode {
  const { positionals } = parsed(context, {}, 1);
  context.print(ruleList(schemeNamed(argument(positionals, "scheme", context), context), context.words));
  return 0;
}
