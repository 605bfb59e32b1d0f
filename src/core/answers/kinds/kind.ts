import type { CellValue, NativeRestriction, PlainValue } from "../cellValue";
import type { Answer, AnswerValue } from "../answer";
import type { Bilingual, Language } from "../text";

/** What a kind needs to know of the field it reads. */
export interface KindLimits {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly options?: readonly Bilingual[] | undefined;
}

/**
 * A kind of answer: how a cell is read, written and restricted, and how formulas see it.
 * Decoding and encoding stand in one file, so that they can't drift apart.
 */
export interface Kind {
  /** What stands in a cell → what was said. Blank stays blank; what can't be read with certainty is unreadable. */
  decode(value: Exclude<CellValue, null>, limits: KindLimits): Answer;
  /** A value from a program (JSON), where types are meant as they stand. */
  fromData(value: unknown, limits: KindLimits): Answer;
  encode(value: AnswerValue, limits: KindLimits, language: Language): PlainValue;
  /** What a formula counts with: the number, 1/0 for yes/no, the position of a tier (1 = best), the serial day, 1 for a text (0 for “无”). */
  toNumber(value: AnswerValue, limits: KindLimits): number;
  /** Worksheet formula of the same: `cell` → that number, or "" when the cell holds nothing usable. */
  usedFormula(cell: string, limits: KindLimits): string;
  native(limits: KindLimits, language: Language): NativeRestriction | undefined;
}
