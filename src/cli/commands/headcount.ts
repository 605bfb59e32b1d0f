import { existsSync } from "node:fs";
import { headcountBook, isHeadcountBook } from "#core/headcount/headcountBook";
import { noLock } from "#core/headcount/lock";
import { lockHeadcount } from "#usecases/lockHeadcount";
import { argument, needed, parsed, type CommandContext } from "../context";
import { guardOutput, returnsFrom, writePlan } from "../files";
import { dayOf } from "../finalBookFile";
import { lockFrom } from "../headcountFile";
import { Refusal, type ExitCode } from "../refusal";
import { rosterFrom } from "../rosterFile";
import { harmless } from "../table";
import { verdictsOn } from "../verdicts";

/** 领导职数核对 (S23, A5): taken from the forms before anything is scored, and locked as the basis of scoring. */
export async function headcountCommand(context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parsed(
    context,
    {
      roster: { type: "string" },
      scheme: { type: "string" },
      by: { type: "string" },
      on: { type: "string" },
      why: { type: "string" },
      out: { type: "string" },
    },
    Infinity,
  );
  const { cli, words, schemes, language } = context;
  argument(positionals, "files", context);
  const rosterFile = needed(values.roster, "--roster", context);
  const by = needed(values.by?.trim(), "--by", context);
  const out = needed(values.out, "--out", context);
  const on = dayOf(values.on, "--on", context);
  const roster = rosterFrom(rosterFile, context);
  const { round } = roster.settings;
  const files = returnsFrom(positionals, [rosterFile, out], context);
  guardOutput(out, [rosterFile, ...files.map(({ full }) => full)], isHeadcountBook, context);
  const before = existsSync(out) ? lockFrom(out, round, context) : noLock(round);

  const { verdicts } = await verdictsOn(files, () => roster, context);
  const locking = lockHeadcount({ verdicts, roster, before, by, on, why: values.why?.trim() ?? "" });
  if (!locking.ok) throw new Refusal(cli.headcount.locked(locking.differing));
  const { lock, added, changed, refused, without } = locking;
  const order = { lock, schemes, words: words.headcount, form: words.form, language, stamp: `${on}T00:00:00Z` };
  writePlan(out, headcountBook(order), context);

  for (const verdict of verdicts) {
    if (verdict.state !== "rejected" || verdict.submission) continue;
    context.print(harmless(cli.headcount.refused(verdict.file.path, words.consolidation.rejection(verdict.reason))));
  }
  for (const { submission, errors, rows } of refused) {
    const sentence = words.issueSentence(submission.scheme);
    const why = rows.length === 0 ? [cli.headcount.blank] : errors.map(sentence);
    for (const text of why) context.print(harmless(cli.headcount.refused(submission.identity.unitName, text)));
  }
  context.print(cli.headcount.done(out, lock.units.length, added.length, changed.length));
  if (without.length > 0) context.print(harmless(cli.headcount.without(without)));
  return refused.length > 0 || verdicts.some((one) => one.state === "rejected" && !one.submission) ? 1 : 0;
}
