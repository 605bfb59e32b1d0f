import type { Points, RoundFigures, UnitFigures } from "../finalScores/figures";
import { fingerprint } from "../numbers/fingerprint";
import type { Scheme } from "../scheme/scheme";
import { objectionState, unitNamed, withObjections, type ObjectionFault } from "./objections";
import type { Change, FinalRecord, Objection, OfficeEntries } from "./record";
import { standingsOf } from "./standing";

export interface Finalising {
  /** As verification left them. */
  readonly figures: RoundFigures;
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly before: FinalRecord | undefined;
  readonly entries: OfficeEntries;
  readonly by: string;
  readonly on: string;
  /** Why figures are changed after 定稿; "" where nobody said. */
  readonly why: string;
  readonly objectionSaid: (objection: Objection) => string;
}

export type Finalised =
  | { readonly ok: true; readonly record: FinalRecord; readonly changes: readonly Change[] }
  | { readonly ok: false; readonly fault: FinaliseFault };

export type FinaliseFault =
  | { readonly kind: "disputed"; readonly units: readonly string[] }
  | { readonly kind: "nothingVerified" }
  | { readonly kind: "unknownScheme"; readonly id: string }
  | { readonly kind: "otherRound"; readonly round: string; readonly wanted: string }
  | { readonly kind: "objection"; readonly objection: Objection; readonly fault: ObjectionFault }
  /** Figures differ from the finalised ones, and nobody says why. */
  | { readonly kind: "unexplained"; readonly count: number; readonly first: Change };

/** Locks the figures, or, where they were locked before, takes over what has changed since and writes it down (V60). */
export function finalise(order: Finalising): Finalised {
  const { figures: base, schemes, before, entries, by, on, why } = order;
  const refused = (fault: FinaliseFault): Finalised => ({ ok: false, fault });
  const unknown = base.schemes.find(({ id, version }) => schemes.get(id)?.version !== version);
  if (unknown) return refused({ kind: "unknownScheme", id: `${unknown.id} ${unknown.version}` });
  if (before && before.figures.round !== base.round)
    return refused({ kind: "otherRound", round: base.round, wanted: before.figures.round });
  const disputed = base.units.filter(({ state }) => state === "disputed").map(({ name }) => name);
  if (disputed.length > 0) return refused({ kind: "disputed", units: disputed });
  if (base.units.every(({ state }) => state !== "verified")) return refused({ kind: "nothingVerified" });
  for (const objection of entries.objections) {
    const state = objectionState(base, schemes, objection);
    if (state.state === "faulty") return refused({ kind: "objection", objection, fault: state.fault });
  }

  const figures = withObjections(base, schemes, entries.objections, order.objectionSaid);
  const hash = hashOf(figures);
  if (!before)
    return {
      ok: true,
      changes: [],
      record: { figures, version: 1, ...{ by, on, firstBy: by, firstOn: on, hash }, log: [], documents: [] },
    };
  const version = before.version + (hash === before.hash ? 0 : 1);
  const adjusted = new Map(
    entries.objections
      .filter((one) => objectionState(base, schemes, one).state === "adjusted")
      .map((one) => [`${unitNamed(base, one.unit)?.code}|${one.indicator}`, one] as const),
  );
  const changes = differences(before.figures, figures, schemes).map((one): Change => {
    // A total follows the objection that moved it.
    const cause =
      adjusted.get(`${one.unit}|${one.what}`) ??
      (isTotal(one.what) ? [...adjusted].findLast(([key]) => key.startsWith(`${one.unit}|`))?.[1] : undefined) ??
      // Another unit's points may move everybody's place.
      (one.what === "place" && why === "" ? [...adjusted.values()].at(-1) : undefined);
    return { version, ...one, on: cause?.on ?? on, by: cause?.by ?? by, why: cause?.why ?? why };
  });
  const [unexplained] = changes.filter((one) => one.why === "");
  if (unexplained)
    return refused({
      kind: "unexplained",
      count: changes.filter((one) => one.why === "").length,
      first: unexplained,
    });
  const record = { ...before, figures, version, hash, ...(version > before.version ? { by, on } : {}) };
  return { ok: true, changes, record: { ...record, log: [...before.log, ...changes] } };
}

