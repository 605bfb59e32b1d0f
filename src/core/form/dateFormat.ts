const DATE_LETTERS = new Set("ymdhsb");
/** Era years (Japanese, Taiwanese); in `0.00E+00` the letter means something else. */
const ERA_LETTERS = new Set("ge");

/**
 * Whether a number format code shows a day or a time (ECMA-376 part 1 §18.8.31): it then has one of their letters outside
 * quotes, brackets and escapes, in the section for positive numbers.
 */
export function isDateFormat(code: string): boolean {
  const lower = code.toLowerCase();
  if (lower.startsWith("general")) return false;
  let digits = false;
  for (let at = 0; at < lower.length; at++) {
    const character = lower.charAt(at);
    if (character === ";") break;
    if (character === '"') at = endOf(lower, '"', at);
    else if (character === "\\" || character === "_" || character === "*") at++;
    else if (character === "[") {
      const end = endOf(lower, "]", at);
      // Elapsed time: [h], [mm], [ss]. All else in brackets is a colour, a condition or a language.
      if (end - at <= 6 && /^\[(?:h+|m+|s+)\]/.test(lower.slice(at, end + 1))) return true;
      at = end;
    } else if (DATE_LETTERS.has(character) || (!digits && ERA_LETTERS.has(character))) return true;
    else if (character === "0" || character === "#" || character === "?") digits = true;
  }
  return false;
}

const endOf = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from + 1);
  return at < 0 ? text.length : at;
};
