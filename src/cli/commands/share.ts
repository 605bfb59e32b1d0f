import { join } from "node:path";
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
  for (const view of sharingViews) {
    const plan = sharingBook(book, words.ledger, view);
    const path = join(out, `${safeName(words.ledger.sharing.name[view])}.xlsx`);
    guardOutput(path, [file], ({ properties }) => properties.get("pinghui.format") === SHARING_FORMAT, context);
    writePlan(path, plan, context);
  }
  context.print(cli.followUp.shared(out, sharingViews.length));
  return 0;
}
