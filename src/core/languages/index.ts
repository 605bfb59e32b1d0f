import type { Language } from "../answers/text";
import type { ExplainWords } from "../evaluate/explain";
import type { Scheme } from "../scheme/scheme";
import { chineseScoring, type ScoringWords } from "../scheme/scoringWords";
import type { Issue } from "../validation/issue";
import { chinesePlaces, issueNames, type PlaceWords } from "../validation/names";
import { sentenceOf, type Sentences } from "../validation/sentences";
import type { CliWords } from "./cliWords";
import { cli as englishCli } from "./en-US/cli";
import { explain as englishExplain } from "./en-US/explain";
import { form as englishForm } from "./en-US/form";
import { scoring as englishScoring } from "./en-US/scoring";
import { places as englishPlaces, validation as englishSentences } from "./en-US/validation";
import type { FormWords } from "./formWords";
import { titlesOf } from "./titles";
import { cli as chineseCli } from "./zh-CN/cli";
import { explain as chineseExplain } from "./zh-CN/explain";
import { form as chineseForm } from "./zh-CN/form";

/** All words of one language. */
export interface LanguageWords {
  readonly language: Language;
  readonly form: FormWords;
  readonly scoring: ScoringWords;
  readonly explain: ExplainWords;
  readonly cli: CliWords;
  /** Forms come back in whatever language they were issued in. */
  readonly allForms: Readonly<Record<Language, FormWords>>;
  /** Sentences for the issues of a scheme's returns. */
  issueSentence(scheme: Scheme): (issue: Issue) => string;
}

const allForms = { "zh-CN": chineseForm, "en-US": englishForm } as const;

const issueSentence =
  (language: Language, places: PlaceWords, sentences?: Sentences) =>
  (scheme: Scheme): ((issue: Issue) => string) => {
    const names = issueNames(titlesOf(scheme, language), places);
    return (issue) => sentenceOf(issue, names, sentences);
  };

/** Every language there is; another one is another entry here. */
export const languages: Readonly<Record<Language, LanguageWords>> = {
  "zh-CN": {
    language: "zh-CN",
    form: chineseForm,
    scoring: chineseScoring,
    explain: chineseExplain,
    cli: chineseCli,
    allForms,
    issueSentence: issueSentence("zh-CN", chinesePlaces),
  },
  "en-US": {
    language: "en-US",
    form: englishForm,
    scoring: englishScoring,
    explain: englishExplain,
    cli: englishCli,
    allForms,
    issueSentence: issueSentence("en-US", englishPlaces, englishSentences),
  },
};
