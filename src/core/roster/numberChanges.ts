import { blank } from "../answers/answer";
import { kindOf } from "../answers/kinds";
import type { RosterUnit } from "./roster";
import type { Scheme } from "../scheme/scheme";
import { schemeIndex } from "../scheme/schemeIndex";
import type { CarriedRound, NumberChange } from "./carried";

/** Share of the old number beyond which a change is large (V53). */
const LARGE = 0.1;

/** V53: which of the office's numbers nobody has confirmed, and which were changed without naming the document. */
export function numberChanges(
  { confirmations }: CarriedRound,
  units: readonly RosterUnit[],
  scheme: Scheme,
): readonly NumberChange[] {
  const { fields } = schemeIndex(scheme);
  const numbers = new Map(units.filter((unit) => unit.scheme === scheme.id).map((unit) => [unit.code, unit.numbers]));
  return confirmations.flatMap((one): NumberChange[] => {
    const [own, field] = [numbers.get(one.unit), fields.get(one.field)];
    if (!own || !field) return [];
    const now = own.get(one.field) ?? blank;
    const was = kindOf(field.kind).decode(one.was, field);
    const value = now.state === "given" ? now.value : undefined;
    const before = was.state === "given" ? was.value : undefined;
    const changed = value !== before;
    if (!changed) return one.confirmed ? [] : [{ ...one, now, kind: "unconfirmed", large: false }];
    if (one.docNo !== "") return [];
    const large =
      typeof value === "number" && typeof before === "number" && Math.abs(value - before) > LARGE * Math.abs(before);
    return [{ ...one, now, kind: "undocumented", large }];
  });
}
