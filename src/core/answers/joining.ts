import type { Language } from "./text";

/** How texts stand beside each other in a cell or a sentence: each language has its own marks, English ones with spaces. */
const signs = {
  "zh-CN": { list: "、", clause: "；", colon: "：", open: "（", close: "）" },
  "en-US": { list: ", ", clause: "; ", colon: ": ", open: " (", close: ")" },
} as const;

/** 甲、乙 */
export const inList = (texts: readonly string[], language: Language): string => texts.join(signs[language].list);

/** 甲；乙 */
export const inClauses = (texts: readonly string[], language: Language): string => texts.join(signs[language].clause);

/** 甲：乙 */
export const afterColon = (before: string, text: string, language: Language): string =>
  `${before}${signs[language].colon}${text}`;

/** 甲（乙） */
export const withBrackets = (text: string, inside: string, language: Language): string =>
  `${text}${signs[language].open}${inside}${signs[language].close}`;
