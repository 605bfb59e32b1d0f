import type { Language } from "#core";
import type { LanguageWords } from "#core/languages/index";

/** What the pane says, in one language; the other one isn't even loaded. */
export type PaneLanguage = Omit<LanguageWords, "cli" | "schemeFault" | "allForms">;

export async function loadWords(language: Language): Promise<PaneLanguage> {
  const { words } =
    language === "zh-CN"
      ? await import(/* webpackChunkName: "words-zh" */ "./chinese")
      : await import(/* webpackChunkName: "words-en" */ "./english");
  return words;
}
