import { strFromU8, unzipSync } from "fflate";

/** A .docx read back without the library that wrote it: what its paragraphs and cells say. */
export interface WordFile {
  readonly parts: Readonly<Record<string, string>>;
  /** Texts of all paragraphs in order, those in table cells too. */
  readonly paragraphs: readonly string[];
  /** Those outside tables. */
  readonly running: readonly string[];
  /** Table → row → cell. */
  readonly tables: readonly (readonly (readonly string[])[])[];
}

const decoded = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");

const textOf = (xml: string): string =>
  decoded([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)].map((found) => found[1] ?? "\n").join(""));

const all = (xml: string, element: string): string[] =>
  [...xml.matchAll(new RegExp(`<w:${element}(?: [^>]*)?>.*?</w:${element}>`, "gs"))].map(([found]) => found);

export function wordFile(bytes: Uint8Array): WordFile {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
  const body = parts["word/document.xml"] ?? "";
  return {
    parts,
    paragraphs: all(body, "p").map(textOf),
    running: all(body.replaceAll(/<w:tbl>.*?<\/w:tbl>/gs, ""), "p").map(textOf),
    tables: all(body, "tbl").map((table) => all(table, "tr").map((row) => all(row, "tc").map(textOf))),
  };
}
