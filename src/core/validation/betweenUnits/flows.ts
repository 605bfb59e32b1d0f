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

/** What the register has between two units; undefined while no register is kept. */
export const registeredPair = (
  { transfers }: Round,
  from: ListedUnit,
  to: ListedUnit,
  counted: "posts" | "people",
): number | undefined =>
  transfers.length === 0
    ? undefined
    : transfers
        .filter((one) => one.from === from.name && one.to === to.name)
        .reduce((sum, one) => sum + one[counted], 0);

/** Unit names → units; a name that is not here stands outside. */
export const byName = <Unit extends ListedUnit>(units: readonly Unit[]): ReadonlyMap<string, Unit> =>
  new Map(units.map((unit) => [unit.name, unit]));

const FLOW_WORDS: Readonly<Record<Flow, string>> = {
  postsIn: "划入编制",
  postsOut: "划出编制",
  peopleIn: "划入人员",
  peopleOut: "划出人员",
};
export const flowInChinese = (flow: Flow): string => FLOW_WORDS[flow];
