import { valueAt, type Path } from "../scheme/faultPlace";
import type { MarkedSheet } from "../form/markedSheet";
import type { SchemeBookWords } from "../languages/schemeBookWords";
import type { Scheme } from "../scheme/scheme";
import { isHeard, rowsOf } from "./shape";
import { headingOf } from "./sheets/guide";
import { newerTables, tableKeys, type TableKey } from "./tableKeys";
import { settings, tables, type SettingKey } from "./tables";

/**
 * A sheet, a column or a row that workbooks have by now and this one has not: exported before there was one, or taken out.
 * Nobody can tell which from the workbook, and what stood there would be gone without a word.
 */
export type Lack =
  | { readonly table: TableKey; readonly column?: undefined; readonly at?: undefined }
  | { readonly table: TableKey; readonly column: string; readonly at: Path }
  | { readonly table: "about"; readonly setting: SettingKey };

export function lacksIn(sheets: ReadonlyMap<string, MarkedSheet>): readonly Lack[] {
  const about = sheets.get("about");
  return [
    ...tableKeys.flatMap((table): Lack[] => {
      const sheet = sheets.get(table);
      if (!sheet) return newerTables.has(table) ? [{ table }] : [];
      return tables[table]
        .filter(({ key, newer }) => newer && !sheet.columns.has(key))
        .map(({ key: column, at }) => ({ table, column, at }));
    }),
    ...settings.flatMap((setting): Lack[] =>
      "newer" in setting && about?.rows.has(setting.key) === false ? [{ table: "about", setting: setting.key }] : [],
    ),
  ];
}

/** What an earlier version says in places that the workbook lacks; published without them, it would be lost. */
export function lostFrom(before: Scheme, lacks: readonly Lack[]): readonly Lack[] {
  const rows = rowsOf(before);
  return lacks.filter((lack) => {
    if (lack.table === "about") return valueAt(before, lack.setting.split(".")) !== undefined;
    const own = rows[lack.table];
    const { at } = lack;
    return at === undefined ? own.some(isHeard) : own.some((row) => valueAt(row, at) !== undefined);
  });
}

/** “评价主体和权重”表, “小项”表“加分或扣分”栏. */
export const lackName = (lack: Lack, words: SchemeBookWords): string =>
  lack.table === "about"
    ? words.places.row(words.about.sheet, words.about.labels[lack.setting])
    : lack.column === undefined
      ? words.places.sheet(words.sheets[lack.table].sheet)
      : words.places.column(words.sheets[lack.table].sheet, headingOf(lack.table, lack.column, words));
