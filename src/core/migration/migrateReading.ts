import { headKeys } from "../form/keys";
import { shownFields } from "../form/layout";
import type { FormReading } from "../form/readForm";
import type { Scheme } from "../scheme/scheme";
import { indicatorsOf, schemeIndex } from "../scheme/schemeIndex";
import type { Migration } from "./migration";
import { Move, type QuotingWords } from "./move";

/**
 * A return on an older version of a scheme, read by that version, as the newer one sees it. An entry goes where its
 * meaning is surely the same: same id, title, kind, unit, options and hand. Every other one is listed; none is lost and
 * none is guessed.
 */
export function migrateReading(before: Scheme, after: Scheme, reading: FormReading, words: QuotingWords): Migration {
  const move = new Move(reading, schemeIndex(after), words);
  for (const key of headKeys) move.head(key);
  for (const indicator of indicatorsOf(before)) {
    for (const field of shownFields(indicator.fields)) {
      if (field.computed !== undefined) continue;
      if (field.filledBy === "office") move.officeNumber(indicator, field);
      else move.field(indicator, field);
    }
    move.reason(indicator);
  }
  for (const annex of before.annexes) move.annex(annex);
  const { unplaced, placed } = move;
  return { from: before.version, reading: move.reading(after), unplaced, placed };
}
