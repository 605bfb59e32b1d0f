/** East Asian signs are two columns wide, everything else one; close enough to choose row heights by. */
export function textColumns(text: string): number {
  let columns = 0;
  for (const sign of text) columns += (sign.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return columns;
}

/** Lines a wrapped text takes in a cell of so many characters (of the 11 pt default font). */
export function linesNeeded(text: string, widthInCharacters: number, points: number): number {
  const columns = Math.max(1, ((widthInCharacters - 0.6) * 11) / points);
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textColumns(line) / columns)), 0);
}
