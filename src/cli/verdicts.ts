import type { FoundFile } from "#adapters/node/findFiles";
import type { Scheme } from "#core";
import { packed, unpacked, type CarriedVerdict } from "#core/consolidation/carriage";
import type { Verdict } from "#core/consolidation/submission";
import type { LanguageWords } from "#core/languages/index";
import type { Roster } from "#core/roster/roster";
import { checkReturn } from "#usecases/checkReturn";
import { bytesIf, fileFacts, readAside, type Ended } from "./aside";
import { read } from "./files";

interface Known {
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly words: Pick<LanguageWords, "allForms">;
}

/** One file, one verdict. */
function verdictOn(file: FoundFile, roster: Roster | undefined, { schemes, words }: Known): Verdict {
  const bytes = bytesIf(file);
  if (!bytes) return { state: "rejected", file: fileFacts(file, undefined), reason: { kind: "cannotOpen" } };
  return checkReturn(fileFacts(file, bytes), read(bytes, file.name), { schemes, words: words.allForms, roster });
}

export const RETURNS = "returns";

/** The worker's half. */
export const returnVerdict = (file: FoundFile, roster: unknown, known: Known): CarriedVerdict =>
  packed(verdictOn(file, roster as Roster | undefined, known));

export interface VerdictOptions extends Known {
  readonly script?: string;
  readonly tooSlow?: number;
}

/** A verdict for each return, in their order (`readAside`). */
export const verdictsOn = (
  files: readonly FoundFile[],
  roster: Roster | undefined,
  { script, tooSlow, ...known }: VerdictOptions,
): Promise<readonly Verdict[]> =>
  readAside(files, {
    ...{ task: RETURNS, known: roster, schemes: known.schemes, script, tooSlow, ended },
    here: (file) => verdictOn(file, roster, known),
    unpack: (carried) => unpacked(carried as CarriedVerdict, known.schemes, roster?.headcount),
  });

function ended(file: FoundFile, kind: Ended): Verdict {
  const bytes = bytesIf(file);
  return { state: "rejected", file: fileFacts(file, bytes), reason: { kind: bytes ? kind : "cannotOpen" } };
}
