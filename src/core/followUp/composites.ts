import { oncePer } from "../oncePer";
import { withComposites, type WeighedUnit } from "../finalScores/composites";
import type { Composite } from "../parties/parties";
import type { ClassStanding, Standing } from "./standing";

/** A unit's composite score beside its own final one. */
export interface CompositeStanding extends Composite {
  readonly standing: Standing;
  /** Among verified units; undefined for the others (V52). */
  readonly place: number | undefined;
}

/** Of the units somebody has looked at; none where the office weighs nobody else. */
export const weighed = ({
  units,
}: Pick<ClassStanding, "units">): readonly (WeighedUnit & {
  readonly standing: Standing;
})[] =>
  units.flatMap((standing) => {
    const { unit, final } = standing;
    const { code, state, voices } = unit;
    return voices === undefined ? [] : [{ standing, code, state, own: final.total.final, voices }];
  });

/** Worked out once for a class: each unit's feedback, and whether it still holds, asks for all of them. */
const compositesAmong = oncePer((units: ClassStanding["units"]) => withComposites(weighed({ units })));

export const compositesOf = ({ units }: Pick<ClassStanding, "units">): readonly CompositeStanding[] =>
  compositesAmong(units);
