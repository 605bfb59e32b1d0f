import { join } from "node:path";
import type { SurveyVerdict } from "#core/survey/survey";
import { isSurveyResult } from "#core/survey/readResult";
import { isExport } from "#usecases/checkSurvey";
import { countSurveys } from "#usecases/countSurveys";
import { issueSurveys, surveyFileName } from "#usecases/issueSurveys";
import { argument, needed, parsed, type CommandContext } from "../context";
import { guardOutput, keepExisting, returnsFrom, writePlan } from "../files";
import type { ExitCode } from "../refusal";
import { rosterFrom } from "../rosterFile";
import { csvVerdicts, surveyVerdictsOn } from "../surveyVerdicts";
import { table } from "../table";
import { byVerb } from "../verbs";
import { schemesAsked, unitsToVisit } from "../unitsNamed";

/** 问卷: `questionnaire form` makes workbooks to print and to enter, `questionnaire count` counts what came back. */
export const questionnaireCommand = byVerb("questionnaire", { form: formCommand, count: countCommand });

/** For the sampled units of the roster, where nobody is named: there the questionnaire is handed out (S30). */
function formCommand(context: CommandContext): ExitCode {
  const { values } = parsed(context, {
    scheme: { type: "string" },
    roster: { type: "string" },
    units: { type: "string" },
    all: { type: "boolean" },
    out: { type: "string" },
    replace: { type: "boolean" },
  });
  const { cli, words, language } = context;
  const schemes = schemesAsked(values.scheme, context);
  const roster = rosterFrom(needed(values.roster, "--roster", context), context);
  const out = needed(values.out, "--out", context);
  const units = unitsToVisit(values, roster, schemes, context);
  const names = units.map((unit) => join(out, surveyFileName(unit, words.survey)));
  keepExisting(names, values.replace, cli.refusals.wouldOverwriteForm);
  const order = { schemes, roster, units, form: words.form, words: words.survey, language, stamp: context.now };
  for (const { fileName, plan } of issueSurveys(order)) writePlan(join(out, fileName), plan, context);
  context.print(cli.questionnaire.issued(units.length, out));
  return 0;
}

async function countCommand(context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parsed(
    context,
    {
      roster: { type: "string" },
      csv: { type: "string" },
      unit: { type: "string" },
      out: { type: "string" },
      json: { type: "boolean" },
    },
    Infinity,
  );
  const rosterFile = needed(values.roster, "--roster", context);
  const out = needed(values.out, "--out", context);
  const csv = values.csv === undefined ? [] : [values.csv];
  argument([...positionals, ...csv], "files", context);
  const roster = rosterFrom(rosterFile, context);
  const found = returnsFrom([...positionals, ...csv], [rosterFile, out], context);
  guardOutput(out, [rosterFile, ...found.map(({ full }) => full)], isSurveyResult, context);
  const fromBooks = await surveyVerdictsOn(
    found.filter(({ name }) => !isExport(name)),
    roster,
  );
  const fromTools = found
    .filter(({ name }) => isExport(name))
    .flatMap((file) => csvVerdicts(file, roster, values.unit));
  const { cli } = context;
  const { verdicts, surveys, few, plan } = countSurveys({ ...context, verdicts: [...fromBooks, ...fromTools], roster });
  if (plan) writePlan(out, plan, context);
  if (values.json === true)
    context.print(JSON.stringify({ out, files: verdicts.map((one) => data(one, context)) }, undefined, 2));
  else {
    printVerdicts(verdicts, context);
    context.print(surveys.length > 0 ? cli.questionnaire.counted(out, surveys.length, few) : cli.questionnaire.nothing);
  }
  return verdicts.some(({ state }) => state === "rejected") ? 1 : 0;
}

const unitOf = (verdict: SurveyVerdict): string =>
  verdict.state === "accepted" ? verdict.survey.unitName : (verdict.unit ?? "");

function about(verdict: SurveyVerdict, { words, cli }: CommandContext): string {
  if (verdict.state === "rejected") return words.survey.fault(verdict.fault);
  const { tally, tooFew } = verdict.survey;
  return cli.questionnaire.line(tally.valid, tally.entered, tally.total?.toFixed(2) ?? "—", tooFew);
}

function printVerdicts(verdicts: readonly SurveyVerdict[], context: CommandContext): void {
  const { cli } = context;
  const lines = verdicts.map((verdict) => [
    verdict.file.path,
    unitOf(verdict),
    cli.verdicts[verdict.state],
    about(verdict, context),
  ]);
  context.print(table([cli.verdicts.head, ...lines]));
}

const data = (verdict: SurveyVerdict, context: CommandContext): object => ({
  file: verdict.file.path,
  unit: unitOf(verdict),
  verdict: verdict.state,
  ...(verdict.state === "rejected"
    ? { reason: verdict.fault, text: context.words.survey.fault(verdict.fault) }
    : {
        valid: verdict.survey.tally.valid,
        total: verdict.survey.tally.total ?? null,
        weighted: verdict.survey.tally.weighted ?? null,
        scores: Object.fromEntries([...verdict.survey.tally.questions].map(([no, { score }]) => [no, score ?? null])),
      }),
});
