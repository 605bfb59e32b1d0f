import { inLanguage, type Language } from "../answers/text";
import type { BookParts, ClassPlace } from "../followUp/bookParts";
import { finalPictures } from "../followUp/pictures";
import type { FinalWords } from "../languages/finalWords";
import type { FollowUpWords } from "../languages/followUpWords";
import type { ReportWords } from "../languages/reportWords";
import type { Standing } from "../followUp/standing";
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
export const meanMajorRate = (place: ClassPlace, major: string): number | undefined =>
  finalPictures(place).majors.find(({ id }) => id === major)?.mean;
