import type { Verdict } from "#core/consolidation/submission";
import { readLock, type LockReading } from "#core/headcount/headcountBook";
import { readRoster, type RosterReading } from "#core/roster/readRoster";
import { checkReturn, type CheckOptions } from "#usecases/checkReturn";
import { bytesOf, digest, readBytes } from "./fileBytes";
import { pathOf } from "./pathOf";

/** A file as far as it was read here. */
export type FileReading =
  | { readonly is: "return"; readonly verdict: Verdict }
  | { readonly is: "roster"; readonly reading: RosterReading; readonly verdict: Verdict }
  | { readonly is: "headcount"; readonly reading: LockReading; readonly verdict: Verdict }
  | { readonly is: "gone" };

/** One file, one answer. A file that went away since it was chosen is one of the answers. */
export async function readReturn(file: File, options: CheckOptions): Promise<FileReading> {
  const bytes = await bytesOf(file);
  if (!bytes) return { is: "gone" };
  const returned = { name: file.name, path: pathOf(file), hash: await digest(bytes), size: file.size };
  const readable = readBytes(bytes, file.name);
  const verdict = checkReturn(returned, readable, options);
  if (readable.ok && verdict.state === "rejected" && verdict.reason.kind === "notOurForm") {
    const { snapshot } = readable;
    const { is } = verdict.reason;
    if (is === "roster") return { is, reading: readRoster(options.schemes, snapshot), verdict };
    if (is === "headcount") return { is, reading: readLock(snapshot), verdict };
  }
  return { is: "return", verdict };
}
