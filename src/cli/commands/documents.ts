import { basename, join } from "node:path";
import { writeDocument } from "#adapters/docx/writeDocument";
import { makeDocuments } from "#usecases/makeDocuments";
import { argument, needed, parsed, type CommandContext } from "../context";
import { dayOf, finalBookFrom } from "../finalBookFile";
import { keepExisting, writeOut, writePlan } from "../files";
import type { ExitCode } from "../refusal";
import { harmless } from "../table";
import { unitsNamed } from "../unitsNamed";

/** 文书: made from 评估定稿 only, and entered in its list, so that it can tell later which are out of date (V60). */
export async function documentsCommand(context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parsed(
    context,
    {
      out: { type: "string" },
      on: { type: "string" },
      units: { type: "string" },
      replace: { type: "boolean" },
    },
    1,
  );
  const { cli } = context;
  const file = argument(positionals, "file", context);
  const out = needed(values.out, "--out", context);
  const on = dayOf(values.on, "--on", context);
  const book = finalBookFrom(file, context);
  const units = unitsNamed(values.units, book.record.figures.units, context)?.map(({ code }) => code);
  const { documents, printed, reports, feedbacks, without, bookPlan } = makeDocuments({ ...context, book, on, units });
  const names = [...documents, ...(printed ? [printed] : [])].map(({ fileName }) => join(out, fileName));
  keepExisting(names, values.replace, cli.followUp.wouldOverwriteDocument);
  for (const { fileName, make } of documents) writeOut(join(out, fileName), await writeDocument(make()), context);
  if (printed) writePlan(join(out, printed.fileName), printed.plan(), context);
  writePlan(file, bookPlan(), context);

  context.print(cli.followUp.documents(basename(out), reports, feedbacks, printed?.fileName));
  if (without.length > 0) context.print(harmless(cli.followUp.noFeedback(without)));
  return 0;
}
