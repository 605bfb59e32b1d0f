import type { FormIdentity, Language, Scheme } from "#core";
import type { Roster, RosterUnit } from "#core/roster/roster";

interface IdentityFacts {
  readonly scheme: Scheme;
  readonly roster: Roster;
  readonly unit: RosterUnit;
  readonly language: Language;
  readonly template: string;
}

/** Whose workbook it is, for the hidden sheet by which it is known when it comes back. */
export const unitIdentity = ({
  scheme,
  roster: { settings },
  unit,
  language,
  template,
}: IdentityFacts): FormIdentity => ({
  scheme: scheme.id,
  version: scheme.version,
  unitCode: unit.code,
  unitName: unit.name,
  round: settings.round,
  roundTitle: settings.title,
  roundStart: settings.start,
  due: undefined,
  contact: "",
  party: "self",
  language,
  template,
  sample: settings.sample,
});
