import type { Deflater } from "./deflater";

/** 1980-01-01, the first day ZIP knows: archives don't tell when they were made (APPNOTE.TXT 4.4.6). */
const DOS_DATE = 0x0021;
const DOS_TIME = 0;
const DEFLATED = 8;
/** "Version needed" 2.0: deflate, no ZIP64. Our paths are plain ASCII. */
const VERSION = 20;
const MAX_ARCHIVE = 0xffffffff;
/** Characters gathered before they are encoded and deflated: few calls, little memory. */
const PIECE = 1 << 17;

interface Entry {
  readonly path: Uint8Array;
  readonly offset: number;
  crc: number;
  deflatedSize: number;
  size: number;
}

/** Writes text piece by piece; a piece never ends within a character. */
export type Write = (text: string) => void;

/** Gathers parts, one after the other, each deflated while it is being written. */
export class ZipArchive {
  private readonly entries: Entry[] = [];
  private readonly pieces: Uint8Array[] = [];
  private readonly encoder = new TextEncoder();
  private offset = 0;

  constructor(private readonly deflater: Deflater) {}

  /** `fill` writes the part's text; none of it is kept beyond one piece. */
  add(path: string, fill: (write: Write) => void): void {
    const entry: Entry = { path: this.encoder.encode(path), offset: this.offset, crc: 0, deflatedSize: 0, size: 0 };
    const header = new Uint8Array(30 + entry.path.length);
    this.append(header);
    const stream = this.deflater.stream((deflated) => {
      entry.deflatedSize += deflated.length;
      this.append(deflated);
    });
    let gathered = "";
    const flush = (last: boolean): void => {
      const bytes = this.encoder.encode(gathered);
      gathered = "";
      entry.crc = this.deflater.crc32(entry.crc, bytes);
      entry.size += bytes.length;
      stream.push(bytes, last);
    };
    fill((text) => {
      gathered += text;
      if (gathered.length > PIECE) flush(false);
    });
    flush(true);
    // The header lies before the data but tells its size: it is filled in now, in place.
    localHeader(entry, header);
    this.entries.push(entry);
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

  private append(bytes: Uint8Array): void {
    this.pieces.push(bytes);
    this.offset += bytes.length;
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
