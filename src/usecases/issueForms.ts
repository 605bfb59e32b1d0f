import { formTemplate, templateFingerprint, type Answers, type Language, type Plan, type Scheme } from "#core";
import type { FormWords } from "#core/languages/formWords";
import type { Roster, RosterUnit } from "#core/roster/roster";

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
        scheme: scheme.id,
        version: scheme.version,
        unitCode: unit.code,
        unitName: unit.name,
        round: roster.settings.round,
        roundTitle: roster.settings.title,
        roundStart: roster.settings.start,
        due: unit.due ?? roster.settings.due,
        contact: unit.contact,
        party: "self",
        language,
        template: templateFingerprint(scheme),
        sample: roster.settings.sample,
      },
    });
    yield { unit, fileName: formFileName(unit, language), plan };
  }
}

/** 150702 海拉尔区自评表.xlsx; people may rename it as they like, a form is known by what is in it. */
export const formFileName = ({ code, name }: RosterUnit, language: Language): string =>
  `${safeName(`${code} ${name}`)}${language === "zh-CN" ? "自评表" : " self-assessment"}.xlsx`;

/** Bytes of a name as UTF-8: file systems take 255, and an ending follows. */
const NAME_BYTES = 210;
const bytesIn = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A name that Windows, macOS and Linux all take, and show: none begins with a dot. Whole signs are left out at its end. */
export function safeName(name: string): string {
  const signs = [...name.replace(/[\\/:*?"<>|\u0000-\u001f]/g, "_").replace(/^\.+/, "_")];
  let bytes = 0;
  const kept = signs.findIndex((sign) => (bytes += bytesIn(sign)) > NAME_BYTES);
  return signs.slice(0, kept === -1 ? undefined : kept).join("");
}
