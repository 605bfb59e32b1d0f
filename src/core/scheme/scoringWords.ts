import type { Language } from "../answers/text";
import type { Condition } from "../expressions/condition";
import { plain } from "../scoring/show";
import { conditionInChinese, type ConditionNames } from "../expressions/inChinese";
import type { ExtraKind } from "./extras";
import { chineseSentences, type PartSentences } from "../scoring/parts";

/** What the 评分标准 of one indicator is made of, each piece already in words. */
export interface CriteriaPieces {
  /** What brings points, in the order of the parts. */
  readonly earning: readonly string[];
  /** What takes points off the whole indicator. */
  readonly taking: readonly string[];
  /** When the indicator does not apply. */
  readonly notApplicable: string | undefined;
  /** 加分项 or 扣分项, and the most that it adds or takes where its parts together could bring more. */
  readonly extra?: { readonly kind: ExtraKind; readonly most: number | undefined } | undefined;
  /** Which of the earning pieces, counted from 0, the office may waive as not yet due. */
  readonly waivable: readonly number[];
}

/** What a language has to say about scoring. */
export interface ScoringWords {
  readonly language: Language;
  readonly parts: PartSentences;
  condition(test: Condition, names: ConditionNames): string;
  criteria(pieces: CriteriaPieces): string;
}

/** ①, counted from 0; after ⑳ plain numbers in brackets. */
const circled = (position: number): string =>
  position < 20 ? String.fromCodePoint(0x2460 + position) : `（${position + 1}）`;

const DOES = { bonus: "加", penalty: "扣" } as const;

/** Chinese, the base language: its sentences stand beside the parts and the conditions. */
export const chineseScoring: ScoringWords = {
  language: "zh-CN",
  parts: chineseSentences,
  condition: conditionInChinese,
  criteria({ earning, taking, notApplicable, waivable, extra }) {
    const rules = earning.length > 1 ? earning.map((rule, position) => circled(position) + rule) : earning;
    const all =
      (extra === undefined ? "" : { bonus: "在总分之外加分：", penalty: "从总分中扣分：" }[extra.kind]) +
      [...rules, ...taking.map((rule) => `另${rule}`)].join("；") +
      (extra?.most === undefined ? "" : `；合计最多${DOES[extra.kind]}${plain(extra.most)}分`);
    const waiver =
      earning.length > 1
        ? `${waivable.map(circled).join("")}经编办认定尚未到期的，不计分，其余部分按比例折算。`
        : "经编办认定尚未到期的，本项不适用。";
    const skipped = notApplicable === undefined ? "" : `${notApplicable}的，本项不适用。`;
    return `${all}。${skipped}${waivable.length === 0 ? "" : waiver}`;
  },
};
