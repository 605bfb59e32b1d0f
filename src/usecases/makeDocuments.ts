import type { Plan } from "#core";
import { sourceHash, withDocuments } from "#core/followUp/documents";
import type { MadeDocument } from "#core/followUp/record";
import type { LanguageWords } from "#core/languages/index";
import { oncePer } from "#core/oncePer";
import { committeeReport } from "#core/report/committeeReport";
import type { WordDocument } from "#core/report/document";
import { feedback } from "#core/report/feedback";
import { printedBook, type SheetToPrint } from "#core/report/printed/printedBook";
import { finalBookParts, finalBookPlan, type BookSetting, type FinalBookRead } from "./finalBooks";
import { safeName } from "./safeName";

export interface DocumentOrder extends BookSetting {
  readonly book: FinalBookRead;
  /** yyyy-mm-dd, above the seal. */
  readonly on: string;
  /** Codes; undefined: all, and the report. */
  readonly units: readonly string[] | undefined;
  readonly words: BookSetting["words"] & Pick<LanguageWords, "report">;
}

type PlannedDocument = Omit<SheetToPrint, "document"> & {
  readonly about: Omit<MadeDocument, "source" | "printed">;
  readonly make: () => WordDocument;
};

export interface DocumentsPlanned {
  readonly documents: readonly { readonly fileName: string; readonly make: () => WordDocument }[];
  /** All of them once more, as sheets to be printed or saved as PDF; undefined where there is none. */
  readonly printed: { readonly fileName: string; readonly plan: () => Plan } | undefined;
  readonly reports: number;
  readonly feedbacks: number;
  /** Names of units that aren't verified to the end: nothing is written to them. */
  readonly without: readonly string[];
  /** 评估定稿 with the documents in its list, so that it can tell later which are out of date (V60). */
  readonly bookPlan: () => Plan;
}

/** 文书, made from 评估定稿 only: the report, and the written feedback of every verified unit. */
export function makeDocuments({ book, on, units: wanted, ...setting }: DocumentOrder): DocumentsPlanned {
  const { words, language } = setting;
  const parts = finalBookParts(book, setting);
  const report = { book: parts, said: words.report, followUp: words.followUp, final: words.final, language, on };
  const units = parts.classes.flatMap((place) =>
    place.units.filter(({ unit }) => wanted?.includes(unit.code) ?? true).map((standing) => ({ place, standing })),
  );
  const ready = units.filter(({ standing }) => standing.unit.state === "verified");
  const printedName = printedNameOf(
    wanted === undefined ? undefined : ready.map(({ standing }) => standing.unit),
    words,
  );
  const planned: PlannedDocument[] = [
    ...(wanted === undefined
      ? [
          {
            name: words.report.report.fileName,
            about: { kind: "report" as const, unit: "", file: `${words.report.report.fileName}.docx`, on },
            make: () => committeeReport(report),
          },
        ]
      : []),
    ...ready.map(({ place, standing }) => ({
      name: `${standing.unit.code} ${standing.unit.name}`,
      about: {
        kind: "feedback" as const,
        unit: standing.unit.code,
        on,
        file: `${safeName(words.report.feedback.fileName(standing.unit.code, standing.unit.name))}.docx`,
      },
      make: () => feedback(report, place, standing),
    })),
  ];
  // The Word file and the sheet to be printed are of one text: it is composed once for both, when it is first asked for.
  const documentOf = oncePer(({ make }: PlannedDocument) => make());
  return {
    documents: planned.map((one) => ({ fileName: one.about.file, make: () => documentOf(one) })),
    printed:
      planned.length === 0
        ? undefined
        : {
            fileName: printedName,
            plan: () =>
              printedBook(
                planned.map((one) => ({ name: one.name, document: documentOf(one) })),
                {
                  title: words.report.printed.fileName,
                  language,
                  stamp: `${on}T00:00:00Z`,
                  properties: new Map([["pinghui.figures", book.record.hash]]),
                },
              ),
          },
    reports: wanted === undefined ? 1 : 0,
    feedbacks: ready.length,
    without: units.filter((one) => !ready.includes(one)).map(({ standing }) => standing.unit.name),
    bookPlan() {
      const made = planned.map(({ about }) => ({ ...about, printed: printedName, source: sourceHash(about, parts) }));
      return finalBookPlan({ ...book, record: withDocuments(book.record, made) }, setting);
    },
  };
}

/** A workbook of some units only has a name of its own: it doesn't take the place of the one that holds all. */
function printedNameOf(
  chosen: readonly { readonly code: string; readonly name: string }[] | undefined,
  { report: { printed } }: Pick<LanguageWords, "report">,
): string {
  const [first] = chosen ?? [];
  const name = first ? printed.fileNameOf(`${first.code} ${first.name}`, chosen?.length ?? 0) : printed.fileName;
  return `${safeName(name)}.xlsx`;
}
