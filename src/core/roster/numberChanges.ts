import { blank, type Answer } from "../answers/answer";
import { kindOf } from "../answers/kinds";
import type { Field, Scheme } from "../scheme/scheme";
import { schemeIndex } from "../scheme/schemeIndex";
import type { CarriedRound, Confirmation, NumberChange, NumberState } from "./carried";
import type { RosterUnit } from "./roster";

/** Share of the old number beyond which a change is large (V53). */
export const LARGE = 0.1;

/** V53 of each number that is carried over, in their order; without those whose unit or field is gone. */
export function numberStates(
  { confirmations }: CarriedRound,
  units: readonly RosterUnit[],
  scheme: Scheme,
): readonly NumberState[] {
  const { fields } = schemeIndex(scheme);
  const numbers = new Map(units.filter((unit) => unit.scheme === scheme.id).map((unit) => [unit.code, unit.numbers]));
  return confirmations.flatMap((one): NumberState[] => {
    const [own, field] = [numbers.get(one.unit), fields.get(one.field)];
    if (!own || !field) return [];
    return [stateOf(one, own.get(one.field) ?? blank, field)];
  });
}

function stateOf(one: Confirmation, now: Answer, field: Field): NumberState {
  const was = kindOf(field.kind).decode(one.was, field);
  const value = now.state === "given" ? now.value : undefined;
  const before = was.state === "given" ? was.value : undefined;
  if (value === before) return { ...one, now, kind: one.confirmed ? "confirmed" : "unconfirmed", large: false };
  const large =
    typeof value === "number" && typeof before === "number" && Math.abs(value - before) > LARGE * Math.abs(before);
  return { ...one, now, kind: one.docNo === "" ? "undocumented" : "documented", large };
}

/** V53: which of the office's numbers nobody has confirmed, and which were changed without naming the document. */
export const numberChanges = (...about: Parameters<typeof numberStates>): readonly NumberChange[] =>
  numberStates(...about).flatMap((one) => {
    const { kind } = one;
    return kind === "unconfirmed" || kind === "undocumented" ? [{ ...one, kind }] : [];
  });
