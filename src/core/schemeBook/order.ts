import { inLanguage, type Language } from "../answers/text";
import type { SchemeBookWords } from "../languages/schemeBookWords";
import type { Scheme } from "../scheme/scheme";
import { schemeIndex } from "../scheme/schemeIndex";
import type { ScoringWords } from "../scheme/scoringWords";
import type { CellContext } from "./cells";
import { namesOf } from "./names";
import { rowsOf, type RowData } from "./shape";

export interface SchemeBookOrder {
  readonly scheme: Scheme;
  readonly language: Language;
  readonly words: SchemeBookWords;
  readonly allWords: readonly SchemeBookWords[];
  /** Languages in which criteria are told, the workbook's own among them. */
  readonly scoring: readonly ScoringWords[];
  /** ISO 8601 UTC, written into the file as created and saved. */
  readonly stamp: string;
}

/** The thing at a path of a row's data. */
export const valueIn = (row: RowData, at: readonly string[]): unknown =>
  at.reduce<unknown>((value, step) => (value as Readonly<Record<string, unknown>> | undefined)?.[step], row);

/** What the cells of an owner are written with. */
export function contextOf(order: SchemeBookOrder): (owner: string) => CellContext {
  const { scheme, language, words, allWords } = order;
  const names = namesOf(rowsOf(scheme));
  const { fields } = schemeIndex(scheme);
  const unit = (id: string): string | undefined => {
    const { kind, unit: said } = fields.get(id) ?? {};
    if (kind === "yesNo") return undefined;
    return said ? inLanguage(said, language) : "";
  };
  return (owner) => ({ language, words, allWords, names: names(owner), unit });
}
