import { columnName, columnNumber } from "#core/form/address";
import { MAX_COLUMN, MAX_ROW } from "./limits";

interface Leader {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/**
 * Shared formulas of one sheet (CT_CellFormula with t="shared", ECMA-376 part 1 §18.3.1.40): the leader carries the
 * text, its followers only the group's number, and mean the same text with relative references moved along.
 */
export class SharedFormulas {
  private readonly leaders = new Map<string, Leader>();

  /** The formula of a cell of this group; "" for a follower whose leader has not come. */
  at(group: string, row: number, column: number, written: string): string {
    if (written !== "") {
      this.leaders.set(group, { row, column, formula: written });
      return written;
    }
    const leader = this.leaders.get(group);
    return leader ? moved(leader.formula, row - leader.row, column - leader.column) : "";
  }
}

// Quoted text | quoted sheet name | whole columns or rows | reference | name, number or function | anything else.
const WORD = String.raw`[\p{L}\p{N}_.\\]`;
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'` +
    String.raw`|(?<!${WORD}|\$)(?:(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})|(\$?\d{1,7}):(\$?\d{1,7})|(\$?[A-Za-z]{1,3})(\$?\d{1,7}))(?!${WORD}|[(!:])` +
    String.raw`|(?<!${WORD}|\$)(\$?[A-Za-z]{1,3})(\$?\d{1,7}):(\$?[A-Za-z]{1,3})(\$?\d{1,7})(?!${WORD}|[(!])` +
    String.raw`|(?:${WORD}|\$)+|[\s\S]`,
  "gu",
);

/** A formula as it reads so many rows and columns further on; what falls off the sheet is #REF!. */
function moved(formula: string, rows: number, columns: number): string {
  const column = (letters: string): string | undefined => {
    if (letters.startsWith("$")) return letters;
    const to = columnNumber(letters) + columns;
    return to < 1 || to > MAX_COLUMN ? undefined : columnName(to);
  };
  const row = (digits: string): string | undefined => {
    if (digits.startsWith("$")) return digits;
    const to = Number(digits) + rows;
    return to < 1 || to > MAX_ROW ? undefined : String(to);
  };
  const joined = (...pieces: (string | undefined)[]): string =>
    pieces.includes(undefined) ? "#REF!" : pieces.join("");
  return formula.replace(TOKEN, (token, ...groups: (string | undefined)[]) => {
    const [c1, c2, r1, r2, c, r, fromC, fromR, toC, toR] = groups;
    if (c1 !== undefined && c2 !== undefined) return joined(column(c1), ":", column(c2));
    if (r1 !== undefined && r2 !== undefined) return joined(row(r1), ":", row(r2));
    if (c !== undefined && r !== undefined) return joined(column(c), row(r));
    if (fromC !== undefined && fromR !== undefined && toC !== undefined && toR !== undefined)
      return joined(column(fromC), row(fromR), ":", column(toC), row(toR));
    return token;
  });
}
