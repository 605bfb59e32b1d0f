import { isIsoDate } from "../calendar/civilDate";
import type { RoundFigures, UnitFigures } from "../finalScores/figures";
import type { Scheme } from "../scheme/scheme";
import { schemeIndex } from "../scheme/schemeIndex";
import type { Objection } from "./record";

export type ObjectionState =
  | { readonly state: "open" | "kept" }
  | { readonly state: "adjusted"; readonly points: number }
  | { readonly state: "faulty"; readonly fault: ObjectionFault };

/** Why an objection can't be taken as it stands. */
export type ObjectionFault = "unit" | "indicator" | "decision" | "points" | "incomplete" | "date" | "text";

const KEPT: ReadonlySet<string> = new Set(["维持", "Kept"]);
const ADJUSTED: ReadonlySet<string> = new Set(["调整", "Adjusted"]);

export const unitNamed = ({ units }: RoundFigures, said: string): UnitFigures | undefined =>
  units.find(({ code, name }) => code === said || name === said);

/** How an objection stands. Nothing of it is mended: what can't be read is told, and stays as entered. */
export function objectionState(
  figures: RoundFigures,
  schemes: ReadonlyMap<string, Scheme>,
  { unit: name, indicator, text, decision, points, by, on, why, receivedOn }: Objection,
): ObjectionState {
  const faulty = (fault: ObjectionFault): ObjectionState => ({ state: "faulty", fault });
  const unit = unitNamed(figures, name);
  if (!unit) return faulty("unit");
  const scheme = schemes.get(unit.scheme);
  const asked = scheme && schemeIndex(scheme).indicators.get(indicator);
  if (!asked || unit.indicators[indicator] === undefined) return faulty("indicator");
  if (text === "") return faulty("text");
  if (receivedOn !== "" && !isIsoDate(receivedOn)) return faulty("date");
  if (decision === "") return { state: "open" };
  if (!KEPT.has(decision) && !ADJUSTED.has(decision)) return faulty("decision");
  if (by === "" || why === "" || on === "") return faulty("incomplete");
  if (!isIsoDate(on)) return faulty("date");
  if (KEPT.has(decision)) return { state: "kept" };
  const given = Number(points);
  if (!/^\d+(?:\.\d{1,2})?$/.test(points) || given > asked.points) return faulty("points");
  if (typeof unit.indicators[indicator]?.final !== "number") return faulty("indicator");
  return { state: "adjusted", points: given };
}

/** The figures with every settled adjustment in them; the latest one of an indicator stands. */
export function withObjections(
  figures: RoundFigures,
  schemes: ReadonlyMap<string, Scheme>,
  objections: readonly Objection[],
  said: (objection: Objection) => string,
): RoundFigures {
  const units = new Map(figures.units.map((unit) => [unit.code, unit] as const));
  for (const objection of objections) {
    const state = objectionState(figures, schemes, objection);
    const unit = units.get(unitNamed(figures, objection.unit)?.code ?? "");
    const before = unit?.indicators[objection.indicator];
    if (state.state !== "adjusted" || !unit || !before) continue;
    const adjusted = {
      ...before,
      final: state.points,
      source: "objection" as const,
      how: `${said(objection)}${before.how}`,
    };
    units.set(unit.code, { ...unit, indicators: { ...unit.indicators, [objection.indicator]: adjusted } });
  }
  return { ...figures, units: figures.units.map((unit) => units.get(unit.code) ?? unit) };
}
