import type { Severity } from "../../issue";
import { IN, listedWhole, OUT, transferBasis, type TransferBasis } from "../details";
import { byName, flowInChinese, registeredDiffer, wholeFlow, type Measure, type RegisteredDiffers } from "../flows";
import { betweenUnitsRule, type Round, type RoundFinding } from "../rule";

export interface Balance {
  readonly what: "balance";
  readonly basis: TransferBasis;
  readonly measure: Measure;
  readonly in: number;
  readonly out: number;
  /** Handed down from outside the city's units (体制外下划), and handed up or cut (上划、核减). 0 where only totals are known. */
  readonly fromOutside: number;
  readonly toOutside: number;
  readonly difference: number;
}

export interface UnitBalance extends RegisteredDiffers {
  readonly what: "unit";
  readonly basis: "register";
}

type BalanceFacts = (Balance & { readonly severity?: Severity }) | UnitBalance;

/** Posts that came from or went to bodies outside the roster; those done only once the unit on the roster has said so. */
function outside(
  { roster, transfers }: Round,
  measure: Measure,
): { fromOutside: number; toOutside: number } | undefined {
  const units = byName(roster);
  let [fromOutside, toOutside] = [0, 0];
  for (const { from, to, posts, confirmedFrom, confirmedTo } of transfers) {
    if (units.has(from) === units.has(to)) continue;
    const confirmed = measure === "due" ? true : units.has(to) ? confirmedTo : confirmedFrom;
    if (confirmed === undefined) return undefined;
    if (!confirmed) continue;
    if (units.has(to)) fromOutside += posts;
    else toOutside += posts;
  }
  return { fromOutside, toOutside };
}

/** What units list one by one is what is done; it counts once every unit with transfers has listed them. */
function balanceOfDetails(round: Round): RoundFinding<BalanceFacts>[] | undefined {
  if (transferBasis(round) !== "details") return undefined;
  const [into, out] = [listedWhole(round, IN, "posts"), listedWhole(round, OUT, "posts")];
  if (!into || !out) return undefined;
  const [fromOutside, toOutside] = [into.outside, out.outside];
  // What went outside is among what went out, and nobody on the roster takes it.
  const difference = into.all - (out.all + fromOutside - toOutside);
  if (difference === 0) return [];
  const facts = { units: [], what: "balance", basis: "details", measure: "done", in: into.all, out: out.all } as const;
  return [{ ...facts, fromOutside, toOutside, difference }];
}

function balance(round: Round, measure: Measure): RoundFinding<BalanceFacts>[] {
  const listed = measure === "done" ? balanceOfDetails(round) : undefined;
  if (listed) return listed;
  const [into, out] = [wholeFlow(round, "postsIn", measure), wholeFlow(round, "postsOut", measure)];
  if (into === undefined || out === undefined) return [];
  const basis = round.transfers.length > 0 ? "register" : "totals";
  const beyond = basis === "register" ? outside(round, measure) : { fromOutside: 0, toOutside: 0 };
  if (!beyond) return [];
  const difference = into - (out + beyond.fromOutside - beyond.toOutside);
  if (difference === 0) return [];
  const facts = { units: [], what: "balance", basis, measure, in: into, out, ...beyond, difference } as const;
  // Without a register nobody knows what came from outside: then it can only be a question.
  return [basis === "register" ? facts : { ...facts, severity: "warning" }];
}

/** V38: posts transferred into units = posts out of units + handed down from outside − handed up or cut. */
export const transfersUnbalanced = betweenUnitsRule({
  code: "V38",
  severity: "error",
  scope: "betweenUnits",
  check: (round): readonly RoundFinding<BalanceFacts>[] => [
    ...balance(round, "due"),
    ...balance(round, "done"),
    ...registeredDiffer(round, ["postsIn", "postsOut"]).map(({ unit, ...facts }) => ({
      units: [unit.code],
      what: "unit" as const,
      basis: "register" as const,
      ...facts,
    })),
  ],
  says(facts, { unit }) {
    if (facts.what === "unit") {
      const [code = ""] = facts.units;
      return `${unit(code)}应${flowInChinese(facts.flow)}${facts.reported}名，划转登记表为${facts.registered}名，请核对。`;
    }
    const { in: into, out, fromOutside, toOutside, difference } = facts;
    const measure = facts.measure === "due" ? "应划转编制" : "已划转编制";
    return facts.basis !== "totals"
      ? `${measure}不平衡：划入${into}≠划出${out}+下划${fromOutside}−核减${toOutside}，差${Math.abs(difference)}名${facts.basis === "details" ? "（按各单位划转明细）" : ""}，请核对。`
      : `${measure}合计：划入${into}名，划出${out}名，差${Math.abs(difference)}名；未建划转登记表，体制外下划和核减未计，请核对。`;
  },
});
