import { createHash } from "node:crypto";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import type { Language, Plan } from "#core";
import { collect } from "#core/consolidation/collect";
import { consolidate } from "#core/consolidation/consolidate";
import type { Consolidation } from "#core/consolidation/consolidation";
import { roundWorkbook } from "#core/consolidation/roundWorkbook";
import type { Verdict } from "#core/consolidation/submission";
import { languages } from "#core/languages/index";
import type { Roster } from "#core/roster/roster";
import { checkReturn } from "#usecases/checkReturn";
import { makeSample, type Sample } from "#usecases/sample/makeSample";
import { shippedSchemes } from "../../src/cli/schemes";

/** A whole round on sample data, through real bytes, as the command line does it. */
export interface SampleRound {
  readonly sample: Sample;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly verdicts: readonly Verdict[];
  readonly consolidation: Consolidation;
  readonly workbook: Plan;
}

export interface RoundSize {
  readonly departments: number;
  readonly banners: number;
  readonly odd: number;
  readonly seed?: number;
  readonly language?: Language;
}

export function sampleRound({ departments, banners, odd, seed = 7, language = "zh-CN" }: RoundSize): SampleRound {
  const schemes = shippedSchemes();
  const sample = makeSample({ schemes, words: languages[language].form, departments, banners, odd, seed, language });
  const files = sample.returns.map(({ fileName, content }) => {
    const made = content();
    return {
      name: fileName,
      bytes: made.kind === "plan" ? writeWorkbook(made.plan, nodeDeflater) : new TextEncoder().encode(made.text),
    };
  });
  const verdicts = files.map(({ name, bytes }) => verdictOn(name, bytes, sample.roster));
  return { sample, files, verdicts, ...consolidated(verdicts, sample.roster, language) };
}

export function verdictOn(name: string, bytes: Uint8Array, roster?: Roster): Verdict {
  const file = { name, path: name, hash: createHash("sha256").update(bytes).digest("hex"), size: bytes.length };
  const allForms = languages["zh-CN"].allForms;
  return checkReturn(file, readWorkbook(bytes, { inflater: nodeInflater, fileName: name }), {
    schemes: shippedSchemes(),
    words: allForms,
    roster,
  });
}

export function consolidated(
  verdicts: readonly Verdict[],
  roster: Roster,
  language: Language = "zh-CN",
): { consolidation: Consolidation; workbook: Plan } {
  const words = languages[language];
  const consolidation = consolidate({ collection: collect(verdicts), roster, schemes: [...shippedSchemes().values()] });
  const workbook = roundWorkbook(consolidation, {
    language,
    words: words.consolidation,
    issueSentence: (scheme) => words.issueSentence(scheme),
    stamp: "2015-08-20T00:00:00Z",
  });
  return { consolidation, workbook };
}
