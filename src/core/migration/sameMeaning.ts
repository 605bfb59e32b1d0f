import type { EntrySpec } from "../answers/field";
import type { Bilingual } from "../answers/text";

/** Why an entry of an older form has no sure place in the newer one. */
export type Why =
  | { readonly kind: "gone" }
  | { readonly kind: "retitled"; readonly was: Bilingual; readonly now: Bilingual }
  | { readonly kind: "otherKind" }
  | { readonly kind: "otherUnit"; readonly was: Bilingual | undefined; readonly now: Bilingual | undefined }
  | { readonly kind: "otherOptions" }
  /** The unit filled it in, and now the office or the assessors do, or it is computed; or the other way round. */
  | { readonly kind: "otherHand" }
  /** The office's number was typed over; the office's own word is carried instead. */
  | { readonly kind: "officeNumber" }
  /** The newer annex has fewer rows. */
  | { readonly kind: "noRoom" }
  /** Stood in a cell that takes nothing but a day. */
  | { readonly kind: "unreadable" };

/** Titles that differ only in spaces, punctuation or width are one title. */
export const bareTitle = (text: string): string => text.normalize("NFKC").replace(/[\s\p{P}]/gu, "");

export const sameTitle = (was: Bilingual, now: Bilingual): boolean => bareTitle(was.zh) === bareTitle(now.zh);

/** What keeps an entry from meaning the same under the newer version; undefined where it surely does. */
export function otherMeaning(was: EntrySpec, now: EntrySpec | undefined): Why | undefined {
  if (!now) return { kind: "gone" };
  if (!sameTitle(was.title, now.title)) return { kind: "retitled", was: was.title, now: now.title };
  if (was.kind !== now.kind) return { kind: "otherKind" };
  if (was.unit?.zh !== now.unit?.zh) return { kind: "otherUnit", was: was.unit, now: now.unit };
  if (optionsOf(was) !== optionsOf(now)) return { kind: "otherOptions" };
  return undefined;
}

/** In their order: the first one is the best. */
const optionsOf = ({ options = [] }: EntrySpec): string => JSON.stringify(options.map(({ zh }) => zh));
