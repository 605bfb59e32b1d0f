import type { Condition } from "../../expressions/condition";
import { partOf } from "../../scoring/parts";
import { schemeIndex } from "../schemeIndex";
import type { SchemeFault } from "../faults";
import type { Proof } from "../underProof";
import type { Field } from "../scheme";

/** Numbers a field can stand for. Days and computed numbers are left open: nothing is claimed of them. */
interface Range {
  readonly least: number;
  readonly most: number;
}
const open: Range = { least: -Infinity, most: Infinity };

export function rangeOf(field: Field | undefined): Range {
  if (!field || field.computed !== undefined) return open;
  if (field.kind === "yesNo") return { least: 0, most: 1 };
  if (field.kind === "integer") return { least: field.min ?? 0, most: field.max ?? Infinity };
  return open;
}

const sumOf = (ranges: readonly Range[]): Range => ({
  least: ranges.reduce((sum, { least }) => sum + least, 0),
  most: ranges.reduce((sum, { most }) => sum + most, 0),
});

/** Whether a condition can come out either way, as far as the fields' own limits and each other's comparisons tell. */
export interface Outcome {
  readonly canHold: boolean;
  readonly canFail: boolean;
}

type Sum = Extract<Condition, { sum: unknown }>;

function ofSum({ sum, is, than }: Sum, range: (id: string) => Range): Outcome {
  const left = sumOf(sum.map(range));
  const right = typeof than === "number" ? { least: than, most: than } : sumOf(than.map(range));
  const apart = left.most < right.least || left.least > right.most;
  const settled = left.least === left.most && right.least === right.most && left.least === right.least;
  switch (is) {
    case "=":
      return { canHold: !apart, canFail: !settled };
    case "<>":
      return { canHold: !settled, canFail: !apart };
    case ">=":
      return { canHold: left.most >= right.least, canFail: left.least < right.most };
    case ">":
      return { canHold: left.most > right.least, canFail: left.least <= right.most };
    case "<=":
      return { canHold: left.least <= right.most, canFail: left.most > right.least };
    case "<":
      return { canHold: left.least < right.most, canFail: left.most >= right.least };
  }
}

/** What a comparison of one field with a number leaves of its range; undefined for anything else. */
function narrowed(
  test: Condition,
  range: (id: string) => Range,
): { readonly id: string; readonly to: Range } | undefined {
  if ("yes" in test) return { id: test.yes, to: { least: 1, most: 1 } };
  if ("no" in test) return { id: test.no, to: { least: 0, most: 0 } };
  if (!("sum" in test) || test.sum.length !== 1 || typeof test.than !== "number") return undefined;
  const [id = ""] = test.sum;
  const { than, is } = test;
  const { least, most } = range(id);
  // Counts are whole: more than 2 is at least 3.
  const [below, above] = [Math.ceil(than) - 1, Math.floor(than) + 1];
  switch (is) {
    case "=":
      return { id, to: { least: Math.max(least, than), most: Math.min(most, than) } };
    case ">=":
      return { id, to: { least: Math.max(least, than), most } };
    case ">":
      return { id, to: { least: Math.max(least, above), most } };
    case "<=":
      return { id, to: { least, most: Math.min(most, than) } };
    case "<":
      return { id, to: { least, most: Math.min(most, below) } };
    case "<>":
      return undefined;
  }
}

/** “【甲】＞3且【甲】＜2”: together they leave nothing of a field. */
function contradict(tests: readonly Condition[], range: (id: string) => Range): boolean {
  const left = new Map<string, Range>();
  for (const test of tests) {
    const found = narrowed(test, range);
    if (!found) continue;
    const { least, most } = left.get(found.id) ?? range(found.id);
    const now = { least: Math.max(least, found.to.least), most: Math.min(most, found.to.most) };
    if (now.least > now.most) return true;
    left.set(found.id, now);
  }
  return false;
}

export function outcomeOf(test: Condition, range: (id: string) => Range): Outcome {
  if ("sum" in test) return ofSum(test, range);
  if ("all" in test || "any" in test) {
    const list = "all" in test ? test.all : test.any;
    const each = list.map((one) => outcomeOf(one, range));
    if ("any" in test) return { canHold: each.some((one) => one.canHold), canFail: each.every((one) => one.canFail) };
    const canHold = each.every((one) => one.canHold) && !contradict(list, range);
    return { canHold, canFail: !canHold || each.some((one) => one.canFail) };
  }
  // Of a waiver nobody has spoken of, `unless` holds; so it is never said that it can't.
  return { canHold: true, canFail: true };
}

/** Conditions that can't come out one way, parts that can't bring their points, caps that cap nothing. */
export const reach: Proof = ({ scheme, survey, fault }) => {
  const { fields } = schemeIndex(scheme);
  const range = (id: string): Range => rangeOf(fields.get(id));
  const faults: SchemeFault[] = [];
  for (const { it, path } of survey.conditions) {
    const { canHold, canFail } = outcomeOf(it, range);
    if (!canHold) faults.push(fault("neverHolds", path, {}, "warning"));
    // An annex that is asked for in any case is written just so.
    else if (!canFail && path[0] !== "annexes") faults.push(fault("alwaysHolds", path, {}, "warning"));
  }
  for (const { it, path } of survey.parts) {
    const points = partOf(it).points(it);
    const cannot =
      (it.kind === "tier" && it.levels.every(({ share }) => share < 1)) ||
      (it.kind === "late" && it.bands.every(({ share }) => share < 1)) ||
      (it.kind === "ratio" &&
        it.whenNothingDue !== "full" &&
        sumOf(it.done.map(({ field }) => range(field))).most === 0);
    if (cannot) faults.push(fault("neverFull", path, { points }, "warning"));
  }
  const best = scheme.bands[0]?.grade.zh;
  for (const { it, path } of survey.flags) {
    if ("gradeCap" in it.effect && it.effect.gradeCap === best)
      faults.push(fault("capsNothing", path, { grade: it.effect.gradeCap }, "warning"));
  }
  return faults;
};
