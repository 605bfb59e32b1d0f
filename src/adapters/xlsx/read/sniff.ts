import type { FileKind } from "#core/form/workbook";
import { oleKind } from "./oleKind";
import { textKind } from "./textKind";

/** What first bytes say: offset, bytes, kind. */
const SIGNATURES: readonly (readonly [offset: number, signature: string, kind: FileKind])[] = [
  [0, "%PDF-", "pdf"],
  [0, "{\\rtf", "word"],
  [0, "\x89PNG\r\n\x1a\n", "image"],
  [0, "\xff\xd8\xff", "image"],
  [0, "GIF8", "image"],
  [0, "II*\0", "image"],
  [0, "MM\0*", "image"],
  [8, "WEBP", "image"],
  [4, "ftypheic", "image"],
  [0, "Rar!\x1a\x07", "zip"],
  [0, "7z\xbc\xaf\x27\x1c", "zip"],
  [0, "\x1f\x8b", "zip"],
  [0, "BZh", "zip"],
  [0, "\xfd7zXZ\0", "zip"],
  // BIFF 2 to 8 without the OLE file around it: a BOF record of four to sixteen bytes.
  [0, "\x09\x00\x04\x00", "xls"],
  [0, "\x09\x00\x06\x00", "xls"],
  [0, "\x09\x02\x06\x00", "xls"],
  [0, "\x09\x04\x06\x00", "xls"],
  [0, "\x09\x08\x08\x00", "xls"],
  [0, "\x09\x08\x10\x00", "xls"],
  // What macOS leaves beside a file (`._name`).
  [0, "\x00\x05\x16\x07", "lockFile"],
];

const OLE = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/**
 * What a file really is, by its bytes and whatever it is called: "package" is a ZIP archive and may be a workbook,
 * "encrypted" a workbook behind a password. The name only helps where two kinds have the same bytes.
 */
export function sniff(bytes: Uint8Array, fileName = ""): FileKind | "package" | "encrypted" {
  if (bytes.length === 0) return "empty";
  if (startsWith(bytes, 0, "PK\x03\x04") || startsWith(bytes, 0, "PK\x05\x06") || startsWith(bytes, 0, "PK\x07\x08")) {
    return "package";
  }
  if (startsWith(bytes, 0, OLE)) return oleKind(bytes, fileName);
  const signature = SIGNATURES.find(([offset, text]) => startsWith(bytes, offset, text));
  if (signature) return signature[2];
  if (isBitmap(bytes)) return "image";
  if (isOwnerFile(bytes) || /^(?:~\$|\.~lock\.)/.test(fileName)) return "lockFile";
  return textKind(bytes) ?? "unknown";
}

/** The signature's characters are bytes. */
function startsWith(bytes: Uint8Array, offset: number, signature: string): boolean {
  if (bytes.length < offset + signature.length) return false;
  for (let i = 0; i < signature.length; i++) if (bytes[offset + i] !== signature.charCodeAt(i)) return false;
  return true;
}

/** "BM" and the file's own length: two letters alone may begin any text. */
const isBitmap = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0, "BM") &&
  bytes.length > 26 &&
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true) === bytes.length;

/** `~$name.xlsx`, by which Excel and WPS say who has a workbook open: a user name of 54 bytes, and again in UTF-16. */
function isOwnerFile(bytes: Uint8Array): boolean {
  const [length = 0] = bytes;
  return (bytes.length === 165 || bytes.length === 162) && length > 0 && length <= 54 && bytes[length + 1] === 0x20;
}
