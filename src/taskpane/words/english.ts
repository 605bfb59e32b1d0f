import { explain } from "#core/languages/en-US/explain";
import { form } from "#core/languages/en-US/form";
import { pane } from "#core/languages/en-US/pane";
import { formChanged } from "#core/languages/en-US/formChanged";
import { scoring } from "#core/languages/en-US/scoring";
import { places, validation } from "#core/languages/en-US/validation";
import { issueSentence } from "#core/scheme/issueSentence";
import type { PaneLanguage } from "./paneLanguage";

export const words: PaneLanguage = {
  language: "en-US",
  explain,
  form,
  pane,
  formChanged,
  scoring,
  issueSentence: issueSentence("en-US", places, validation),
};
