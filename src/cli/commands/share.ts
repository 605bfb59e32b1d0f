import { join } from "node:path";
import type { Snapshot } from "#core";
import { SHARING_FORMAT } from "#core/form/keys";
import { sharingBook, sharingViews } from "#core/followUp/sharing";
import { safeName } from "#usecases/issueForms";
import { needed, parsed, type CommandContext } from "../context";
import { finalBookFrom, finalBookParts } from "../finalBookFile";
import { guardOutput, writePlan } from "../files";
import type { ExitCode } from "../refusal";

/** 结果共享: one workbook for each office. */
export function shareCommand(context: CommandContext): ExitCode {
  const { values, positionals } = parsed(context, { out: { type: "string" } });
  const { cli, words } = context;
  const file = needed(positionals[0], "FILE", context);
  const out = needed(values.out, "--out", context);
  const { record, entries } = finalBookFrom(file, context);
  const book = finalBookParts(record, entries, context);
  const isOurs = ({ properties }: Pick<Snapshot, "properties">): boolean =>
    properties.get("pinghui.format") === SHARING_FORMAT;
  const pathOf = (view: (typeof sharingViews)[number]): string =>
    join(out, `${safeName(words.ledger.sharing.name[view])}.xlsx`);
  // All of them before the first is written: four offices are told the same, or nobody is told anything.
  for (const view of sharingViews) guardOutput(pathOf(view), [file], isOurs, context);
  for (const view of sharingViews) writePlan(pathOf(view), sharingBook(book, words.ledger, view), context);
  context.print(cli.followUp.shared(out, sharingViews.length));
  return 0;
}
