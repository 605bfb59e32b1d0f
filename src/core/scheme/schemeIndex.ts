import type { Annex, Field, Indicator, Major, Scheme } from "./scheme";
import { oncePer } from "../oncePer";

export interface SchemeIndex {
  readonly fields: ReadonlyMap<string, Field>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly majorOf: ReadonlyMap<string, Major>;
  readonly indicatorOf: ReadonlyMap<string, Indicator>;
  readonly annexes: ReadonlyMap<string, Annex>;
}

export const indicatorsOf = oncePer((scheme: Scheme): readonly Indicator[] =>
  scheme.majors.flatMap(({ indicators }) => indicators),
);

/** Look-ups by id. */
export const schemeIndex = oncePer((scheme: Scheme): SchemeIndex => {
  const indicators = indicatorsOf(scheme);
  return {
    fields: new Map(indicators.flatMap((indicator) => indicator.fields.map((field) => [field.id, field] as const))),
    indicators: new Map(indicators.map((indicator) => [indicator.id, indicator])),
    majorOf: new Map(scheme.majors.flatMap((major) => major.indicators.map(({ id }) => [id, major] as const))),
    indicatorOf: new Map(indicators.flatMap((indicator) => indicator.fields.map(({ id }) => [id, indicator] as const))),
    annexes: new Map(scheme.annexes.map((annex) => [annex.key, annex])),
  };
});

/** The row in the form where an indicator's reason is given. */
export const reasonId = (indicator: string): string => `${indicator}.reason`;
