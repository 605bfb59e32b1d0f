import type { Language } from "../answers/text";
import type { RoundFigures } from "../finalScores/figures";
import type { Scheme } from "../scheme/scheme";
import { differences, hashOf, isTotal } from "./changes";
import { objectionState, unitNamed, withObjections, type ObjectionFault } from "./objections";
import type { Change, FinalRecord, Objection, OfficeEntries } from "./record";

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
  /** Of the record that is written. */
  readonly language: Language;
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
      record: { figures, version: 1, by, on, firstBy: by, firstOn: on, hash, log: [], documents: [] },
    };
  const version = before.version + (hash === before.hash ? 0 : 1);
  const adjusted = new Map(
    entries.objections
      .filter((one) => objectionState(base, schemes, one).state === "adjusted")
      .map((one) => [`${unitNamed(base, one.unit)?.code}|${one.indicator}`, one] as const),
  );
  const changes = differences(before.figures, figures, schemes, order.language).map((one): Change => {
    // A total follows the objection that moved it.
    const cause =
      adjusted.get(`${one.unit}|${one.what}`) ??
      (isTotal(one.what) ? [...adjusted].findLast(([key]) => key.startsWith(`${one.unit}|`))?.[1] : undefined) ??
      // Another unit's points may move everybody's place.
      ((one.what === "place" || one.what === "compositePlace") && why === ""
        ? [...adjusted.values()].at(-1)
        : undefined);
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
