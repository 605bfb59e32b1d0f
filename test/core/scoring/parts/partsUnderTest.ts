import { expect } from "@jest/globals";
import { conditionInChinese } from "#core/expressions/inChinese";
import { scoring as english } from "#core/languages/en-US/scoring";
import { toNumber } from "#core/numbers/fraction";
import { wordsFor } from "#core/scheme/criteria";
import type { Names } from "#core/scoring/part";
import { chineseSentences, partOf, type PartSpec } from "#core/scoring/parts/index";
import { cells, factsOf, type Circumstances, type Values } from "../../expressions/facts";

interface Said {
  readonly zh: string;
  readonly en: string;
}

/** What the fields of the tests are called. */
const TITLES: Readonly<Record<string, Said & { readonly unit?: string }>> = {
  "D1.3.due": { zh: "应完成数", en: "Tasks due", unit: "项" },
  "D1.3.onTime": { zh: "按时完成数", en: "Finished on time", unit: "项" },
  "D1.3.late": { zh: "逾期完成数", en: "Finished late", unit: "项" },
  "D1.1.issued": { zh: "方案已印发", en: "Scheme issued" },
  "D1.2.meetings": { zh: "会议次数", en: "Meetings", unit: "次" },
  "D1.4.tier": { zh: "效果档次", en: "Tier of effect" },
  "D1.5.due": { zh: "报送时限", en: "Due date" },
  "D1.5.sent": { zh: "实际报送日期", en: "Date submitted" },
  "D1.6.breaches": { zh: "违纪行为", en: "Breaches", unit: "起" },
  "D1.6.plates": { zh: "擅挂牌子", en: "Extra name-plates", unit: "块" },
};
const ENGLISH_TIERS: Readonly<Record<string, string>> = { 好: "Good", 较好: "Fairly good", 一般: "Fair", 差: "Poor" };

const namesIn = (language: "zh" | "en"): Names => {
  const names = {
    title: (id: string) => TITLES[id]?.[language] ?? id,
    tier: (_: string, tier: string) => (language === "en" ? (ENGLISH_TIERS[tier] ?? tier) : tier),
  };
  const say = language === "en" ? english.condition : conditionInChinese;
  return { ...names, unit: (id) => TITLES[id]?.unit ?? "", condition: (test) => say(test, names) };
};
const sentencesOf = { zh: chineseSentences, en: english.parts } as const;

/** What a part brings, takes and can bring, as plain numbers. */
export function scored(spec: PartSpec, values: Values, circumstances?: Circumstances) {
  const { earned, available, taken } = partOf(spec).score(spec, factsOf(values, circumstances));
  return { earned: toNumber(earned), available: toNumber(available), ...(taken && { taken: toNumber(taken) }) };
}

export const formulaOf = (spec: PartSpec) => partOf(spec).formula(spec, cells);

/** How the points came about, in one language. */
export function explained(
  spec: PartSpec,
  values: Values,
  language: "zh" | "en",
  circumstances?: Circumstances,
): string {
  const facts = factsOf(values, circumstances);
  const part = partOf(spec);
  const account = part.account(spec, facts, part.score(spec, facts));
  // Plain data, so that any program can be told it.
  expect(JSON.parse(JSON.stringify(account))).toEqual(account);
  return wordsFor(spec, sentencesOf[language]).explain(account, namesIn(language));
}

export const criterion = (spec: PartSpec, language: "zh" | "en", more: Partial<Names> = {}): string =>
  wordsFor(spec, sentencesOf[language]).criterion(spec, { ...namesIn(language), ...more });
