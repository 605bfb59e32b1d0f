import type { FoundFile } from "#adapters/node/findFiles";
import type { Scheme } from "#core";
import type { LanguageWords } from "#core/languages/index";
import type { Roster } from "#core/roster/roster";
import { packedVerification, unpackedVerification, type CarriedVerification } from "#core/verification/carriage";
import type { VerificationVerdict } from "#core/verification/submission";
import { checkVerification } from "#usecases/checkVerification";
import { bytesIf, fileFacts, readAside } from "./aside";
import { read } from "./files";

interface Known {
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly words: Pick<LanguageWords, "allForms" | "allVerifications">;
}

export const VERIFICATIONS = "verifications";

function verdictOn(file: FoundFile, roster: Roster, { schemes, words }: Known): VerificationVerdict {
  const bytes = bytesIf(file);
  if (!bytes) return { state: "rejected", file: fileFacts(file, undefined), fault: { kind: "cannotOpen" } };
  const known = { schemes, roster, forms: words.allForms, words: words.allVerifications };
  return checkVerification(fileFacts(file, bytes), read(bytes, file.name), known);
}

/** The worker's half. */
export const verificationVerdict = (file: FoundFile, roster: unknown, known: Known): CarriedVerification =>
  packedVerification(verdictOn(file, roster as Roster, known));

/** A verdict for each verification form, in their order, read as returns are (`readAside`). */
export const verificationVerdictsOn = (
  files: readonly FoundFile[],
  roster: Roster,
  { script, ...known }: Known & { readonly script?: string },
): Promise<readonly VerificationVerdict[]> =>
  readAside(files, {
    ...{ task: VERIFICATIONS, known: roster, schemes: known.schemes, script },
    here: (file) => verdictOn(file, roster, known),
    unpack: (carried) => unpackedVerification(carried as CarriedVerification, known.schemes),
    ended: (file, kind): VerificationVerdict => ({
      state: "rejected",
      file: fileFacts(file, bytesIf(file)),
      fault: { kind },
    }),
  });
