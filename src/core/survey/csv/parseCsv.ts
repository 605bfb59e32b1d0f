export type CsvReading =
  { readonly ok: true; readonly rows: readonly CsvRow[] } | { readonly ok: false; readonly line: number };

export interface CsvRow {
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** RFC 4180: quoted cells may hold separators, line ends and doubled quotes. Comma, semicolon or tab, whichever the head has most. */
export function parseCsv(text: string): CsvReading {
  const separator = separatorOf(text);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let quotedFrom = 0;
  let [line, begins] = [1, 1];
  const endCell = (): void => {
    cells.push(cell);
    cell = "";
  };
  const endRow = (): void => {
    endCell();
    if (cells.some((one) => one.trim() !== "")) rows.push({ line: begins, cells });
    cells = [];
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === "\n" || (sign === "\r" && text[at + 1] !== "\n")) line++;
    if (quotedFrom > 0) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quotedFrom = 0;
    } else if (sign === '"' && cell.trim() === "") {
      cell = "";
      quotedFrom = line;
    } else if (sign === separator) endCell();
    else if (sign === "\n" || sign === "\r") {
      if (sign === "\r" && text[at + 1] === "\n") continue;
      endRow();
      begins = line;
    } else cell += sign;
  }
  if (quotedFrom > 0) return { ok: false, line: quotedFrom };
  if (cell !== "" || cells.length > 0) endRow();
  return { ok: true, rows };
}

function separatorOf(text: string): string {
  const head = text.slice(0, /[\r\n]/.exec(text)?.index ?? text.length);
  const count = (sign: string): number => head.split(sign).length;
  return [",", ";", "\t"].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}
