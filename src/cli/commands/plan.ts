import { planIssues } from "#core/plan/readPlan";
import { planWorkbook } from "#core/plan/planWorkbook";
import { argument, needed, parsed, type CommandContext } from "../context";
import { guardNew, writePlan } from "../files";
import { planFrom } from "../planFile";
import type { ExitCode } from "../refusal";
import { rosterFrom } from "../rosterFile";
import { byVerb } from "../verbs";
import { planDocumentCommand } from "./planDocument";

/** 评估方案: `plan new` makes the workbook of the whole round, `plan check` looks it over, `plan document` writes it as a document. */
export const planCommand = byVerb("plan", { new: newCommand, check: checkCommand, document: planDocumentCommand });

/** A filled plan is never overwritten. */
function newCommand(context: CommandContext): ExitCode {
  const { values } = parsed(context, { roster: { type: "string" }, out: { type: "string" } });
  const out = needed(values.out, "--out", context);
  guardNew(out, values.roster === undefined ? [] : [values.roster], context);
  const roster = values.roster === undefined ? undefined : rosterFrom(values.roster, context);
  const { words, language, now: stamp } = context;
  writePlan(out, planWorkbook({ roster, form: words.form, words: words.plan, language, stamp }), context);
  context.print(context.cli.fieldwork.planned(out));
  return 0;
}

function checkCommand(context: CommandContext): ExitCode {
  const { values, positionals } = parsed(context, { roster: { type: "string" }, json: { type: "boolean" } }, 1);
  const file = argument(positionals, "file", context);
  const { words, cli } = context;
  const roster = values.roster === undefined ? undefined : rosterFrom(values.roster, context);
  const facts = planFrom(file, context);
  const issues = planIssues(facts, roster);
  const errors = issues.filter(({ severity }) => severity === "error").length;
  if (values.json === true) {
    const said = issues.map((issue) => ({ ...issue, text: words.plan.issue(issue) }));
    context.print(JSON.stringify({ facts, issues: said }, undefined, 2));
  } else {
    for (const issue of issues) context.print(`${cli.verdicts.severity[issue.severity]}　${words.plan.issue(issue)}`);
    context.print(cli.fieldwork.planChecked(errors, issues.length - errors));
  }
  return errors > 0 ? 1 : 0;
}
