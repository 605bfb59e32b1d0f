import type { Worker } from "node:worker_threads";
import type { FoundFile } from "#adapters/node/findFiles";
import { showDetails } from "./debug";
import { processorAlarm } from "./processorAlarm";

export interface FileOrder {
  readonly index: number;
  readonly file: FoundFile;
}
export interface FileAnswer {
  readonly index: number;
  /** Plain data, as a structured clone can carry it. */
  readonly verdict: unknown;
}

/** Why a file got no answer of its own. */
export type Ended = "tooSlow" | "tooLarge" | "ourFault";

export interface WorkOrder {
  /** Files not yet ordered, the next one last. */
  readonly left: FileOrder[];
  /** Orders the worker has before it, at the most. */
  readonly ahead: number;
  /** Milliseconds that a file may take. */
  readonly tooSlow: number;
  readonly take: (order: FileOrder, answer: unknown) => void;
  readonly ended: (order: FileOrder, why: Ended) => void;
}

/**
 * Has a worker read files until none are left, or until one ends it. Gives back what it was ordered and could not do,
 * without the file that ended it.
 */
export const orderedWorker = (worker: Worker, { left, ahead, tooSlow, take, ended }: WorkOrder): Promise<FileOrder[]> =>
  new Promise((resolve, reject) => {
    /** In the order in which they are read: the first is the one it is at. */
    const ordered: FileOrder[] = [];
    let late: FileOrder | undefined;
    let fault: NodeJS.ErrnoException | undefined;
    const alarm = processorAlarm(tooSlow, () => {
      [late] = ordered;
      void worker.terminate();
    });

    const order = (): void => {
      while (ordered.length < ahead) {
        const next = left.pop();
        if (!next) break;
        ordered.push(next);
        worker.postMessage(next);
      }
      if (ordered.length === 0) worker.postMessage(undefined);
    };
    const watch = (): void => {
      if (ordered.length > 0) alarm.set();
      else alarm.stop();
    };

    worker.on("message", ({ index, verdict }: FileAnswer) => {
      const [first] = ordered;
      if (first?.index !== index) {
        fault = new Error(`an answer about a file whose turn it was not: ${index}`);
        void worker.terminate();
        return;
      }
      ordered.shift();
      order();
      watch();
      take(first, verdict);
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      fault = error;
    });
    // Every answer it still gave has come by now: it was ended by the file that is first.
    worker.on("exit", (code) => {
      alarm.stop();
      const [guilty] = ordered;
      if (!guilty) {
        if (fault) reject(fault);
        else resolve([]);
        return;
      }
      // Its answer may have crossed the alarm; then no file is to blame.
      if (!fault && late && late !== guilty) {
        resolve(ordered);
        return;
      }
      const memory = fault?.code === "ERR_WORKER_OUT_OF_MEMORY";
      if (!memory && !late) showDetails(fault ?? new Error(`a worker ended by itself (${code})`));
      ended(guilty, memory ? "tooLarge" : late ? "tooSlow" : "ourFault");
      resolve(ordered.slice(1));
    });
    order();
    // Not before what is done meanwhile is done: nobody listens until then.
    setImmediate(watch);
  });
