import { parentPort, workerData } from "node:worker_threads";
import { packed } from "#core/consolidation/carriage";
import { languages } from "#core/languages/index";
import { verdictOn, type Checking, type FileAnswer, type FileOrder } from "./verdicts";

/** Reads and checks one file after the other, as `verdictsOn` orders them; no order means that all is done. */
const { roster, schemes } = workerData as Checking;
const known = { schemes: new Map(schemes.map((scheme) => [scheme.id, scheme])), words: languages["zh-CN"] };

parentPort?.on("message", (order: FileOrder | undefined) => {
  if (!order) {
    parentPort?.close();
    return;
  }
  const answer: FileAnswer = { index: order.index, verdict: packed(verdictOn(order.file, roster, known)) };
  parentPort?.postMessage(answer);
});
