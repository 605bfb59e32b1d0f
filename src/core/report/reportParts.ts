import { inLanguage, type Language } from "../answers/text";
import type { BookParts, ClassPlace } from "../followUp/bookParts";
import { majorRate } from "../followUp/sheets/matrixSheet";
import type { FinalWords } from "../languages/finalWords";
import type { FollowUpWords } from "../languages/followUpWords";
import type { ReportWords } from "../languages/reportWords";
import type { Standing } from "../followUp/standing";
import { averageOf } from "../consolidation/statistics";
import { rounded, toNumber } from "../numbers/fraction";
import type { Block } from "./document";

/** What documents are made from: 评估定稿 and nothing else (V60). */
export interface ReportParts {
  readonly book: BookParts;
  readonly said: ReportWords;
  readonly followUp: FollowUpWords;
  readonly final: FinalWords;
  readonly language: Language;
  /** ISO date that is printed. */
  readonly on: string;
}

/** A major is worth a word of praise from here on. */
export const STRONG = 0.9;

export const paragraph = (text: string): Block => ({ kind: "text", text });
export const score = (points: number | undefined): string => points?.toFixed(2) ?? "—";

export const gradeOf = ({ scheme }: Pick<ClassPlace, "scheme">, { final }: Standing, language: Language): string => {
  const band = scheme.bands.find(({ grade }) => grade.zh === final.grade?.grade);
  return band ? inLanguage(band.grade, language) : "—";
};

/** Mean of the units' rates of a major, four decimals, as 分析 shows it. */
export function meanMajorRate({ units }: ClassPlace, major: string): number | undefined {
  const rates = units.flatMap((one) => majorRate(one, major) ?? []);
  return rates.length === 0 ? undefined : toNumber(rounded(averageOf(rates), 4));
}

/** In the order in which the keys first come up. */
export function groupedBy<T>(values: readonly T[], keyOf: (value: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
