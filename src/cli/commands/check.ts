import { join } from "node:path";
import { cellName, type Issue } from "#core";
import { reasonFor } from "#core/evaluate/reasonFor";
import type { Roster } from "#core/roster/roster";
import type { Submission, Verdict } from "#core/consolidation/submission";
import { languages } from "#core/languages/index";
import { liftedNames, liftReturn } from "#usecases/liftReturn";
import { argument, parsed, type CommandContext } from "../context";
import { filesFrom, keepExisting, writePlan } from "../files";
import { rosterWithHeadcount } from "../headcountFile";
import { harmless, table } from "../table";
import { verdictsOn } from "../verdicts";
import type { ExitCode } from "../refusal";

const LISTED = 10;

/** One verdict a file; the batch never stops at a bad one. */
export async function checkCommand(context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parsed(
    context,
    {
      roster: { type: "string" },
      headcount: { type: "string" },
      scheme: { type: "string" },
      accept: { type: "string" },
      json: { type: "boolean" },
      answers: { type: "boolean" },
      all: { type: "boolean" },
      lift: { type: "string" },
      replace: { type: "boolean" },
    },
    Infinity,
  );
  argument(positionals, "files", context);
  const files = filesFrom(positionals, context);
  const rosterFor = (): Roster | undefined =>
    values.roster === undefined ? undefined : rosterWithHeadcount(values.roster, values.headcount, context);
  const { verdicts } = await verdictsOn(files, rosterFor, context);
  if (values.json === true)
    context.print(
      JSON.stringify(
        verdicts.map((verdict) => ({
          ...verdictData(verdict, context),
          ...(values.answers === true && verdict.submission ? { answers: answersData(verdict.submission) } : {}),
        })),
        undefined,
        2,
      ),
    );
  else {
    printVerdicts(verdicts, values.all === true, context);
    printSummary(verdicts, context);
  }
  if (values.lift !== undefined) lift(verdicts, values.lift, values.replace, context);
  return verdicts.some(({ state }) => state === "rejected") ? 1 : 0;
}

function submissionOf(verdict: Verdict): Submission | undefined {
  return verdict.submission;
}

export function printVerdicts(verdicts: readonly Verdict[], all: boolean, context: CommandContext): void {
  const { cli } = context;
  context.print(
    table([
      cli.verdicts.head,
      ...verdicts.map((verdict) => [
        verdict.file.path,
        unitOf(verdict),
        cli.verdicts[verdict.state],
        summaryOf(verdict, context),
      ]),
    ]),
  );
  for (const verdict of verdicts) {
    const lines = detailLines(verdict, context);
    if (lines.length === 0) continue;
    const shown = all ? lines : lines.slice(0, LISTED);
    context.print(`\n${harmless(verdict.file.path)}　${unitOf(verdict)}`);
    for (const line of shown) context.print(`  ${harmless(line)}`);
    if (lines.length > shown.length) context.print(`  … ${cli.verdicts.more(lines.length - shown.length)}`);
  }
}

function printSummary(verdicts: readonly Verdict[], { cli, print }: CommandContext): void {
  const count = (state: Verdict["state"]): number => verdicts.filter((verdict) => verdict.state === state).length;
  print(`\n${cli.verdicts.summary(count("accepted"), count("acceptedWithWarnings"), count("rejected"))}`);
}

const unitOf = (verdict: Verdict): string =>
  (verdict.state === "rejected" ? verdict.identity?.unitName : verdict.submission.identity.unitName) ?? "";

function summaryOf(verdict: Verdict, { cli, words }: CommandContext): string {
  const submission = submissionOf(verdict);
  const said: string[] = [];
  if (verdict.state === "rejected") said.push(words.consolidation.rejection(verdict.reason));
  if (submission) {
    const count = (severity: string): number =>
      submission.evaluation.issues.filter((issue) => issue.severity === severity).length;
    said.push(cli.verdicts.counts(verdict.state === "rejected" ? 0 : count("error"), count("warning"), count("hint")));
    if (submission.tampering.length > 0) said.push(cli.verdicts.changes(submission.tampering.length));
  }
  return said.filter(Boolean).join(" · ");
}

