import type { Language } from "../answers/text";
import type { Scheme } from "../scheme/scheme";
import type { Expected } from "./compareForms";
import type { FormIdentity } from "./identity";

/** Stands for unit and round in the blank form that what comes back is compared with. */
export const NOBODY = "-";
/** Of the blank form: it is never written. */
export const NO_DAY = "2000-01-01T00:00:00Z";

export const nobodysForm = (scheme: Scheme, language: Language, template: string): FormIdentity => ({
  scheme: scheme.id,
  version: scheme.version,
  unitCode: NOBODY,
  unitName: NOBODY,
  round: NOBODY,
  roundTitle: NOBODY,
  party: "self",
  language,
  template,
});

/** Made once per scheme and language: every return of a round is compared with the same blank form. */
export function blankForms(): (scheme: Scheme, language: Language, make: () => Expected) => Expected {
  const forms = new WeakMap<Scheme, Map<Language, Expected>>();
  return (scheme, language, make) => {
    const perLanguage = forms.get(scheme) ?? new Map<Language, Expected>();
    forms.set(scheme, perLanguage);
    const made = perLanguage.get(language) ?? make();
    perLanguage.set(language, made);
    return made;
  };
}
