import type { FoundFile } from "#adapters/node/findFiles";
import type { FormIdentity, Scheme } from "#core";
import { packedReading, unpackedReading, type CarriedReading } from "#core/consolidation/carriage";
import type { ReturnedFile, Verdict } from "#core/consolidation/submission";
import type { LanguageWords } from "#core/languages/index";
import type { Roster } from "#core/roster/roster";
import { judgeReturn, openReturn, ownVersion, type OpenedReturn } from "#usecases/checkReturn";
import { readAside } from "./aside";
import { bytesIf, fileFacts } from "./fileFacts";
import { read } from "./files";
import type { Ended } from "./orderedWorker";

interface Known {
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** Older versions that the office accepts. */
  readonly earlier?: readonly Scheme[] | undefined;
  readonly words: Pick<LanguageWords, "allForms">;
}

/** A file as far as it was read; what it is worth is for whoever knows the roster. */
interface Opened {
  readonly file: ReturnedFile;
  readonly opened: OpenedReturn;
}

type CarriedOpened =
  | Extract<OpenedReturn, { is: "refused" }>
  | (Omit<Extract<OpenedReturn, { is: "form" }>, "reading"> & { readonly reading: CarriedReading });

interface Carried {
  readonly file: ReturnedFile;
  readonly opened: CarriedOpened;
}

function opening(file: FoundFile, known: Known): Opened {
  const bytes = bytesIf(file);
  if (!bytes) return { file: fileFacts(file, undefined), opened: { is: "refused", reason: { kind: "cannotOpen" } } };
  const opened = openReturn(read(bytes, file.name), { ...known, words: known.words.allForms });
  return { file: fileFacts(file, bytes), opened };
}

export const RETURNS = "returns";

/** The worker's half: all that takes reading foreign bytes. */
export function openedReturn(found: FoundFile, known: Known): Carried {
  const { file, opened } = opening(found, known);
  if (opened.is === "refused") return { file, opened };
  const reading = packedReading(schemeOf(opened.identity, known), opened.reading);
  return { file, opened: { ...opened, reading } };
}

function unpacked({ file, opened }: Carried, known: Known): Opened {
  if (opened.is === "refused") return { file, opened };
  const reading = unpackedReading(schemeOf(opened.identity, known), opened.reading);
  return { file, opened: { ...opened, reading } };
}

function schemeOf(identity: FormIdentity, known: Known): Scheme {
  const scheme = ownVersion(known, identity);
  if (!scheme) throw new Error(`no scheme here is called ${identity.scheme}, version ${identity.version}`);
  return scheme;
}

export interface VerdictOptions extends Known {
  readonly script?: string;
  readonly tooSlow?: number;
}

/**
 * A verdict for each return, in their order. Workers read (`readAside`), and begin while `rosterFor` still reads the roster;
 * they are told nothing of it. What they found is judged here, beside them.
 */
export async function verdictsOn<Known extends Roster | undefined>(
  files: readonly FoundFile[],
  rosterFor: () => Known,
  { script, tooSlow, schemes, earlier, words }: VerdictOptions,
): Promise<{ readonly roster: Known; readonly verdicts: readonly Verdict[] }> {
  const known = { schemes, earlier, words };
  const judged = ({ file, opened }: Opened, roster: Known): Verdict =>
    judgeReturn(file, opened, { schemes, earlier, words: words.allForms, roster });
  const { meanwhile: roster, verdicts } = await readAside(files, {
    task: RETURNS,
    known: undefined,
    schemes,
    earlier,
    script,
    tooSlow,
    ended,
    meanwhile: rosterFor,
    here: (file, roster) => judged(opening(file, known), roster),
    unpack: (carried, roster) => judged(unpacked(carried as Carried, known), roster),
  });
  return { roster, verdicts };
}

function ended(file: FoundFile, kind: Ended): Verdict {
  const bytes = bytesIf(file);
  return { state: "rejected", file: fileFacts(file, bytes), reason: { kind: bytes ? kind : "cannotOpen" } };
}
