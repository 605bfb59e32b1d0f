const PLUS = 43;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const UPPER_E = 69;
const LOWER_E = 101;

const isDigit = (code: number): boolean => code >= ZERO && code <= ZERO + 9;

/** As many digits as a double holds without loss. */
const SAFE_DIGITS = 15;
/** No program writes a number in more characters; the largest double has 309 digits. */
const LONGEST = 400;
const POWERS_OF_TEN = Array.from({ length: SAFE_DIGITS + 1 }, (_, power) => 10 ** power);

/**
 * The number between `from` and `to`, or NaN if there is anything but an xsd:double that is a number: no separators,
 * no hexadecimal, no other digits, no INF, nothing that is too large or too small for a double, no whole number whose digits a double loses.
 */
export function parseNumber(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  const sign = bytes[at];
  if (sign === MINUS || sign === PLUS) at++;
  let mantissa = 0;
  let digits = 0;
  let decimals = -1;
  for (; at < to; at++) {
    const code = bytes[at] as number;
    if (isDigit(code)) {
      mantissa = mantissa * 10 + (code - ZERO);
      digits++;
      if (decimals >= 0) decimals++;
    } else if (code === POINT && decimals < 0) {
      decimals = 0;
    } else {
      break;
    }
  }
  if (digits === 0) return NaN;
  if (at < to) {
    if (!isExponent(bytes, at, to)) return NaN;
  } else if (digits <= SAFE_DIGITS) {
    // Both are exact, so that their quotient is the nearest double.
    const value = decimals > 0 ? mantissa / (POWERS_OF_TEN[decimals] as number) : mantissa;
    return sign === MINUS ? 0 - value : value;
  }
  if (to - from > LONGEST) return NaN;
  const written = String.fromCharCode(...bytes.subarray(from, to));
  const value = Number(written);
  // Beyond a double at either end: 1e400 and 1e-400.
  if (!Number.isFinite(value) || (value === 0 && mantissa !== 0)) return NaN;
  if (decimals < 0 && at === to && !Number.isSafeInteger(value) && BigInt(value) !== BigInt(written)) return NaN;
  return value + 0;
}

function isExponent(bytes: Uint8Array, from: number, to: number): boolean {
  const mark = bytes[from];
  if (mark !== UPPER_E && mark !== LOWER_E) return false;
  let at = from + 1;
  const sign = bytes[at];
  if (sign === MINUS || sign === PLUS) at++;
  if (at === to) return false;
  while (at < to) if (!isDigit(bytes[at++] as number)) return false;
  return true;
}

/** The whole number, written in digits only, between `from` and `to`; -1 for anything else. */
export function parseIndex(bytes: Uint8Array, from: number, to: number): number {
  if (from === to || to - from > SAFE_DIGITS) return -1;
  let value = 0;
  for (let at = from; at < to; at++) {
    const code = bytes[at] as number;
    if (!isDigit(code)) return -1;
    value = value * 10 + (code - ZERO);
  }
  return value;
}
