import type { Random } from "#usecases/sample/random";

/** Something that takes what strangers wrote. Inputs are bytes, so that a find can be kept as a file. */
export interface Target {
  readonly name: string;
  /** From which the mutations start. */
  readonly seeds: () => readonly Uint8Array[];
  readonly mutate: (seed: Uint8Array, seeds: readonly Uint8Array[], chance: Random) => Uint8Array;
  /** How many new inputs every change of the code is tried on; fewer where one takes long. */
  readonly fresh: number;
  /** Throws when something is wrong that no input excuses. */
  readonly run: (input: Uint8Array) => void;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();
export const toBytes = (text: string): Uint8Array => encoder.encode(text);
export const toText = (bytes: Uint8Array): string => decoder.decode(bytes);

export function hold(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(what);
}
