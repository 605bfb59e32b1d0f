import type { Inflater } from "./inflater";
import type { Limits } from "./limits";
import { damaged, encrypted, tooLarge } from "./unreadable";
import { XmlScanner } from "./xml";
import { xmlBytes } from "./xmlBytes";
import { packageKey, readZipDirectory, type ZipEntry } from "./zipDirectory";

const STORED = 0;
const DEFLATED = 8;
const AES = 99;

/**
 * The parts of a package (ECMA-376 part 2). A part is looked up by its name and nothing else: no name from the file
 * ever meets a file system. Only parts that are asked for are inflated; sizes are counted while that happens.
 */
export class PackageParts {
  private readonly entries: Map<string, ZipEntry>;
  private inflatedSoFar = 0;

  constructor(
    private readonly archive: Uint8Array,
    private readonly inflater: Inflater,
    private readonly limits: Limits,
  ) {
    this.entries = readZipDirectory(archive, limits);
  }

  has(path: string): boolean {
    return this.entry(path) !== undefined;
  }

  /** A part's bytes, or undefined if there is no such part. */
  bytesOf(path: string): Uint8Array | undefined {
    const entry = this.entry(path);
    return entry && this.unpack(entry);
  }

  xml(path: string): XmlScanner | undefined {
    const bytes = this.bytesOf(path);
    return bytes && new XmlScanner(xmlBytes(bytes));
  }

  private entry(path: string): ZipEntry | undefined {
    return this.entries.get(packageKey(path)) ?? this.entries.get(packageKey(unescaped(path)));
  }

  private unpack(entry: ZipEntry): Uint8Array {
    if (entry.encrypted || entry.method === AES) throw encrypted();
    if (entry.size > this.limits.part) throw tooLarge("part");
    this.inflatedSoFar += entry.size;
    if (this.inflatedSoFar > this.limits.total) throw tooLarge("total");
    const packed = this.archive.subarray(entry.dataAt, entry.dataAt + entry.deflatedSize);
    const bytes = this.plain(entry, packed);
    if (bytes?.length !== entry.size) throw damaged("archive");
    if (this.inflater.crc32(bytes) !== entry.crc) throw damaged("checksum");
    return bytes;
  }

  private plain(entry: ZipEntry, packed: Uint8Array): Uint8Array | undefined {
    if (entry.method === STORED) return packed;
    if (entry.method !== DEFLATED) return undefined;
    return entry.size === 0 ? new Uint8Array(0) : this.inflater.inflate(packed, entry.size);
  }
}

/** Targets are URIs: `%20` in them is a space in the part's name (ECMA-376 part 2 §6.2). */
function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
