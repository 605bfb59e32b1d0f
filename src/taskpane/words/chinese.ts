import { issueSentence } from "#core/scheme/issueSentence";
import { explain } from "#core/languages/zh-CN/explain";
import { form } from "#core/languages/zh-CN/form";
import { pane } from "#core/languages/zh-CN/pane";
import { formChanged } from "#core/languages/zh-CN/formChanged";
import { chineseScoring as scoring } from "#core/scheme/scoringWords";
import { chinesePlaces } from "#core/validation/names";
import type { PaneLanguage } from "./paneLanguage";

export const words: PaneLanguage = {
  language: "zh-CN",
  explain,
  form,
  pane,
  formChanged,
  scoring,
  issueSentence: issueSentence("zh-CN", chinesePlaces),
};
