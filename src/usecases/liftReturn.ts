import { formTemplate, type Plan, type Scheme } from "#core";
import type { Submission } from "#core/consolidation/submission";
import type { FormWords } from "#core/languages/formWords";
import type { MigrationWords } from "#core/languages/migrationWords";
import { migrateReading } from "#core/migration/migrateReading";
import { unplacedRow, withUnplaced } from "#core/migration/unplacedSheet";
import { namesApart } from "./namesApart";

/**
 * A clean form with the values of a return lifted over: formulas, labels and office numbers as they were issued. What the
 * form has no place for (rows that a unit inserted in an annex, a day that is none, what an older version asked) is listed.
 */
export function liftReturn(
  { identity, reading, scheme, older }: Submission & { scheme: Scheme },
  { form, migration: words }: { readonly form: FormWords; readonly migration: MigrationWords },
  stamp: string,
): Plan {
  const { language } = identity;
  const answers = new Map(reading.answers);
  // What the office gave stays what the office gave.
  for (const [id, answer] of reading.issued) answers.set(id, answer);
  const plan = formTemplate({
    scheme,
    identity,
    words: form,
    issued: reading.issued,
    stamp,
    content: { answers, annexes: reading.annexes, head: reading.head },
  });
  const said = { language, notApplicable: form.state.notApplicable };
  // An office number typed over is told as a change to the form; the office's own stands in it.
  const left = migrateReading(scheme, scheme, reading, said).unplaced.filter(({ why }) => why.kind !== "officeNumber");
  const rows = [...(older?.unplaced ?? []), ...left].map((entry) => unplacedRow(entry, words, language));
  const versions = { from: older?.from ?? scheme.version, to: scheme.version };
  return withUnplaced(plan, rows, versions, words, form.page);
}

/** A name for the lifted form of each return: its own. Two may bear one name in different folders. */
export const liftedNames = (files: readonly { readonly name: string }[]): readonly string[] =>
  namesApart(
    files.map(({ name }) => name.replace(/\.xlsx$/i, "")),
    (name, number) => `${name} (${number})`,
  ).map((name) => `${name}.xlsx`);
