import { readFileSync } from "node:fs";
import { scheme as spec, type Scheme } from "#core/scheme/scheme";

/** A scheme from outside our field: 4 majors, 18 indicators, 120 points. Made from a workbook, as an office would. */
export const LIBRARY_FILE = "test/fixtures/schemes/library-2016.json";
export const libraryScheme: Scheme = spec.parse(
  (JSON.parse(readFileSync(LIBRARY_FILE, "utf8")) as { scheme: unknown }).scheme,
);
