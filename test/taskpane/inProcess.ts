import { languages } from "#core/languages/index";
import type { Scheme } from "#core";
import type { Roster } from "#core/roster/roster";
import type { WorkerReader } from "../../src/taskpane/worker/workerReader";
import { readReturn } from "../../src/taskpane/worker/readReturn";
import { packedForms, sampleFiles } from "../../src/taskpane/worker/writing";

/** What the worker does, without a worker: for tests and previews. */
export function inProcessReader(schemes: ReadonlyMap<string, Scheme>): WorkerReader {
  let roster: Roster | undefined;
  const words = languages["zh-CN"].allForms;
  return {
    begin(used) {
      roster = used;
    },
    read: ({ file }) => readReturn(file, { schemes, words, roster }),
    abandon: () => undefined,
    pack: async (order, onProgress) =>
      packedForms({ ...order, schemes, words: languages[order.language].form }, onProgress),
    sample: async (language) => sampleFiles(schemes, languages[language].form, language),
  };
}
