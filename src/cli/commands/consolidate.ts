import { collect } from "#core/consolidation/collect";
import { consolidate } from "#core/consolidation/consolidate";
import { roundWorkbook } from "#core/consolidation/roundWorkbook";
import type { Roster } from "#core/roster/roster";
import { formatOf } from "#core/form/bookFormat";
import { newest } from "#core/form/newest";
import { argument, needed, parsed, type CommandContext } from "../context";
import { guardOutput, returnsFrom, writeLargePlan } from "../files";
import { rosterWithHeadcount } from "../headcountFile";
import type { ExitCode } from "../refusal";
import { verdictsOn } from "../verdicts";
import { printVerdicts, verdictData } from "./check";

/** Many returns → one round workbook, written whole or not at all. */
export async function consolidateCommand(context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parsed(
    context,
    {
      roster: { type: "string" },
      headcount: { type: "string" },
      scheme: { type: "string" },
      accept: { type: "string" },
      out: { type: "string" },
      json: { type: "boolean" },
    },
    Infinity,
  );
  argument(positionals, "files", context);
  const rosterFile = needed(values.roster, "--roster", context);
  const out = needed(values.out, "--out", context);
  const files = returnsFrom(positionals, [rosterFile, out], context);
  const rosterFor = (): Roster => {
    const found = rosterWithHeadcount(rosterFile, values.headcount, context);
    guardOutput(
      out,
      [rosterFile, ...files.map(({ full }) => full)],
      (book) => (formatOf(book) ?? "").startsWith("pinghui/round/"),
      context,
    );
    return found;
  };

  const { roster, verdicts } = await verdictsOn(files, rosterFor, context);
  const collection = collect(verdicts);
  const schemes = [...context.schemes.values()].filter(({ id }) => roster.units.some((unit) => unit.scheme === id));
  const consolidation = consolidate({ collection, roster, schemes });
  const { cli, words, language } = context;
  const plan = roundWorkbook(consolidation, {
    language,
    words: words.consolidation,
    issueSentence: (scheme) => words.issueSentence(scheme),
    stamp: newest(verdicts.flatMap(({ submission }) => submission ?? [])),
  });
  await writeLargePlan(out, plan, context);

  const counts = {
    due: roster.units.length,
    counted: collection.counted.length,
    missing: consolidation.classes.flatMap(({ units }) => units).filter(({ status }) => status === "notReported")
      .length,
    rejected: collection.rejected.length,
    superseded: collection.superseded.length,
  };
  if (values.json === true) {
    context.print(
      JSON.stringify({ out, ...counts, files: verdicts.map((verdict) => verdictData(verdict, context)) }, undefined, 2),
    );
  } else {
    const rejected = verdicts.filter(({ state }) => state === "rejected");
    if (rejected.length > 0) {
      printVerdicts(rejected, false, context);
      context.print("");
    }
    context.print(cli.done.consolidated(out, counts.counted, counts.due));
    context.print(cli.done.board(counts));
  }
  return collection.rejected.length > 0 ? 1 : 0;
}
