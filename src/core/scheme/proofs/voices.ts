import type { Proof } from "../underProof";
import { weightsFault, weightsOf } from "../voices";

/** The questionnaire's weight and all of them together stay within their limits (DOMAIN §5, S63). */
export const voices: Proof = ({ scheme: { voices: all = [] }, fault }) => {
  const found = weightsFault(weightsOf(all));
  if (!found) return [];
  const { kind, sum, most } = found;
  const ofSurvey = kind === "surveyTooMuch";
  const at = ofSurvey ? all.findIndex(({ voice }) => voice === "survey") : all.length - 1;
  return [fault("weightsTooMuch", ["voices", at, "weight"], { of: ofSurvey ? "survey" : "all", sum, most })];
};
