import { existsSync } from "node:fs";
import type { Decisions } from "#core/finalScores/decision";
import { isFinalWorkbook, readDecisions } from "#core/finalScores/readDecisions";
import type { VerificationSubmission, VerificationVerdict } from "#core/verification/submission";
import { collectVerifications } from "#usecases/collectVerifications";
import { verificationRemarks } from "#usecases/verificationRemarks";
import { argument, needed, parsed, type CommandContext } from "../context";
import { bytesOf, guardOutput, read, returnsFrom, writePlan } from "../files";
import { fieldData, printFieldVerdicts } from "../fieldLines";
import { otherVoices } from "../otherVoices";
import type { ExitCode } from "../refusal";
import { rosterWithHeadcount } from "../headcountFile";
import { harmless, table } from "../table";
import { verificationVerdictsOn } from "../verificationVerdicts";

/** Verification forms → 核验汇总. Decisions in the file that is there are taken over. */
export async function verifyCollectCommand(context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parsed(
    context,
    {
      roster: { type: "string" },
      headcount: { type: "string" },
      scheme: { type: "string" },
      out: { type: "string" },
      json: { type: "boolean" },
      survey: { type: "string" },
      "survey-weight": { type: "string" },
      parties: { type: "string" },
    },
    Infinity,
  );
  argument(positionals, "files", context);
  const rosterFile = needed(values.roster, "--roster", context);
  const out = needed(values.out, "--out", context);
  const roster = rosterWithHeadcount(rosterFile, values.headcount, context);
  const { survey, "survey-weight": surveyWeight, parties, headcount } = values;
  const aside = [survey, parties, headcount].flatMap((file) => file ?? []);
  const { voices, notes } = otherVoices({ survey, surveyWeight, parties }, roster, context);
  const files = returnsFrom(positionals, [rosterFile, out, ...aside], context);
  const there = existsSync(out) ? read(bytesOf(out, context), out) : undefined;
  const before = there?.ok === true && isFinalWorkbook(there.snapshot) ? there.snapshot : undefined;
  guardOutput(out, [rosterFile, ...aside, ...files.map(({ full }) => full)], () => before !== undefined, context);
  const decisions: Decisions = before ? readDecisions(before) : new Map();

  const handedIn = await verificationVerdictsOn(files, roster, context);
  const { cli } = context;
  const { scores, field, counts, plan } = collectVerifications({
    ...context,
    verdicts: handedIn,
    roster,
    decisions,
    voices,
  });
  const verdicts = handedIn.flatMap((one) => (one.is === "verification" ? [one.verdict] : []));
  writePlan(out, plan, context);
  if (values.json === true) {
    context.print(
      JSON.stringify(
        {
          out,
          ...counts,
          files: verdicts.map((one) => verdictData(one, context)),
          visits: field.verdicts.map((one) => fieldData(one, context)),
        },
        undefined,
        2,
      ),
    );
  } else {
    printVerdicts(verdicts, context);
    if (field.verdicts.length > 0) printFieldVerdicts(field, context);
    for (const { submission, by } of scores.superseded)
      context.print(harmless(cli.verify.superseded(submission.file.name, by.file.name)));
    context.print(cli.verify.collected(out, scores.accepted.length, scores.rejected.length));
    context.print(cli.verify.board(counts));
    for (const note of notes) context.print(harmless(note));
    if (decisions.size > 0) context.print(cli.verify.settlements(counts.settled, decisions.size - counts.settled));
  }
  const refused = field.verdicts.some(({ state }) => state === "rejected");
  return scores.rejected.length > 0 || refused ? 1 : 0;
}

function printVerdicts(verdicts: readonly VerificationVerdict[], context: CommandContext): void {
  const { cli, words } = context;
  const lines = verdicts.map((verdict) => {
    const identity = verdict.state === "rejected" ? verdict.identity : verdict.submission.identity;
    const rejected = verdict.state === "rejected";
    return [
      verdict.file.path,
      identity?.form.unitName ?? "",
      rejected ? cli.verdicts.rejected : cli.verdicts.accepted,
      rejected
        ? words.verification.fault(verdict.fault)
        : remarks(verdict.submission, context).length.toString().replace(/^0$/, ""),
    ];
  });
  context.print(table([cli.verdicts.head, ...lines]));
  for (const verdict of verdicts) {
    const said = verdict.submission ? remarks(verdict.submission, context) : [];
    if (said.length === 0) continue;
    context.print(`\n${harmless(verdict.file.path)}`);
    for (const line of said) context.print(`  ${harmless(line)}`);
  }
}

/** Every issue of one form, errors first, as sentences. */
const remarks = (submission: VerificationSubmission, { words, cli }: CommandContext): string[] =>
  verificationRemarks(submission, words).map(({ severity, text }) => `${cli.verdicts.severity[severity]}　${text}`);

function verdictData(verdict: VerificationVerdict, context: CommandContext): object {
  const identity = verdict.state === "rejected" ? verdict.identity : verdict.submission.identity;
  return {
    file: verdict.file.path,
    verdict: verdict.state,
    unit: identity?.form.unitName ?? null,
    assessor: identity?.assessor ?? null,
    ...(verdict.state === "rejected"
      ? { reason: verdict.fault, text: context.words.verification.fault(verdict.fault) }
      : { total: verdict.submission.judged.total }),
    ...(verdict.submission ? { issues: remarks(verdict.submission, context) } : {}),
  };
}
