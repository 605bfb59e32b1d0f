import type { AnnexRow } from "../../answers/answer";
import type { ListedUnit, ReportedUnit, Round, Transfer } from "./rule";

/** Posts and people on the move between units: what returns say of it, and what the register says. */

export type Flow = "postsIn" | "postsOut" | "peopleIn" | "peopleOut";
export type Measure = "due" | "done";

/** Fields of the two bundled schemes. A banner reports what it receives, mostly from the region's line departments. */
const FIELDS: readonly {
  readonly indicator: string;
  readonly flows: Partial<Record<Flow, Record<Measure, string>>>;
}[] = [
  {
    indicator: "D4.3",
    flows: {
      postsIn: { due: "D4.3.postsInDue", done: "D4.3.postsInDone" },
      postsOut: { due: "D4.3.postsOutDue", done: "D4.3.postsOutDone" },
      peopleIn: { due: "D4.3.pplInDue", done: "D4.3.pplInDone" },
      peopleOut: { due: "D4.3.pplOutDue", done: "D4.3.pplOutDone" },
    },
  },
  {
    indicator: "B3.6",
    flows: {
      postsIn: { due: "B3.6.postsDue", done: "B3.6.postsDone" },
      peopleIn: { due: "B3.6.pplDue", done: "B3.6.pplDone" },
    },
  },
];

/** What a unit reports of a flow: "notAsked" where its scheme has no such field, 0 where the indicator does not apply. */
export function reportedFlow(unit: ReportedUnit, flow: Flow, measure: Measure): number | "notAsked" | undefined {
  for (const { indicator, flows } of FIELDS) {
    const id = flows[flow]?.[measure];
    if (id !== undefined && unit.asks(id)) return unit.notApplicable(indicator) === true ? 0 : unit.number(id);
  }
  return "notAsked";
}

/** Sum over all units; unknown until every unit of the roster has reported and stated it. */
export function wholeFlow({ roster, reported }: Round, flow: Flow, measure: Measure): number | undefined {
  const codes = new Set(reported.map(({ code }) => code));
  if (!roster.every(({ code }) => codes.has(code))) return undefined;
  let sum = 0;
  for (const unit of reported) {
    const value = reportedFlow(unit, flow, measure);
    if (value === undefined) return undefined;
    if (value !== "notAsked") sum += value;
  }
  return sum;
}

export interface RegisteredDiffers {
  readonly flow: Flow;
  readonly registered: number;
  readonly reported: number;
}

/** What the register has for a unit against what the unit should have had; nothing while no register is kept. */
export function registeredDiffer(
  { reported, transfers }: Round,
  flows: readonly Flow[],
): readonly (RegisteredDiffers & { readonly unit: ReportedUnit })[] {
  if (transfers.length === 0) return [];
  return reported.flatMap((unit) =>
    flows.flatMap((flow) => {
      const stated = reportedFlow(unit, flow, "due");
      if (stated === undefined || stated === "notAsked") return [];
      const registered = registeredSum(transfers, flow, unit.name);
      return registered === stated ? [] : [{ unit, flow, registered, reported: stated }];
    }),
  );
}

const registeredSum = (transfers: readonly Transfer[], flow: Flow, name: string): number =>
  transfers
    .filter(({ from, to }) => (flow.endsWith("In") ? to : from) === name)
    .reduce((sum, { posts, people }) => sum + (flow.startsWith("posts") ? posts : people), 0);

/** Unit names → units; a name that is not here stands outside. */
export const byName = <Unit extends ListedUnit>(units: readonly Unit[]): ReadonlyMap<string, Unit> =>
  new Map(units.map((unit) => [unit.name, unit]));

/** The annex in which a unit lists its transfers one by one, where its scheme has one. */
const TRANSFERS = "transfers";
const IN = "划入";
const OUT = "划出";

export interface PairDiffers {
  readonly from: ReportedUnit;
  readonly to: ReportedUnit;
  /** What the giving and the receiving unit say. */
  readonly given: number;
  readonly taken: number;
}

/** Pair by pair: what one says it gave to the other against what the other says it took. Waits for what is unknown. */
export function pairsDiffer({ reported }: Round, column: "posts" | "people"): readonly PairDiffers[] {
  const units = byName(reported);
  const pairs = new Map<string, readonly [ReportedUnit, ReportedUnit]>();
  for (const unit of reported) {
    for (const row of unit.annex(TRANSFERS)) {
      const other = units.get(textIn(row, "other"));
      const direction = textIn(row, "direction");
      if (!other || (direction !== IN && direction !== OUT)) continue;
      const pair = direction === OUT ? ([unit, other] as const) : ([other, unit] as const);
      pairs.set(`${pair[0].code} ${pair[1].code}`, pair);
    }
  }
  return [...pairs.values()].flatMap(([from, to]) => {
    const given = listed(from, OUT, to.name, column);
    const taken = listed(to, IN, from.name, column);
    return given === undefined || taken === undefined || given === taken ? [] : [{ from, to, given, taken }];
  });
}

function textIn(row: AnnexRow, column: string): string {
  const answer = row.entries.get(column);
  return answer?.state === "given" ? String(answer.value) : "";
}

function listed(unit: ReportedUnit, direction: string, other: string, column: "posts" | "people"): number | undefined {
  const rows = unit.annex(TRANSFERS);
  if (rows.length === 0) {
    // An empty list says 0 only where the unit also says so.
    const flow = `${column}${direction === IN ? "In" : "Out"}` as const;
    return reportedFlow(unit, flow, "due") === 0 ? 0 : undefined;
  }
  let sum = 0;
  for (const row of rows) {
    if (textIn(row, "direction") !== direction || textIn(row, "other") !== other) continue;
    const answer = row.entries.get(column);
    if (answer?.state !== "given" || typeof answer.value !== "number") return undefined;
    sum += answer.value;
  }
  return sum;
}

const FLOW_WORDS: Readonly<Record<Flow, string>> = {
  postsIn: "划入编制",
  postsOut: "划出编制",
  peopleIn: "划入人员",
  peopleOut: "划出人员",
};
export const flowInChinese = (flow: Flow): string => FLOW_WORDS[flow];
