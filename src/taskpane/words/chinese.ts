import { issueSentence } from "#core/scheme/issueSentence";
import { consolidation } from "#core/languages/zh-CN/consolidation";
import { explain } from "#core/languages/zh-CN/explain";
import { form } from "#core/languages/zh-CN/form";
import { pane } from "#core/languages/zh-CN/pane";
import { roster } from "#core/languages/zh-CN/roster";
import { chineseScoring as scoring } from "#core/scheme/scoringWords";
import { chinesePlaces } from "#core/validation/names";
import type { PaneLanguage } from "./paneLanguage";

export const words: PaneLanguage = {
  language: "zh-CN",
  consolidation,
  explain,
  form,
  pane,
  roster,
  scoring,
  issueSentence: issueSentence("zh-CN", chinesePlaces),
};
