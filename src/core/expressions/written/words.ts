import type { Language } from "../../answers/text";

/**
 * The words and signs in which a scheme's conditions and formulas are written by people. Both languages are read whatever
 * the workbook's own is; one of them is written.
 */
export const writtenWords = {
  and: { zh: "且", en: "and" },
  or: { zh: "或", en: "or" },
  is: { zh: "为", en: "is" },
  chosen: { zh: "选", en: "chosen" },
  filled: { zh: "已填写", en: "is filled" },
  unless: { zh: "除非", en: "unless" },
  all: { zh: "均满足", en: "all of" },
  any: { zh: "任一满足", en: "any of" },
  copy: { zh: "照填", en: "copy of" },
  ifNotApplicable: { zh: "不适用时为", en: "if not applicable" },
  sum: { zh: "合计", en: "sum of" },
  excess: { zh: "超出数", en: "excess of" },
  gap: { zh: "相差数", en: "gap of" },
  annexSum: { zh: "附表合计", en: "annex total of" },
  each: { zh: "每", en: "for each" },
  takes: { zh: "扣", en: "takes" },
  counts: { zh: "计", en: "counts" },
  adds: { zh: "加", en: "adds" },
  points: { zh: "分", en: "points" },
  after: { zh: "晚于", en: "after" },
  workdays: { zh: "个工作日内", en: "working days" },
  later: { zh: "更迟", en: "later" },
  always: { zh: "总是", en: "always" },
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
} as const;
export type Word = keyof typeof writtenWords;

export const wordIn = (word: Word, language: Language): string =>
  language === "en-US" ? writtenWords[word].en : writtenWords[word].zh;

/** A sign by its plain name: how Chinese and English write it, and what else is read as the same. */
const signs = {
  open: ["（", "("],
  close: ["）", ")"],
  openList: ["［", "{"],
  closeList: ["］", "}"],
  plus: ["＋", " + "],
  minus: ["－", " - ", "−", "–"],
  times: ["×", " × ", "*", "＊"],
  over: ["÷", " ÷ ", "/", "／"],
  ">=": ["≥", " ≥ ", ">=", "＞＝"],
  "<=": ["≤", " ≤ ", "<=", "＜＝"],
  "<>": ["≠", " ≠ ", "<>", "＜＞"],
  "=": ["＝", " = "],
  ">": ["＞", " > "],
  "<": ["＜", " < "],
  comma: ["，", ", "],
  item: ["、", ", "],
  semicolon: ["；", "; "],
  colon: ["：", ": "],
  percent: ["%", "%", "％"],
} as const;
export type Sign = keyof typeof signs;

export const signIn = (sign: Sign, language: Language): string => signs[sign][language === "en-US" ? 1 : 0];

/** Every spelling of a sign, longest first, so that ≥ written as “>=” is not read as “>”. */
export const signSpellings: readonly (readonly [spelling: string, sign: Sign])[] = Object.entries(signs)
  .flatMap(([sign, spellings]) => spellings.map((spelling) => [spelling.trim(), sign as Sign] as const))
  .filter(([spelling], at, all) => all.findIndex(([other]) => other === spelling) === at)
  .sort(([one], [other]) => other.length - one.length);
