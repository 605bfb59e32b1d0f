import type { ReturnTaking } from "#usecases/takeReturns";
import type { Picked, WorkerReader } from "./worker/workerReader";

/** What only the office's desk needs. */
export interface OfficeTools {
  readonly reader: WorkerReader;
  readonly returns: ReturnTaking<Picked>;
  /** Hands a file to the browser to save; whether anything came of it nobody is told. */
  readonly save: (bytes: Uint8Array<ArrayBuffer>, fileName: string) => void;
}
