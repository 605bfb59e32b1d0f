/** The same text in the languages we write. Chinese is the original. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Language = "zh-CN" | "en-US";

export const inLanguage = (text: Bilingual, language: Language): string => (language === "en-US" ? text.en : text.zh);

// Spaces of all kinds, also the ideographic one and those without width; Excel's own TRIM knows only U+0020.
const EDGE_SPACE = /^[\s\u00a0\u200b-\u200d\u2060\u3000\ufeff]+|[\s\u00a0\u200b-\u200d\u2060\u3000\ufeff]+$/g;

export const trimmed = (text: string): string => text.replace(EDGE_SPACE, "");

/**
 * Full-width digits, letters and the marks used in numbers and dates become half-width, nothing else:
 * Unicode's own compatibility folding would also turn ① and ² into digits, and that would be guessing.
 */
export const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
