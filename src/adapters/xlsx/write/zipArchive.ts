import type { AsideDeflater, Deflater } from "./deflater";

/** 1980-01-01, the first day ZIP knows: archives don't tell when they were made (APPNOTE.TXT 4.4.6). */
const DOS_DATE = 0x0021;
const DOS_TIME = 0;
const DEFLATED = 8;
/** "Version needed" 2.0: deflate, no ZIP64. Our paths are plain ASCII. */
const VERSION = 20;
const MAX_ARCHIVE = 0xffffffff;
/** Bytes gathered before they are deflated: few calls, little memory. */
const PIECE = 1 << 17;

interface Entry {
  readonly path: Uint8Array;
  readonly offset: number;
  crc: number;
  deflatedSize: number;
  size: number;
}
interface OpenEntry extends Entry {
  readonly header: Uint8Array;
}

const encoder = new TextEncoder();

/** Several pieces at a time keep a few threads busy, and few of them in memory. The next one refers to the one before. */
const ASIDE = 4;

/** Gathers parts, one after the other, each deflated while it is being made. None of its text is kept beyond a piece. */
export class ZipArchive {
  private readonly entries: Entry[] = [];
  private readonly pieces: Uint8Array[] = [];
  private readonly buffers = new BuffersInTurn(ASIDE + 1);
  private offset = 0;

  /** `texts` in order make the part; none of them ends within a character. */
  add(path: string, texts: Iterable<string>, deflater: Deflater): void {
    const entry = this.begin(path);
    const stream = deflater.stream((deflated) => {
      this.take(entry, deflated);
    });
    for (const { bytes, last } of encodedPieces(texts, this.buffers)) {
      count(entry, bytes, deflater);
      stream.push(bytes, last);
    }
    this.end(entry);
  }

  /** The same bytes; the next piece is made while those before it are being deflated. */
  async addAside(path: string, texts: Iterable<string>, deflater: AsideDeflater): Promise<void> {
    const entry = this.begin(path);
    const underWay: Promise<Uint8Array>[] = [];
    const takeFirst = async (): Promise<void> => {
      const first = await underWay[0];
      void underWay.shift();
      if (first) this.take(entry, first);
    };
    let before: Uint8Array | undefined;
    for (const { bytes, last } of encodedPieces(texts, this.buffers)) {
      count(entry, bytes, deflater);
      const piece = deflater.deflate(bytes, before, last);
      // A failure is told when it is this piece's turn, not as one that nobody looks at.
      piece.catch(() => undefined);
      underWay.push(piece);
      before = bytes;
      if (underWay.length === ASIDE) await takeFirst();
    }
    while (underWay.length > 0) await takeFirst();
    this.end(entry);
  }

  finish(): Uint8Array {
    const directoryOffset = this.offset;
    for (const entry of this.entries) this.append(centralHeader(entry));
    this.append(endRecord(this.entries.length, this.offset - directoryOffset, directoryOffset));
    if (this.offset > MAX_ARCHIVE) throw new Error("The workbook is larger than 4 GB.");
    const archive = new Uint8Array(this.offset);
    let at = 0;
    for (const piece of this.pieces) {
      archive.set(piece, at);
      at += piece.length;
    }
    return archive;
  }

  private begin(path: string): OpenEntry {
    const name = encoder.encode(path);
    const header = new Uint8Array(30 + name.length);
    const entry = { path: name, header, offset: this.offset, crc: 0, deflatedSize: 0, size: 0 };
    this.append(header);
    return entry;
  }

  private take(entry: OpenEntry, deflated: Uint8Array): void {
    entry.deflatedSize += deflated.length;
    // A copy of just these bytes: they may be a small part of a large buffer, and stay until the end.
    this.append(new Uint8Array(deflated));
  }

  private end(entry: OpenEntry): void {
    // The header lies before the data but tells its size: it is filled in now, in place.
    localHeader(entry, entry.header);
    this.entries.push(entry);
  }

  private append(bytes: Uint8Array): void {
    this.pieces.push(bytes);
    this.offset += bytes.length;
  }
}

function count(entry: OpenEntry, bytes: Uint8Array, { crc32 }: Pick<Deflater, "crc32">): void {
  entry.crc = crc32(entry.crc, bytes);
  entry.size += bytes.length;
}

/** Memory for one piece. Texts are shorter, but for a cell of a hundred thousand words. */
const ROOM = 4 * PIECE;

/**
 * Texts gathered into pieces of UTF-8. There is always a last one, be it empty. A piece stands as it is until as many
 * others were made as there are buffers: new memory for each took longer than all else, and so did one long text of a
 * piece, which V8 keeps apart from short ones.
 */
function* encodedPieces(
  texts: Iterable<string>,
  buffers: BuffersInTurn,
): Generator<{ readonly bytes: Uint8Array; readonly last: boolean }> {
  let buffer = buffers.next(ROOM);
  let filled = 0;
  for (const text of texts) {
    // A UTF-16 unit takes three bytes at most (RFC 3629 §3: four for a pair of them).
    const most = text.length * 3;
    if (filled >= PIECE || (filled > 0 && filled + most > ROOM)) {
      yield { bytes: buffer.subarray(0, filled), last: false };
      buffer = buffers.next(Math.max(ROOM, most));
      filled = 0;
    } else if (most > buffer.length) {
      buffer = buffers.next(most);
    }
    filled += encoder.encodeInto(text, filled === 0 ? buffer : buffer.subarray(filled)).written;
  }
  yield { bytes: buffer.subarray(0, filled), last: true };
}

class BuffersInTurn {
  private readonly buffers: Uint8Array[] = [];
  private turn = 0;

  constructor(private readonly count: number) {}

  /** The one that was used longest ago, with room for so many bytes at least. */
  next(room: number): Uint8Array {
    this.turn = (this.turn + 1) % this.count;
    const buffer = this.buffers[this.turn];
    return buffer && buffer.length >= room ? buffer : (this.buffers[this.turn] = new Uint8Array(room));
  }
}

/** What local and central header have in common, from "version needed" on (APPNOTE.TXT 4.3.7, 4.3.12). */
function describe(entry: Entry, view: DataView, at: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 6, DOS_TIME, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.deflatedSize, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.path.length, true);
}

function localHeader(entry: Entry, header: Uint8Array): void {
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  describe(entry, view, 4);
  header.set(entry.path, 30);
}

function centralHeader(entry: Entry): Uint8Array {
  const header = new Uint8Array(46 + entry.path.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, VERSION, true);
  describe(entry, view, 6);
  view.setUint32(42, entry.offset, true);
  header.set(entry.path, 46);
  return header;
}

function endRecord(entries: number, directorySize: number, directoryOffset: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, entries, true);
  view.setUint16(10, entries, true);
  view.setUint32(12, directorySize, true);
  view.setUint32(16, directoryOffset, true);
  return record;
}
