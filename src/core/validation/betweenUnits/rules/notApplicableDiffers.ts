import { betweenUnitsRule, type ReportedUnit, type Round, type RoundFinding } from "../rule";

export interface NotApplicableFacts {
  readonly scheme: string;
  readonly indicator: string;
  /** Units of the class for which the indicator does not apply, and for which it does, as far as they have reported. */
  readonly not: number;
  readonly applies: number;
}

/** Units of one scheme together: a department and a banner are never compared. */
function classesOf({ reported }: Round): readonly (readonly ReportedUnit[])[] {
  const classes = new Map<string, ReportedUnit[]>();
  for (const unit of reported) classes.set(unit.scheme, [...(classes.get(unit.scheme) ?? []), unit]);
  return [...classes.values()];
}

/**
 * V30, between units: an indicator does not apply to a unit, though it applies to most of its class, and the office has not
 * said so. The office's own word explains a difference and is not told: a target of 0, “no enforcement duties”, a part
 * waived as not yet due. What is left is worth a clerk's look: an N/A that rests on what the unit wrote itself, or on an
 * office number that stands in the form but not in the roster.
 *
 * One line an indicator, naming the units concerned; none while they are half of the class or more, for then the indicator
 * is one that many do not have, and nothing is out of the ordinary; none while fewer than three of the class have reported.
 */
export const notApplicableDiffers = betweenUnitsRule({
  code: "V30",
  severity: "warning",
  scope: "betweenUnits",
  check: (round): readonly RoundFinding<NotApplicableFacts>[] =>
    classesOf(round).flatMap((units) => {
      const [first] = units;
      if (!first || units.length < 3) return [];
      return first.indicators.flatMap(({ id: indicator }): RoundFinding<NotApplicableFacts>[] => {
        const states = units.flatMap((unit) => {
          const state = unit.indicators.find(({ id }) => id === indicator);
          return state ? [{ unit, ...state }] : [];
        });
        const not = states.filter(({ notApplicable }) => notApplicable === true);
        const applies = states.filter(({ notApplicable }) => notApplicable === false).length;
        const unsaid = not.filter(({ officeSaid }) => !officeSaid);
        if (unsaid.length === 0 || not.length >= applies) return [];
        return [
          { units: unsaid.map(({ unit }) => unit.code), scheme: first.scheme, indicator, not: not.length, applies },
        ];
      });
    }),
  says({ units, scheme, indicator, applies }, names) {
    const who = units.map((code) => names.unit(code)).join("、");
    return `${names.indicator(scheme, indicator)}：${who}为不适用，同类其余${applies}个单位适用，名录中没有编办的核定，请核实是否确不适用。`;
  },
});
