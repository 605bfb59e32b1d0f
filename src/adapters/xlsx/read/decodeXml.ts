import { damaged } from "./unreadable";

const utf8 = new TextDecoder("utf-8", { fatal: true });

/**
 * Bytes of an XML part → text (XML 1.0 appendix F): by byte order mark, by the shape of `<?`, by the declaration, and
 * UTF-8 else. Bytes that are no text in that encoding are damage: nothing is replaced silently.
 */
export function decodeXml(bytes: Uint8Array): string {
  try {
    return decoderFor(bytes).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) throw damaged("xml");
    throw error;
  }
}

function decoderFor(bytes: Uint8Array): TextDecoder {
  const [first, second] = bytes;
  if (first === 0x3c && second === 0x3f) return declared(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le", { fatal: true });
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be", { fatal: true });
  if (first === 0x3c && second === 0) return new TextDecoder("utf-16le", { fatal: true });
  if (first === 0 && second === 0x3c) return new TextDecoder("utf-16be", { fatal: true });
  return utf8;
}

const LONGEST_DECLARATION = 200;
const ASCII_IS_UTF8 = /^(?:utf-?8|us-ascii|ascii)$/i;

/** An unknown name throws RangeError. */
function declared(bytes: Uint8Array): TextDecoder {
  let declaration = "";
  for (let at = 0; at < Math.min(bytes.length, LONGEST_DECLARATION) && bytes[at] !== 0x3e; at++) {
    declaration += String.fromCharCode(bytes[at] as number);
  }
  const encoding = /\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(declaration)?.[1];
  return encoding === undefined || ASCII_IS_UTF8.test(encoding) ? utf8 : new TextDecoder(encoding, { fatal: true });
}
