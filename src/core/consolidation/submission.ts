import type { Evaluation } from "../evaluate/evaluation";
import type { FormIdentity } from "../form/identity";
import type { FormReading } from "../form/readForm";
import type { TamperFinding } from "../form/tamper";
import type { Migration } from "../migration/migration";
import type { DamageKind, FileKind, HostProblem } from "../form/workbook";
import type { Scheme } from "../scheme/scheme";
import type { StructureFault } from "../form/readForm";

/** A file that came back. Never changed: read as bytes, hashed. */
export interface ReturnedFile {
  /** Name without its folders, as people know it. */
  readonly name: string;
  /** Where it lay, relative to what was given; only to tell files of one name apart. */
  readonly path: string;
  /** SHA-256 of its bytes, 64 hex digits. */
  readonly hash: string;
  readonly size: number;
}

/** A return as accepted. */
export interface Submission {
  readonly file: ReturnedFile;
  readonly identity: FormIdentity;
  readonly scheme: Scheme;
  readonly reading: FormReading;
  readonly evaluation: Evaluation;
  readonly tampering: readonly TamperFinding[];
  /** When the file says it was last saved, ISO 8601 UTC. */
  readonly savedAt?: string | undefined;
  /** Filled in on an older version that the office accepts, and taken over into this one. */
  readonly older?: Pick<Migration, "from" | "unplaced"> | undefined;
}

/** How many sentences there are about a return's being on an older version. */
export const olderRemarks = ({ older }: Pick<Submission, "older">): number => (older ? 1 + older.unplaced.length : 0);

/** How many things in an accepted return want a look: warnings, and changes to the form itself. */
export const warningsOf = (submission: Pick<Submission, "evaluation" | "tampering" | "older">): number =>
  submission.evaluation.issues.filter(({ severity }) => severity === "warning").length +
  submission.tampering.length +
  olderRemarks(submission);

/** What a workbook is that is no form for this round, as far as it can be told. */
export type OtherWorkbook = NonNullable<Extract<Rejection, { kind: "notOurForm" }>["is"]> | "unknown";

/** Why a file is not taken, in the order of the gates. */
export type Rejection =
  /** No permission, gone since it was found, a broken disk or stick. */
  | { readonly kind: "cannotOpen" }
  | { readonly kind: "notAWorkbook"; readonly found: FileKind }
  | { readonly kind: "encrypted" }
  | { readonly kind: "damaged"; readonly detail: DamageKind }
  /** Without a limit: memory ran out while it was read. */
  | { readonly kind: "tooLarge"; readonly limit?: Extract<HostProblem, { kind: "tooLarge" }>["limit"] }
  /** Reading it took longer than any honest file does, and was ended. */
  | { readonly kind: "tooSlow" }
  /** A bug of ours, met while this file was read; nothing is known against the file. */
  | { readonly kind: "ourFault" }
  /** "nameless": a form by its marks, but nothing in it says any more for whom and what it was issued. */
  | { readonly kind: "notOurForm"; readonly is?: "roster" | "roundWorkbook" | "headcount" | "nameless" }
  | { readonly kind: "unknownScheme"; readonly scheme: string }
  | { readonly kind: "otherVersion"; readonly version: string; readonly wanted: string }
  | { readonly kind: "otherRound"; readonly round: string; readonly wanted: string }
  | { readonly kind: "unknownUnit"; readonly code: string; readonly name: string }
  | { readonly kind: "otherClass"; readonly name: string; readonly scheme: string; readonly wanted: string }
  | { readonly kind: "unitDiffers"; readonly cover: string; readonly identity: string }
  | { readonly kind: "changed"; readonly faults: readonly StructureFault[] }
  | { readonly kind: "errors"; readonly count: number };

export type Verdict =
  | {
      readonly state: "accepted" | "acceptedWithWarnings";
      readonly file: ReturnedFile;
      readonly submission: Submission;
    }
  | {
      readonly state: "rejected";
      readonly file: ReturnedFile;
      readonly reason: Rejection;
      readonly identity?: FormIdentity | undefined;
      /** What could still be read: issues and tampering of a form that was refused for its errors. */
      readonly submission?: Submission | undefined;
    };

/** Everything the office took in, sorted out: what counts, what doesn't and why, who is missing. */
export interface Collection {
  /** One for each unit that has a valid return: its latest. */
  readonly counted: readonly Submission[];
  readonly superseded: readonly { readonly submission: Submission; readonly by: Submission }[];
  readonly rejected: readonly Extract<Verdict, { state: "rejected" }>[];
}
