import { join } from "node:path";
import { collect } from "#core/consolidation/collect";
import { fieldFileName, issueFields } from "#usecases/issueFields";
import { needed, parsed, type CommandContext } from "../context";
import { filesFrom, keepExisting, writePlan } from "../files";
import type { ExitCode } from "../refusal";
import { rosterFrom } from "../rosterFile";
import { schemesAsked, unitsToVisit } from "../unitsNamed";
import { verdictsOn } from "../verdicts";

/** Field records (A8, A9) for the sampled units. One that is there already, perhaps filled in, is not overwritten. */
export async function verifyFieldCommand(context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parsed(
    context,
    {
      field: { type: "boolean" },
      scheme: { type: "string" },
      roster: { type: "string" },
      returns: { type: "string" },
      units: { type: "string" },
      out: { type: "string" },
      replace: { type: "boolean" },
    },
    Infinity,
  );
  const { cli, words, language } = context;
  const schemes = schemesAsked(values.scheme, context);
  const roster = rosterFrom(needed(values.roster, "--roster", context), context);
  const out = needed(values.out, "--out", context);
  const units = unitsToVisit(values, roster, schemes, context);
  const names = units.map((unit) => join(out, fieldFileName(unit, words.field)));
  keepExisting(names, values.replace, cli.refusals.wouldOverwriteForm);
  // Returns are optional: with them the divisions of the unit stand in the record already.
  const places = [...(values.returns === undefined ? [] : [values.returns]), ...positionals];
  const files = places.length === 0 ? [] : filesFrom(places, context);
  const { verdicts } = await verdictsOn(files, () => roster, context);
  const { counted } = collect(verdicts);
  const returns = new Map(counted.map((submission) => [submission.identity.unitCode, submission]));
  const orders = { schemes, roster, units, returns, form: words.form, words: words.field, language };
  for (const { fileName, plan } of issueFields({ ...orders, stamp: context.now }))
    writePlan(join(out, fileName), plan, context);
  context.print(cli.fieldwork.issued(units.length, out));
  const without = units.filter(({ sampleReason }) => sampleReason === "").map(({ name }) => name);
  if (without.length > 0) context.print(cli.fieldwork.reasonMissing(without));
  return 0;
}
