import { fflateInflater } from "#adapters/xlsx/read/fflateInflater";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import { TextPool } from "#adapters/xlsx/read/textPool";
import type { Verdict } from "#core/consolidation/submission";
import { readRoster, type RosterReading } from "#core/roster/readRoster";
import { checkReturn, type CheckOptions } from "#usecases/checkReturn";
import { pathOf } from "./pathOf";

/** A file as far as it was read here. */
export type FileReading =
  | { readonly is: "return"; readonly verdict: Verdict }
  | { readonly is: "roster"; readonly reading: RosterReading; readonly verdict: Verdict }
  | { readonly is: "gone" };

/** Of a larger file the beginning is enough to refuse it by name. */
const WHOLE = 64 * 1024 * 1024;

/** One for all files of this worker: hundreds of returns hold the same labels and formulas. */
const texts = new TextPool();

/** One file, one answer. A file that went away since it was chosen is one of the answers. */
export async function readReturn(file: File, options: CheckOptions): Promise<FileReading> {
  const bytes = await bytesOf(file);
  if (!bytes) return { is: "gone" };
  const returned = { name: file.name, path: pathOf(file), hash: await digest(bytes), size: file.size };
  const readable = readWorkbook(bytes, { inflater: fflateInflater, fileName: file.name, texts });
  const verdict = checkReturn(returned, readable, options);
  return readable.ok &&
    verdict.state === "rejected" &&
    verdict.reason.kind === "notOurForm" &&
    verdict.reason.is === "roster"
    ? { is: "roster", reading: readRoster(options.schemes, readable.snapshot), verdict }
    : { is: "return", verdict };
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return new Uint8Array(await file.slice(0, WHOLE).arrayBuffer());
  } catch {
    // NotReadableError, NotFoundError: whatever it is called, the file can't be had now.
    return undefined;
  }
}

async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
