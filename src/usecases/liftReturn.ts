import { formTemplate, type Plan, type Scheme } from "#core";
import type { FormWords } from "#core/languages/formWords";
import type { Submission } from "#core/consolidation/submission";

/** A clean form with the values of a return lifted over: formulas, labels and office numbers as they were issued. */
export function liftReturn(
  { identity, reading, scheme }: Submission & { scheme: Scheme },
  words: FormWords,
  stamp: string,
): Plan {
  const answers = new Map(reading.answers);
  // What the office gave stays what the office gave.
  for (const [id, answer] of reading.issued) answers.set(id, answer);
  return formTemplate({
    scheme,
    identity,
    words,
    issued: reading.issued,
    stamp,
    content: { answers, annexes: reading.annexes, head: reading.head },
  });
}
