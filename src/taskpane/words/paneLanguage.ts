import type { LanguageWords } from "#core/languages/index";

/** What the pane says, in one language; the other one isn't even loaded. */
export type PaneLanguage = Omit<LanguageWords, "cli" | "schemeFault" | "allForms">;
