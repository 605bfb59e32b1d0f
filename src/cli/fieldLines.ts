import type { FieldVerdict } from "#core/fieldwork/fieldRecord";
import type { FieldRecords } from "#core/finalScores/fieldRecords";
import type { CommandContext } from "./context";
import { harmless, table } from "./table";

/** A line a record, and below what is still to be done. */
export function printFieldVerdicts({ verdicts, counted }: FieldRecords, context: CommandContext): void {
  const { cli, words } = context;
  const lines = verdicts.map((verdict) => [
    verdict.file.path,
    verdict.state === "accepted" ? verdict.submission.unitName : (verdict.unit ?? ""),
    cli.verdicts[verdict.state],
    verdict.state === "rejected" ? words.field.fault(verdict.fault) : "",
  ]);
  context.print(`\n${table([cli.verdicts.head, ...lines])}`);
  for (const verdict of verdicts) {
    if (verdict.state === "rejected" || verdict.submission.warnings.length === 0) continue;
    context.print(`\n${harmless(verdict.file.path)}`);
    for (const warning of verdict.submission.warnings)
      context.print(harmless(`  ${cli.verdicts.severity.warning}　${words.field.warning(warning)}`));
  }
  const problems = counted.reduce((sum, { record }) => sum + record.problems.length, 0);
  context.print(`\n${cli.fieldwork.taken(counted.length, problems)}`);
}

export const fieldData = (verdict: FieldVerdict, { words }: CommandContext): object => ({
  file: verdict.file.path,
  verdict: verdict.state,
  ...(verdict.state === "rejected"
    ? { unit: verdict.unit ?? null, reason: verdict.fault, text: words.field.fault(verdict.fault) }
    : {
        unit: verdict.submission.unitName,
        problems: verdict.submission.record.problems,
        warnings: verdict.submission.warnings.map(words.field.warning),
      }),
});
