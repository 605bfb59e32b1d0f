import { inLanguage, kindOf, type Scheme } from "#core";
import { extraNote } from "#core/form/extraCells";
import { hasExtras } from "#core/scheme/extras";
import { explain } from "#core/evaluate/explain";
import { tryScheme, type Trial } from "#usecases/tryScheme";
import { argument, parsed, type CommandContext } from "../context";
import type { ExitCode } from "../refusal";
import { checkedScheme, told } from "./schemeCheck";

/** A scheme on trial, published or not: how far its points reach, and how each one would arise. */
export function schemeTryCommand(context: CommandContext): ExitCode {
  const { values, positionals } = parsed(context, { lowest: { type: "boolean" } }, 1);
  const name = argument(positionals, "file", context);
  const known = context.schemes.get(name);
  const scheme = known ?? checkedScheme(name, context).scheme;
  // What isn't sound can't be tried; the check says why.
  if (!scheme) return told(checkedScheme(name, context), context);
  const { highest, lowest } = tryScheme(scheme);
  const { cli, print } = context;
  print(cli.schemes.reach(highest.evaluation.total.final, lowest.evaluation.total.final, scheme.total));
  if (hasExtras(scheme)) print(extraNote(scheme, context.words.form.extra));
  print("");
  print(cli.schemes.example(values.lowest === true));
  for (const line of trialLines(scheme, values.lowest === true ? lowest : highest, context)) print(line);
  return 0;
}

function trialLines(
  scheme: Scheme,
  { answers, evaluation }: Trial,
  { words, language, cli }: CommandContext,
): string[] {
  return scheme.majors.flatMap((major) => [
    `${major.id} ${inLanguage(major.title, language)}`,
    ...major.indicators.flatMap((indicator) => [
      `  ${indicator.id} ${inLanguage(indicator.title, language)}`,
      ...indicator.fields.flatMap((field) => {
        const answer = answers.get(field.id);
        if (answer?.state !== "given") return [];
        const value = kindOf(field.kind).encode(answer.value, field, language);
        const shown = field.kind === "date" ? String(answer.value) : String(value);
        const unit = field.unit ? inLanguage(field.unit, language) : "";
        return [`    ${cli.schemes.entry(inLanguage(field.title, language), shown, unit)}`];
      }),
      `    → ${explain(scheme, evaluation, indicator.id, words)}`,
    ]),
  ]);
}
