import { languages } from "#core/languages/index";
import { readLedger } from "#core/followUp/ledgerBook";
import { newRound } from "#usecases/newRound";
import { needed, parsed, schemesOrAll, type CommandContext } from "../context";
import { dayOf, snapshotOf } from "../finalBookFile";
import { guardNew, writePlan } from "../files";
import { Refusal, type ExitCode } from "../refusal";

/** A roster for the next round from the last one's workbook: units, office numbers to be confirmed, last entries. */
export function roundNewCommand(context: CommandContext): ExitCode {
  const { values } = parsed(context, {
    from: { type: "string" },
    ledger: { type: "string" },
    round: { type: "string" },
    scheme: { type: "string" },
    on: { type: "string" },
    "roster-out": { type: "string" },
  });
  const { cli, words, language } = context;
  const from = needed(values.from, "--from", context);
  const round = needed(values.round, "--round", context);
  const out = needed(values["roster-out"], "--roster-out", context);
  guardNew(out, [from, ...(values.ledger === undefined ? [] : [values.ledger])], context);
  const on = dayOf(values.on, "--on", context);
  const made = newRound({
    last: snapshotOf(from, cli.round.notARound(from), context),
    ledger: values.ledger === undefined ? undefined : ledgerFrom(values.ledger, context),
    schemes: new Map(schemesOrAll(values.scheme, context).map((scheme) => [scheme.id, scheme])),
    allWords: Object.values(languages).map(({ consolidation }) => consolidation),
    on,
    round,
    words,
    language,
    stamp: context.now,
  });
  if (!made.ok) {
    const { notARound, noUnits, sameRound } = cli.round;
    throw new Refusal({ notARound: notARound(from), noUnits: noUnits(from), sameRound: sameRound(round) }[made.fault]);
  }
  writePlan(out, made.plan, context);
  context.print(cli.round.made(out, made.units, made.numbers, made.open));
  if (made.missing > 0) context.print(cli.done.numbersMissing(made.missing));
  if (made.strangers.length > 0) context.print(cli.round.strangers(made.strangers));
  return made.strangers.length > 0 ? 1 : 0;
}

function ledgerFrom(file: string, context: CommandContext) {
  const { notLedger } = context.cli.followUp;
  const ledger = readLedger(snapshotOf(file, notLedger(file), context));
  if (!ledger) throw new Refusal(notLedger(file));
  return ledger;
}
