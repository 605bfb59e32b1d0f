import { findTampering, readForm, templateFingerprint, type FormSheets, type Scheme, type Snapshot } from "#core";
import { blank, type Answer } from "#core/answers/answer";
import type { Rejection, Submission } from "#core/consolidation/submission";
import type { FormWords } from "#core/languages/formWords";
import { migrateReading } from "#core/migration/migrateReading";
import type { Migration } from "#core/migration/migration";
import { schemeIndex } from "#core/scheme/schemeIndex";
import { evaluateReading, type OfficeSays } from "./evaluateReading";

interface OlderReturn {
  readonly file: Submission["file"];
  readonly sheets: FormSheets;
  readonly snapshot: Snapshot;
  readonly words: FormWords;
  readonly office: OfficeSays;
}

type OlderVerdict =
  | { readonly ok: false; readonly reason: Rejection; readonly submission?: Submission }
  | { readonly ok: true; readonly submission: Submission };

/** The version a form was made from, if the office accepts it. */
export const versionAmong = (earlier: readonly Scheme[], { identity }: FormSheets): Scheme | undefined =>
  earlier.find(
    (scheme) =>
      scheme.id === identity.scheme &&
      scheme.version === identity.version &&
      templateFingerprint(scheme) === identity.template,
  );

/**
 * A return on an accepted older version: read, checked and refused by its own version, then taken over into the newer
 * one. What only the newer version minds is told as a warning: nobody asked the unit for it.
 */
export function checkOlder(
  own: Scheme,
  now: Scheme,
  { file, sheets, snapshot, words, office }: OlderReturn,
): OlderVerdict {
  const { identity } = sheets;
  const reading = readForm(own, sheets);
  if (reading.faults.length > 0) return { ok: false, reason: { kind: "changed", faults: reading.faults } };
  const migration = migrateReading(own, now, reading, {
    language: identity.language,
    notApplicable: words.state.notApplicable,
  });
  const ownOffice = { ...office, numbers: officeNumbersOf(reading.issued, migration, office) };
  const evaluation = evaluateReading(own, reading, identity, ownOffice);
  const tampering = findTampering({ scheme: own, words, snapshot, sheets, reading, evaluation });
  const { savedAt } = snapshot;
  const errors = evaluation.issues.filter(({ severity }) => severity === "error").length;
  if (errors > 0) {
    const submission = { file, identity, scheme: own, reading, evaluation, tampering, savedAt };
    return { ok: false, reason: { kind: "errors", count: errors }, submission };
  }
  const taken = { ...migration.reading, answers: withOfficeNumbers(now, migration, office) };
  const newIdentity = { ...identity, version: now.version, template: templateFingerprint(now) };
  const judged = evaluateReading(now, taken, newIdentity, office);
  const issues = judged.issues.map((issue) =>
    issue.severity === "error" ? { ...issue, severity: "warning" as const } : issue,
  );
  // An office number typed over is the own version's error already.
  const unplaced = migration.unplaced.filter(({ why }) => why.kind !== "officeNumber");
  return {
    ok: true,
    submission: {
      ...{ file, identity: newIdentity, scheme: now, reading: taken, tampering, savedAt },
      evaluation: { ...judged, issues },
      older: { from: own.version, unplaced },
    },
  };
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
