import { existsSync } from "node:fs";
import { isFinalBook } from "#core/followUp/readFinalBook";
import { finaliseFaultSaid, finaliseRound, settledIn, type SettledFault } from "#usecases/finaliseRound";
import { argument, needed, parsed, type CommandContext } from "../context";
import { dayOf, finalBookFrom, snapshotOf } from "../finalBookFile";
import { guardOutput, writePlan } from "../files";
import { Refusal, type ExitCode } from "../refusal";
import { harmless } from "../table";

/** 定稿: 核验汇总 → 评估定稿. Run again, it takes over what has changed since and writes every change down. */
export function finaliseCommand(context: CommandContext): ExitCode {
  const { values, positionals } = parsed(
    context,
    {
      by: { type: "string" },
      on: { type: "string" },
      why: { type: "string" },
      out: { type: "string" },
    },
    1,
  );
  const { cli, words } = context;
  const source = argument(positionals, "file", context);
  const by = needed(values.by?.trim(), "--by", context);
  const out = needed(values.out, "--out", context);
  const on = dayOf(values.on, "--on", context);
  const snapshot = snapshotOf(source, cli.followUp.notSettled(source), context);
  const settled = settledIn(snapshot);
  if (!settled.ok) throw new Refusal(unsettled(settled.fault, source, context));
  guardOutput(out, [source], isFinalBook, context);
  const before = existsSync(out) ? finalBookFrom(out, context) : undefined;
  const why = values.why?.trim() ?? "";
  const finalised = finaliseRound({ ...context, figures: settled.figures, before, by, on, why });
  if (!finalised.ok) throw new Refusal(finaliseFaultSaid(finalised.fault, words, (id) => cli.followUp.indicator(id)));
  const { record, changes, open, outdated, plan } = finalised;
  writePlan(out, plan, context);

  const { units } = record.figures;
  context.print(
    cli.followUp.finalised(out, {
      units: units.length,
      verified: units.length - open.length,
      version: record.version,
      hash: record.hash,
    }),
  );
  if (open.length > 0) context.print(harmless(cli.followUp.unranked(open)));
  if (changes.length > 0) context.print(cli.followUp.changes(changes.length));
  if (outdated > 0) context.print(cli.followUp.outdated(outdated));
  return 0;
}

function unsettled(fault: SettledFault, file: string, { cli }: CommandContext): string {
  switch (fault.kind) {
    case "notSettled":
      return cli.followUp.notSettled(file);
    case "changed":
      return cli.followUp.changed(file);
    case "other":
      return cli.followUp.otherVersion(file);
    case "decisionsNotTaken":
      return cli.followUp.decisionsNotTaken(fault.count);
  }
}
