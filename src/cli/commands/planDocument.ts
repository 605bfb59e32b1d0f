import { writeDocument } from "#adapters/docx/writeDocument";
import { planIssues } from "#core/plan/readPlan";
import { planBlanks, planDocument } from "#core/report/planDocument";
import { argument, needed, parsed, schemesOrAll, type CommandContext } from "../context";
import { keepExisting, writeOut } from "../files";
import { dayOf } from "../finalBookFile";
import { planFrom } from "../planFile";
import { Refusal, type ExitCode } from "../refusal";

/**
 * 实施方案 (A1) as a Word file. It stands with the plan's other verbs and not in `documents`: those are written from final
 * scores at the end of a round, this one before anything else is sent out.
 */
export async function planDocumentCommand(context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parsed(
    context,
    {
      out: { type: "string" },
      on: { type: "string" },
      scheme: { type: "string" },
      replace: { type: "boolean" },
    },
    1,
  );
  const { cli, words, language } = context;
  const file = argument(positionals, "file", context);
  const out = needed(values.out, "--out", context);
  const on = dayOf(values.on, "--on", context);
  const schemes = schemesOrAll(values.scheme, context);
  const facts = planFrom(file, context);
  const errors = planIssues(facts, undefined).filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (first) throw new Refusal(cli.fieldwork.planHasErrors(errors.length, words.plan.issue(first)));
  keepExisting([out], values.replace, cli.followUp.wouldOverwriteDocument);
  const document = planDocument({ facts, schemes, words: words.plan.document, said: words.report, language, on });
  writeOut(out, await writeDocument(document), context);
  context.print(cli.fieldwork.planWritten(out, schemes.length));
  for (const blank of planBlanks(facts)) context.print(words.plan.document.blank(blank));
  return 0;
}
