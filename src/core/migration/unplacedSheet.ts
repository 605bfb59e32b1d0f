import { inLanguage, type Language } from "../answers/text";
import { cellName } from "../form/address";
import { mark, type HeadKey } from "../form/keys";
import { readEntryTexts } from "../form/readEntryTexts";
import { resultTable } from "../form/resultTable";
import { headStyles } from "../form/tableHead";
import type { Plan, PlanSheet, Snapshot } from "../form/workbook";
import type { MigrationWords } from "../languages/migrationWords";
import type { Migration, Unplaced } from "./migration";

/** A row of the sheet: what it is under, what it is called, where it stood, what was said, why it has no place. */
export type UnplacedRow = readonly [under: string, entry: string, at: string, said: string, why: string];

const columns = ["under", "entry", "at", "said", "why"] as const;
const widths = [24, 30, 22, 40, 46] as const;

/** The rows that the sheet of an earlier migration lists: they go on to the next form. */
export function unplacedBefore(snapshot: Pick<Snapshot, "sheets">): readonly UnplacedRow[] {
  return [...readEntryTexts(snapshot, mark.unplaced).values()].map((texts) => {
    const text = (key: (typeof columns)[number]): string => texts[key] ?? "";
    return [text("under"), text("entry"), text("at"), text("said"), text("why")];
  });
}

export function unplacedRow(entry: Unplaced, words: MigrationWords, language: Language): UnplacedRow {
  const { id, under, title, said, why, at } = entry;
  const number = /^[A-Z]\d+\.\d+/.exec(id)?.[0];
  const home = under ? inLanguage(under, language) : words.aboutForm;
  return [
    number === undefined ? home : `${number} ${home}`,
    title ? inLanguage(title, language) : id in words.headEntry ? words.headEntry[id as HeadKey] : words.reason,
    at ? `${at.sheet} ${cellName(at.row, at.column)}` : "",
    said,
    words.why(why),
  ];
}

/** 旧表未能对应的填报: what the newer form has no sure place for, so that nothing a unit wrote is lost. Read only. */
function unplacedSheet(
  rows: readonly UnplacedRow[],
  versions: Pick<Migration, "from"> & { readonly to: string },
  words: MigrationWords,
  page: string,
): PlanSheet {
  return resultTable({
    name: words.sheet,
    title: words.sheet,
    notes: words.notes(versions.from, versions.to),
    columns: [
      { heading: words.head[0], width: 6, style: "code" },
      ...columns.map((_, index) => ({
        heading: words.head[index + 1] ?? "",
        width: widths[index] ?? 20,
        style: "lockedText",
      })),
    ],
    rows: rows.map((row, index) => [index + 1, ...row]),
    page,
    marks: {
      corner: mark.unplaced,
      keys: rows.map((_, index) => `unplaced.${index + 1}`),
      columns: ["", ...columns],
    },
  });
}

/** A form with the sheet added, before the hidden one, which stays the last; as it is where there is nothing to list. */
export function withUnplaced(
  plan: Plan,
  rows: readonly UnplacedRow[],
  versions: Pick<Migration, "from"> & { readonly to: string },
  words: MigrationWords,
  page: string,
): Plan {
  if (rows.length === 0) return plan;
  const shown = plan.sheets.filter(({ state }) => state === "visible");
  const hidden = plan.sheets.filter(({ state }) => state !== "visible");
  return {
    ...plan,
    sheets: [...shown, unplacedSheet(rows, versions, words, page), ...hidden],
    styles: new Map([...plan.styles, ...headStyles]),
  };
}
