import { weighedApart } from "../finalScores/composites";
import { fingerprint } from "../numbers/fingerprint";
import type { BookParts } from "./bookParts";
import { unitHash } from "./changes";
import { compositesOf } from "./composites";
import { ofOneUnit } from "./findings";
import type { FinalRecord, MadeDocument } from "./record";

/** 评估定稿 as it stands now. */
type Book = Pick<BookParts, "record" | "findings" | "classes">;

/** Of all that a document says: the figures, and the findings in the office's words. */
export function sourceHash({ kind, unit }: Pick<MadeDocument, "kind" | "unit">, book: Book): string {
  const { findings, record } = book;
  const about = kind === "report" ? findings : ofOneUnit(findings, unit);
  const said = JSON.stringify(about.map(({ key, lost, shown, noAction }) => ({ key, lost, ...shown, noAction })));
  return fingerprint(`${kind === "report" ? record.hash : ownSaid(book, unit)}\n${said}`);
}

/** A unit's figures, and what its feedback says of it among others: places move when other units' scores do. */
function ownSaid({ record, classes }: Book, code: string): string {
  const own = record.figures.units.find((unit) => unit.code === code);
  if (!own) return "";
  const among = classes.flatMap((place) => {
    const standing = place.units.find(({ unit }) => unit.code === code);
    if (!standing) return [];
    const composites = compositesOf(place);
    const ranked = composites.filter((one) => one.place !== undefined);
    return [
      [standing.place, place.units.filter((one) => one.place !== undefined).length],
      composites
        .filter((one) => one.standing === standing)
        .map((one) => [one.place, ranked.length, weighedApart(ranked).uneven.length > 0]),
    ];
  });
  return `${unitHash(own)}\n${JSON.stringify(among)}`;
}

export const isCurrent = (made: MadeDocument, book: Book): boolean => made.source === sourceHash(made, book);

/** The list with the new ones in it; a document made again stands in its old place. */
export function withDocuments(record: FinalRecord, made: readonly MadeDocument[]): FinalRecord {
  const keyOf = ({ kind, unit }: MadeDocument): string => `${kind}|${unit}`;
  const fresh = new Map(made.map((one) => [keyOf(one), one] as const));
  const kept = record.documents.map((one) => {
    const again = fresh.get(keyOf(one));
    fresh.delete(keyOf(one));
    return again ?? one;
  });
  return { ...record, documents: [...kept, ...fresh.values()] };
}
