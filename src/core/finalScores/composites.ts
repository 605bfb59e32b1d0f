import { inLanguage, type Language } from "../answers/text";
import { rank } from "../consolidation/ranking";
import type { PartyWords } from "../languages/partyWords";
import { composite, type Composite, type Voice } from "../parties/parties";
import { parties } from "../scheme/voices";
import type { UnitFigures } from "./figures";

/** What a unit's composite score is worked out from (S61–S64, DOMAIN §5 mode 2). */
export interface WeighedUnit {
  readonly code: string;
  readonly state: UnitFigures["state"];
  /** Its own final score, of 100. */
  readonly own: number | undefined;
  readonly voices: readonly Voice[];
}

/** Units of a class with their composite scores, and their places by them among verified ones; undefined for the others (V52). */
export function withComposites<Unit extends WeighedUnit>(
  units: readonly Unit[],
): readonly (Omit<Unit, "voices"> & Composite & { readonly place: number | undefined })[] {
  const found = units.map((unit) => ({ ...unit, ...composite(unit.own, unit.voices) }));
  const { places } = rank(
    found.map(({ code, state, score }) => ({ code, points: score, self: undefined, verified: state === "verified" })),
  );
  return found.map((unit) => ({ ...unit, place: places.get(unit.code) }));
}

export const voiceTitle = (id: Voice["id"], words: PartyWords, language: Language): string => {
  const party = parties.find((one) => one.id === id);
  return party ? inLanguage(party, language) : words.composite.survey;
};
