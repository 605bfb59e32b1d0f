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
/** A machine that is busy with others makes any file late: so many times as long is waited while we hardly had the processor. */
const MOST_WAITS = 6;
/** Of the time that was waited, in processor time of ours: less is "hardly". */
const OURS = 0.8;
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

  const take = ({ index, file }: FileOrder, answer: unknown): void => {
    try {
      if (!begun) throw new Error("an answer before its time");
      verdicts[index] = unpack(answer, begun.meanwhile);
    } catch (error) {
      // A bug of ours is told as ours, beside its file; the others are none the worse for it.
      showDetails(error);
      verdicts[index] = ended(file, "ourFault");
    }
  };
  /** One worker after the other, until there are no files left: the next one takes over where one was ended. */
  const work = async (): Promise<void> => {
    while (left.length > 0) left.push(...(await oneWorker()).reverse());
  };
  /** Gives back what it was ordered and could not do, without the file that ended it. */
  const oneWorker = (): Promise<FileOrder[]> =>
    new Promise((resolve, reject) => {
      const data: AsideData = { task, known, schemes: [...schemes.values()], earlier };
      const worker = new Worker(script, { workerData: data, resourceLimits: MEMORY });
      workers.add(worker);
      /** In the order in which they are read: the first is the one it is at. */
      const ordered: FileOrder[] = [];
      let alarm: NodeJS.Timeout | undefined;
      let late: FileOrder | undefined;
      let fault: NodeJS.ErrnoException | undefined;
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
        clearTimeout(alarm);
        const [file] = ordered;
        if (!file) return;
        const before = process.cpuUsage();
        const look = (waits: number): void => {
          const { user, system } = process.cpuUsage(before);
          if (waits < MOST_WAITS && (user + system) / 1000 < tooSlow * OURS) {
            alarm = setTimeout(look, tooSlow, waits + 1);
            return;
          }
          late = file;
          void worker.terminate();
        };
        alarm = setTimeout(look, tooSlow, 1);
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
        clearTimeout(alarm);
        workers.delete(worker);
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
        verdicts[guilty.index] = ended(guilty.file, memory ? "tooLarge" : late ? "tooSlow" : "ourFault");
        resolve(ordered.slice(1));
      });
      order();
      // Not before what is done meanwhile is done: nobody listens until then.
      setImmediate(watch);
    });

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
