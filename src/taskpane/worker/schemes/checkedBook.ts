import type { Language, Snapshot } from "#core";
import { languages } from "#core/languages/index";
import { bookPoints } from "#core/schemeBook/bookPoints";
import type { Lack } from "#core/schemeBook/lacking";
import { readSchemeBook, type BookReader } from "#core/schemeBook/readBook";
import { bookFaultSentence } from "#core/schemeBook/sentence";
import type { BookLine, CheckedBook } from "../../schemeDesk/schemeOrder";

const all = Object.values(languages);

export const bookReader = (language: Language): BookReader => ({
  language,
  words: languages[language].schemeBook,
  allWords: all.map(({ schemeBook }) => schemeBook),
  scoring: all.map(({ scoring }) => scoring),
});

/** The same faults as `scheme check` on the saved file; the cell stands beside its sentence instead of in it. */
export function checkedBook(snapshot: Snapshot, language: Language): CheckedBook & { readonly lacks: readonly Lack[] } {
  const words = languages[language];
  const reading = readSchemeBook(snapshot, bookReader(language));
  const lines = (reading.ok ? reading.warnings : reading.faults).map((fault): BookLine => {
    const { at, severity } = fault;
    const text = bookFaultSentence({ ...fault, at: undefined }, words.schemeBook, (one) => words.schemeFault(one));
    return { severity, text, at };
  });
  return {
    scheme: reading.ok ? reading.scheme : undefined,
    lines,
    points: bookPoints(snapshot),
    lacks: reading.ok ? reading.lacks : [],
  };
}
