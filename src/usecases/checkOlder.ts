import { templateFingerprint, type Evaluation, type FormIdentity, type Scheme, type TamperFinding } from "#core";
import { blank, type Answer } from "#core/answers/answer";
import type { Rejection, Submission } from "#core/consolidation/submission";
import type { FormWords } from "#core/languages/formWords";
import { migrateReading } from "#core/migration/migrateReading";
import type { Migration } from "#core/migration/migration";
import { schemeIndex } from "#core/scheme/schemeIndex";
import { evaluateReading, type OfficeSays } from "./evaluateReading";

type OlderVerdict =
  | { readonly ok: false; readonly reason: Rejection; readonly submission: Submission }
  | { readonly ok: true; readonly submission: Submission };

/** The version a form was made from, if it is among these. */
export const versionAmong = (versions: readonly Scheme[], identity: FormIdentity): Scheme | undefined =>
  versions.find(
    (scheme) =>
      scheme.id === identity.scheme &&
      scheme.version === identity.version &&
      templateFingerprint(scheme) === identity.template,
  );

/** A return as it was read by its own version; what differs from that version's form is among `tampering`. */
type OlderReturn = Pick<Submission, "file" | "identity" | "reading" | "tampering" | "savedAt">;

/**
 * A return on an accepted older version: read, checked and refused by its own version, then taken over into the newer
 * one. What only the newer version minds is told as a warning: nobody asked the unit for it.
 */
export function checkOlder(
  own: Scheme,
  now: Scheme,
  older: OlderReturn,
  { words, office, held, differing }: OlderOptions,
): OlderVerdict {
  const { file, identity, reading, savedAt } = older;
  const migration = migrateReading(own, now, reading, {
    language: identity.language,
    notApplicable: words.state.notApplicable,
  });
  const ownOffice = { ...office, numbers: officeNumbersOf(reading.issued, migration, office) };
  const evaluation = evaluateReading(own, reading, identity, ownOffice);
  const tampering = [...older.tampering, ...differing(own, evaluation)];
  const errors = evaluation.issues.filter(({ severity }) => severity === "error").length;
  if (errors > 0) {
    const submission = { file, identity, scheme: own, reading, evaluation, tampering, savedAt };
    return { ok: false, reason: { kind: "errors", count: errors }, submission };
  }
  const taken = { ...migration.reading, answers: withOfficeNumbers(now, migration, office) };
  const newIdentity = { ...identity, version: now.version, template: templateFingerprint(now) };
  const judged = evaluateReading(now, taken, newIdentity, held);
  const issues = judged.issues.map((issue) =>
    issue.severity === "error" ? { ...issue, severity: "warning" as const } : issue,
  );
  // An office number typed over is the own version's error already.
  const unplaced = migration.unplaced.filter(({ why }) => why.kind !== "officeNumber");
  return {
    ok: true,
    submission: {
      file,
      identity: newIdentity,
      scheme: now,
      reading: taken,
      tampering,
      savedAt,
      evaluation: { ...judged, issues },
      older: { from: own.version, unplaced },
    },
  };
}

interface OlderOptions {
  readonly words: FormWords;
  readonly office: OfficeSays;
  /** The same with the headcount check that was locked, which counts in the newer version. */
  readonly held: OfficeSays;
  /** Shown scores that are not what the entries are worth by that version. */
  readonly differing: (own: Scheme, evaluation: Evaluation) => readonly TamperFinding[];
}

/** The roster's numbers where they surely mean the same, else what the form was issued with. */
function officeNumbersOf(
  issued: ReadonlyMap<string, Answer>,
  { reading }: Migration,
  { numbers }: OfficeSays,
): ReadonlyMap<string, Answer> {
  if (!numbers) return issued;
  return new Map([...issued, ...[...numbers].filter(([id]) => reading.issued.has(id))]);
}

/** Where only the newer version has a number of the office, the roster's stands: the form never showed it. */
function withOfficeNumbers(
  now: Scheme,
  { reading }: Migration,
  { numbers = new Map() }: OfficeSays,
): ReadonlyMap<string, Answer> {
  const answers = new Map(reading.answers);
  for (const [id, { filledBy }] of schemeIndex(now).fields) {
    const number = numbers.get(id);
    if (filledBy !== "office" || number === undefined || reading.places.get(id) !== undefined) continue;
    if ((answers.get(id) ?? blank).state === "blank") answers.set(id, number);
  }
  return answers;
}
