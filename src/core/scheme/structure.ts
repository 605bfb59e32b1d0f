import type { z } from "zod";
import { parts } from "../scoring/parts";
import { ruleByCode } from "../validation/checks";
import type { MakeFault } from "./fault";
import { valueAt, type Path } from "./faultPlace";
import type { SchemeFault } from "./faults";

type ZodIssue = z.core.$ZodIssue;

/** One example for each form that ids and keys may have; the first that fits a pattern is shown to the author. */
const EXAMPLES = ["D1.3.tasksDue", "D1.3", "D1", "divisions.status", "divisions", "departments-1"];

const exampleOf = (pattern: string | undefined): string => {
  const [, source = "", flags = ""] = /^\/(.*)\/(\w*)$/su.exec(pattern ?? "") ?? [];
  const form = new RegExp(source, flags);
  return EXAMPLES.find((example) => form.test(example)) ?? source;
};

const TYPES = { string: "text", number: "number", int: "integer", boolean: "yesNo", array: "list" } as const;
type Expected = (typeof TYPES)[keyof typeof TYPES] | "record";
const typeNamed = (expected: string): Expected =>
  Object.hasOwn(TYPES, expected) ? TYPES[expected as keyof typeof TYPES] : "record";

const steps = (path: readonly PropertyKey[]): Path => path.map((step) => (typeof step === "symbol" ? "" : step));

/** Of the ways something may be written, the one that its author seems to have meant: it knows every name that was used. */
function meant(branches: readonly (readonly ZodIssue[])[]): readonly ZodIssue[] | undefined {
  const close = branches.filter((issues) =>
    issues.every(({ code, path }) => path.length > 0 && code !== "unrecognized_keys"),
  );
  return close.length === 1 ? close[0] : undefined;
}

/** What zod says, as faults with our own words. None of its sentences ever reaches a person. */
export function structureFaults(
  issues: readonly ZodIssue[],
  data: unknown,
  fault: MakeFault,
  at: Path = [],
): SchemeFault[] {
  return issues.flatMap((issue): SchemeFault[] => {
    const path = [...at, ...steps(issue.path)];
    switch (issue.code) {
      case "invalid_type":
        if (valueAt(data, path) === undefined) return [fault("missing", path, {})];
        return [fault("wrongType", path, { expected: typeNamed(issue.expected) })];
      case "unrecognized_keys":
        return [fault("unknownKey", path, { keys: issue.keys })];
      case "invalid_value": {
        if (valueAt(data, path) === undefined) return [fault("missing", path, {})];
        return [fault("notOneOf", path, { allowed: issue.values.map(String) })];
      }
      case "invalid_format":
        return [fault("badForm", path, { example: exampleOf(issue.pattern) })];
      case "too_small": {
        const minimum = Number(issue.minimum);
        if (issue.origin === "string") return [fault("emptyText", path, {})];
        if (issue.origin === "array") return [fault("tooFew", path, { minimum })];
        return [fault("tooSmall", path, { minimum, inclusive: issue.inclusive !== false })];
      }
      case "too_big": {
        const maximum = Number(issue.maximum);
        return [issue.origin === "array" ? fault("tooMany", path, { maximum }) : fault("tooBig", path, { maximum })];
      }
      case "invalid_union": {
        if (issue.errors.length === 0) {
          if (valueAt(data, path) === undefined) return [fault("missing", path, {})];
          return [fault("notOneOf", path, { allowed: Object.keys(parts) })];
        }
        if (valueAt(data, path) === undefined) return [fault("missing", path, {})];
        const inner = meant(issue.errors);
        return inner ? structureFaults(inner, data, fault, path) : [fault("unclear", path, {})];
      }
      case "custom":
        return customFaults(path, data, fault);
      case "not_multiple_of":
      case "invalid_key":
      case "invalid_element":
        return [fault("unclear", path, {})];
    }
  });
}

/** Refinements: days that don't exist, and the limits of checks, which every rule proves itself. */
function customFaults(path: Path, data: unknown, fault: MakeFault): SchemeFault[] {
  const at = path.lastIndexOf("checks");
  if (at === -1 || path.at(-1) === "errorFrom") return [fault("notADay", path, {})];
  const where = path.slice(0, at + 2);
  const check = valueAt(data, where);
  if (typeof check !== "object" || check === null) return [fault("unclear", path, {})];
  const { rule, severity: _, errorFrom: __, ...limits } = check as Readonly<Record<string, unknown>>;
  const result = ruleByCode.get(String(rule))?.limits.safeParse(limits);
  // zod tells of the check once for each of its troubles; each time only the one of this path is taken.
  const own =
    result?.error?.issues.filter((issue) => steps([...where, ...issue.path]).join("\n") === path.join("\n")) ?? [];
  return own.length > 0 ? structureFaults(own, data, fault, where) : [fault("unclear", path, {})];
}

const DEEPEST = 40;

/** Conditions hold conditions; a file that goes down without end must not take us along. */
export function tooDeep(data: unknown, fault: MakeFault): SchemeFault | undefined {
  const open: { readonly value: unknown; readonly path: Path }[] = [{ value: data, path: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    if (typeof next.value !== "object" || next.value === null) continue;
    if (next.path.length >= DEEPEST) return fault("tooDeep", next.path.slice(0, 8), { most: DEEPEST });
    for (const [key, value] of Object.entries(next.value)) {
      open.push({ value, path: [...next.path, Array.isArray(next.value) ? Number(key) : key] });
    }
  }
  return undefined;
}
