import { textOf } from "../answers/answer";
import { inLanguage, type Language } from "../answers/text";
import type { RosterWords } from "../languages/rosterWords";
import type { Scheme } from "../scheme/scheme";
import { schemeIndex } from "../scheme/schemeIndex";
import { numberChanges } from "./numberChanges";
import type { Roster } from "./roster";

/** V53 in sentences: numbers of the last round that nobody has confirmed, unit by unit, and changes without a document. */
export function changesSaid(
  scheme: Scheme,
  { carried, units }: Roster,
  said: RosterWords["carried"],
  language: Language,
): readonly string[] {
  if (!carried) return [];
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const nameOf = (code: string): string => names.get(code) ?? code;
  const changes = numberChanges(carried, units, scheme);
  const unconfirmed = changes.filter(({ kind }) => kind === "unconfirmed");
  const whose = [...new Set(unconfirmed.map(({ unit }) => nameOf(unit)))];
  const { fields } = schemeIndex(scheme);
  return [
    ...(unconfirmed.length > 0 ? [said.unconfirmed(unconfirmed.length, whose)] : []),
    ...changes
      .filter(({ kind }) => kind === "undocumented")
      .map(({ unit, field, was, now, large }) => {
        const title = fields.get(field)?.title;
        return said.undocumented(nameOf(unit), title ? inLanguage(title, language) : field, was, textOf(now), large);
      }),
  ];
}
