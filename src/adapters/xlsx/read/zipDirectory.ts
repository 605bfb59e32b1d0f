import type { Limits } from "./limits";
import { damaged, tooLarge } from "./unreadable";

/** One file in the archive, as its central directory describes it and its local header confirms. */
export interface ZipEntry {
  /** `xl/workbook.xml`: as it stands there, with forward slashes and none in front. */
  readonly path: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly deflatedSize: number;
  readonly size: number;
  /** Where its deflated bytes begin. */
  readonly dataAt: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64_RECORD = 0x06064b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const MAX_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;

const FLAG_ENCRYPTED = 0x0001;
const FLAG_SIZES_FOLLOW = 0x0008;

interface Directory {
  readonly at: number;
  readonly size: number;
  readonly entries: number;
}

/**
 * The table of contents of an archive (APPNOTE.TXT 4.3.12), by `packageKey(path)`. Strict where two readers could
 * see two different workbooks: no bytes before or behind the archive, no two entries of one name, none that overlap,
 * none whose own header says something else.
 */
export function readZipDirectory(bytes: Uint8Array, limits: Limits): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  const entries = new Map<string, ZipEntry>();
  const extents: Extent[] = [];
  let at = directory.at;
  const end = directory.at + directory.size;
  let count = 0;
  for (; at < end; count++) {
    if (count >= limits.parts) throw tooLarge("parts");
    if (at + CENTRAL_LENGTH > end || view.getUint32(at, true) !== CENTRAL_HEADER) throw damaged("archive");
    const next =
      at +
      CENTRAL_LENGTH +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    if (next > end) throw damaged("archive");
    const { entry, localAt } = centralEntry(view, bytes, at, directory.at);
    at = next;
    extents.push({ from: localAt, to: entry.dataAt + entry.deflatedSize });
    // Folders are entries too, in some archives.
    if (entry.path.endsWith("/") && entry.size === 0) continue;
    const key = packageKey(entry.path);
    if (entries.has(key)) throw damaged("duplicateEntry");
    entries.set(key, entry);
  }
  if (count !== directory.entries) throw damaged("archive");
  refuseOverlaps(extents);
  return entries;
}

/** Part names are equal when they differ in case only (ECMA-376 part 2 §6.2.2.3). Some programs write backslashes. */
export function packageKey(path: string): string {
  return slashed(path).toLowerCase();
}

function slashed(path: string): string {
  const forward = path.includes("\\") ? path.replaceAll("\\", "/") : path;
  return forward.startsWith("/") ? forward.slice(1) : forward;
}

// ---------------------------------------------------------------------------------------------------------------
// Where the directory is

/** The last thing in a file is its end record (4.3.16), which ends in a comment of up to 64 KB. */
function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    if (at + END_LENGTH + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const directory = directory64(view, at) ?? {
      at: view.getUint32(at + 16, true),
      size: view.getUint32(at + 12, true),
      entries: view.getUint16(at + 10, true),
      endsAt: at,
    };
    // Bytes between, before or behind: another archive, another file type, or a cut.
    if (directory.at + directory.size !== directory.endsAt) throw damaged("archive");
    return directory;
  }
  throw damaged("truncated");
}

/** Archives of more than 4 GB, or made as if they were (4.3.14, 4.3.15). */
function directory64(view: DataView, endAt: number): (Directory & { readonly endsAt: number }) | undefined {
  const locatorAt = endAt - 20;
  if (locatorAt < 0 || view.getUint32(locatorAt, true) !== END64_LOCATOR) return undefined;
  const at = uint64(view, locatorAt + 8);
  if (at > locatorAt - 56 || view.getUint32(at, true) !== END64_RECORD) throw damaged("archive");
  if (at + 12 + uint64(view, at + 4) !== locatorAt) throw damaged("archive");
  return { at: uint64(view, at + 48), size: uint64(view, at + 40), entries: uint64(view, at + 32), endsAt: at };
}

