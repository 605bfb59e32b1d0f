import { damaged } from "./unreadable";

/**
 * A part's bytes in UTF-8, without a byte order mark. In which encoding they are is told by that mark, by the shape of
 * `<?`, or by the declaration (XML 1.0 appendix F); nearly all are in UTF-8 already and stay where they are.
 */
export function xmlBytes(bytes: Uint8Array): Uint8Array {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return bytes.subarray(3);
  const encoding = encodingOf(bytes);
  return encoding === undefined ? bytes : transcode(bytes, encoding);
}

const LESS = 0x3c;
const QUESTION = 0x3f;
const GREATER = 0x3e;

/** Undefined for UTF-8. */
function encodingOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === LESS && second === QUESTION) return declaredEncoding(bytes);
  if ((first === 0xff && second === 0xfe) || (first === LESS && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === LESS)) return "utf-16be";
  return undefined;
}

const LONGEST_DECLARATION = 200;
const UTF8 = /^(?:utf-?8|us-ascii|ascii)$/i;

const USUAL = new TextEncoder().encode('<?xml version="1.0" encoding="UTF-8"');

function declaredEncoding(bytes: Uint8Array): string | undefined {
  if (USUAL.every((byte, at) => bytes[at] === byte)) return undefined;
  const head = bytes.subarray(0, LONGEST_DECLARATION);
  const declaration = String.fromCharCode(...head.subarray(0, head.indexOf(GREATER) + 1));
  const encoding = /\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1];
  return encoding === undefined || UTF8.test(encoding) ? undefined : encoding;
}

function transcode(bytes: Uint8Array, encoding: string): Uint8Array {
  try {
    return new TextEncoder().encode(new TextDecoder(encoding, { fatal: true }).decode(bytes));
  } catch {
    // A name nobody knows, or no text in that encoding.
    throw damaged("xml");
  }
}
