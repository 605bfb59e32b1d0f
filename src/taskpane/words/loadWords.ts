import type { Language } from "#core";
import type { PaneLanguage } from "./paneLanguage";

export async function loadWords(language: Language): Promise<PaneLanguage> {
  const { words } =
    language === "zh-CN"
      ? await import(/* webpackChunkName: "words-zh" */ "./chinese")
      : await import(/* webpackChunkName: "words-en" */ "./english");
  return words;
}
