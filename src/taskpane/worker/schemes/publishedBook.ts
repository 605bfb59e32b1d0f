import type { Scheme } from "#core";
import { languages } from "#core/languages/index";
import type { Amendment } from "#core/scheme/published";
import { lackName, lostFrom } from "#core/schemeBook/lacking";
import { publishedText, publishScheme } from "#core/scheme/publishScheme";
import { safeName } from "#usecases/safeName";
import type { PublishedBook, SchemeOrder } from "../../schemeDesk/schemeOrder";
import { ownBytes } from "../writeBytes";
import { checkedBook } from "./checkedBook";
import { hashOf } from "./readSchemeFile";

/** A version that is known, and how it came to be. */
interface Known {
  readonly scheme: Scheme;
  readonly hash: string;
  readonly log: readonly Amendment[];
}

/** The workbook as it was just read, frozen whole or not at all: the same file as `scheme import` writes. */
export async function publishedBook(
  { snapshot, language, own, after, by, why, stamp }: Extract<SchemeOrder, { kind: "publish" }>,
  shipped: ReadonlyMap<string, Scheme>,
): Promise<PublishedBook> {
  const checked = checkedBook(snapshot, language);
  const { scheme } = checked;
  if (!scheme) return { is: "unsound", checked };
  const known: Known[] = [...own];
  for (const one of shipped.values()) known.push({ scheme: one, hash: await hashOf(one), log: [] });
  const mine = known.filter((one) => one.scheme.id === scheme.id);
  const hash = await hashOf(scheme);
  const publishing = publishScheme({
    scheme,
    hash,
    known,
    by: by.trim(),
    why: why.trim(),
    at: stamp,
    lost: (before) => lostFrom(before, checked.lacks).map((lack) => lackName(lack, languages[language].schemeBook)),
    after: after === "" ? undefined : mine.find((one) => one.scheme.version === after),
  });
  if (!publishing.ok) return { is: "refused", fault: publishing.fault };
  const same = mine.find((one) => one.scheme.version === scheme.version);
  // What is published keeps how it came to be.
  const log = same && same.log.length > 0 ? same.log : publishing.log;
  const { fileName } = languages[language].schemeDesk.publishing;
  const name = `${safeName(fileName(scheme.id, scheme.version))}.json`;
  const bytes = ownBytes(new TextEncoder().encode(publishedText(scheme, hash, log)));
  return {
    is: "published",
    own: { scheme, log, hash, from: name },
    file: { name, bytes },
    already: same !== undefined,
  };
}
