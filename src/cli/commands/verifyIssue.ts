import { join } from "node:path";
import { issueVerifications, ownUnitOf, verifiableOf, verificationFileName } from "#usecases/issueVerifications";
import { needed, parsed, schemesNamed, type CommandContext } from "../context";
import { filesFrom, keepExisting, writePlan } from "../files";
import { Refusal, type ExitCode } from "../refusal";
import { rosterWithHeadcount } from "../headcountFile";
import { unitsNamed } from "../unitsNamed";
import { verdictsOn } from "../verdicts";

/** Verification forms from accepted returns. One that is there already, perhaps filled in by now, is not overwritten. */
export async function verifyIssueCommand(context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parsed(
    context,
    {
      scheme: { type: "string" },
      accept: { type: "string" },
      roster: { type: "string" },
      headcount: { type: "string" },
      returns: { type: "string" },
      assessor: { type: "string" },
      "assessor-unit": { type: "string" },
      units: { type: "string" },
      out: { type: "string" },
      replace: { type: "boolean" },
    },
    Infinity,
  );
  const schemes = schemesNamed(needed(values.scheme, "--scheme", context), context);
  const roster = rosterWithHeadcount(needed(values.roster, "--roster", context), values.headcount, context);
  const returns = [needed(values.returns ?? positionals[0], "--returns", context), ...positionals];
  const assessor = needed(values.assessor?.trim(), "--assessor", context);
  const assessorUnit = values["assessor-unit"]?.trim() ?? "";
  const out = needed(values.out, "--out", context);
  const { cli, words, language } = context;

  const ids = new Set(schemes.map(({ id }) => id));
  const wanted = (unitsNamed(values.units, roster.units, context) ?? roster.units).filter(({ scheme }) =>
    ids.has(scheme),
  );
  const own = ownUnitOf(assessorUnit, wanted);
  if (own) throw new Refusal(words.verification.fault({ kind: "recusal", assessor, unit: own.name }));

  const { verdicts } = await verdictsOn(filesFrom([...new Set(returns)], context), () => roster, context);
  const { submissions, without } = verifiableOf(wanted, verdicts);
  const names = submissions.map((submission) =>
    join(out, verificationFileName(submission, assessor, words.verification)),
  );
  keepExisting(names, values.replace, cli.refusals.wouldOverwriteForm);
  const orders = { submissions, assessor, assessorUnit, form: words.form, words: words.verification, language };
  for (const { fileName, plan } of issueVerifications({ ...orders, stamp: context.now })) {
    writePlan(join(out, fileName), plan, context);
  }
  context.print(cli.verify.issued(submissions.length, out));
  if (without.length > 0) context.print(cli.verify.without(without.map(({ name }) => name)));
  return without.length > 0 ? 1 : 0;
}
