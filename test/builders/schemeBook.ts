import type { Language } from "#core/answers/text";
import { planSnapshot } from "#core/form/planSnapshot";
import type { Snapshot } from "#core/form/workbook";
import { languages } from "#core/languages/index";
import type { Scheme } from "#core/scheme/scheme";
import { schemeBook } from "#core/schemeBook/bookPlan";
import { readSchemeBook, type BookReader, type BookReading } from "#core/schemeBook/readBook";
import { bookFaultSentence } from "#core/schemeBook/sentence";

export const bothLanguages = ["zh-CN", "en-US"] as const;

export const bookReader = (language: Language): BookReader => ({
  language,
  words: languages[language].schemeBook,
  allWords: bothLanguages.map((one) => languages[one].schemeBook),
  scoring: bothLanguages.map((one) => languages[one].scoring),
});

export const bookSnapshot = (scheme: Scheme, language: Language = "zh-CN"): Snapshot =>
  planSnapshot(schemeBook({ ...bookReader(language), scheme, stamp: "2016-01-01T00:00:00Z" }));

/** Everything that was noticed, as people read it. */
export const saidOf = (reading: BookReading, language: Language = "zh-CN"): readonly string[] =>
  (reading.ok ? reading.warnings : reading.faults).map((fault) =>
    bookFaultSentence(fault, languages[language].schemeBook, languages[language].schemeFault),
  );

export const readBack = (snapshot: Snapshot, language: Language = "zh-CN"): BookReading =>
  readSchemeBook(snapshot, bookReader(language));