/** Exact up to 2^53; anything near that lies outside any file. */
const uint64 = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 0x1_0000_0000;

// ---------------------------------------------------------------------------------------------------------------
// One entry

const names = new TextDecoder();

function centralEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  directoryAt: number,
): { readonly entry: ZipEntry; readonly localAt: number } {
  const nameLength = view.getUint16(at + 28, true);
  const nameAt = at + CENTRAL_LENGTH;
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const crc = view.getUint32(at + 16, true);
  const { size, deflatedSize, localAt } = sizes(view, at, nameAt + nameLength);
  if (localAt + LOCAL_LENGTH > directoryAt || view.getUint32(localAt, true) !== LOCAL_HEADER) throw damaged("archive");
  const dataAt = localAt + LOCAL_LENGTH + view.getUint16(localAt + 26, true) + view.getUint16(localAt + 28, true);
  if (dataAt + deflatedSize > directoryAt) throw damaged("archive");

  const sameName = nameLength === view.getUint16(localAt + 26, true) && equal(bytes, nameAt, localAt, nameLength);
  const localFlags = view.getUint16(localAt + 6, true);
  if (!sameName || method !== view.getUint16(localAt + 8, true)) throw damaged("archive");
  if ((flags & FLAG_ENCRYPTED) !== (localFlags & FLAG_ENCRYPTED)) throw damaged("archive");
  if ((localFlags & FLAG_SIZES_FOLLOW) === 0) {
    const localSizes = [view.getUint32(localAt + 18, true), view.getUint32(localAt + 22, true)];
    const agree =
      view.getUint32(localAt + 14, true) === crc &&
      (localSizes[0] === deflatedSize || localSizes[0] === IN_ZIP64) &&
      (localSizes[1] === size || localSizes[1] === IN_ZIP64);
    if (!agree) throw damaged("archive");
  }
  const path = slashed(names.decode(bytes.subarray(nameAt, nameAt + nameLength)));
  return {
    entry: { path, method, encrypted: (flags & FLAG_ENCRYPTED) !== 0, crc, deflatedSize, size, dataAt },
    localAt,
  };
}

/** The names in both headers are the same bytes. */
function equal(bytes: Uint8Array, nameAt: number, localAt: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (bytes[nameAt + i] !== bytes[localAt + LOCAL_LENGTH + i]) return false;
  return true;
}

/** Sizes and offset that don't fit into 32 bits stand, in this order, in an extra field (4.5.3). */
function sizes(view: DataView, at: number, extraAt: number): { size: number; deflatedSize: number; localAt: number } {
  const found = {
    size: view.getUint32(at + 24, true),
    deflatedSize: view.getUint32(at + 20, true),
    localAt: view.getUint32(at + 42, true),
  };
  if (found.size !== IN_ZIP64 && found.deflatedSize !== IN_ZIP64 && found.localAt !== IN_ZIP64) return found;
  const extraEnd = extraAt + view.getUint16(at + 30, true);
  for (let field = extraAt; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    const fieldEnd = Math.min(field + 4 + view.getUint16(field + 2, true), extraEnd);
    let value = field + 4;
    for (const name of ["size", "deflatedSize", "localAt"] as const) {
      if (found[name] !== IN_ZIP64) continue;
      if (value + 8 > fieldEnd) throw damaged("archive");
      found[name] = uint64(view, value);
      value += 8;
    }
    return found;
  }
  throw damaged("archive");
}

// ---------------------------------------------------------------------------------------------------------------

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Entries that share bytes make a small file inflate to terabytes, each with a checksum that is right. */
function refuseOverlaps(extents: Extent[]): void {
  const inOrder = extents.every((extent, index) => index === 0 || (extents[index - 1] as Extent).from <= extent.from);
  if (!inOrder) extents.sort((a, b) => a.from - b.from);
  let end = 0;
  for (const { from, to } of extents) {
    if (from < end) throw damaged("archive");
    end = to;
  }
}
