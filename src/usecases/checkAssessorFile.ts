import type { Readable } from "#core";
import type { ReturnedFile } from "#core/consolidation/submission";
import type { FieldVerdict } from "#core/fieldwork/fieldRecord";
import { isFieldWorkbook } from "#core/fieldwork/readField";
import type { VerificationVerdict } from "#core/verification/submission";
import { checkField } from "./checkField";
import { checkVerification, type VerificationCheck } from "./checkVerification";

/** What assessors hand in: verification forms, and records of their visits. */
export type AssessorVerdict =
  | { readonly is: "verification"; readonly verdict: VerificationVerdict }
  | { readonly is: "field"; readonly verdict: FieldVerdict };

/** One file of an assessor, one verdict. What is no field record is held to be a verification form, and told why it is none. */
export function checkAssessorFile(file: ReturnedFile, readable: Readable, known: VerificationCheck): AssessorVerdict {
  return readable.ok && isFieldWorkbook(readable.snapshot)
    ? { is: "field", verdict: checkField(file, readable, known) }
    : { is: "verification", verdict: checkVerification(file, readable, known) };
}
