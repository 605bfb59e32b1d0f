import type { Language } from "../answers/text";
import type { Condition } from "../expressions/condition";
import { conditionInChinese, type ConditionNames } from "../expressions/inChinese";
import { chineseSentences, type PartSentences } from "../scoring/parts";

/** What the 评分标准 of one indicator is made of, each piece already in words. */
export interface CriteriaPieces {
  /** What brings points, in the order of the parts. */
  readonly earning: readonly string[];
  /** What takes points off the whole indicator. */
  readonly taking: readonly string[];
  /** When the indicator does not apply. */
  readonly notApplicable: string | undefined;
}

/** What a language has to say about scoring. */
export interface ScoringWords {
  readonly language: Language;
  readonly parts: PartSentences;
  condition(test: Condition, names: ConditionNames): string;
  criteria(pieces: CriteriaPieces): string;
}

/** ①; after ⑳ plain numbers in brackets. */
const circled = (position: number): string =>
  position < 20 ? String.fromCodePoint(0x2460 + position) : `（${position + 1}）`;

/** Chinese, the base language: its sentences stand beside the parts and the conditions. */
export const chineseScoring: ScoringWords = {
  language: "zh-CN",
  parts: chineseSentences,
  condition: conditionInChinese,
  criteria({ earning, taking, notApplicable }) {
    const rules = earning.length > 1 ? earning.map((rule, position) => circled(position) + rule) : earning;
    const all = [...rules, ...taking.map((rule) => `另${rule}`)].join("；");
    return `${all}。${notApplicable === undefined ? "" : `${notApplicable}的，本项不适用。`}`;
  },
};
