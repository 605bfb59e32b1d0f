import { parentPort, workerData } from "node:worker_threads";
import type { FoundFile } from "#adapters/node/findFiles";
import { freezeLanguage } from "#adapters/xlsx/read/freezeLanguage";
import { languages } from "#core/languages/index";
import type { AsideData } from "./aside";
import { FORMS, formSnapshot } from "./formSnapshots";
import type { FileAnswer, FileOrder } from "./orderedWorker";
import { SURVEYS, surveyVerdict } from "./surveyVerdicts";
import { openedReturn, RETURNS } from "./verdicts";
import { VERIFICATIONS, verificationVerdict } from "./verificationVerdicts";

/** Reads and checks one file after the other, as `readAside` orders them; no order means that all is done. */
const { task, known, schemes, earlier } = workerData as AsideData;
const ours = {
  schemes: new Map(schemes.map((scheme) => [scheme.id, scheme])),
  earlier,
  words: languages["zh-CN"],
};

const tasks: Readonly<Record<string, (file: FoundFile, known: unknown) => unknown>> = {
  [RETURNS]: (file) => openedReturn(file, ours),
  [VERIFICATIONS]: (file, roster) => verificationVerdict(file, roster, ours),
  [SURVEYS]: surveyVerdict,
  [FORMS]: formSnapshot,
};

freezeLanguage();
parentPort?.on("message", (order: FileOrder | undefined) => {
  if (!order) {
    parentPort?.close();
    return;
  }
  const verdict = tasks[task]?.(order.file, known);
  if (verdict === undefined) throw new Error(`nobody here does ${task}`);
  const answer: FileAnswer = { index: order.index, verdict };
  parentPort?.postMessage(answer);
});
