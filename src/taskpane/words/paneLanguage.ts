import type { LanguageWords } from "#core/languages/index";
import type { StructureFault } from "#core/form/readForm";

/**
 * What the pane says before an office is at its desk, in one language; the other one isn't even loaded. The office's own
 * words come with its desk (officeWords.ts).
 */
export interface PaneLanguage extends Pick<
  LanguageWords,
  "language" | "explain" | "form" | "pane" | "scoring" | "issueSentence"
> {
  readonly formChanged: (faults: readonly StructureFault[]) => string;
}
