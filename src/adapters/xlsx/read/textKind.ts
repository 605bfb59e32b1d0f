import type { FileKind } from "#core/form/workbook";

/** Enough of a file to know what it is. */
const HEAD = 4096;

/** What a text file is, or undefined for bytes that are no text. */
export function textKind(bytes: Uint8Array): FileKind | undefined {
  const head = asciiOf(bytes.subarray(0, HEAD));
  if (head === undefined) return undefined;
  const start = head.trimStart().slice(0, 1024).toLowerCase();
  if (start.startsWith("<?xml")) {
    if (/<html[\s>]/.test(start)) return "html";
    return start.includes("urn:oasis:names:tc:opendocument") ? "ods" : "xml";
  }
  if (/^<!--|^mime-version:|<(?:!doctype html|html|head|body|table|meta|script)[\s>/<]/.test(start)) return "html";
  if (start.startsWith("<")) return "xml";
  if (isLibreOfficeLock(start)) return "lockFile";
  return TABLES.find(([begins]) => begins.test(start))?.[1] ?? "csv";
}

/** What spreadsheet programs save as text besides CSV, by its first two records: a list may well begin with `ID;Price`. */
const TABLES: readonly (readonly [begins: RegExp, kind: FileKind])[] = [
  [/^id;p[^\r\n]*[\r\n]+[a-z]{1,2};/, "slk"],
  [/^table[\r\n]+0,1[\r\n]/, "dif"],
];

/** `.~lock.name#` holds ,user,host,31.12.2026 08:00,folder; and nothing else. */
const isLibreOfficeLock = (text: string): boolean =>
  /^[^\n]*,[^\n]*,\d\d\.\d\d\.\d{4} \d\d:\d\d,file:[^\n]*;\s*$/.test(text);

/**
 * The text as far as it is ASCII, whatever its encoding: of UTF-16 and UTF-32 the zeros are left out, of all others
 * each byte stands for itself. Undefined where there are bytes that no text has.
 */
function asciiOf(head: Uint8Array): string | undefined {
  const isWide = head.length >= 4 && (hasMark(head) || hasZerosOfWideText(head));
  const body = isWide ? head.filter((byte) => byte !== 0) : head;
  // Wide characters may have any byte as one half.
  if (body.length === 0 || (!hasMark(head) && body.some(isControl))) return undefined;
  return String.fromCharCode(...body).replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "");
}

/** About half of it in UTF-16, three quarters in UTF-32. With more it is no text, but a file that was never written to its end. */
function hasZerosOfWideText(head: Uint8Array): boolean {
  const zeros = head.filter((byte) => byte === 0).length;
  return zeros * 5 >= head.length * 2 && zeros * 4 <= head.length * 3;
}

/** The byte order mark of UTF-16 or UTF-32. */
const hasMark = ([first, second, third, fourth]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) ||
  (first === 0xfe && second === 0xff) ||
  (first === 0 && second === 0 && third === 0xfe && fourth === 0xff);

/** Tab, line feed, form feed and carriage return stand in texts, ESC in some; the others don't. */
const isControl = (byte: number): boolean => byte < 32 && (byte < 9 || (byte > 13 && byte !== 27));
