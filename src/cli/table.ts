/** East Asian signs take two columns of a terminal. */
export const columnsOf = (text: string): number => {
  let columns = 0;
  for (const sign of text) columns += (sign.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
  return columns;
};

// A file name may hold anything, also codes that would steer the terminal.
export const harmless = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "·");

/** A plain table; the last column runs free. */
export function table(rows: readonly (readonly string[])[]): string {
  const clean = rows.map((row) => row.map(harmless));
  const widths = (clean[0] ?? []).map((_, index) => Math.max(...clean.map((row) => columnsOf(row[index] ?? ""))));
  return clean
    .map((row) =>
      row
        .map((cell, index) =>
          index === row.length - 1 ? cell : cell + " ".repeat((widths[index] ?? 0) - columnsOf(cell)),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
