import type { FileKind } from "#core/form/workbook";

/**
 * What an OLE compound file ([MS-CFB]) holds, by the names at the top of its directory: an encrypted .xlsx, an .xls,
 * a WPS .et (BIFF8 like .xls), Word, PowerPoint. WPS puts a stream of its own into .et and .xls alike: only the name can
 * tell one from the other then.
 */
export function oleKind(bytes: Uint8Array, fileName: string): FileKind | "encrypted" {
  const names = topNames(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (names.has("ENCRYPTEDPACKAGE") || names.has("ENCRYPTIONINFO")) return "encrypted";
  if (names.has("WORKBOOK") || names.has("BOOK")) return spreadsheet(names, fileName);
  if (names.has("WORDDOCUMENT")) return "word";
  if (names.has("POWERPOINT DOCUMENT")) return "powerpoint";
  return spreadsheetByName(fileName) ?? "unknown";
}

const spreadsheet = (names: ReadonlySet<string>, fileName: string): FileKind =>
  spreadsheetByName(fileName) ?? (names.has("ETEXTDATA") ? "etOrXls" : "xls");

function spreadsheetByName(fileName: string): FileKind | undefined {
  if (/\.ett?$/i.test(fileName)) return "et";
  return /\.xl[sta]$/i.test(fileName) ? "xls" : undefined;
}

// ---------------------------------------------------------------------------------------------------------------
// The directory

const ENTRY = 128;
const ENTRIES_IN_HEADER_FAT = 109;
/** Real directories have a few sectors; a chain that is longer goes in circles. */
const MAX_SECTORS = 4096;

interface DirectoryEntry {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly child: number;
}

/** Names of the streams and storages directly below the root, in capitals; of all there are, if the tree is broken. */
function topNames(view: DataView): Set<string> {
  const entries = directory(view);
  const names = new Set<string>();
  const seen = new Set<number>();
  const ahead = [entries[0]?.child ?? -1];
  for (let index = ahead.pop(); index !== undefined; index = ahead.pop()) {
    const entry = entries[index];
    if (!entry || seen.has(index)) continue;
    seen.add(index);
    names.add(entry.name);
    ahead.push(entry.left, entry.right);
  }
  return names.size > 0 ? names : new Set(entries.map(({ name }) => name));
}

/** The sectors of the directory are chained through the file allocation table (§2.3, §2.6). */
function directory(view: DataView): DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  if (view.byteLength < 512) return entries;
  const shift = view.getUint16(30, true) === 12 ? 12 : 9;
  const sectorSize = 1 << shift;
  let sector = view.getUint32(48, true);
  for (let count = 0; count < MAX_SECTORS; count++) {
    const at = (sector + 1) * sectorSize;
    if (at + sectorSize > view.byteLength) break;
    for (let entry = at; entry < at + sectorSize; entry += ENTRY) entries.push(directoryEntry(view, entry));
    sector = nextSector(view, sector, shift);
  }
  return entries;
}

function directoryEntry(view: DataView, at: number): DirectoryEntry {
  const length = Math.min(view.getUint16(at + 64, true), 64) / 2 - 1;
  let name = "";
  for (let i = 0; i < length; i++) name += String.fromCharCode(view.getUint16(at + i * 2, true));
  return {
    name: name.toUpperCase(),
    left: view.getUint32(at + 68, true),
    right: view.getUint32(at + 72, true),
    child: view.getUint32(at + 76, true),
  };
}

/** Beyond any file where the chain ends or the table doesn't reach: directories lie in front in practice. */
function nextSector(view: DataView, sector: number, shift: number): number {
  const perSector = 1 << (shift - 2);
  const table = Math.floor(sector / perSector);
  if (table >= ENTRIES_IN_HEADER_FAT) return 0xffffffff;
  const at = (view.getUint32(76 + table * 4, true) + 1) * (1 << shift) + (sector % perSector) * 4;
  return at + 4 <= view.byteLength ? view.getUint32(at, true) : 0xffffffff;
}
