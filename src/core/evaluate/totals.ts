import type { Scheme } from "../scheme/scheme";
import { extraKindsOf, extrasOf, highestFinal, mostOf } from "../scheme/extras";
import { extrasAdded, finalPoints, subtotal, sum, withExtras } from "../scoring/aggregate";
import { gradeOf } from "../scoring/grade";
import type { Evaluation, IndicatorResult, MajorResult, RaisedFlag } from "./evaluation";

/** From the points of the indicators to majors, total and grade: rescaled, and capped by the flags that are raised. */
export function totalsOf(
  scheme: Scheme,
  indicators: ReadonlyMap<string, IndicatorResult>,
  flags: readonly RaisedFlag[],
): Pick<Evaluation, "majors" | "total" | "grade"> {
  const resultOf = (id: string): IndicatorResult => indicators.get(id) ?? { state: "pending", missing: [] };
  const majors = new Map<string, MajorResult>(
    scheme.majors.map((major) => [
      major.id,
      subtotal(
        major.indicators.map(({ id, points, extra }) => ({ maximum: points, result: resultOf(id), extra })),
        scheme.naPolicy,
      ),
    ]),
  );
  const counted = sum(majors.values());
  const extras: Partial<Record<"bonus" | "penalty", number>> = Object.fromEntries(
    extraKindsOf(scheme).map((kind) => [
      kind,
      extrasAdded(
        extrasOf(scheme, kind).map(({ id }) => resultOf(id)),
        mostOf(scheme, kind),
      ),
    ]),
  );
  const scaled = finalPoints(counted, scheme.total);
  const final =
    scaled === undefined || extraKindsOf(scheme).length === 0
      ? scaled
      : withExtras(scaled, { bonus: 0, penalty: 0, ...extras, highest: highestFinal(scheme) });
  const caps = flags.flatMap(({ flag }) => ("gradeCap" in flag.effect ? [flag.effect.gradeCap] : []));
  const grade = final === undefined ? undefined : gradeOf(final, scheme.bands, caps);
  return { majors, total: { ...counted, ...extras, final }, grade };
}
