import type { Language } from "../answers/text";
import type { Issue } from "../validation/issue";
import { issueNames, type PlaceWords } from "../validation/names";
import { sentenceOf, type Sentences } from "../validation/sentences";
import type { Scheme } from "./scheme";
import { titlesOf } from "./titles";

/** Sentences of one language for the issues of a scheme's returns; without its own, the Chinese ones beside the rules. */
export const issueSentence =
  (language: Language, places: PlaceWords, sentences?: Sentences) =>
  (scheme: Scheme): ((issue: Issue) => string) => {
    const names = issueNames(titlesOf(scheme, language), places);
    return (issue) =>
      sentenceOf(issue, names, sentences) + (issue.errorFrom === undefined ? "" : places.errorFrom(issue.errorFrom));
  };
