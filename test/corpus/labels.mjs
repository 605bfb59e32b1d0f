import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Names in the lists, as they are on the disk. */
export const unescaped = (text) =>
  text.replace(/\\x1b|\\n|\\r|\\\\/g, (sign) => ({ "\\x1b": "\x1b", "\\n": "\n", "\\r": "\r", "\\\\": "\\" })[sign]);

/** Labelled REFUSE for its extension only; by its bytes it is a workbook like any other, and that is what we go by. */
const ODD_LABELS = new Set(["phpspreadsheet/tests/data/Reader/XLSX/ribbon.donotopen.zip"]);

/** What the reason of a refusal may be, by how the list describes the file; others are described too loosely to be held to it. */
const KINDS = new Map(
  Object.entries({
    "CSV text": /csv/,
    "TSV text": /csv/,
    DIF: /dif/,
    SYLK: /slk|csv/,
    HTML: /html/,
    OpenDocument: /ods/,
    "flat OpenDocument": /ods/,
    StarOffice: /ods/,
    PowerPoint: /powerpoint/,
    "WPS .et": /et$|etOrXls$/,
    XML: /xml|ods/,
    "binary .xlsb": /xlsb/,
    "old binary .xls": /xls$/,
    "old binary add-in": /xls$/,
    damaged: /^damaged/,
    doctype: /^damaged forbiddenMarkup/,
    encrypted: /^encrypted/,
    "not-excel": /lockFile/,
  }),
);

/** Whether a refusal of a file so described may be told like that. */
export const fits = (described, problem) => KINDS.get(described)?.test(problem) ?? true;

/** Told as ".et or .xls" where a name that says which is gone: as true of the file as either, and told apart from being right. */
export const vaguer = (problem, renamed) =>
  /^notAWorkbook (?:et|xls)$/.test(problem) && renamed === "notAWorkbook etOrXls";

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
    const [what] = expected.split(" | ");
    const [label] = what.split(" ");
    const described = what.slice(label.length + 1);
    return { file, described, label: ODD_LABELS.has(file) ? "EITHER" : label === "REJECT" ? "REFUSE" : label };
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
