import type { Scheme } from "../scheme/scheme";
import { finalPoints, subtotal, sum } from "../scoring/aggregate";
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
        major.indicators.map(({ id, points }) => ({ maximum: points, result: resultOf(id) })),
        scheme.naPolicy,
      ),
    ]),
  );
  const counted = sum(majors.values());
  const final = finalPoints(counted, scheme.total);
  const caps = flags.flatMap(({ flag }) => ("gradeCap" in flag.effect ? [flag.effect.gradeCap] : []));
  const grade = final === undefined ? undefined : gradeOf(final, scheme.bands, caps);
  return { majors, total: { ...counted, final }, grade };
}
