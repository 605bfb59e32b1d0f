import type { BrokenValue } from "#core/form/workbook";

type Text = string | BrokenValue;
type Decode = (bytes: Uint8Array, from: number, to: number) => Text;

/** Labels come in one order and formulas in another. */
type Kind = "label" | "formula";

/** The bytes of one XML part, and a view of the same. */
export interface Bytes {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

const LESS = 60;

const SLOTS = 1 << 16;
/** No more than half of the slots are taken, so that looking stays short. */
const MOST = SLOTS >> 1;
/** Hostile texts may all fall into one slot; after a few neighbours it is cheaper to decode. */
const PROBES = 8;

/**
 * Texts met before, found again by their bytes. Returns of one round hold the same few thousand labels and formulas a
 * hundred times over; comparing bytes is several times faster than decoding them, and equal texts are one string in memory.
 *
 * A pool only saves work, never changes what is read: a text is found by all of its bytes. It takes no more than
 * `room` bytes; what comes later is decoded each time.
 */
export class TextPool {
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private used = 0;

  // Texts are numbered from 1 as they come: what stands together in a form also stands together here, and in the cache.
  private count = 0;
  private readonly from = new Int32Array(MOST + 1);
  private readonly length = new Int32Array(MOST + 1);
  private readonly texts: Text[] = [""];
  /** The text that came after this one the last time. */
  private readonly next = new Int32Array(MOST + 1);
  /** By hash, the number of a text; 0 = free. */
  private readonly slots = new Int32Array(SLOTS);

  private lastLabel = 0;
  private lastFormula = 0;

  constructor(room = 4 << 20) {
    this.bytes = new Uint8Array(room);
    this.view = new DataView(this.bytes.buffer);
  }

  /** What the bytes between two places say; `decode` is asked the first time. Throws what `decode` throws. */
  text(part: Bytes, from: number, to: number, decode: Decode, kind: Kind): Text {
    const length = to - from;
    const last = kind === "label" ? this.lastLabel : this.lastFormula;
    const guess = this.next[last] as number;
    let number = guess;
    if (this.length[guess] !== length || !this.same(guess, part.view, from)) {
      number = this.find(part, from, to, decode);
      if (number === 0) return decode(part.bytes, from, to);
      this.next[last] = number;
    }
    if (kind === "label") this.lastLabel = number;
    else this.lastFormula = number;
    return this.texts[number] as Text;
  }

  /**
   * Where the formula ends that stands at `from`, if it is the one that came next the last time; -1 if it is another.
   * It is then `formula`. Spares looking for its end.
   */
  formulaEnd({ bytes, view }: Bytes, from: number): number {
    const guess = this.next[this.lastFormula] as number;
    const to = from + (this.length[guess] as number);
    if (to === from || to >= bytes.length || bytes[to] !== LESS || !this.same(guess, view, from)) return -1;
    this.lastFormula = guess;
    return to;
  }

  get formula(): Text {
    return this.texts[this.lastFormula] as Text;
  }

  /** The number of this text, also if it is new; 0 if there is no room for it. */
  private find({ bytes, view }: Bytes, from: number, to: number, decode: Decode): number {
    const length = to - from;
    if (length === 0) return 0;
    let slot = hash(view, from, to) & (SLOTS - 1);
    for (let probe = 0; probe < PROBES; probe++) {
      const number = this.slots[slot] as number;
      if (number === 0) {
        if (this.count === MOST || this.used + length > this.bytes.length) return 0;
        const text = decode(bytes, from, to);
        this.bytes.set(bytes.subarray(from, to), this.used);
        this.slots[slot] = ++this.count;
        this.from[this.count] = this.used;
        this.length[this.count] = length;
        this.texts.push(text);
        this.used += length;
        return this.count;
      }
      if (this.length[number] === length && this.same(number, view, from)) return number;
      slot = (slot + 1) & (SLOTS - 1);
    }
    return 0;
  }

  private same(number: number, view: DataView, at: number): boolean {
    const known = this.view;
    let i = this.from[number] as number;
    const end = i + (this.length[number] as number);
    let from = at;
    for (const fours = end - 3; i < fours; i += 4, from += 4) {
      if (known.getInt32(i, true) !== view.getInt32(from, true)) return false;
    }
    for (; i < end; i++, from++) if (known.getUint8(i) !== view.getUint8(from)) return false;
    return true;
  }
}

/** Four bytes at a time (after FNV-1a): a DataView reads them in one go wherever they stand. */
function hash(view: DataView, from: number, to: number): number {
  let sum = 0x811c9dc5 ^ (to - from);
  let at = from;
  for (const fours = to - 3; at < fours; at += 4) {
    sum = Math.imul(sum ^ view.getInt32(at, true), 0x01000193);
    sum ^= sum >>> 15;
  }
  for (; at < to; at++) sum = Math.imul(sum ^ view.getUint8(at), 0x01000193);
  return sum ^ (sum >>> 16);
}
