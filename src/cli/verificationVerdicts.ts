import type { FoundFile } from "#adapters/node/findFiles";
import type { Scheme } from "#core";
import type { FieldVerdict } from "#core/fieldwork/fieldRecord";
import type { LanguageWords } from "#core/languages/index";
import type { Roster } from "#core/roster/roster";
import { packedVerification, unpackedVerification, type CarriedVerification } from "#core/verification/carriage";
import type { VerificationVerdict } from "#core/verification/submission";
import { checkAssessorFile, type AssessorVerdict } from "#usecases/checkAssessorFile";
import { readAside } from "./aside";
import { bytesIf, fileFacts } from "./fileFacts";
import { read } from "./files";

interface Known {
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly words: Pick<LanguageWords, "allForms" | "allVerifications">;
}

type Carried =
  | { readonly is: "verification"; readonly verdict: CarriedVerification }
  | { readonly is: "field"; readonly verdict: FieldVerdict };

export const VERIFICATIONS = "verifications";

const verification = (verdict: VerificationVerdict): AssessorVerdict => ({ is: "verification", verdict });

function verdictOn(file: FoundFile, roster: Roster, { schemes, words }: Known): AssessorVerdict {
  const bytes = bytesIf(file);
  const facts = fileFacts(file, bytes);
  if (!bytes) return verification({ state: "rejected", file: facts, fault: { kind: "cannotOpen" } });
  const known = { schemes, roster, forms: words.allForms, words: words.allVerifications };
  return checkAssessorFile(facts, read(bytes, file.name), known);
}

/** The worker's half. */
export function verificationVerdict(file: FoundFile, roster: unknown, known: Known): Carried {
  const one = verdictOn(file, roster as Roster, known);
  return one.is === "field" ? one : { is: one.is, verdict: packedVerification(one.verdict) };
}

/** A verdict for each file, in their order, read as returns are (`readAside`). */
export async function verificationVerdictsOn(
  files: readonly FoundFile[],
  roster: Roster,
  known: Known,
): Promise<readonly AssessorVerdict[]> {
  const { verdicts } = await readAside(files, {
    task: VERIFICATIONS,
    known: roster,
    schemes: known.schemes,
    meanwhile: () => undefined,
    here: (file) => verdictOn(file, roster, known),
    unpack: (carried) => {
      const one = carried as Carried;
      return one.is === "field" ? one : verification(unpackedVerification(one.verdict, known.schemes));
    },
    ended: (file, kind) => verification({ state: "rejected", file: fileFacts(file, bytesIf(file)), fault: { kind } }),
  });
  return verdicts;
}
