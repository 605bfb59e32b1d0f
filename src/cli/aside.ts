import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { FoundFile } from "#adapters/node/findFiles";
import type { Scheme } from "#core";
import { showDetails } from "./debug";
import { orderedWorker, type Ended, type FileOrder } from "./orderedWorker";

/** What a worker is told once: the kind of files it reads, and what to hold them against. */
export interface AsideData {
  readonly task: string;
  readonly known: unknown;
  /** Those of an office's own among them, which a worker couldn't know. */
  readonly schemes: readonly Scheme[];
  /** Older versions of them that are accepted. */
  readonly earlier: readonly Scheme[];
}

export interface Reading<Verdict, Meanwhile> {
  readonly task: string;
  readonly known: unknown;
  readonly schemes?: ReadonlyMap<string, Scheme>;
  readonly earlier?: readonly Scheme[] | undefined;
  /** Done here, once, while the workers load and begin: the first thing they need a hand for comes after it. */
  readonly meanwhile: () => Meanwhile;
  /** The same without any worker, where the sources run by themselves (tests). */
  readonly here: (file: FoundFile, meanwhile: Meanwhile) => Verdict;
  /** What came from a worker; throws where it can't be what was sent. */
  readonly unpack: (answer: unknown, meanwhile: Meanwhile) => Verdict;
  readonly ended: (file: FoundFile, kind: Ended) => Verdict;
  readonly script?: string | undefined;
  readonly tooSlow?: number | undefined;
}

/** Beside this file in the built command line; there is none where the sources run by themselves (tests). */
const SCRIPT = join(__dirname, "checkWorker.js");
const MOST_WORKERS = 4;
/** Orders a worker has before it: it goes on while its answers are looked at. */
const AHEAD = 32;
/** No file of the allowed size takes a tenth of it. */
const TOO_SLOW = 10_000;
/** Megabytes. A form takes a few; young space is kept small because it counts for each worker. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** One processor is for this thread, which is as busy as any worker. */
const workersFor = (files: number): number => Math.max(1, Math.min(files, availableParallelism() - 1, MOST_WORKERS));

/**
 * A verdict for each file, in their order. Files are read in worker threads, several at a time: one that hangs or eats
 * the memory is ended and told, and the others go on.
 */
export async function readAside<Verdict, Meanwhile>(
  files: readonly FoundFile[],
  {
    task,
    known,
    schemes = new Map(),
    earlier = [],
    script = SCRIPT,
    tooSlow = TOO_SLOW,
    ...hands
  }: Reading<Verdict, Meanwhile>,
): Promise<{ readonly meanwhile: Meanwhile; readonly verdicts: readonly Verdict[] }> {
  const { here, unpack, ended } = hands;
  if (!existsSync(script)) {
    const meanwhile = hands.meanwhile();
    return { meanwhile, verdicts: files.map((file) => here(file, meanwhile)) };
  }
  const verdicts: (Verdict | undefined)[] = files.map(() => undefined);
  const workers = new Set<Worker>();
  const crew = workersFor(files.length);
  const ahead = Math.max(1, Math.min(AHEAD, Math.floor(files.length / crew / 2)));
  /** Files not yet ordered, the next one last; those of a worker that was ended come back. */
  const left = files.map((file, index): FileOrder => ({ index, file })).reverse();
  let begun: { readonly meanwhile: Meanwhile } | undefined;

  const end = ({ index, file }: FileOrder, why: Ended): void => {
    verdicts[index] = ended(file, why);
  };
  const take = (order: FileOrder, answer: unknown): void => {
    try {
      if (!begun) throw new Error("an answer before its time");
      verdicts[order.index] = unpack(answer, begun.meanwhile);
    } catch (error) {
      // A bug of ours is told as ours, beside its file; the others are none the worse for it.
      showDetails(error);
      end(order, "ourFault");
    }
  };
  /** One worker after the other, until there are no files left: the next one takes over where one was ended. */
  const work = async (): Promise<void> => {
    while (left.length > 0) left.push(...(await oneWorker()).reverse());
  };
  const oneWorker = async (): Promise<FileOrder[]> => {
    const data: AsideData = { task, known, schemes: [...schemes.values()], earlier };
    const worker = new Worker(script, { workerData: data, resourceLimits: MEMORY });
    workers.add(worker);
    try {
      return await orderedWorker(worker, { left, ahead, tooSlow, take, ended: end });
    } finally {
      workers.delete(worker);
    }
  };

  try {
    const working = Promise.all(Array.from({ length: crew }, work));
    // Told where it is waited for; until then nothing is lost.
    working.catch(() => undefined);
    begun = { meanwhile: hands.meanwhile() };
    await working;
    return { meanwhile: begun.meanwhile, verdicts: verdicts.map(given) };
  } finally {
    for (const worker of workers) void worker.terminate();
  }

  function given(verdict: Verdict | undefined, index: number): Verdict {
    if (!verdict) throw new Error(`${files[index]?.path ?? ""} got no verdict`);
    return verdict;
  }
}
