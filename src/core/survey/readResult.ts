import type { FileFault } from "../form/fileFault";
import { bookTexts, formatOf } from "../form/bookFormat";
import { surveyMark, SURVEY_RESULT_FORMAT } from "../form/keys";
import { markedSheet } from "../form/markedSheet";
import type { CellValue, Snapshot } from "../form/workbook";
import { ENOUGH, scoredQuestions } from "./questions";

/** What 问卷汇总 says of one unit. */
export interface SurveyOutcome {
  /** Unknown where sheets came from a survey tool alone. */
  readonly issued?: number | undefined;
  readonly collected?: number | undefined;
  readonly valid: number;
  readonly total: number | undefined;
  readonly weighted: number | undefined;
  readonly tooFew: boolean;
  /** Sheets that say yes to question 11. */
  readonly flagged: number;
  readonly questions: ReadonlyMap<number, number>;
}

export type ResultReading =
  | { readonly ok: true; readonly units: ReadonlyMap<string, SurveyOutcome> }
  | { readonly ok: false; readonly fault: FileFault };

/** Whether a workbook is a 问卷汇总 of ours. */
export const isSurveyResult = (book: Pick<Snapshot, "properties" | "sheets">): boolean =>
  formatOf(book) === SURVEY_RESULT_FORMAT;

/** The result sheet found by its marks. Its formulas were calculated when it was written: what they give is taken, never missed. */
export function readResult(book: Snapshot, round: string): ResultReading {
  const sheet = book.sheets.flatMap((one) => markedSheet(one) ?? []).find(({ corner }) => corner === surveyMark.result);
  if (!sheet || !isSurveyResult(book)) return { ok: false, fault: { kind: "notOurs" } };
  const own = bookTexts(book).get("round") ?? round;
  if (own !== round) return { ok: false, fault: { kind: "otherRound", round: own, wanted: round } };
  const units = new Map<string, SurveyOutcome>();
  for (const [key, [row]] of sheet.rows) {
    if (row === undefined || !key.startsWith("unit.")) continue;
    const number = (column: string): number | undefined => {
      const at = sheet.columns.get(column);
      const value = at === undefined ? null : (sheet.cell(row, at)?.value ?? null);
      return typeof value === "number" ? value : undefined;
    };
    if (sheet.cellsIn(row).some(({ value }) => isWithoutResult(value)))
      return { ok: false, fault: { kind: "notCalculated", sheet: sheet.sheet.name } };
    const valid = number("valid");
    if (valid === undefined) return { ok: false, fault: { kind: "columnMissing", sheet: sheet.sheet.name } };
    const questions = scoredQuestions.flatMap(({ no }): [number, number][] => {
      const score = number(`score.${no}`);
      return score === undefined ? [] : [[no, score]];
    });
    units.set(key.slice("unit.".length), {
      issued: number("issued"),
      collected: number("collected"),
      valid,
      total: number("total"),
      weighted: number("weighted"),
      tooFew: valid < ENOUGH,
      flagged: number("flagged") ?? 0,
      questions: new Map(questions),
    });
  }
  return { ok: true, units };
}

const isWithoutResult = (value: CellValue): boolean =>
  typeof value === "object" && value !== null && (value.kind === "notCalculated" || value.kind === "error");
