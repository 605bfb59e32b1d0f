import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { readBytes, type FileBytes } from "#adapters/node/readReturn";
import type { FoundFile } from "#adapters/node/findFiles";
import type { Scheme } from "#core";
import { unpacked, type CarriedVerdict } from "#core/consolidation/carriage";
import type { Verdict } from "#core/consolidation/submission";
import type { LanguageWords } from "#core/languages/index";
import type { Roster } from "#core/roster/roster";
import { checkReturn } from "#usecases/checkReturn";
import { showDetails } from "./debug";
import { read } from "./files";

/** What a worker is given once, and what comes and goes for each file. */
export interface Checking {
  readonly roster: Roster | undefined;
  readonly schemes: readonly Scheme[];
}
export interface FileOrder {
  readonly index: number;
  readonly file: FoundFile;
}
export interface FileAnswer {
  readonly index: number;
  readonly verdict: CarriedVerdict;
}

interface Known {
  readonly schemes: ReadonlyMap<string, Scheme>;
  readonly words: Pick<LanguageWords, "allForms">;
}

/** One file, one verdict. */
export function verdictOn(file: FoundFile, roster: Roster | undefined, { schemes, words }: Known): Verdict {
  const bytes = bytesOf(file);
  if (!bytes) return cannotOpen(file);
  const returned = { name: file.name, path: file.path, hash: bytes.hash, size: bytes.size };
  return checkReturn(returned, read(bytes, file.name), { schemes, words: words.allForms, roster });
}

/** undefined where the system says no: one file that can't be opened is no reason to stop at it. */
function bytesOf(file: FoundFile): FileBytes | undefined {
  try {
    return readBytes(file);
  } catch (error) {
    if (typeof error === "object" && error !== null && "syscall" in error) return undefined;
    throw error;
  }
}

const cannotOpen = ({ name, path }: FoundFile): Verdict => ({
  state: "rejected",
  file: { name, path, hash: "", size: 0 },
  reason: { kind: "cannotOpen" },
});

/** Beside this file in the built command line; there is none where the sources run by themselves (tests). */
const SCRIPT = join(__dirname, "checkWorker.js");
const MOST_WORKERS = 4;
/** No file of the allowed size takes a tenth of it. */
const TOO_SLOW = 10_000;
/** Megabytes. A form takes a few; young space is kept small because it counts for each worker. */
const MEMORY = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 4 };

export interface VerdictOptions extends Known {
  readonly script?: string;
  readonly tooSlow?: number;
}

/**
 * A verdict for each file, in their order. Files are read in worker threads, several at a time: one that hangs or eats
 * the memory is ended and told, and the others go on.
 */
export async function verdictsOn(
  files: readonly FoundFile[],
  roster: Roster | undefined,
  options: VerdictOptions,
): Promise<readonly Verdict[]> {
  const { schemes, script = SCRIPT, tooSlow = TOO_SLOW } = options;
  if (!existsSync(script)) return files.map((file) => verdictOn(file, roster, options));
  const verdicts: (Verdict | undefined)[] = files.map(() => undefined);
  const workers = new Set<Worker>();
  let next = 0;

  /** One worker after the other, until there are no files left: the next one takes over where one was ended. */
  const work = async (): Promise<void> => {
    while (next < files.length) await oneWorker();
  };
  const oneWorker = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const data: Checking = { roster, schemes: [...schemes.values()] };
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
          verdicts[index] = unpacked(verdict, schemes);
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

type Ended = "tooSlow" | "tooLarge" | "ourFault";

function ended(file: FoundFile, kind: Ended): Verdict {
  const bytes = bytesOf(file);
  if (!bytes) return cannotOpen(file);
  const { hash, size } = bytes;
  return { state: "rejected", file: { name: file.name, path: file.path, hash, size }, reason: { kind } };
}
