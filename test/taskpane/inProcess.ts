import { languages } from "#core/languages/index";
import type { Scheme, Workbook } from "#core";
import type { Roster } from "#core/roster/roster";
import type { RoundDesk } from "#usecases/consolidateHere";
import { keepReturns } from "#usecases/keepReturns";
import type { StartSchemes } from "../../src/taskpane/schemeDesk/schemeBench";
import { nothingOwn, withOwn } from "../../src/taskpane/schemeShelf";
import { answerScheme } from "../../src/taskpane/worker/schemes/answerScheme";
import { packedForms, sampleFiles } from "../../src/taskpane/worker/writing";
import type { StartPort } from "../../src/taskpane/steps/stepRunner";
import { readReturn } from "../../src/taskpane/worker/readReturn";
import { carryOutStep } from "../../src/taskpane/worker/steps/carryOut";
import type { FileReader } from "../../src/taskpane/worker/workers";

/** A step carried out without a worker; what comes after its end nobody hears. */
export const steppingHere =
  (schemes: ReadonlyMap<string, Scheme>): StartPort =>
  (hear, stopped) => {
    let ended = false;
    return {
      send(order) {
        carryOutStep(order, withOwn(schemes, order.order.own), (message) => {
          if (!ended) hear(message);
        }).catch((fault: unknown) => {
          stopped(String(fault));
        });
      },
      end() {
        ended = true;
      },
    };
  };

/** Schemes read, proved and tried without a worker; what comes after its end nobody hears. */
export const schemingHere =
  (schemes: ReadonlyMap<string, Scheme>): StartSchemes =>
  (hear, stopped) => {
    let ended = false;
    return {
      send({ id, order }) {
        // A worker gets copies.
        const copy = structuredClone({ ...order, ...("file" in order ? { file: undefined } : {}) });
        answerScheme({ ...copy, ...("file" in order ? { file: order.file } : {}) } as typeof order, schemes).then(
          (answer) => {
            if (!ended) hear({ id, answer: structuredClone(answer) });
          },
          (fault: unknown) => {
            stopped(String(fault));
          },
        );
      },
      end() {
        ended = true;
      },
    };
  };

/** What the workers do, without workers: for tests and previews. */
export function inProcess(
  shipped: ReadonlyMap<string, Scheme>,
  workbook: Workbook,
): { readonly reader: FileReader; readonly desk: RoundDesk } {
  let roster: Roster | undefined;
  let next = 1;
  const words = languages["zh-CN"].allForms;
  let own = nothingOwn;
  const schemesNow = () => withOwn(shipped, own);
  const keeper = keepReturns(schemesNow);
  return {
    reader: {
      useSchemes(set) {
        own = set;
      },
      begin(used) {
        roster = used;
      },
      async read({ file }) {
        const reading = await readReturn(file, { schemes: schemesNow(), earlier: own.earlier, words, roster });
        return reading.is === "gone" ? reading : { ...reading, verdict: keeper.keep(next++, reading.verdict) };
      },
      abandon: () => undefined,
      pack: async (order, onProgress) =>
        packedForms({ ...order, schemes: schemesNow(), words: languages[order.language].form }, onProgress),
      sample: async (language) => sampleFiles(shipped, languages[language].form, language),
    },
    desk: {
      sumUp: async (kept, used) => keeper.sumUp(kept, used),
      findings: async (kept) => keeper.findings(kept),
      async plan(language) {
        const { consolidation, issueSentence } = languages[language];
        const plan = keeper.plan({ language, words: consolidation, issueSentence });
        return { outline: plan, build: (options) => workbook.build(plan, options) };
      },
    },
  };
}
