import type { Bilingual } from "../answers/text";
import type { AskedColumn } from "./readEntries";

/** What tables of the office's own work ask for, column by column. */
export const asked = {
  text: (key: string, max = 300): AskedColumn => ({ key, kind: "text", limits: { max } }),
  date: (key: string): AskedColumn => ({ key, kind: "date" }),
  yesNo: (key: string): AskedColumn => ({ key, kind: "yesNo" }),
};

/** The options of a choice. */
export const options = (...pairs: readonly (readonly [zh: string, en: string])[]): readonly Bilingual[] =>
  pairs.map(([zh, en]) => ({ zh, en }));
