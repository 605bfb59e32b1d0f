import type { Random } from "#usecases/sample/random";

/** Small changes at random, the same for the same seed: of bytes, and of texts in whose grammar words matter. */

const EDGES = [0, 1, 2, 4, 8, 0x1f, 0x20, 0x7f, 0x80, 0xfe, 0xff];

export function mutatedBytes(original: Uint8Array, others: readonly Uint8Array[], chance: Random): Uint8Array {
  let bytes = original;
  for (let count = chance.whole(1, 6); count > 0; count--) bytes = oneOfBytes(bytes, others, chance);
  return bytes;
}

function oneOfBytes(bytes: Uint8Array, others: readonly Uint8Array[], chance: Random): Uint8Array {
  // What says how an archive is to be read stands at its ends.
  const near = chance.pick(["anywhere", "begin", "end"] as const);
  const span = near === "anywhere" ? bytes.length : Math.min(bytes.length, 200);
  const at = Math.max(0, near === "end" ? bytes.length - chance.whole(1, span + 1) : chance.whole(0, span) - 1);
  const until = Math.min(bytes.length, at + chance.whole(1, chance.pick([1, 4, 40, 400])));
  switch (chance.whole(0, 6)) {
    case 0:
      return replaced(bytes, at, at + 1, [(bytes[at] ?? 0) ^ (1 << chance.whole(0, 7))]);
    case 1:
      return replaced(bytes, at, at + 1, [chance.pick(EDGES)]);
    case 2:
      return replaced(
        bytes,
        at,
        at + 4,
        littleEndian(chance.pick([0, 1, 0xffff, 0x7fffffff, 0xffffffff, bytes.length])),
      );
    case 3:
      return replaced(bytes, at, until, []);
    case 4:
      return replaced(bytes, at, at, bytes.subarray(at, until));
    case 5: {
      const other = others.length > 0 ? chance.pick(others) : bytes;
      const from = chance.whole(0, other.length);
      return replaced(bytes, at, until, other.subarray(from, from + chance.whole(0, 200)));
    }
    default:
      return bytes.subarray(0, Math.max(at, 1));
  }
}

const littleEndian = (value: number): number[] => [0, 8, 16, 24].map((shift) => (value >>> shift) & 0xff);

function replaced(bytes: Uint8Array, from: number, to: number, by: ArrayLike<number>): Uint8Array {
  const end = Math.min(Math.max(to, from), bytes.length);
  const made = new Uint8Array(from + by.length + bytes.length - end);
  made.set(bytes.subarray(0, from));
  made.set(by, from);
  made.set(bytes.subarray(end), from + by.length);
  return made;
}

export function mutatedText(original: string, words: readonly string[], chance: Random): string {
  let text = original;
  for (let count = chance.whole(1, 6); count > 0; count--) text = oneOfText(text, words, chance);
  return text;
}

function oneOfText(text: string, words: readonly string[], chance: Random): string {
  const at = chance.whole(0, text.length);
  const until = Math.min(text.length, at + chance.whole(1, chance.pick([1, 3, 20, 200])));
  const put = (by: string, from = at, to = at): string => text.slice(0, from) + by + text.slice(to);
  switch (chance.whole(0, 6)) {
    case 0:
      return put("", at, until);
    case 1:
      return put(text.slice(at, until).repeat(chance.whole(1, 3)));
    case 2:
      return put(String.fromCharCode(chance.whole(0, chance.pick([0x7f, 0xff, 0xffff]))), at, at + chance.whole(0, 1));
    case 3:
    case 4:
      return put(chance.pick(words), at, at + chance.whole(0, 1));
    case 5: {
      // One word for another, where it stands.
      const word = chance.pick(words);
      const found = word === "" ? -1 : text.indexOf(word, at);
      return found === -1 ? put(word, at, until) : put(chance.pick(words), found, found + word.length);
    }
    default: {
      const other = chance.whole(0, text.length);
      return put(text.slice(other, other + chance.whole(1, 60)), at, until);
    }
  }
}
