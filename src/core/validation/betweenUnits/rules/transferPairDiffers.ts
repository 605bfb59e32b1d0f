import { nearNames, pairsDiffer } from "../details";
import { byName, registeredPair } from "../flows";
import type { Severity } from "../../issue";
import { betweenUnitsRule, type RoundFinding } from "../rule";

export interface PairFacts {
  readonly what: "numbers";
  /** Codes of both are in `units`: giving, then receiving. */
  readonly given: number;
  readonly taken: number;
  /** What the register has for the pair, where one is kept. */
  readonly registered: number | undefined;
}

export interface NearFacts {
  readonly what: "nearName";
  readonly severity: Severity;
  /** The other unit as written in the list, and the one on the roster that may be meant. */
  readonly written: string;
  readonly meant: string;
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

/**
 * V39: pair by pair, what one unit gave is what the other took, as both list it (划转明细); neither side denies what the
 * register says. Where a register is kept, it is told what it has for the pair: it is the stronger source.
 */
export const transferPairDiffers = betweenUnitsRule({
  code: "V39",
  severity: "error",
  scope: "betweenUnits",
  check(round): readonly RoundFinding<PairFacts | NearFacts | DisputedFacts>[] {
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
      registered: registeredPair(round, from, to, "posts"),
    }));
    const near = nearNames(round).map(({ unit, written, meant }) => ({
      units: [unit.code],
      what: "nearName" as const,
      severity: "hint" as const,
      written,
      meant: meant.name,
    }));
    return [...differing, ...near, ...disputed];
  },
  says(facts, { unit }) {
    if (facts.what === "numbers") {
      const [from, to] = [unit(facts.units[0] ?? ""), unit(facts.units[1] ?? "")];
      const register = facts.registered === undefined ? "" : `划转登记为${facts.registered}名，`;
      return `${from}→${to}划转编制：${from}报${facts.given}名，${to}报${facts.taken}名，${register}请双方核对。`;
    }
    if (facts.what === "nearName") {
      return `${unit(facts.units[0] ?? "")}的划转明细中，对方单位“${facts.written}”不在名录中，按体制外单位计；如指“${facts.meant}”，请写全称。`;
    }
    const denying = { from: "划出方未予确认", to: "划入方未予确认", both: "双方均未予确认" }[facts.deniedBy];
    return `${facts.from}→${facts.to}划转编制${facts.posts}名（${facts.docNo}）：${denying}，请核对。`;
  },
});