function detailLines(verdict: Verdict, { cli, words }: CommandContext): string[] {
  const submission = submissionOf(verdict);
  if (!submission) return [];
  const { scheme, reading, evaluation, tampering, older } = submission;
  const { migration } = words.consolidation;
  const sentence = words.issueSentence(scheme);
  const answered = (issue: Issue): string => {
    if (issue.severity !== "warning") return "";
    const reason = reasonFor(issue, scheme, reading.answers);
    return reason === undefined ? cli.verdicts.noReason : cli.verdicts.reason(reason);
  };
  return [
    ...evaluation.issues
      .filter(({ severity }) => severity !== "hint")
      .map((issue) => {
        const place = reading.places.get(issue.at[0] ?? "");
        const at = place ? `${place.sheet} ${cellName(place.row, place.column)}　` : "";
        return `${cli.verdicts.severity[issue.severity]}　${at}${sentence(issue)}${answered(issue)}`;
      }),
    ...tampering.map((finding) => `${cli.verdicts.severity.warning}　${words.consolidation.tampering(finding)}`),
    ...(older
      ? [migration.older(older.from, scheme.version, older.unplaced.length), ...older.unplaced.map(migration.said)]
      : []
    ).map((line) => `${cli.verdicts.severity.warning}　${line}`),
  ];
}

export function verdictData(verdict: Verdict, { words }: CommandContext): object {
  const submission = submissionOf(verdict);
  const sentence = submission && words.issueSentence(submission.scheme);
  return {
    file: verdict.file.path,
    sha256: verdict.file.hash,
    verdict: verdict.state,
    ...(verdict.state === "rejected"
      ? { reason: { ...verdict.reason, text: words.consolidation.rejection(verdict.reason) } }
      : {}),
    unit: (verdict.state === "rejected" ? verdict.identity : verdict.submission.identity) ?? null,
    ...(submission && sentence
      ? {
          total: submission.evaluation.total.final ?? null,
          grade: submission.evaluation.grade?.grade ?? null,
          issues: submission.evaluation.issues.map((issue) => ({
            code: issue.code,
            severity: issue.severity,
            fields: issue.at,
            cells: issue.at.flatMap((at) => {
              const place = submission.reading.places.get(at);
              return place ? [{ sheet: place.sheet, cell: cellName(place.row, place.column) }] : [];
            }),
            text: sentence(issue),
            // What the unit says about it travels with the return; null where it says nothing.
            ...(issue.severity === "warning"
              ? { reason: reasonFor(issue, submission.scheme, submission.reading.answers) ?? null }
              : {}),
          })),
          tampering: submission.tampering.map((finding) => ({
            ...finding,
            text: words.consolidation.tampering(finding),
          })),
          ...(submission.older && {
            older: {
              version: submission.older.from,
              unplaced: submission.older.unplaced.map((entry) => ({
                ...entry,
                text: words.consolidation.migration.said(entry),
              })),
            },
          }),
        }
      : {}),
  };
}

/** What was read of each field, with its cell: for programs that hold us to a file. */
function answersData({ reading }: Submission): readonly object[] {
  return [...reading.answers].map(([field, answer]) => {
    const place = reading.places.get(field);
    return { field, ...(place && { sheet: place.sheet, cell: cellName(place.row, place.column) }), ...answer };
  });
}

/** Clean forms with the values lifted over; a form that is there may have been filled in since, and is not written over. */
function lift(
  verdicts: readonly Verdict[],
  folder: string,
  replace: boolean | undefined,
  context: CommandContext,
): void {
  const submissions = verdicts.flatMap((verdict) => submissionOf(verdict) ?? []);
  const files = liftedNames(submissions.map(({ file }) => file)).map((name) => join(folder, name));
  keepExisting(files, replace, context.cli.refusals.wouldOverwriteForm);
  for (const [index, submission] of submissions.entries()) {
    const file = files[index] ?? "";
    const { form, consolidation } = languages[submission.identity.language];
    const words = { form, migration: consolidation.migration };
    writePlan(file, liftReturn(submission, words, submission.savedAt ?? context.now), context);
    context.print(context.cli.done.lifted(file));
  }
}
