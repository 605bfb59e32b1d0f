import { Inflate, inflateSync } from "fflate";
import { crc32 } from "../zip/crc32";
import type { Inflater } from "./inflater";

/** Deflate makes at most 1,032 bytes out of one, so that a stream of this size is over soon, whatever it holds. */
const SMALL = 1 << 16;
const PIECE = 1 << 14;

export const fflateInflater: Inflater = {
  inflate(deflated, size) {
    try {
      const inflated = deflated.length <= SMALL ? inOneGo(deflated, size) : piecewise(deflated, size);
      return inflated?.length === size ? inflated : undefined;
    } catch {
      // fflate has its own error codes, and RangeError where a stored block doesn't fit. All speak of the stream.
      return undefined;
    }
  },
  crc32: (bytes) => crc32(0, bytes),
};

/** Has room for one byte more than is claimed; fflate drops silently what doesn't fit, but fills the room. */
function inOneGo(deflated: Uint8Array, size: number): Uint8Array | undefined {
  return deflated.length === 0 ? undefined : inflateSync(deflated, { out: new Uint8Array(size + 1) });
}

/** A long stream could keep us busy for minutes after its room is full: looks up between the pieces. */
function piecewise(deflated: Uint8Array, size: number): Uint8Array | undefined {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length <= size) out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at < deflated.length && length <= size; at += PIECE) {
    stream.push(deflated.subarray(at, at + PIECE), at + PIECE >= deflated.length);
  }
  return length === size ? out : undefined;
}
