import { betweenUnitsRule, type RoundFinding } from "../rule";

export interface RankingFacts {
  readonly what: "unverified" | "mixed";
}

/** V52: a ranking holds units of one scheme, all of them verified. */
export const rankingMixed = betweenUnitsRule({
  code: "V52",
  severity: "error",
  scope: "consolidation",
  check({ rankings, reported }): readonly RoundFinding<RankingFacts>[] {
    const units = new Map(reported.map((unit) => [unit.code, unit]));
    return rankings.flatMap((codes): RoundFinding<RankingFacts>[] => {
      const unverified = codes.filter((code) => units.get(code)?.verified !== true);
      const schemes = new Set(codes.map((code) => units.get(code)?.scheme));
      return [
        ...(schemes.size > 1 ? [{ units: codes, what: "mixed" as const }] : []),
        ...(unverified.length > 0 ? [{ units: unverified, what: "unverified" as const }] : []),
      ];
    });
  },
  says: ({ units, what }, { unit }) =>
    what === "mixed"
      ? "排名中混有不同类别的单位，市直部门和旗市区应分别排名。"
      : `排名中含未核实单位：${units.map(unit).join("、")}，应列为“未排名”。`,
});
