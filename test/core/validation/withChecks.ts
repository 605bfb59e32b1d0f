import type { Scheme } from "#core/scheme/scheme";
import { departmentScheme } from "../../builders/schemes";

/** The departments' scheme with something different about its checks. */
export const withChecks = (change: (check: Scheme["checks"][number]) => object): Scheme => ({
  ...departmentScheme,
  majors: departmentScheme.majors.map((major) => ({
    ...major,
    indicators: major.indicators.map((one) => ({
      ...one,
      checks: one.checks.map((check) => ({ ...check, ...change(check) })),
    })),
  })),
});
