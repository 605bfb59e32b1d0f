import type { Plan } from "#core";
import { sourceHash, withDocuments } from "#core/followUp/documents";
import type { MadeDocument } from "#core/followUp/record";
import type { LanguageWords } from "#core/languages/index";
import { committeeReport } from "#core/report/committeeReport";
import type { WordDocument } from "#core/report/document";
import { feedback } from "#core/report/feedback";
import { finalBookParts, finalBookPlan, type BookSetting, type FinalBookRead } from "./finalBooks";
import { safeName } from "./issueForms";

export interface DocumentOrder extends BookSetting {
  readonly book: FinalBookRead;
  /** yyyy-mm-dd, above the seal. */
  readonly on: string;
  /** Codes; undefined: all, and the report. */
  readonly units: readonly string[] | undefined;
  readonly words: BookSetting["words"] & Pick<LanguageWords, "report">;
}

export interface DocumentsPlanned {
  readonly documents: readonly { readonly fileName: string; readonly make: () => WordDocument }[];
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
  const planned: { readonly about: Omit<MadeDocument, "source">; readonly make: () => WordDocument }[] = [
    ...(wanted === undefined
      ? [
          {
            about: { kind: "report" as const, unit: "", file: `${words.report.report.fileName}.docx`, on },
            make: () => committeeReport(report),
          },
        ]
      : []),
    ...ready.map(({ place, standing }) => ({
      about: {
        ...{ kind: "feedback" as const, unit: standing.unit.code, on },
        file: `${safeName(words.report.feedback.fileName(standing.unit.code, standing.unit.name))}.docx`,
      },
      make: () => feedback(report, place, standing),
    })),
  ];
  return {
    documents: planned.map(({ about, make }) => ({ fileName: about.file, make })),
    reports: wanted === undefined ? 1 : 0,
    feedbacks: ready.length,
    without: units.filter((one) => !ready.includes(one)).map(({ standing }) => standing.unit.name),
    bookPlan() {
      const made = planned.map(({ about }) => ({ ...about, source: sourceHash(about, parts) }));
      return finalBookPlan({ ...book, record: withDocuments(book.record, made) }, setting);
    },
  };
}
