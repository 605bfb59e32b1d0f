import { byName, pairsDiffer } from "../flows";
import { betweenUnitsRule, type RoundFinding } from "../rule";

export interface PairFacts {
  readonly what: "numbers";
  /** Codes of both are in `units`: giving, then receiving. */
  readonly given: number;
  readonly taken: number;
}

export interface DisputedFacts {
  readonly what: "disputed";
  readonly from: string;
  readonly to: string;
  readonly docNo: string;
  readonly posts: number;
  /** Who says no. */
  readonly deniedBy: "from" | "to" | "both";
}

/** V39: pair by pair, what one unit gave is what the other took; neither side denies what the register says. */
export const transferPairDiffers = betweenUnitsRule({
  code: "V39",
  severity: "error",
  scope: "betweenUnits",
  check(round): readonly RoundFinding<PairFacts | DisputedFacts>[] {
    const units = byName(round.roster);
    const disputed = round.transfers
      .filter(({ confirmedFrom, confirmedTo }) => confirmedFrom === false || confirmedTo === false)
      .map(({ from, to, docNo, posts, confirmedFrom, confirmedTo }) => ({
        units: [from, to].flatMap((name) => units.get(name)?.code ?? []),
        what: "disputed" as const,
        from,
        to,
        docNo,
        posts,
        deniedBy:
          confirmedFrom === confirmedTo
            ? ("both" as const)
            : confirmedFrom === false
              ? ("from" as const)
              : ("to" as const),
      }));
    const differing = pairsDiffer(round, "posts").map(({ from, to, given, taken }) => ({
      units: [from.code, to.code],
      what: "numbers" as const,
      given,
      taken,
    }));
    return [...differing, ...disputed];
  },
  says(facts, { unit }) {
    if (facts.what === "numbers") {
      const [from, to] = [unit(facts.units[0] ?? ""), unit(facts.units[1] ?? "")];
      return `${from}→${to}划转编制：${from}报${facts.given}名，${to}报${facts.taken}名，请双方核对。`;
    }
    const denying = { from: "划出方未予确认", to: "划入方未予确认", both: "双方均未予确认" }[facts.deniedBy];
    return `${facts.from}→${facts.to}划转编制${facts.posts}名（${facts.docNo}）：${denying}，请核对。`;
  },
});
