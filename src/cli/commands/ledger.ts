import { existsSync } from "node:fs";
import type { Scheme } from "#core";
import { isLedger, readLedger, standingSaid } from "#core/followUp/ledgerBook";
import type { FinalRecord } from "#core/followUp/record";
import { makeLedger } from "#usecases/makeLedger";
import { versionsOf } from "#usecases/versionsOf";
import { argument, needed, parsed, type CommandContext } from "../context";
import { dayOf, finalBookFrom, snapshotOf } from "../finalBookFile";
import { guardOutput, writePlan } from "../files";
import { Refusal, type ExitCode } from "../refusal";
import { shippedSchemes } from "../schemes";
import { harmless } from "../table";

/** 整改台账: made from 评估定稿; what was entered is kept, and what is closed against the rules is told (V50). */
export function ledgerCommand(context: CommandContext): ExitCode {
  const { values, positionals } = parsed(
    context,
    {
      out: { type: "string" },
      on: { type: "string" },
      before: { type: "string" },
      "before-final": { type: "string" },
      scheme: { type: "string" },
      accept: { type: "string" },
    },
    1,
  );
  const { cli, words } = context;
  const file = argument(positionals, "file", context);
  const out = needed(values.out, "--out", context);
  const on = dayOf(values.on, "--on", context);
  const book = finalBookFrom(file, context);
  const earlier = [values.before, values["before-final"]].filter((one) => one !== undefined);
  guardOutput(out, [file, ...earlier], isLedger, context);
  const ledgerIn = (path: string) => {
    const found = readLedger(snapshotOf(path, cli.followUp.notLedger(path), context));
    if (!found) throw new Refusal(cli.followUp.notLedger(path));
    return found;
  };
  const current = existsSync(out) ? ledgerIn(out) : undefined;
  const before = values.before === undefined ? undefined : ledgerIn(values.before);
  const last = values["before-final"];
  const bookBefore = last === undefined ? undefined : finalBookFrom(last, context);
  const schemesBefore = bookBefore && schemesThen(bookBefore.record, context);
  const order = { ...context, book, on, current, before, bookBefore, schemesBefore };
  const { plan, counts, faulty } = makeLedger(order);
  writePlan(out, plan, context);

  context.print(cli.followUp.ledger(out, counts));
  for (const { row, ...line } of faulty)
    context.print(harmless(cli.followUp.ledgerFault(row.name, row.indicator, standingSaid(words.ledger, line))));
  return faulty.length > 0 ? 1 : 0;
}

/** The versions that the last round was scored by; without one of them its shares can't be worked out. */
function schemesThen({ figures }: FinalRecord, { schemes, earlier, cli }: CommandContext): ReadonlyMap<string, Scheme> {
  const known = [...schemes.values(), ...earlier, ...shippedSchemes().values()];
  const then = versionsOf(figures, known);
  if (!then.ok) throw new Refusal(cli.followUp.versionBefore(then.missing.id, then.missing.version));
  return then.schemes;
}
