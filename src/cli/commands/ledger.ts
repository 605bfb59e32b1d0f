import { existsSync } from "node:fs";
import type { Scheme } from "#core";
import { ledgerLines } from "#core/followUp/ledger";
import { isLedger, ledgerBook, readLedger, standingSaid } from "#core/followUp/ledgerBook";
import type { FinalRecord } from "#core/followUp/record";
import { needed, parsed, type CommandContext } from "../context";
import { dayOf, finalBookFrom, finalBookParts, snapshotOf } from "../finalBookFile";
import { guardOutput, writePlan } from "../files";
import { Refusal, type ExitCode } from "../refusal";
import { shippedSchemes } from "../schemes";
import { harmless } from "../table";

/** 整改台账: made from 评估定稿; what was entered is kept, and what is closed against the rules is told (V50). */
export function ledgerCommand(context: CommandContext): ExitCode {
  const { values, positionals } = parsed(context, {
    out: { type: "string" },
    on: { type: "string" },
    before: { type: "string" },
    "before-final": { type: "string" },
    scheme: { type: "string" },
    accept: { type: "string" },
  });
  const { cli, words } = context;
  const file = needed(positionals[0], "FILE", context);
  const out = needed(values.out, "--out", context);
  const on = dayOf(values.on, "--on", context);
  const { record, entries } = finalBookFrom(file, context);
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
  const recordBefore = last === undefined ? undefined : finalBookFrom(last, context).record;
  const book = finalBookParts(record, entries, context);
  const lines = ledgerLines(book, words.ledger, on, current, before);
  const plan = ledgerBook({
    ...{ book, words: words.ledger, on, lines },
    advice: current?.advice ?? new Map(),
    before: { record: recordBefore, ledger: before, schemes: recordBefore && schemesThen(recordBefore, context) },
  });
  writePlan(out, plan, context);

  context.print(
    cli.followUp.ledger(out, {
      rows: lines.length,
      closed: lines.filter(({ closed }) => closed).length,
      overdue: lines.filter(({ overdue }) => overdue > 0).length,
      carried: lines.filter(({ row }) => row.round !== record.figures.round).length,
    }),
  );
  const faulty = lines.filter(({ fault }) => fault !== undefined);
  for (const { row, ...line } of faulty)
    context.print(harmless(cli.followUp.ledgerFault(row.name, row.indicator, standingSaid(words.ledger, line))));
  return faulty.length > 0 ? 1 : 0;
}

/** The versions that the last round was scored by; without one of them its shares can't be worked out. */
function schemesThen({ figures }: FinalRecord, { schemes, earlier, cli }: CommandContext): ReadonlyMap<string, Scheme> {
  const known = [...schemes.values(), ...earlier, ...shippedSchemes().values()];
  return new Map(
    figures.schemes.map(({ id, version }) => {
      const scheme = known.find((one) => one.id === id && one.version === version);
      if (!scheme) throw new Refusal(cli.followUp.versionBefore(id, version));
      return [id, scheme] as const;
    }),
  );
}
