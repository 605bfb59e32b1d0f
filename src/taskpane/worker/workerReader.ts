import type { Language, Scheme } from "#core";
import type { Roster } from "#core/roster/roster";
import type { FileAnswer, PickedFile, ReturnReader } from "#usecases/takeReturns";
import { receive } from "./carriage";
import type { Order, Report, SampleFiles } from "./messages";

export interface Picked extends PickedFile {
  readonly file: File;
}

/** The part of a Worker that is needed here. */
export interface WorkerPort {
  /** Once, before anything is sent. */
  listen(hear: (report: Report) => void, stopped: (why: string) => void): void;
  send(order: Order): void;
  end(): void;
}

interface Waiting {
  readonly resolve: (report: Report) => void;
  readonly reject: (fault: Error) => void;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

export interface WorkerReader extends ReturnReader<Picked> {
  pack(
    order: { readonly roster: Roster; readonly language: Language; readonly stamp: string },
    onProgress: (done: number, all: number) => void,
  ): Promise<Uint8Array<ArrayBuffer>>;
  sample(language: Language): Promise<SampleFiles>;
}

/** Asks one worker for everything; starts it when it is first needed, and a fresh one after it was ended. */
export function workerReader(start: () => WorkerPort, schemes: ReadonlyMap<string, Scheme>): WorkerReader {
  let worker: WorkerPort | undefined;
  let nextId = 1;
  let waiting = new Map<number, Waiting>();

  const fail = (text: string): void => {
    const all = [...waiting.values()];
    waiting = new Map();
    for (const { reject } of all) reject(new Error(text));
  };

  const running = (): WorkerPort => {
    if (worker) return worker;
    const started = start();
    started.listen(hear, (why) => {
      // Its file can't be had, or it fell over.
      worker = undefined;
      started.end();
      fail(`the worker stopped: ${why}`);
    });
    worker = started;
    return started;
  };

  const hear = (report: Report): void => {
    const asked = waiting.get(report.id);
    if (!asked) return;
    if (report.kind === "progress") {
      asked.onProgress?.(report.done, report.all);
      return;
    }
    waiting.delete(report.id);
    if (report.kind === "fault") asked.reject(new Error(report.text));
    else asked.resolve(report);
  };

  const ask = <Kind extends Report["kind"]>(
    kind: Kind,
    order: (id: number) => Order,
    onProgress?: Waiting["onProgress"],
  ): Promise<Extract<Report, { kind: Kind }>> =>
    new Promise((resolve, reject) => {
      const id = nextId++;
      waiting.set(id, {
        reject,
        onProgress,
        resolve(report) {
          if (report.kind === kind) resolve(report as Extract<Report, { kind: Kind }>);
          else reject(new Error(`the worker answered ${report.kind} instead of ${kind}`));
        },
      });
      running().send(order(id));
    });

  return {
    begin(roster) {
      running().send({ kind: "begin", roster });
    },
    async read({ file }): Promise<FileAnswer> {
      const { answer } = await ask("answer", (id) => ({ kind: "read", id, file }));
      return receive(answer, schemes);
    },
    abandon() {
      worker?.end();
      worker = undefined;
      waiting = new Map();
    },
    async pack(order, onProgress) {
      const { bytes } = await ask("packed", (id) => ({ kind: "pack", id, ...order }), onProgress);
      return bytes;
    },
    async sample(language) {
      const { sample } = await ask("sampled", (id) => ({ kind: "sample", id, language }));
      return sample;
    },
  };
}
