import type { Answer } from "../answers/answer";
import { kindOf } from "../answers/kinds";
import type { RosterUnit } from "../roster/roster";
import type { Field, Scheme } from "../scheme/scheme";
import { reasonId, schemeIndex } from "../scheme/schemeIndex";
import { bareTitle } from "../migration/sameMeaning";
import type { CarriedRound, Confirmation } from "../roster/carried";
import type { LastRound, LastValue } from "./lastRound";

/** A row of the last round's ledger that is not closed. */
export interface OpenEntry {
  readonly unit: string;
  /** Begins with the indicator's id. */
  readonly indicator: string;
  readonly text: string;
}

export interface CarryOver {
  readonly units: readonly RosterUnit[];
  readonly carried: CarriedRound;
  /** Office numbers of units that the last round has none of. */
  readonly missing: number;
}

/**
 * Units, office numbers and last values for a new round. A value goes on only where the new version surely asks the same:
 * same id, title and unit, and an entry that can be read as the new field's kind.
 */
export function carryOver(
  last: LastRound,
  schemes: ReadonlyMap<string, Scheme>,
  open: readonly OpenEntry[],
  openSaid: (text: string) => string,
): CarryOver {
  const confirmations: Confirmation[] = [];
  const shown = new Map<string, ReadonlyMap<string, string>>();
  let missing = 0;
  const units = last.units.flatMap((unit): RosterUnit[] => {
    const scheme = schemes.get(unit.scheme);
    if (!scheme) return [];
    const { fields, indicators } = schemeIndex(scheme);
    const numbers = new Map<string, Answer>();
    const own = new Map<string, string>();
    for (const value of unit.values) {
      const field = fields.get(value.id);
      if (!field || value.said === "" || !isSame(field, value)) continue;
      own.set(field.id, value.said);
      if (field.filledBy !== "office") continue;
      const answer = kindOf(field.kind).decode(value.said, field);
      if (answer.state !== "given") continue;
      numbers.set(field.id, { state: "given", value: answer.value });
      confirmations.push({ unit: unit.code, field: field.id, was: value.said, confirmed: false, docNo: "" });
    }
    missing += [...fields.values()].filter(
      ({ id, filledBy, required }) => filledBy === "office" && required && !numbers.has(id),
    ).length;
    for (const { indicator, text } of open.filter((one) => one.unit === unit.code)) {
      const [id = ""] = /^[A-Z]\d+\.\d+/.exec(indicator) ?? [];
      if (!indicators.has(id)) continue;
      const said = own.get(reasonId(id));
      own.set(reasonId(id), said === undefined ? openSaid(text) : `${said}\n${openSaid(text)}`);
    }
    if (own.size > 0) shown.set(unit.code, own);
    const { code, name, contact } = unit;
    return [{ code, name, scheme: scheme.id, sampled: false, sampleReason: "", contact, numbers }];
  });
  return { units, carried: { round: last.round, confirmations, shown }, missing };
}

/** 明细 keeps what an entry was called and counted in; of a computed field too. */
function isSame(field: Field, value: LastValue): boolean {
  const titles = [field.title.zh, field.title.en].map(bareTitle);
  const counted = [field.unit?.zh ?? "", field.unit?.en ?? ""];
  if (!titles.includes(bareTitle(value.title)) || !counted.includes(value.unit)) return false;
  return field.computed !== undefined || kindOf(field.kind).decode(value.said, field).state === "given";
}
