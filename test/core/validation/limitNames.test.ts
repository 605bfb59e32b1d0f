import { describe, expect, it } from "@jest/globals";
import { allRules, ruleByCode } from "#core/validation/checks";
import { indicatorsOf } from "#core/scheme/schemeIndex";
import { bannerScheme, departmentScheme } from "../../builders/schemes";

const FIELD_OR_COLUMN = /^(?:[A-Z]\d+\.\d+|[a-z]\w*)\.[a-zA-Z]\w*$/;

/** Every text within the limits that is written as a field or a column is, whatever it stands under. */
function written(limits: unknown): readonly string[] {
  if (typeof limits === "string") return FIELD_OR_COLUMN.test(limits) ? [limits] : [];
  return typeof limits === "object" && limits !== null ? Object.values(limits).flatMap(written) : [];
}

const checks = [departmentScheme, bannerScheme].flatMap((scheme) =>
  [...scheme.checks, ...indicatorsOf(scheme).flatMap((indicator) => indicator.checks)].map(
    ({ rule, severity: _, errorFrom: __, ...limits }, index) => ({
      name: `${scheme.id}, check ${index + 1}: ${rule}`,
      rule,
      limits,
    }),
  ),
);

// Where an issue belongs, and whether a scheme knows what its checks are about, is told by these names.
describe("the fields and columns a check is about", () => {
  it.each(checks)("$name: all that its limits are written with", ({ rule, limits }) => {
    const names = ruleByCode.get(rule)?.names?.(limits) ?? [];
    expect([...new Set(names.filter((name) => FIELD_OR_COLUMN.test(name)))].sort()).toEqual(
      [...new Set(written(limits))].sort(),
    );
  });

  it.each(allRules.filter(({ runs }) => runs === "scheme"))("$code: some scheme has a check of it", ({ code }) => {
    expect(checks.map(({ rule }) => rule)).toContain(code);
  });
});