export const TOTALS = ["total", "grade", "place", "state"] as const;
const isTotal = (what: string): boolean => (TOTALS as readonly string[]).includes(what);

/** Of everything that counts: points, grades' flags, reasons. */
export const hashOf = (figures: RoundFigures): string =>
  fingerprint(figures.units.map((unit) => unitHash(unit)).join("\n") + JSON.stringify(figures.schemes));

export const unitHash = (unit: UnitFigures): string => fingerprint(JSON.stringify(unit));

export const reasonText = (one: UnitFigures["indicators"][string] | undefined): string =>
  [...new Set((one?.reasons ?? []).map(({ text }) => text))].join("；");

type Difference = Pick<Change, "unit" | "name" | "what" | "was" | "now">;

/** Values that verification changed, as documents print them; they may change while the points stay. */
const valuesText = (one: UnitFigures["indicators"][string] | undefined): string =>
  (one?.changed ?? []).map(({ title, verified }) => `${title} ${verified}`).join("；");

export const pointsText = (points: Points | undefined): string =>
  typeof points === "number" ? points.toFixed(2) : (points ?? "");

/** Every figure that is another one now, indicator by indicator, and the totals that follow. */
function differences(
  was: RoundFigures,
  now: RoundFigures,
  schemes: ReadonlyMap<string, Scheme>,
): readonly Difference[] {
  const totalsBefore = totalsOf(was, schemes);
  const totalsNow = totalsOf(now, schemes);
  const before = new Map(was.units.map((unit) => [unit.code, unit] as const));
  const codes = new Set([...was.units, ...now.units].map(({ code }) => code));
  return [...codes].flatMap((code): Difference[] => {
    const [old, unit] = [before.get(code), now.units.find((one) => one.code === code)];
    const name = unit?.name ?? old?.name ?? "";
    const ids = new Set([...Object.keys(old?.indicators ?? {}), ...Object.keys(unit?.indicators ?? {})]);
    const found = [...ids].map((id): Difference => ({
      ...{ unit: code, name, what: id },
      was: pointsText(old?.indicators[id]?.final),
      now: pointsText(unit?.indicators[id]?.final),
    }));
    // A reason is no figure, but it is printed beside one.
    const reasons = [...ids].map((id): Difference => ({
      ...{ unit: code, name, what: id },
      was: reasonText(old?.indicators[id]),
      now: reasonText(unit?.indicators[id]),
    }));
    const values = [...ids].map((id): Difference => ({
      ...{ unit: code, name, what: id },
      was: valuesText(old?.indicators[id]),
      now: valuesText(unit?.indicators[id]),
    }));
    const totals = TOTALS.map((what): Difference => ({
      ...{ unit: code, name, what },
      was: totalsBefore.get(code)?.[what] ?? "",
      now: totalsNow.get(code)?.[what] ?? "",
    }));
    return [...found, ...reasons, ...values, ...totals].filter((one) => one.was !== one.now);
  });
}

function totalsOf(
  figures: RoundFigures,
  schemes: ReadonlyMap<string, Scheme>,
): ReadonlyMap<string, Readonly<Record<(typeof TOTALS)[number], string>>> {
  return new Map(
    standingsOf(figures, schemes).flatMap(({ units }) =>
      units.map(({ unit, final, place }) => [
        unit.code,
        {
          total: final.total.final?.toFixed(2) ?? "",
          grade: unit.state === "verified" ? (final.grade?.grade ?? "") : "",
          place: place?.toString() ?? "",
          state: unit.state,
        },
      ]),
    ),
  );
}
