import type { Bilingual } from "../answers/text";
import type { CellSnapshot, Snapshot } from "../form/workbook";
import { markedTables, Notes, rawRows, type RawRow } from "./readTables";

/** Points as they stand in the cells of a scheme workbook, sound or not: what a person sees change while typing. */
export interface BookPoints {
  readonly id: string;
  readonly version: string;
  readonly title: Bilingual;
  /** What the sheet about the scheme says the total is. */
  readonly stated: number | undefined;
  /** Of all indicators. */
  readonly sum: number;
  readonly majors: readonly MajorPoints[];
}

export interface MajorPoints {
  readonly id: string;
  readonly title: Bilingual;
  readonly stated: number | undefined;
  /** Of the indicators whose ids begin with it. */
  readonly sum: number;
  readonly indicators: readonly {
    readonly id: string;
    readonly title: Bilingual;
    readonly points: number | undefined;
  }[];
}

const textOf = (cell: CellSnapshot | undefined): string =>
  typeof cell?.value === "string" || typeof cell?.value === "number" ? String(cell.value).trim() : "";
const numberOf = (cell: CellSnapshot | undefined): number | undefined => {
  const text = textOf(cell);
  const number = Number(text);
  return text !== "" && Number.isFinite(number) ? number : undefined;
};
/** Whole hundredths, so that 0.1 and 0.2 make 0.3. */
const added = (numbers: readonly (number | undefined)[]): number =>
  numbers.reduce<number>((sum, number) => sum + Math.round((number ?? 0) * 100), 0) / 100;

/** undefined where the sheets of majors and indicators, or the one about the scheme, can't be found. */
export function bookPoints(snapshot: Snapshot): BookPoints | undefined {
  const quiet = new Notes();
  const sheets = markedTables(snapshot, quiet);
  const [about, majors, indicators] = [sheets?.get("about"), sheets?.get("majors"), sheets?.get("indicators")];
  if (!about || !majors || !indicators) return undefined;
  const setting = (key: string, column: string): CellSnapshot | undefined => {
    const [row, at] = [about.rows.get(key)?.[0], about.columns.get(column)];
    return row === undefined || at === undefined ? undefined : about.cell(row, at);
  };
  const title = textOf(setting("title", "value"));
  const said = ({ cells }: RawRow) => {
    const zh = textOf(cells.get("title.zh"));
    const en = textOf(cells.get("title.en"));
    return { id: textOf(cells.get("id")), title: { zh, en: en || zh }, points: numberOf(cells.get("points")) };
  };
  const minor = rawRows("indicators", indicators, quiet).map(said);
  return {
    id: textOf(setting("id", "value")),
    version: textOf(setting("version", "value")),
    title: { zh: title, en: textOf(setting("title", "english")) || title },
    stated: numberOf(setting("total", "value")),
    sum: added(minor.map(({ points }) => points)),
    majors: rawRows("majors", majors, quiet).map((row) => {
      const { id, title, points } = said(row);
      const own = minor.filter((one) => id !== "" && one.id.startsWith(`${id}.`));
      return { id, title, stated: points, sum: added(own.map((one) => one.points)), indicators: own };
    }),
  };
}
