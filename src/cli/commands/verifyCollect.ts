import { existsSync } from "node:fs";
import { inLanguage, schemeIndex } from "#core";
import type { Decisions } from "#core/finalScores/decision";
import { finalScores, type FinalScores } from "#core/finalScores/finalScores";
import { fieldRecords } from "#core/finalScores/fieldRecords";
import { finalWorkbook } from "#core/finalScores/finalWorkbook";
import { isFinalWorkbook, readDecisions } from "#core/finalScores/readDecisions";
import { newest } from "#core/form/newest";
import type { OddEntry } from "#core/verification/readVerification";
import type { VerificationSubmission, VerificationVerdict } from "#core/verification/submission";
import { needed, parsed, type CommandContext } from "../context";
import { bytesOf, guardOutput, read, returnsFrom, writePlan } from "../files";
import { fieldData, printFieldVerdicts } from "../fieldLines";
import { otherVoices } from "../otherVoices";
import type { ExitCode } from "../refusal";
import { rosterFrom } from "../rosterFile";
import { harmless, table } from "../table";
import { verificationVerdictsOn } from "../verificationVerdicts";

/** Verification forms → 核验汇总. Decisions in the file that is there are taken over. */
export async function verifyCollectCommand(context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parsed(context, {
    roster: { type: "string" },
    scheme: { type: "string" },
    out: { type: "string" },
    json: { type: "boolean" },
    survey: { type: "string" },
    "survey-weight": { type: "string" },
    parties: { type: "string" },
  });
  needed(positionals[0], "FILES", context);
  const rosterFile = needed(values.roster, "--roster", context);
  const out = needed(values.out, "--out", context);
  const roster = rosterFrom(rosterFile, context);
  const { survey, "survey-weight": surveyWeight, parties } = values;
  const aside = [survey, parties].flatMap((file) => file ?? []);
  const voices = otherVoices({ survey, surveyWeight, parties }, roster, context);
  const files = returnsFrom(positionals, [rosterFile, out, ...aside], context);
  const there = existsSync(out) ? read(bytesOf(out, context), out) : undefined;
  const before = there?.ok === true && isFinalWorkbook(there.snapshot) ? there.snapshot : undefined;
  guardOutput(out, [rosterFile, ...aside, ...files.map(({ full }) => full)], () => before !== undefined, context);
  const decisions: Decisions = before ? readDecisions(before) : new Map();

  const handedIn = await verificationVerdictsOn(files, roster, context);
  const verdicts = handedIn.flatMap((one) => (one.is === "verification" ? [one.verdict] : []));
  const field = fieldRecords(handedIn.flatMap((one) => (one.is === "field" ? [one.verdict] : [])));
  const schemes = [...context.schemes.values()].filter(({ id }) => roster.units.some(({ scheme }) => scheme === id));
  const scores = finalScores({ verdicts, roster, schemes, decisions });
  const { words, language, cli } = context;
  const plan = finalWorkbook(
    {
      ...{ scores, language, form: words.form, verification: words.verification, words: words.final },
      ...{ scoring: words.scoring, explain: words.explain, voices },
      field: { records: field, words: words.field, files: words.files },
      issueSentence: (scheme) => words.issueSentence(scheme),
      tampering: (finding) => words.consolidation.tampering(finding),
    },
    newest([...scores.accepted, ...field.counted]),
  );
  writePlan(out, plan, context);
  const counts = countsOf(scores);
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
    if (decisions.size > 0) context.print(cli.verify.settlements(counts.settled, decisions.size - counts.settled));
  }
  const refused = field.verdicts.some(({ state }) => state === "rejected");
  return scores.rejected.length > 0 || refused ? 1 : 0;
}

function countsOf({ classes }: FinalScores): {
  readonly due: number;
  readonly verified: number;
  readonly open: number;
  readonly disputed: number;
  readonly settled: number;
} {
  const units = classes.flatMap((one) => one.units);
  const count = (state: string): number => units.filter((unit) => unit.state === state).length;
  return {
    due: units.length + classes.reduce((sum, { without }) => sum + without.length, 0),
    verified: count("verified"),
    open: count("unfinished"),
    disputed: count("disputed"),
    settled: units.flatMap(({ differences }) => differences).filter(({ state }) => state === "settled").length,
  };
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
function remarks(submission: VerificationSubmission, { words, cli }: CommandContext): string[] {
  const sentence = words.issueSentence(submission.scheme);
  const { severity } = cli.verdicts;
  const said = (level: "error" | "warning"): string[] =>
    submission.issues
      .filter((issue) => issue.severity === level)
      .map((issue) => `${severity[level]}　${sentence(issue)}`);
  return [
    ...submission.odd.map(
      (odd) => `${severity.error}　${words.verification.odd(odd.what, placeOf(odd, submission, words), odd.text)}`,
    ),
    ...said("error"),
    ...said("warning"),
    ...submission.tampering.map((finding) => `${severity.hint}　${words.consolidation.tampering(finding)}`),
  ];
}

function placeOf(
  odd: OddEntry,
  { scheme }: VerificationSubmission,
  { verification, language }: CommandContext["words"],
): string {
  const { fields, indicators, indicatorOf } = schemeIndex(scheme);
  switch (odd.what) {
    case "cover":
      return verification.cover.entries[odd.key];
    case "finding":
      return String(odd.number);
    case "accept": {
      const field = fields.get(odd.field);
      return `${indicatorOf.get(odd.field)?.id ?? ""} ${field ? inLanguage(field.title, language) : ""}`;
    }
    case "manual": {
      const indicator = indicators.get(odd.indicator);
      return `${odd.indicator} ${indicator ? inLanguage(indicator.title, language) : ""}`;
    }
  }
}

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
