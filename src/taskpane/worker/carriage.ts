import type { Scheme } from "#core";
import { packed, unpacked, type CarriedVerdict } from "#core/consolidation/carriage";
import type { FileAnswer } from "#usecases/intake";
import type { ReturnKeeper } from "#usecases/keepReturns";
import type { FileReading } from "./readReturn";

type SentOf<Reading> = Reading extends { readonly verdict: unknown }
  ? Omit<Reading, "verdict"> & { readonly verdict: CarriedVerdict }
  : Reading;
/** What was read of a file, on its way from the worker that reads to the one that keeps. */
export type SentReading = SentOf<FileReading>;

export const send = (reading: FileReading): SentReading =>
  reading.is === "gone" ? reading : { ...reading, verdict: packed(reading.verdict) };

/** Keeps what was read, and says what the page has to know of it. */
export function keep(
  kept: number,
  reading: SentReading,
  keeper: ReturnKeeper,
  schemes: ReadonlyMap<string, Scheme>,
  earlier: readonly Scheme[] = [],
): FileAnswer {
  if (reading.is === "gone") return reading;
  return { ...reading, verdict: keeper.keep(kept, unpacked(reading.verdict, schemes, earlier)) };
}
