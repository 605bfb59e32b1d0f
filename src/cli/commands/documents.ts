import { basename, join } from "node:path";
import { writeDocument } from "#adapters/docx/writeDocument";
import { sourceHash, withDocuments } from "#core/followUp/documents";
import type { MadeDocument } from "#core/followUp/record";
import { committeeReport } from "#core/report/committeeReport";
import type { WordDocument } from "#core/report/document";
import { feedback } from "#core/report/feedback";
import { safeName } from "#usecases/issueForms";
import { needed, parsed, type CommandContext } from "../context";
import { dayOf, finalBookFrom, finalBookParts, finalBookPlan } from "../finalBookFile";
import { keepExisting, writeOut, writePlan } from "../files";
import type { ExitCode } from "../refusal";
import { harmless } from "../table";
import { unitsNamed } from "../unitsNamed";

/** 文书: made from 评估定稿 only, and entered in its list, so that it can tell later which are out of date (V60). */
export async function documentsCommand(context: CommandContext): Promise<ExitCode> {
  const { values, positionals } = parsed(context, {
    out: { type: "string" },
    on: { type: "string" },
    units: { type: "string" },
    replace: { type: "boolean" },
  });
  const { cli, words, language } = context;
  const file = needed(positionals[0], "FILE", context);
  const out = needed(values.out, "--out", context);
  const on = dayOf(values.on, "--on", context);
  const { record, entries } = finalBookFrom(file, context);
  const book = finalBookParts(record, entries, context);
  const wanted = unitsNamed(values.units, record.figures.units, context)?.map(({ code }) => code);
  const parts = { book, said: words.report, followUp: words.followUp, final: words.final, language, on };
  const units = book.classes.flatMap((place) =>
    place.units
      .filter(({ unit }) => wanted === undefined || wanted.includes(unit.code))
      .map((standing) => ({ place, standing })),
  );
  const ready = units.filter(({ standing }) => standing.unit.state === "verified");
  const planned: { readonly about: Omit<MadeDocument, "source">; readonly make: () => WordDocument }[] = [
    ...(wanted === undefined
      ? [
          {
            about: { kind: "report" as const, unit: "", file: `${words.report.report.fileName}.docx`, on },
            make: () => committeeReport(parts),
          },
        ]
      : []),
    ...ready.map(({ place, standing }) => ({
      about: {
        ...{ kind: "feedback" as const, unit: standing.unit.code, on },
        file: `${safeName(words.report.feedback.fileName(standing.unit.code, standing.unit.name))}.docx`,
      },
      make: () => feedback(parts, place, standing),
    })),
  ];
  const names = planned.map(({ about }) => join(out, about.file));
  keepExisting(names, values.replace, cli.followUp.wouldOverwriteDocument);
  for (const { about, make } of planned) writeOut(join(out, about.file), await writeDocument(make()), context);
  const made = planned.map(({ about }) => ({ ...about, source: sourceHash(about, record, book.findings) }));
  writePlan(file, finalBookPlan(withDocuments(record, made), entries, context), context);

  context.print(cli.followUp.documents(basename(out), wanted === undefined ? 1 : 0, ready.length));
  const without = units.filter((one) => !ready.includes(one)).map(({ standing }) => standing.unit.name);
  if (without.length > 0) context.print(harmless(cli.followUp.noFeedback(without)));
  return 0;
}
