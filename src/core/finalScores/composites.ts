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

/**
 * How units that are compared differ in whom they are weighed by: voices that none of them could use (no score, or too few
 * sheets, everywhere), and the units that lack a voice which another one has. Only the latter make places not comparable.
 */
export function weighedApart<Unit extends Composite>(
  units: readonly Unit[],
): { readonly unused: readonly Voice[]; readonly uneven: readonly Unit[] } {
  const unused = (units[0]?.voices ?? []).filter(({ id }) =>
    units.every(({ voices }) => voices.every((voice) => voice.id !== id || voice.share === 0)),
  );
  const idle = new Set(unused.map(({ id }) => id));
  const lacks = ({ voices }: Unit): boolean =>
    voices.some(({ id, share, weight }) => share !== weight && !idle.has(id));
  return { unused, uneven: units.filter(lacks) };
}

/** The weights in force with their names, per cent, the office's first: it has what the others leave. */
export function weightsSaid(
  voices: readonly Voice[],
  words: PartyWords,
  language: Language,
): readonly (readonly [party: string, weight: number])[] {
  const office = 100 - voices.reduce((sum, { weight }) => sum + weight, 0);
  return [
    [words.composite.office, office],
    ...voices.map(({ id, weight }) => [voiceTitle(id, words, language), weight] as const),
  ];
}

export const voiceTitle = (id: Voice["id"], words: PartyWords, language: Language): string => {
  const party = parties.find((one) => one.id === id);
  return party ? inLanguage(party, language) : words.composite.survey;
};
