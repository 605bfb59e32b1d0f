import type { Language } from "#core";
import { hostFileFault } from "#core/form/fileFault";
import { languages } from "#core/languages/index";
import { canonical } from "#core/scheme/published";
import { readScheme } from "#core/scheme/readScheme";
import { schemeFileData } from "#usecases/schemeFile";
import type { ReadSchemeFile } from "../../schemeDesk/schemeOrder";
import { bytesOf, digest, readBytes } from "../fileBytes";
import { checkedBook } from "./checkedBook";

/** SHA-256 of a scheme's content, as the command line makes it. */
export const hashOf = (scheme: unknown): Promise<string> => digest(new TextEncoder().encode(canonical(scheme)));

/** What a chosen file is: a published scheme, bare data of one, a workbook that is still to be published, or nothing of use. */
export async function readSchemeFile(file: File, language: Language): Promise<ReadSchemeFile> {
  const words = languages[language];
  const bytes = await bytesOf(file);
  if (!bytes) return { is: "unusable", fault: "gone" };
  if (!/\.json$/i.test(file.name)) {
    const readable = readBytes(bytes, file.name);
    if (!readable.ok) {
      const what = words.schemeDesk.start.title;
      return { is: "unreadable", why: words.files.fault(hostFileFault(readable.problem), what) };
    }
    const { lines } = checkedBook(readable.snapshot, language);
    return { is: "book", errors: lines.filter(({ severity }) => severity === "error").length };
  }
  const found = schemeFileData(new TextDecoder().decode(bytes));
  if (found.kind === "notJson") return { is: "unusable", fault: "notJson" };
  const data = found.kind === "published" ? found.published.scheme : found.data;
  const hash = await hashOf(data);
  if (found.kind === "published" && hash !== found.published.hash) return { is: "unusable", fault: "changedAfter" };
  const read = readScheme(data);
  if (!read.ok) {
    const [first] = read.faults;
    return { is: "unsound", count: read.faults.length, first: first ? words.schemeFault(first) : "" };
  }
  const log = found.kind === "published" ? found.published.log : [];
  return { is: "scheme", own: { scheme: read.scheme, log, hash, from: file.name } };
}
