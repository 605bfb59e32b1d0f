/** The same text in the languages we write. Chinese is the original. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Language = "zh-CN" | "en-US";

export const inLanguage = (text: Bilingual, language: Language): string => (language === "en-US" ? text.en : text.zh);

// Spaces of all kinds, also the ideographic one and those without width; Excel's own TRIM knows only U+0020.
const SPACE = /[\s\u00a0\u200b-\u200d\u2060\u3000\ufeff]/;

/** From both ends inwards: a pattern for the end of a text would look again from every space within it. */
export function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && SPACE.test(text.charAt(from))) from++;
  while (to > from && SPACE.test(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/**
 * Full-width digits, letters and the marks used in numbers and dates become half-width, nothing else:
 * Unicode's own compatibility folding would also turn ① and ² into digits, and that would be guessing.
 */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
