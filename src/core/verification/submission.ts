import type { ReturnedFile } from "../consolidation/submission";
import type { StructureFault } from "../form/readForm";
import type { TamperFinding } from "../form/tamper";
import type { DamageKind, FileKind } from "../form/workbook";
import type { Scheme } from "../scheme/scheme";
import type { Issue } from "../validation/issue";
import type { VerificationIdentity } from "./identity";
import type { Judged } from "./judge";
import type { OddEntry } from "./readVerification";
import type { SelfValues, VerificationRecord } from "./record";

/** A verification form as it came back. */
export interface VerificationSubmission {
  readonly file: ReturnedFile;
  readonly identity: VerificationIdentity;
  readonly scheme: Scheme;
  readonly self: SelfValues;
  readonly record: VerificationRecord;
  readonly judged: Judged;
  readonly issues: readonly Issue[];
  readonly odd: readonly OddEntry[];
  readonly tampering: readonly TamperFinding[];
  readonly savedAt?: string | undefined;
}

/** Why a verification form is not taken, in the order of the gates. */
export type FormFault =
  | { readonly kind: "notAWorkbook"; readonly found: FileKind }
  | { readonly kind: "cannotOpen" | "encrypted" | "tooLarge" }
  /** Reading it took longer than any honest file does; or a bug of ours was met, and nothing is known against it. */
  | { readonly kind: "tooSlow" | "ourFault" }
  | { readonly kind: "damaged"; readonly detail: DamageKind }
  | { readonly kind: "notOurs"; readonly is?: "form" }
  | { readonly kind: "otherVersion" }
  | { readonly kind: "otherRound"; readonly round: string; readonly wanted: string }
  | { readonly kind: "unknownUnit"; readonly name: string }
  | { readonly kind: "unitDiffers"; readonly shown: string; readonly wanted: string }
  | { readonly kind: "changed"; readonly faults: readonly StructureFault[] }
  | {
      /** A locked value was typed over; or the roster's number is another one than that which the form was issued with (V54). */
      readonly kind: "selfChanged" | "officeNumberChanged";
      readonly field: string;
      readonly title: string;
      readonly was: string;
      readonly now: string;
      readonly count: number;
    }
  | { readonly kind: "unitMissing" }
  /** V48 */
  | { readonly kind: "recusal"; readonly assessor: string; readonly unit: string }
  | { readonly kind: "errors"; readonly count: number };

export type VerificationVerdict =
  | { readonly state: "accepted"; readonly file: ReturnedFile; readonly submission: VerificationSubmission }
  | {
      readonly state: "rejected";
      readonly file: ReturnedFile;
      readonly fault: FormFault;
      readonly identity?: VerificationIdentity | undefined;
      readonly submission?: VerificationSubmission | undefined;
    };
