import { consolidation } from "#core/languages/en-US/consolidation";
import { explain } from "#core/languages/en-US/explain";
import { form } from "#core/languages/en-US/form";
import { pane } from "#core/languages/en-US/pane";
import { roster } from "#core/languages/en-US/roster";
import { scoring } from "#core/languages/en-US/scoring";
import { places, validation } from "#core/languages/en-US/validation";
import { issueSentence } from "#core/scheme/issueSentence";
import type { PaneLanguage } from "./paneLanguage";

export const words: PaneLanguage = {
  language: "en-US",
  consolidation,
  explain,
  form,
  pane,
  roster,
  scoring,
  issueSentence: issueSentence("en-US", places, validation),
};
