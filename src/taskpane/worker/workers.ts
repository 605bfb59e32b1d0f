import type { BuildStep } from "#adapters/officejs/build/steps";
import type { Answered, BuildOptions, Language, PlanOutline } from "#core";
import type { Roster } from "#core/roster/roster";
import type { RoundDesk } from "#usecases/consolidateHere";
import type { PickedFile, ReturnReader } from "#usecases/intake";
import { nothingOwn, type OwnSet } from "../schemeShelf";
import type { KeepingOrder, ReadingOrder, SampleFiles } from "./messages";
import { Questions, type WorkerPort } from "./workerLine";

export interface Picked extends PickedFile {
  readonly file: File;
}

export interface FileReader extends ReturnReader<Picked> {
  /** Beside the shipped ones, from now on. */
  useSchemes(own: OwnSet): void;
  pack(
    order: { readonly roster: Roster; readonly language: Language; readonly stamp: string },
    onProgress: (done: number, all: number) => void,
  ): Promise<Uint8Array<ArrayBuffer>>;
  sample(language: Language): Promise<SampleFiles>;
}

/** Builds a plan whose steps come from elsewhere. */
export type BuildInSteps = (
  outline: PlanOutline,
  steps: AsyncIterable<readonly BuildStep[]>,
  options: BuildOptions,
) => Promise<Answered<void>>;

interface WorkersOrder {
  readonly startReading: () => WorkerPort<ReadingOrder>;
  readonly startKeeping: () => WorkerPort<KeepingOrder>;
  readonly build: BuildInSteps;
}

/**
 * Two workers, started when they are first needed: one reads files and is ended with a file that hangs, the other keeps
 * what was read and is never ended. Only one of them has much to do at a time.
 */
export function workers({ startReading, startKeeping, build }: WorkersOrder): { reader: FileReader; desk: RoundDesk } {
  const questions = new Questions();
  let reading: WorkerPort<ReadingOrder> | undefined;
  let keeping: WorkerPort<KeepingOrder> | undefined;
  let own = nothingOwn;

  const keeper = (): WorkerPort<KeepingOrder> => {
    if (keeping) return keeping;
    const started = startKeeping();
    started.listen(questions.hear, (why) => {
      // Its file can't be had, or it fell over; the reader's line led to it.
      keeping = undefined;
      started.end();
      reading?.end();
      reading = undefined;
      questions.fail(`the worker that keeps stopped: ${why}`);
    });
    keeping = started;
    return started;
  };

  const reader = (): WorkerPort<ReadingOrder> => {
    if (reading) return reading;
    const started = startReading();
    started.listen(questions.hear, (why) => {
      reading = undefined;
      started.end();
      questions.fail(`the worker that reads stopped: ${why}`);
    });
    const { port1, port2 } = new MessageChannel();
    started.send({ kind: "connect", keeper: port1 }, [port1]);
    keeper().send({ kind: "connect", reader: port2 }, [port2]);
    reading = started;
    started.send({ kind: "schemes", own });
    return started;
  };

  const askKeeper = <Kind extends "summary" | "findings" | "planned" | "steps">(
    kind: Kind,
    order: (id: number) => KeepingOrder,
  ) => {
    const own = keeper();
    return questions.ask(own, kind, (id) => {
      own.send(order(id));
    });
  };

  /** The next batch is asked for before this one is used: while Excel is told, it is worked out. */
  async function* steps(): AsyncGenerator<readonly BuildStep[]> {
    const next = () => askKeeper("steps", (id) => ({ kind: "next", id }));
    let coming = next();
    for (;;) {
      const { steps: batch } = await coming;
      if (!batch) return;
      coming = next();
      yield batch;
    }
  }

  return {
    reader: {
      useSchemes(set) {
        own = set;
        reading?.send({ kind: "schemes", own });
      },
      begin(roster) {
        reader().send({ kind: "begin", roster });
      },
      async read({ file }) {
        const own = reader();
        const { answer } = await questions.ask(own, "answer", (id) => {
          own.send({ kind: "read", id, file });
        });
        return answer;
      },
      abandon() {
        if (!reading) return;
        reading.end();
        questions.forget(reading);
        reading = undefined;
      },
      async pack(order, onProgress) {
        const own = reader();
        const send = (id: number): void => {
          own.send({ kind: "pack", id, ...order });
        };
        const { bytes } = await questions.ask(own, "packed", send, onProgress);
        return bytes;
      },
      async sample(language) {
        const own = reader();
        const { sample } = await questions.ask(own, "sampled", (id) => {
          own.send({ kind: "sample", id, language });
        });
        return sample;
      },
    },
    desk: {
      async sumUp(kept, roster) {
        const { summary } = await askKeeper("summary", (id) => ({ kind: "sumUp", id, kept, roster }));
        return summary;
      },
      async findings(kept) {
        const { findings } = await askKeeper("findings", (id) => ({ kind: "findings", id, kept }));
        return findings;
      },
      async plan(language) {
        const { outline } = await askKeeper("planned", (id) => ({ kind: "plan", id, language }));
        return { outline, build: (options) => build(outline, steps(), options) };
      },
    },
  };
}
