import { formTemplate, templateFingerprint, type Answers, type Language, type Plan, type Scheme } from "#core";
import type { FormWords } from "#core/languages/formWords";
import type { Roster, RosterUnit } from "#core/roster/roster";
import { safeName } from "./safeName";
import { unitIdentity } from "./unitIdentity";

export interface IssuedForm {
  readonly unit: RosterUnit;
  /** Without folder; made from the unit's code and name. */
  readonly fileName: string;
  readonly plan: Plan;
}

export interface IssueOrder {
  readonly scheme: Scheme;
  readonly roster: Roster;
  readonly words: FormWords;
  readonly language: Language;
  /** ISO 8601 UTC of the issue; the same order with the same stamp gives the same bytes. */
  readonly stamp: string;
}

/** One form for each unit of the scheme's class, one at a time: hundreds of plans never lie in memory together. */
export function* issueForms({ scheme, roster, words, language, stamp }: IssueOrder): Generator<IssuedForm> {
  for (const unit of roster.units) {
    if (unit.scheme !== scheme.id) continue;
    const issued: Answers = unit.numbers;
    const said = roster.carried?.shown.get(unit.code);
    const plan = formTemplate({
      scheme,
      last: roster.carried && said && { round: roster.carried.round, said },
      words,
      issued,
      stamp,
      content: { answers: issued, annexes: new Map(), head: {} },
      identity: {
        ...unitIdentity({ scheme, roster, unit, language, template: templateFingerprint(scheme) }),
        due: unit.due ?? roster.settings.due,
        contact: unit.contact,
      },
    });
    yield { unit, fileName: formFileName(unit, words), plan };
  }
}

/** 150702 海拉尔区自评表.xlsx; people may rename it as they like, a form is known by what is in it. */
export const formFileName = ({ code, name }: RosterUnit, words: FormWords): string =>
  `${words.fileName(safeName(`${code} ${name}`))}.xlsx`;
