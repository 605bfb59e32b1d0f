import { languages } from "#core/languages/index";
import { openRows } from "#core/followUp/ledger";
import { readLedger } from "#core/followUp/ledgerBook";
import { carryOver, type OpenEntry } from "#core/nextRound/carryOver";
import { readLastRound } from "#core/nextRound/readLastRound";
import { rosterPlan } from "#core/roster/rosterPlan";
import { needed, parsed, schemesOrAll, type CommandContext } from "../context";
import { dayOf, snapshotOf } from "../finalBookFile";
import { guardOutput, writePlan } from "../files";
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
  guardOutput(out, [from, ...(values.ledger === undefined ? [] : [values.ledger])], () => false, context);
  const given = new Map(schemesOrAll(values.scheme, context).map((scheme) => [scheme.id, scheme]));
  const consolidations = Object.values(languages).map(({ consolidation }) => consolidation);
  const last = readLastRound(snapshotOf(from, cli.round.notARound(from), context), given, consolidations);
  if (!last) throw new Refusal(cli.round.notARound(from));
  if (last.units.length === 0) throw new Refusal(cli.round.noUnits(from));
  if (last.round === round) throw new Refusal(cli.round.sameRound(round));

  const open = values.ledger === undefined ? [] : openIn(values.ledger, dayOf(values.on, "--on", context), context);
  const { units, carried, missing } = carryOver(last, given, open, words.roster.carried.open);
  const used = new Map([...given].filter(([id]) => units.some(({ scheme }) => scheme === id)));
  const plan = rosterPlan({
    ...{ schemes: used, units, carried, language, words },
    settings: { round, title: last.title, sample: last.sample },
    stamp: context.now,
  });
  writePlan(out, plan, context);
  context.print(cli.round.made(out, units.length, carried.confirmations.length, open.length));
  if (missing > 0) context.print(cli.done.numbersMissing(missing));
  if (last.strangers.length > 0) context.print(cli.round.strangers(last.strangers));
  return last.strangers.length > 0 ? 1 : 0;
}

function openIn(file: string, on: string, context: CommandContext): readonly OpenEntry[] {
  const { cli, words } = context;
  const ledger = readLedger(snapshotOf(file, cli.followUp.notLedger(file), context));
  if (!ledger) throw new Refusal(cli.followUp.notLedger(file));
  return openRows(ledger, words.ledger, on).map(({ row }) => row);
}
