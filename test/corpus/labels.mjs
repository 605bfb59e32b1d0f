import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Names in the lists, as they are on the disk. */
export const unescaped = (text) =>
  text.replace(/\\x1b|\\n|\\r|\\\\/g, (sign) => ({ "\\x1b": "\x1b", "\\n": "\n", "\\r": "\r", "\\\\": "\\" })[sign]);

/** Labelled REFUSE for its extension only; by its bytes it is a workbook like any other, and that is what we go by. */
const ODD_LABELS = new Set(["phpspreadsheet/tests/data/Reader/XLSX/ribbon.donotopen.zip"]);

/** MANIFEST.tsv says what is expected of each file (READ, REFUSE, EITHER), ORACLE.tsv what two unrelated readers see in it. */
export function labelled(corpus) {
  const rows = (name) =>
    readFileSync(join(corpus, name), "utf8")
      .trimEnd()
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t"));
  const oracle = new Map();
  for (const [file, number, , , , numbers, sum, booleans, errors, dates] of rows("ORACLE.tsv")) {
    const sheets = oracle.get(file) ?? new Map();
    sheets.set(Number(number), {
      numbers: Number(numbers),
      sum: Number(sum),
      booleans: Number(booleans),
      errors: Number(errors),
      dates: Number(dates),
    });
    oracle.set(file, sheets);
  }
  const files = rows("MANIFEST.tsv").map(([file, , , , expected]) => {
    const [label] = expected.split(" ");
    return { file, label: ODD_LABELS.has(file) ? "EITHER" : label === "REJECT" ? "REFUSE" : label };
  });
  return { files, oracle };
}

const close = (a, b) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Whether what was seen of each sheet is what the oracle has of it. */
export const agrees = (wantedSheets, sheets) =>
  [...(wantedSheets ?? [])].every(([number, wanted]) => {
    const seen = sheets[number - 1];
    return (
      seen &&
      seen.numbers === wanted.numbers &&
      close(seen.sum, wanted.sum) &&
      seen.booleans === wanted.booleans &&
      seen.errors === wanted.errors &&
      seen.isoDates === wanted.dates
    );
  });
