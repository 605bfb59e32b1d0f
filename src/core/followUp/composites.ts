import { compositePlaces } from "../finalScores/sheets/compositeTable";
import { composite, type Composite, type Voice } from "../parties/parties";
import type { ClassStanding, Standing } from "./standing";

/** A unit's composite score (S61–S64, DOMAIN §5 mode 2) beside its own final one. */
export interface CompositeStanding extends Composite {
  readonly standing: Standing;
  /** Among verified units; undefined for the others (V52). */
  readonly place: number | undefined;
}

interface Line {
  readonly code: string;
  readonly state: Standing["unit"]["state"];
  readonly own: number | undefined;
  readonly voices: readonly Voice[];
}

export const compositeLine = ({ unit, final }: Standing): Line => ({
  ...{ code: unit.code, state: unit.state, own: final.total.final, voices: unit.voices ?? [] },
});

/** Of the units somebody has looked at; none where the office weighs nobody else. */
export const weighed = ({ units }: Pick<ClassStanding, "units">): readonly Standing[] =>
  units.filter(({ unit }) => unit.voices !== undefined);

export function compositesOf(standing: Pick<ClassStanding, "units">): readonly CompositeStanding[] {
  const units = weighed(standing);
  const places = compositePlaces(units.map(compositeLine));
  return units.map((one) => {
    const { own, voices, code } = compositeLine(one);
    return { standing: one, ...composite(own, voices), place: places.get(code) };
  });
}
