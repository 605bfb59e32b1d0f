import type { Language, Plan, Scheme } from "#core";
import type { FormWords } from "#core/languages/formWords";
import { makeSample } from "#usecases/sample/makeSample";

interface SampleOrder {
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly words: FormWords;
  readonly language: Language;
}

/** A filled form of a made-up department, marked as a sample in every place. */
export function sampleForm({ schemes, words, language }: SampleOrder): Plan {
  const { returns } = makeSample({ schemes, words, language, departments: 1, banners: 0, odd: 0, seed: 7 });
  const made = returns[0]?.content();
  if (made?.kind !== "plan") throw new Error("the sample holds no form");
  return made.plan;
}
