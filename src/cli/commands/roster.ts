import { rosterPlan } from "#core/roster/rosterPlan";
import { needed, parsed, schemesOrAll, type CommandContext } from "../context";
import { guardNew, writePlan } from "../files";
import type { ExitCode } from "../refusal";

/** A blank roster with the right columns. A filled one is never overwritten. */
export function rosterCommand(context: CommandContext): ExitCode {
  const { values } = parsed(context, {
    scheme: { type: "string" },
    round: { type: "string" },
    out: { type: "string" },
  });
  const schemes = schemesOrAll(values.scheme, context);
  const out = needed(values.out, "--out", context);
  guardNew(out, [], context);
  const { words, language } = context;
  const plan = rosterPlan({
    schemes: new Map(schemes.map((scheme) => [scheme.id, scheme])),
    settings: { round: values.round ?? "", title: "" },
    language,
    words,
    stamp: context.now,
  });
  writePlan(out, plan, context);
  context.print(context.cli.done.roster(out));
  return 0;
}
