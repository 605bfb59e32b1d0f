import type { RoundDesk } from "#usecases/consolidateHere";
import type { ReturnTaking } from "#usecases/intake";
import type { SchemeBench } from "./schemeDesk/schemeBench";
import type { StepRunner } from "./steps/stepRunner";
import type { FileReader, Picked } from "./worker/workers";

/** What only the office's desk needs. */
export interface OfficeTools {
  readonly reader: FileReader;
  readonly returns: ReturnTaking<Picked>;
  /** Where what was read is kept and brought together. */
  readonly desk: RoundDesk;
  /** Reads, proves, tries and publishes schemes. */
  readonly schemes: SchemeBench;
  /** The other steps of a round. */
  readonly steps: StepRunner;
  /** Hands a file to the browser to save; whether anything came of it nobody is told. */
  readonly save: (bytes: Uint8Array<ArrayBuffer>, fileName: string) => void;
}
