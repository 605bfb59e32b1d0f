import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { FoundFile } from "#adapters/node/findFiles";
import { readBytes, type FileBytes } from "#adapters/node/readReturn";
import type { Scheme } from "#core";
import { showDetails } from "./debug";

/** What a worker is told once: the kind of files it reads, and what to hold them against. */
export interface AsideData {
  readonly task: string;
  readonly known: unknown;
  /** Those of an office's own among them, which a worker couldn't know. */
  readonly schemes: readonly Scheme[];
  /** Older versions of them that are accepted. */
  readonly earlier: readonly Scheme[];
}
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

export interface Reading<Verdict> {
  readonly task: string;
  readonly known: unknown;
  readonly schemes?: ReadonlyMap<string, Scheme>;
  readonly earlier?: readonly Scheme[] | undefined;
  /** The same without any worker, where the sources run by themselves (tests). */
  readonly here: (file: FoundFile) => Verdict;
  /** What came from a worker; throws where it can't be what was sent. */
  readonly unpack: (answer: unknown) => Verdict;
  readonly ended: (file: FoundFile, kind: Ended) => Verdict;
  readonly script?: string | undefined;
  readonly tooSlow?: number | undefined;
}

/** Beside this file in the built command line; there is none where the sources run by themselves (tests). */
const SCRIPT = join(__dirname, "checkWorker.js");
const MOST_WORKERS = 4;
/** No file of the allowed size takes a tenth of it. */
const TOO_SLOW = 10_000;
/** Megabytes. A form takes a few; young space is kept small because it counts for each worker. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 4 };

/**
 * A verdict for each file, in their order. Files are read in worker threads, several at a time: one that hangs or eats
 * the memory is ended and told, and the others go on.
 */
export async function readAside<Verdict>(
  files: readonly FoundFile[],
  {
    task,
    known,
    schemes = new Map(),
    earlier = [],
    here,
    unpack,
    ended,
    script = SCRIPT,
    tooSlow = TOO_SLOW,
  }: Reading<Verdict>,
): Promise<readonly Verdict[]> {
  if (!existsSync(script)) return files.map(here);
  const verdicts: (Verdict | undefined)[] = files.map(() => undefined);
  const workers = new Set<Worker>();
  let next = 0;

  /** One worker after the other, until there are no files left: the next one takes over where one was ended. */
  const work = async (): Promise<void> => {
    while (next < files.length) await oneWorker();
  };
  const oneWorker = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const data: AsideData = { task, known, schemes: [...schemes.values()], earlier };
      const worker = new Worker(script, { workerData: data, resourceLimits: MEMORY });
      workers.add(worker);
      let busy: FileOrder | undefined;
      let alarm: NodeJS.Timeout | undefined;
      const settle = (kind: Ended): void => {
        if (busy) verdicts[busy.index] = ended(busy.file, kind);
        busy = undefined;
      };
      /** A bug of ours is told as ours, beside its file; the others are none the worse for it. */
      const fault = (error: unknown): void => {
        showDetails(error);
        settle("ourFault");
      };
      const order = (): void => {
        clearTimeout(alarm);
        const file = files[next];
        if (!file) {
          worker.postMessage(undefined);
          return;
        }
        busy = { index: next++, file };
        alarm = setTimeout(() => {
          settle("tooSlow");
          void worker.terminate();
        }, tooSlow);
        worker.postMessage(busy);
      };
      worker.on("message", ({ index, verdict }: FileAnswer) => {
        // An answer may cross the alarm: its file is told as too slow by then, and the worker has been ended.
        if (busy?.index !== index) return;
        try {
          verdicts[index] = unpack(verdict);
          busy = undefined;
        } catch (error) {
          fault(error);
        }
        order();
      });
      worker.on("error", (error: NodeJS.ErrnoException) => {
        clearTimeout(alarm);
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") settle("tooLarge");
        else if (busy) fault(error);
        else reject(error);
      });
      worker.on("exit", (code) => {
        clearTimeout(alarm);
        if (busy) fault(new Error(`a worker ended by itself (${code})`));
        workers.delete(worker);
        resolve();
      });
      order();
    });

  try {
    await Promise.all(Array.from({ length: Math.min(files.length, availableParallelism(), MOST_WORKERS) }, work));
  } finally {
    for (const worker of workers) void worker.terminate();
  }
  return verdicts.map((verdict, index) => {
    if (!verdict) throw new Error(`${files[index]?.path ?? ""} got no verdict`);
    return verdict;
  });
}

/** undefined where the system says no: one file that can't be opened is no reason to stop at it. */
export function bytesIf(file: FoundFile): FileBytes | undefined {
  try {
    return readBytes(file);
  } catch (error) {
    if (typeof error === "object" && error !== null && "syscall" in error) return undefined;
    throw error;
  }
}

/** A file as a verdict names it; without a checksum where it can't be opened. */
export const fileFacts = (
  { name, path }: FoundFile,
  bytes: Pick<FileBytes, "hash" | "size"> | undefined,
): { readonly name: string; readonly path: string; readonly hash: string; readonly size: number } => ({
  name,
  path,
  hash: bytes?.hash ?? "",
  size: bytes?.size ?? 0,
});
