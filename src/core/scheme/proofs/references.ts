import type { KindName } from "../../answers/kinds";
import type { Condition } from "../../expressions/condition";
import { annexColumnsOf, readsOf, type Expression } from "../../expressions/expression";
import { partOf } from "../../scoring/parts";
import { ruleByCode } from "../../validation/checks";
import { conditionalCopies } from "../dependencies";
import { schemeIndex } from "../schemeIndex";
import type { Path } from "../faultPlace";
import type { SchemeFault } from "../faults";
import type { Proof } from "../underProof";
import type { AnnexColumn } from "../scheme";

const COUNTED: readonly KindName[] = ["integer", "yesNo", "date"];

/** Everything that is referred to exists, and is of a kind that can be used there. */
export const references: Proof = ({ scheme, survey, fault }) => {
  const { fields, annexes } = schemeIndex(scheme);
  const faults: SchemeFault[] = [];

  const known = (field: string, path: Path): boolean => {
    if (fields.has(field)) return true;
    faults.push(fault("unknownField", path, { field }));
    return false;
  };
  const ofKind = (field: string, needed: readonly KindName[], path: Path): void => {
    if (!known(field, path)) return;
    const kind = fields.get(field)?.kind;
    if (kind && !needed.includes(kind)) faults.push(fault("wrongKind", path, { id: field, kind, needed }));
  };
  const columnAt = (id: string, path: Path): AnnexColumn | undefined => {
    const [key = "", column = ""] = id.split(".");
    const annex = annexes.get(key);
    const found = annex?.columns.find((one) => one.key === column);
    if (!annex) faults.push(fault("unknownAnnex", path, { annex: key }));
    else if (!found) faults.push(fault("unknownColumn", path, { column: id }));
    return found;
  };

  const inCondition = (test: Condition, path: Path): void => {
    if ("sum" in test) {
      const all = typeof test.than === "number" ? test.sum : [...test.sum, ...test.than];
      for (const field of all) ofKind(field, COUNTED, path);
      const isDate = (field: string): boolean => fields.get(field)?.kind === "date";
      const dayAgainstDay = all.every(isDate) && test.sum.length === 1 && all.length === 2;
      if (all.some(isDate) && !dayAgainstDay) faults.push(fault("mixedKinds", path, { fields: all }));
    } else if ("yes" in test) ofKind(test.yes, ["yesNo"], path);
    else if ("no" in test) {
      // Of a text: it says that there is none.
      if (fields.get(test.no)?.kind !== "text") ofKind(test.no, ["yesNo"], path);
    } else if ("filled" in test) ofKind(test.filled, ["text"], path);
    else if ("tier" in test) {
      ofKind(test.tier, ["choice"], path);
      const options = fields.get(test.tier)?.options;
      for (const tier of test.in) {
        if (options?.every(({ zh }) => zh !== tier))
          faults.push(fault("unknownTier", path, { field: test.tier, tier }));
      }
    } else if ("unless" in test) inCondition(test.unless, [...path, "unless"]);
    else {
      const key = "all" in test ? "all" : "any";
      ("all" in test ? test.all : test.any).forEach((one, at) => inCondition(one, [...path, key, at]));
    }
  };

  for (const { it, path } of survey.parts) {
    const { kinds, reads } = partOf(it);
    if (kinds) for (const field of new Set(reads(it))) ofKind(field, kinds, path);
  }
  for (const { it, path } of survey.conditions) inCondition(it, path);

  for (const { it, path, field } of survey.expressions) {
    for (const read of readsOf(it)) ofKind(read, ["integer"], path);
    for (const id of annexColumnsOf(it)) {
      const column = columnAt(id, path);
      if (column && column.kind !== "integer") {
        faults.push(fault("wrongKind", path, { id, kind: column.kind, needed: ["integer"] }));
      }
    }
    if (field.kind !== "integer") {
      faults.push(fault("wrongKind", path, { id: field.id, kind: field.kind, needed: ["integer"] }));
    }
  }

  for (const { it, path, annex } of survey.columns) {
    if (it.computed === undefined) continue;
    const at = [...path, "computed"];
    if (!staysInRow(it.computed)) {
      faults.push(fault("notForRows", at, {}));
      continue;
    }
    for (const key of readsOf(it.computed)) {
      const read = annex.columns.find((column) => column.key === key);
      const id = `${annex.key}.${key}`;
      if (!read) faults.push(fault("unknownColumn", at, { column: id }));
      else if (read.kind !== "integer")
        faults.push(fault("wrongKind", at, { id, kind: read.kind, needed: ["integer"] }));
    }
    if (it.kind !== "integer") {
      faults.push(fault("wrongKind", at, { id: `${annex.key}.${it.key}`, kind: it.kind, needed: ["integer"] }));
    }
  }

  for (const { it: check, path } of survey.checks) {
    const { rule, severity: _, errorFrom: __, ...limits } = check;
    for (const name of new Set(ruleByCode.get(rule)?.names?.(limits) ?? [])) {
      const dots = name.split(".").length - 1;
      if (dots === 2) known(name, path);
      else if (dots === 1) columnAt(name, path);
      else if (!annexes.has(name)) faults.push(fault("unknownAnnex", path, { annex: name }));
    }
  }

  for (const { it, path } of survey.flags) {
    if (!("gradeCap" in it.effect)) continue;
    const { gradeCap: grade } = it.effect;
    if (scheme.bands.every((band) => band.grade.zh !== grade)) faults.push(fault("unknownGrade", path, { grade }));
  }
  return faults;
};

/** A column is made of columns beside it: no sums of annexes, no fields, nothing that hangs on an indicator. */
const staysInRow = (made: Expression): boolean =>
  annexColumnsOf(made).length === 0 &&
  conditionalCopies(made).length === 0 &&
  readsOf(made).every((key) => !key.includes("."));
