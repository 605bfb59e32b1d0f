import { textOf } from "../../answers/answer";
import { byName, reportedFlow } from "./flows";
import type { ListedUnit, ReportedUnit, Round } from "./rule";
import { oncePer } from "../../oncePer";

/**
 * 划转明细: what units themselves say of each transfer that is complete, one row for each other unit and category. It is
 * optional; the office's register, where it is kept, is the stronger source.
 */
const TRANSFERS = "transfers";
export const IN = "划入";
export const OUT = "划出";
export type Direction = typeof IN | typeof OUT;
export type Counted = "posts" | "people";

export interface Detail {
  readonly other: string;
  readonly direction: Direction | undefined;
  /** undefined while the entry is blank or can't be read. */
  readonly posts: number | undefined;
  readonly people: number | undefined;
}

/** Read once for each unit: every pair and every balance asks for them again. */
export const detailsOf = oncePer((unit: ReportedUnit): readonly Detail[] =>
  unit.annex(TRANSFERS).map((row) => {
    const direction = textOf(row.entries.get("direction"));
    const number = (column: Counted): number | undefined => {
      const answer = row.entries.get(column);
      return answer?.state === "given" && typeof answer.value === "number" ? answer.value : undefined;
    };
    return {
      other: textOf(row.entries.get("other")),
      direction: direction === IN || direction === OUT ? direction : undefined,
      posts: number("posts"),
      people: number("people"),
    };
  }),
);

/** By what transfers are compared: the office's register, else what units list one by one, else nothing but totals. */
export type TransferBasis = "register" | "details" | "totals";

export function transferBasis({ transfers, reported }: Pick<Round, "transfers" | "reported">): TransferBasis {
  if (transfers.length > 0) return "register";
  return reported.some((unit) => detailsOf(unit).length > 0) ? "details" : "totals";
}

/** Sum over the rows that fit; unknown while one of them is. */
function sumOf(details: readonly Detail[], fits: (detail: Detail) => boolean, counted: Counted): number | undefined {
  let sum = 0;
  for (const detail of details) {
    if (detail.direction === undefined) return undefined;
    if (!fits(detail)) continue;
    const value = detail[counted];
    if (value === undefined) return undefined;
    sum += value;
  }
  return sum;
}

/** An empty list says 0 only where the unit also says so. */
function listed(unit: ReportedUnit, direction: Direction, fits: (other: string) => boolean, counted: Counted) {
  const details = detailsOf(unit);
  if (details.length > 0) {
    return sumOf(details, (one) => one.direction === direction && fits(one.other), counted);
  }
  const [into, out] = [IN, OUT].map((one) => reportedFlow(unit, `${counted}${one === IN ? "In" : "Out"}`, "done"));
  const flow = direction === IN ? into : out;
  // A banner states one number for both directions.
  return (flow === "notAsked" ? into : flow) === 0 ? 0 : undefined;
}

export interface PairDiffers {
  readonly from: ReportedUnit;
  readonly to: ReportedUnit;
  /** What the giving and the receiving unit say. */
  readonly given: number;
  readonly taken: number;
}

type Pair = readonly [from: ReportedUnit, to: ReportedUnit];

/** Pairs of units that have reported, of which at least one lists a transfer with the other. */
export function listedPairs({ reported }: Round): readonly Pair[] {
  const units = byName(reported);
  const pairs = new Map<string, Pair>();
  for (const unit of reported) {
    for (const { other: name, direction } of detailsOf(unit)) {
      const other = units.get(name);
      if (!other || other === unit || direction === undefined) continue;
      const pair: Pair = direction === OUT ? [unit, other] : [other, unit];
      pairs.set(`${pair[0].code} ${pair[1].code}`, pair);
    }
  }
  return [...pairs.values()];
}

/** Pair by pair: what one says it gave to the other against what the other says it took. Waits for what is unknown. */
export const pairsDiffer = (round: Round, counted: Counted): readonly PairDiffers[] =>
  listedPairs(round).flatMap(([from, to]) => {
    const given = listed(from, OUT, (other) => other === to.name, counted);
    const taken = listed(to, IN, (other) => other === from.name, counted);
    return given === undefined || taken === undefined || given === taken ? [] : [{ from, to, given, taken }];
  });

/** What came from, and went to, bodies that are not on the roster (体制外), as the unit lists it. */
export const listedOutside = (
  unit: ReportedUnit,
  onRoster: ReadonlyMap<string, ListedUnit>,
  direction: Direction,
  counted: Counted,
): number | undefined => listed(unit, direction, (other) => !onRoster.has(other), counted);

/** All that units list in one direction; unknown while a unit of the roster is missing, or has transfers and no list. */
export function listedWhole(
  { roster, reported }: Round,
  direction: Direction,
  counted: Counted,
): { readonly all: number; readonly outside: number } | undefined {
  const codes = new Set(reported.map(({ code }) => code));
  if (!roster.every(({ code }) => codes.has(code))) return undefined;
  const onRoster = byName(roster);
  let [all, outside] = [0, 0];
  for (const unit of reported) {
    const everything = listed(unit, direction, () => true, counted);
    const beyond = listedOutside(unit, onRoster, direction, counted);
    if (everything === undefined || beyond === undefined) return undefined;
    all += everything;
    outside += beyond;
  }
  return { all, outside };
}

export interface NearName {
  readonly unit: ReportedUnit;
  readonly written: string;
  readonly meant: ListedUnit;
}

/** Names not on the roster that look like one that is: 卫生和计划生育委员会 for 市卫生和计划生育委员会. Never taken for it. */
export function nearNames({ roster, reported }: Round): readonly NearName[] {
  const onRoster = byName(roster);
  return reported.flatMap((unit) => {
    const written = new Set(detailsOf(unit).map(({ other }) => other));
    return [...written].flatMap((other): NearName[] => {
      if (other.length < 3 || onRoster.has(other)) return [];
      const alike = roster.filter(
        ({ code, name }) => code !== unit.code && (name.includes(other) || other.includes(name)),
      );
      const [meant] = alike;
      return meant && alike.length === 1 ? [{ unit, written: other, meant }] : [];
    });
  });
}
