import {
  formTemplate,
  readForm,
  schemeIndex,
  templateFingerprint,
  type Answers,
  type FormSheets,
  type Plan,
  type Scheme,
  type Snapshot,
} from "#core";
import type { Rejection } from "#core/consolidation/submission";
import type { FormWords } from "#core/languages/formWords";
import type { MigrationWords } from "#core/languages/migrationWords";
import { migrateReading } from "#core/migration/migrateReading";
import type { Migration } from "#core/migration/migration";
import { unplacedBefore, unplacedRow, withUnplaced } from "#core/migration/unplacedSheet";

export interface MigrationOrder {
  /** The version the form was made from. */
  readonly before: Scheme;
  readonly after: Scheme;
  readonly sheets: FormSheets;
  readonly snapshot: Snapshot;
  /** In the language of the form. */
  readonly form: FormWords;
  readonly words: MigrationWords;
  /** ISO 8601 UTC. */
  readonly stamp: string;
}

type Migrated =
  | { readonly ok: false; readonly reason: Rejection }
  | { readonly ok: true; readonly plan: Plan; readonly migration: Migration };

/**
 * A filled form of an older version as a form of the newer one: every entry in its sure place, every other one on a sheet
 * of its own. What an earlier migration listed goes along.
 */
export function migrateReturn({ before, after, sheets, snapshot, form, words, stamp }: MigrationOrder): Migrated {
  const { identity } = sheets;
  const { language } = identity;
  const reading = readForm(before, sheets);
  if (reading.faults.length > 0) return { ok: false, reason: { kind: "changed", faults: reading.faults } };
  const migration = migrateReading(before, after, reading, { language, notApplicable: form.state.notApplicable });
  const { answers, annexes, head, issued } = migration.reading;
  const plan = formTemplate({
    scheme: after,
    words: form,
    issued,
    stamp,
    identity: { ...identity, version: after.version, template: templateFingerprint(after) },
    // What the office gave stays what the office gave; what it didn't give, nobody else did.
    content: { answers: new Map([...withoutOffice(after, answers), ...issued]), annexes, head },
  });
  const rows = [...unplacedBefore(snapshot), ...migration.unplaced.map((entry) => unplacedRow(entry, words, language))];
  const versions = { from: before.version, to: after.version };
  return { ok: true, migration, plan: withUnplaced(plan, rows, versions, words, form.page) };
}

function withoutOffice(scheme: Scheme, answers: Answers): Answers {
  const { fields } = schemeIndex(scheme);
  return new Map([...answers].filter(([id]) => fields.get(id)?.filledBy !== "office"));
}
