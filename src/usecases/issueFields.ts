import type { Language, Plan, Scheme } from "#core";
import type { Submission } from "#core/consolidation/submission";
import { keyKinds } from "#core/fieldwork/fieldColumns";
import { FIELD_TEMPLATE, fieldWorkbook, type KnownDivision } from "#core/fieldwork/fieldWorkbook";
import type { FieldWords } from "#core/languages/fieldWords";
import type { FormWords } from "#core/languages/formWords";
import type { Roster, RosterUnit } from "#core/roster/roster";
import { safeName } from "./safeName";
import { unitIdentity } from "./unitIdentity";

export interface FieldOrders {
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly roster: Roster;
  readonly units: readonly RosterUnit[];
  /** Accepted returns by unit: their divisions are listed, with the four kinds of key division. */
  readonly returns: ReadonlyMap<string, Submission>;
  readonly form: FormWords;
  readonly words: FieldWords;
  readonly language: Language;
  readonly stamp: string;
}

/** One field record for each sampled unit, one at a time. */
export function* issueFields(orders: FieldOrders): Generator<{ readonly fileName: string; readonly plan: Plan }> {
  const { schemes, roster, returns, form, words, language, stamp } = orders;
  for (const unit of orders.units) {
    const scheme = schemes.get(unit.scheme);
    if (!scheme) continue;
    const identity = unitIdentity({ scheme, roster, unit, language, template: FIELD_TEMPLATE });
    const divisions = divisionsOf(returns.get(unit.code));
    const { sampleReason } = unit;
    const plan = fieldWorkbook({ scheme, identity, sampleReason, divisions, form, words, language, stamp });
    yield { fileName: fieldFileName(unit, words), plan };
  }
}

export const fieldFileName = ({ code, name }: RosterUnit, words: FieldWords): string =>
  `${safeName(words.fileName(`${code} ${name}`))}.xlsx`;

/** Of 内设机构明细表 (A4); the annex of the banners lists departments, without kinds. */
function divisionsOf(submission: Submission | undefined): KnownDivision[] {
  const rows = submission?.reading.annexes.get("divisions") ?? [];
  return rows.flatMap(({ entries }): KnownDivision[] => {
    const [approved, actual] = [entries.get("nameApproved"), entries.get("nameActual")];
    const name = actual?.state === "given" ? actual : approved;
    if (name?.state !== "given") return [];
    const kinds = keyKinds.filter((kind) => {
      const said = entries.get(kind);
      return said?.state === "given" && said.value === true;
    });
    return [{ name: String(name.value), kinds }];
  });
}
