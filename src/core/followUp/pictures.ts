import { picturesOf, type ClassPictures, type ScoredUnit } from "../consolidation/pictures";
import type { ClassStanding, Standing } from "./standing";

/** Of final figures only verified units are looked at: the others' points may still be anything (V52, V60). */
export const finalPictures = ({ scheme, units }: ClassStanding): ClassPictures =>
  picturesOf(scheme, "final", counted(units).map(scoredUnit));

/** Units whose figures are final. */
export const counted = (units: readonly Standing[]): readonly Standing[] =>
  units.filter(({ unit }) => unit.state === "verified");

const scoredUnit = ({ unit, final, self }: Standing): ScoredUnit => ({
  code: unit.code,
  name: unit.name,
  self: self.total.final,
  final: final.total.final,
  grade: final.grade?.grade,
  points(id) {
    const points = unit.indicators[id]?.final;
    return typeof points === "number" ? points : undefined;
  },
  major: (id) => final.majors.get(id),
});
