import type { Language, Plan } from "#core";
import { finalBook } from "#core/followUp/finalBook";
import { finalise, type Finalised, type Finalising } from "#core/followUp/finalise";
import { noEntries } from "#core/followUp/readFinalBook";
import type { FinalRecord, OfficeEntries } from "#core/followUp/record";
import { languages } from "#core/languages/index";
import { shippedSchemes } from "../../src/cli/schemes";

/** 定稿 as the command line does it. */
export const finalised = (order: Pick<Finalising, "figures"> & Partial<Finalising>): Finalised =>
  finalise({
    schemes: shippedSchemes(),
    before: undefined,
    entries: noEntries,
    by: "王主任",
    on: "2015-09-30",
    why: "",
    language: "zh-CN",
    objectionSaid: ({ points, by, why }) => languages["zh-CN"].followUp.adjusted(points, by, why),
    ...order,
  });

export function recordOf(made: Finalised): FinalRecord {
  if (!made.ok) throw new Error(`refused: ${JSON.stringify(made.fault)}`);
  return made.record;
}

/** What a 评估定稿, and what is made from it, asks for. */
export function bookOrder(record: FinalRecord, entries: OfficeEntries = noEntries, language: Language = "zh-CN") {
  const words = languages[language];
  return {
    record,
    entries,
    language,
    schemes: shippedSchemes(),
    words: words.followUp,
    final: words.final,
    form: words.form,
    parties: words.parties,
  };
}

export const bookOf = (...asked: Parameters<typeof bookOrder>): Plan => finalBook(bookOrder(...asked));
