import { fieldsOf } from "../../expressions/condition";
import { annexColumnsOf, readsOf } from "../../expressions/expression";
import { partOf } from "../../scoring/parts";
import { waiverOf } from "../../scoring/waiver";
import { schemeIndex } from "../schemeIndex";
import type { SchemeFault } from "../faults";
import type { Proof } from "../underProof";
import type { Annex } from "../scheme";
import { dependencies } from "../dependencies";

/** Columns that somebody fills behind a column. */
function entriesBehind(annex: Annex, key: string, seen = new Set<string>()): string[] {
  if (seen.has(key)) return [];
  seen.add(key);
  const column = annex.columns.find((one) => one.key === key);
  if (!column) return [];
  return column.computed === undefined
    ? [key]
    : readsOf(column.computed).flatMap((read) => entriesBehind(annex, read, seen));
}

/**
 * A score never hangs on something that may stay blank, or that the unit can't fill: it would wait for ever.
 * Deductions are the exception, where a blank optional number is no case.
 */
export const unknowns: Proof = ({ scheme, survey, fault }) => {
  const { fields, annexes } = schemeIndex(scheme);
  const faults: SchemeFault[] = [];
  const behind = (id: string, seen = new Set<string>()): string[] => {
    if (seen.has(id)) return [];
    seen.add(id);
    const next = dependencies(scheme, id);
    return next === undefined ? [id] : next.flatMap((one) => behind(one, seen));
  };

  // A waiver is the office's to grant; a unit that could would waive what it has not done.
  for (const { it, path } of survey.parts) {
    for (const id of fieldsOf(waiverOf(it) ?? { all: [] })) {
      const filledBy = fields.get(id)?.filledBy;
      if (filledBy !== undefined && filledBy !== "office") faults.push(fault("waiverNotOffice", path, { field: id }));
    }
  }

  const seen = new Set<string>();
  for (const { it: indicator, path } of survey.indicators) {
    const asked = indicator.notApplicableWhen ? fieldsOf(indicator.notApplicableWhen) : [];
    const scored = indicator.parts.flatMap((part) => {
      const { blankIsNone, reads } = partOf(part);
      return blankIsNone ? reads(part).filter((id) => fields.get(id)?.required === true) : reads(part);
    });
    for (const needed of new Set([...asked, ...scored])) {
      for (const id of behind(needed)) {
        const field = fields.get(id);
        const key = `${indicator.id} ${id}`;
        if (!field || seen.has(key)) continue;
        seen.add(key);
        if (!field.required) faults.push(fault("optionalNeeded", path, { field: id, needed }));
        else if (field.filledBy === "assessor") faults.push(fault("assessorNeeded", path, { field: id }));
      }
    }
  }

  for (const { it, path, field } of survey.expressions) {
    for (const id of annexColumnsOf(it)) {
      const [key = "", column = ""] = id.split(".");
      const annex = annexes.get(key);
      if (!annex) continue;
      if (annex.requiredWhen === undefined)
        faults.push(fault("annexNeverAsked", path, { annex: key, field: field.id }));
      for (const entry of entriesBehind(annex, column)) {
        if (annex.columns.some((one) => one.key === entry && !one.required)) {
          faults.push(fault("optionalColumn", path, { column: `${key}.${entry}`, field: field.id }));
        }
      }
    }
  }
  return faults;
};
