import type { Condition } from "../expressions/condition";
import type { Expression } from "../expressions/expression";
import type { PartSpec } from "../scoring/parts";
import { waiverOf } from "../scoring/waiver";
import type { CheckSpec } from "../validation/checks";
import type { Path } from "./faultPlace";
import type { Annex, AnnexColumn, Field, Flag, Indicator, Major, Scheme } from "./scheme";

interface Found<Thing> {
  readonly it: Thing;
  readonly path: Path;
}

const each = <Thing>(things: readonly Thing[], path: Path): Found<Thing>[] =>
  things.map((it, at) => ({ it, path: [...path, at] }));

export interface Survey {
  readonly majors: readonly Found<Major>[];
  readonly indicators: readonly (Found<Indicator> & { readonly major: Major })[];
  readonly fields: readonly (Found<Field> & { readonly indicator: Indicator })[];
  readonly parts: readonly (Found<PartSpec> & { readonly indicator: Indicator })[];
  readonly flags: readonly Found<Flag>[];
  readonly checks: readonly Found<CheckSpec>[];
  readonly annexes: readonly Found<Annex>[];
  readonly columns: readonly (Found<AnnexColumn> & { readonly annex: Annex })[];
  readonly conditions: readonly Found<Condition>[];
  /** Of fields; those of columns speak of columns. */
  readonly expressions: readonly (Found<Expression> & { readonly field: Field })[];
}

/** Everything a scheme consists of, with the place where it stands. */
export function survey(scheme: Scheme): Survey {
  const majors = each(scheme.majors, ["majors"]);
  const indicators = majors.flatMap(({ it: major, path }) =>
    each(major.indicators, [...path, "indicators"]).map((found) => ({ ...found, major })),
  );
  const within = <Thing>(list: (indicator: Indicator) => readonly Thing[], key: string) =>
    indicators.flatMap(({ it: indicator, path }) =>
      each(list(indicator), [...path, key]).map((found) => ({ ...found, indicator })),
    );
  const fields = within(({ fields: own }) => own, "fields");
  const parts = within(({ parts: own }) => own, "parts");
  const flags = within(({ flags: own }) => own, "flags");
  const annexes = each(scheme.annexes, ["annexes"]);
  const columns = annexes.flatMap(({ it: annex, path }) =>
    each(annex.columns, [...path, "columns"]).map((found) => ({ ...found, annex })),
  );
  const conditions: Found<Condition>[] = [];
  const condition = (it: Condition | undefined, path: Path): void => {
    if (it !== undefined) conditions.push({ it, path });
  };
  for (const { it, path } of parts) {
    if (it.kind === "condition") condition(it.when, [...path, "when"]);
    condition(waiverOf(it), [...path, "waivedWhen"]);
  }
  for (const { it, path } of indicators) {
    condition(it.notApplicableWhen, [...path, "notApplicableWhen"]);
    if (it.reasonRequired && it.reasonRequired.when !== "always") {
      condition(it.reasonRequired.when, [...path, "reasonRequired", "when"]);
    }
  }
  for (const { it, path } of flags) condition(it.when, [...path, "when"]);
  for (const { it, path } of fields) condition(it.notRequiredWhen, [...path, "notRequiredWhen"]);
  for (const { it, path } of annexes) condition(it.requiredWhen, [...path, "requiredWhen"]);

  return {
    majors,
    indicators,
    fields,
    parts,
    flags,
    annexes,
    columns,
    conditions,
    checks: [...within(({ checks }) => checks, "checks"), ...each(scheme.checks, ["checks"])],
    expressions: fields.flatMap(({ it: field, path }) =>
      field.computed === undefined ? [] : [{ it: field.computed, path: [...path, "computed"], field }],
    ),
  };
}
