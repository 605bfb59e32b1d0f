import { betweenUnitsRule, type ReportedUnit, type RoundFinding } from "../rule";

/** Where the schemes ask for overlaps, and for the units concerned. */
const FIELDS = [
  { found: "D2.8.overlapFound", description: "D2.8.overlapDesc" },
  { found: "B2.9.overlapFound", description: "B2.9.coopNote" },
] as const;

const overlaps = (
  unit: ReportedUnit,
): { readonly found: number | undefined; readonly description: string } | undefined => {
  const fields = FIELDS.find(({ found }) => unit.asks(found));
  return fields && { found: unit.number(fields.found), description: unit.text(fields.description) ?? "" };
};

export interface OverlapFacts {
  /** Codes of both are in `units`: who names, who is named. */
  readonly found: number;
}

/** V45: a unit reports an overlap and names another in full, which reports none itself. Only a hint: it is a reading of a text. */
export const overlapOneSided = betweenUnitsRule({
  code: "V45",
  severity: "hint",
  scope: "betweenUnits",
  check({ reported }): readonly RoundFinding<OverlapFacts>[] {
    // Longest names first and taken out once met, so that a unit isn't found within another one's name.
    const byLength = [...reported].sort((one, other) => other.name.length - one.name.length);
    return reported.flatMap((unit) => {
      const own = overlaps(unit);
      if (own?.found === undefined || own.found === 0) return [];
      const { found } = own;
      let rest = own.description;
      return byLength.flatMap((other): RoundFinding<OverlapFacts>[] => {
        if (!rest.includes(other.name)) return [];
        rest = rest.replaceAll(other.name, " ");
        return other.code !== unit.code && overlaps(other)?.found === 0
          ? [{ units: [unit.code, other.code], found }]
          : [];
      });
    });
  },
  says({ units: [naming = "", named = ""] }, { unit }) {
    return `${unit(naming)}填报与${unit(named)}存在职责交叉、争议，${unit(named)}未填报该争议事项，请向双方核实。`;
  },
});
