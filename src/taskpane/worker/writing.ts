import { fileBundle } from "#adapters/xlsx/write/fileBundle";
import type { Language, Scheme } from "#core";
import type { FormWords } from "#core/languages/formWords";
import { packForms, type PackOrder } from "#usecases/packForms";
import { makeSample } from "#usecases/sample/makeSample";
import type { SampleFiles } from "./messages";
import { ownBytes, write } from "./writeBytes";

export const packedForms = (
  order: PackOrder,
  onProgress: (done: number, all: number) => void,
): Uint8Array<ArrayBuffer> => ownBytes(packForms(order, write, fileBundle(), onProgress));

/** A small made-up round: enough to see every verdict, made in a moment. */
export function sampleFiles(schemes: ReadonlyMap<string, Scheme>, words: FormWords, language: Language): SampleFiles {
  const { roster, returns } = makeSample({ schemes, words, language, departments: 12, banners: 4, odd: 6, seed: 7 });
  return {
    roster,
    files: returns.map(({ fileName, content }) => {
      const made = content();
      const bytes = made.kind === "plan" ? write(made.plan) : ownBytes(new TextEncoder().encode(made.text));
      return { name: fileName, bytes };
    }),
  };
}
