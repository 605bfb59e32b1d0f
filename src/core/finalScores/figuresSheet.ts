import { followUpMark, mark } from "../form/keys";
import { markedSheet } from "../form/markedSheet";
import { SheetBuilder } from "../form/sheetBuilder";
import type { PlanSheet, Snapshot } from "../form/workbook";
import { fingerprint } from "../numbers/fingerprint";

/** A cell holds 32,767 characters; longer texts go on in the next row of the same key. */
const PIECE = 30_000;
const HASH = "hash";

export const FIGURES_SHEET = "_pinghui.figures";

/** Data by key, as JSON, on a hidden sheet, with a fingerprint of all of it. Not for people: each figure stands on a sheet they see. */
export function figuresSheet(data: ReadonlyMap<string, unknown>): PlanSheet {
  const sheet = new SheetBuilder(FIGURES_SHEET, [{ width: 20 }, { width: 80 }]);
  sheet.put(1, 1, { value: followUpMark.figures, style: "key" });
  sheet.put(1, 2, { value: mark.column("text"), style: "key" });
  const texts = [...data].map(([key, value]) => [key, JSON.stringify(value)] as const);
  let row = 2;
  for (const [key, text] of [...texts, [HASH, hashOf(texts)] as const]) {
    for (let from = 0, to = 0; from < text.length; from = to) {
      to = from + PIECE;
      // Never between the halves of a sign outside the basic plane: half a sign can't be written.
      if (/[\uDC00-\uDFFF]/.test(text.charAt(to))) to--;
      sheet.put(row, 1, { value: key, style: "key" });
      sheet.put(row++, 2, { value: text.slice(from, to), style: "keyText" });
    }
  }
  return sheet.sheet({ state: "veryHidden", protection: {} });
}

const hashOf = (texts: readonly (readonly [string, string])[]): string =>
  fingerprint(texts.map(([key, text]) => `${key}\n${text}\n`).join(""));

/** undefined where there is no such sheet; "changed" where it isn't as we wrote it. */
export function readFigures({
  sheets,
}: Pick<Snapshot, "sheets">): ReadonlyMap<string, unknown> | "changed" | undefined {
  const sheet = sheets.flatMap((one) => markedSheet(one) ?? []).find(({ corner }) => corner === followUpMark.figures);
  const column = sheet?.columns.get("text");
  if (!sheet || column === undefined) return undefined;
  const texts = [...sheet.rows].map(
    ([key, rows]) =>
      [
        key,
        rows
          .map((row) => {
            const value = sheet.cell(row, column)?.value;
            return typeof value === "string" ? value : "";
          })
          .join(""),
      ] as const,
  );
  const hash = texts.find(([key]) => key === HASH)?.[1];
  const data = texts.filter(([key]) => key !== HASH);
  if (hash !== hashOf(data)) return "changed";
  return new Map(data.map(([key, text]): [string, unknown] => [key, JSON.parse(text)]));
}
