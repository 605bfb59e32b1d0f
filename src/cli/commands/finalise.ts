import { existsSync } from "node:fs";
import { decisionsNotTaken } from "#core/finalScores/readDecisions";
import { isCurrent } from "#core/followUp/documents";
import { finalise } from "#core/followUp/finalise";
import { isFinalBook, noEntries, readSettled } from "#core/followUp/readFinalBook";
import { needed, parsed, type CommandContext } from "../context";
import { dayOf, finalBookFrom, finalBookParts, finalBookPlan, snapshotOf } from "../finalBookFile";
import { guardOutput, writePlan } from "../files";
import { Refusal, type ExitCode } from "../refusal";
import { harmless } from "../table";

/** 定稿: 核验汇总 → 评估定稿. Run again, it takes over what has changed since and writes every change down. */
export function finaliseCommand(context: CommandContext): ExitCode {
  const { values, positionals } = parsed(context, {
    by: { type: "string" },
    on: { type: "string" },
    why: { type: "string" },
    out: { type: "string" },
  });
  const { cli, words, schemes } = context;
  const source = needed(positionals[0], "FILE", context);
  const by = needed(values.by?.trim(), "--by", context);
  const out = needed(values.out, "--out", context);
  const on = dayOf(values.on, "--on", context);
  const snapshot = snapshotOf(source, cli.followUp.notSettled(source), context);
  const figures = readSettled(snapshot);
  if (figures === "notThere") throw new Refusal(cli.followUp.notSettled(source));
  if (figures === "changed") throw new Refusal(cli.followUp.changed(source));
  if (figures === "other") throw new Refusal(cli.followUp.otherVersion(source));
  const waiting = decisionsNotTaken(snapshot);
  if (waiting > 0) throw new Refusal(cli.followUp.decisionsNotTaken(waiting));
  guardOutput(out, [source], isFinalBook, context);
  const before = existsSync(out) ? finalBookFrom(out, context) : undefined;
  const entries = before?.entries ?? noEntries;
  const finalised = finalise({
    ...{ figures, schemes, before: before?.record, entries, by, on, why: values.why?.trim() ?? "" },
    objectionSaid: ({ points, by: who, why }) => words.followUp.adjusted(Number(points).toFixed(2), who, why),
  });
  if (!finalised.ok) {
    const { fault } = finalised;
    const say = (what: string): string =>
      Object.entries(words.followUp.what).find(([key]) => key === what)?.[1] ?? cli.followUp.indicator(what);
    throw new Refusal(words.followUp.fault(fault, say));
  }
  const { record, changes } = finalised;
  writePlan(out, finalBookPlan(record, entries, context), context);

  const { units } = record.figures;
  const open = units.filter(({ state }) => state !== "verified").map(({ name }) => name);
  context.print(
    cli.followUp.finalised(out, {
      ...{ units: units.length, verified: units.length - open.length },
      ...{ version: record.version, hash: record.hash },
    }),
  );
  if (open.length > 0) context.print(harmless(cli.followUp.unranked(open)));
  if (changes.length > 0) context.print(cli.followUp.changes(changes.length));
  const { findings } = finalBookParts(record, entries, context);
  const outdated = record.documents.filter((one) => !isCurrent(one, record, findings)).length;
  if (outdated > 0) context.print(cli.followUp.outdated(outdated));
  return 0;
}
