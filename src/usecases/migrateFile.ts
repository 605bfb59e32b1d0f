import { formSheets, templateFingerprint, type Language, type Plan, type Readable, type Scheme } from "#core";
import type { Rejection } from "#core/consolidation/submission";
import type { LanguageWords } from "#core/languages/index";
import type { Migration } from "#core/migration/migration";
import { versionAmong } from "./checkOlder";
import { hostRejection } from "./checkReturn";
import { migrateReturn } from "./migrateReturn";

interface MigrateFileOrder {
  /** The version to move to, whatever the form says; undefined: the one in force of the form's own scheme. */
  readonly given?: Scheme | undefined;
  /** Every scheme in force, by id. */
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** Versions that a form may have been made from. */
  readonly earlier: readonly Scheme[];
  /** A form stays in its own language. */
  readonly languages: Readonly<Record<Language, Pick<LanguageWords, "form" | "consolidation">>>;
  /** ISO 8601 UTC; where the file doesn't say when it was saved. */
  readonly now: string;
}

export type MigratedFile = { readonly unit: string } & (
  | { readonly state: "refused"; readonly reason: Rejection }
  | { readonly state: "current" }
  | { readonly state: "migrated"; readonly plan: Plan; readonly migration: Migration; readonly scheme: Scheme }
);

/** A filled form of an older version → a form of the newer one, nothing lost. What is no form of ours is refused. */
export function migrateFile(readable: Readable, order: MigrateFileOrder): MigratedFile {
  const refused = (reason: Rejection, unit = ""): MigratedFile => ({ unit, state: "refused", reason });
  if (!readable.ok) return refused(hostRejection(readable.problem));
  const { snapshot } = readable;
  const sheets = formSheets(snapshot);
  if (!sheets) return refused({ kind: "notOurForm" });
  const { identity } = sheets;
  const unit = identity.unitName;
  const after = order.given ?? order.schemes.get(identity.scheme);
  if (!after || after.id !== identity.scheme) return refused({ kind: "unknownScheme", scheme: identity.scheme }, unit);
  if (identity.version === after.version && identity.template === templateFingerprint(after))
    return { unit, state: "current" };
  const before = versionAmong(order.earlier, identity);
  if (!before) return refused({ kind: "otherVersion", version: identity.version, wanted: after.version }, unit);
  const { form, consolidation } = order.languages[identity.language];
  const made = migrateReturn({
    before,
    after,
    sheets,
    snapshot,
    form,
    words: consolidation.migration,
    stamp: snapshot.savedAt ?? order.now,
  });
  if (!made.ok) return refused(made.reason, unit);
  return { unit, state: "migrated", plan: made.plan, migration: made.migration, scheme: after };
}
