import { join } from "node:path";
import { changesSaid } from "#core/roster/changesSaid";
import { missingNumbers } from "#core/roster/missingNumbers";
import { formFileName, issueForms } from "#usecases/issueForms";
import { keepExisting, writePlan } from "../files";
import { needed, parsed, schemesNamed, type CommandContext } from "../context";
import { harmless } from "../table";
import { rosterFrom } from "../rosterFile";
import { Refusal, type ExitCode } from "../refusal";

/** One form for each unit. A form that is there already, perhaps filled in by now, is not overwritten unless asked for. */
export function issueCommand(context: CommandContext): ExitCode {
  const { values } = parsed(context, {
    scheme: { type: "string" },
    roster: { type: "string" },
    round: { type: "string" },
    out: { type: "string" },
    replace: { type: "boolean" },
  });
  const schemes = schemesNamed(needed(values.scheme, "--scheme", context), context);
  const rosterFile = needed(values.roster, "--roster", context);
  const out = needed(values.out, "--out", context);
  const roster = rosterFrom(rosterFile, context);
  const { cli, words, language } = context;
  if (values.round !== undefined && values.round !== roster.settings.round) {
    throw new Refusal(cli.refusals.otherRound(values.round, roster.settings.round));
  }
  for (const scheme of schemes) {
    const units = roster.units.filter((unit) => unit.scheme === scheme.id);
    if (units.length === 0) throw new Refusal(cli.refusals.noUnits(rosterFile, scheme.title.zh));
    const names = units.map((unit) => join(out, formFileName(unit, words.form)));
    keepExisting(names, values.replace, cli.refusals.wouldOverwriteForm);
    for (const { fileName, plan } of issueForms({ scheme, roster, words: words.form, language, stamp: context.now })) {
      writePlan(join(out, fileName), plan, context);
    }
    context.print(cli.done.issued(units.length, out));
    const missing = missingNumbers(scheme, roster);
    if (missing > 0) context.print(cli.done.numbersMissing(missing));
    for (const line of changesSaid(scheme, roster, words.roster.carried, language)) context.print(harmless(line));
  }
  return 0;
}
