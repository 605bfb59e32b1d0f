/**
 * Signs in a Chinese font are a whole em wide, those of ASCII half of one. What the font has and ASCII has not (“ ” — …)
 * counts as whole: a line is rather cut early than printed too long.
 */
export function halfSigns(text: string): number {
  let halves = 0;
  for (const sign of text) halves += (sign.codePointAt(0) ?? 0) < 0x7f ? 1 : 2;
  return halves;
}

/** 避头尾: what may not begin a line, and what may not end one. */
const NOT_FIRST = /^[，。、；：？！）》〉」』】〕”’…—％·,.;:?!)\]}%]/u;
const NOT_LAST = /[（《〈「『【〔“‘([{]$/u;

/**
 * A paragraph in lines of so many half signs; put together again, they are the paragraph, sign for sign. Words and numbers
 * stay whole where they fit on a line at all.
 */
export function brokenLines(text: string, halves: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    // A space may hang over the edge: nobody sees it there.
    if (line === "" || halfSigns(line + piece.trimEnd()) <= halves) line += piece;
    else {
      lines.push(line);
      line = piece;
    }
    if (halfSigns(line.trimEnd()) <= halves) continue;
    const parts = cut(line, halves);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? "";
  }
  return [...lines, line];
}

/** What may not be torn apart: words with the space behind them, signs with the punctuation that belongs to them. */
function pieces(text: string): readonly string[] {
  const found: string[] = [];
  for (const [piece] of text.matchAll(/[!-~]+ *|[\s\S]/gu)) {
    const last = found.at(-1);
    if (last !== undefined && (NOT_FIRST.test(piece) || NOT_LAST.test(last) || /^\s/u.test(piece))) {
      found[found.length - 1] = last + piece;
    } else found.push(piece);
  }
  return found;
}

/** One piece longer than a line, as a row of dots to write on. */
function cut(piece: string, halves: number): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (const sign of piece) {
    if (part !== "" && halfSigns(part + sign) > halves) {
      parts.push(part);
      part = "";
    }
    part += sign;
  }
  return [...parts, part];
}
