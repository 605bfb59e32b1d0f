import { inLanguage } from "../../answers/text";
import { criteriaOf } from "../criteria";
import type { Proof } from "../underProof";

/** What is printed as the scoring standard is what is counted. A warning: the office may have its reasons. */
export const criteria: Proof = ({ scheme, survey, languages, fault }) =>
  languages.flatMap((words) =>
    survey.indicators.flatMap(({ it, path }) => {
      const generated = criteriaOf(it, scheme, words);
      if (inLanguage(it.criteria, words.language) === generated) return [];
      const at = [...path, "criteria", words.language === "en-US" ? "en" : "zh"];
      return [fault("criteriaOutdated", at, { generated }, "warning")];
    }),
  );
