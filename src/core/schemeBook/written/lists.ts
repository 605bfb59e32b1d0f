/** Lists in one cell: items between 、 (or on lines of their own), the two languages of an item between ／. */
const PLAIN = /^[^、／“”\n\s](?:[^、／“”\n]*[^、／“”\n\s])?$/;

/** A text that would not come back by itself stands in quotation marks, a closing one inside it twice. */
const quotable = (text: string): string => (PLAIN.test(text) ? text : `“${text.replaceAll("”", "””")}”`);

export const joinList = (items: readonly (readonly string[])[]): string =>
  items.map((texts) => texts.map(quotable).join("／")).join("、");

/** undefined where a quotation mark is never closed. Empty items are left out. */
export function splitList(text: string): string[][] | undefined {
  const items: string[][] = [];
  let item: string[] = [];
  let piece = "";
  let wasQuoted = false;
  const endPiece = (): void => {
    const said = wasQuoted ? piece : piece.trim();
    if (said !== "") item.push(said);
    [piece, wasQuoted] = ["", false];
  };
  const endItem = (): void => {
    endPiece();
    if (item.length > 0) items.push(item);
    item = [];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? "";
    if (sign === "“" && piece.trim() === "") {
      const end = closing(text, at + 1);
      if (end === undefined) return undefined;
      piece = text.slice(at + 1, end).replaceAll("””", "”");
      wasQuoted = true;
      at = end;
    } else if (sign === "、" || sign === "\n") endItem();
    else if (sign === "／") endPiece();
    // What follows a quotation up to the next separator is only space.
    else if (!wasQuoted) piece += sign;
  }
  endItem();
  return items;
}

function closing(text: string, from: number): number | undefined {
  for (let at = text.indexOf("”", from); at !== -1; at = text.indexOf("”", at + 2)) {
    if (text[at + 1] !== "”") return at;
  }
  return undefined;
}
