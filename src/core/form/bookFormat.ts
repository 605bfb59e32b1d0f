import {
  FIELD_FORMAT,
  FINAL_FORMAT,
  FINALISED_FORMAT,
  fieldMark,
  followUpMark,
  FORM_FORMAT,
  HEADCOUNT_FORMAT,
  IDENTITY_SHEET,
  isCornerMark,
  LEDGER_FORMAT,
  LOCK_KEY,
  mark,
  PARTIES_FORMAT,
  partiesMark,
  PLAN_FORMAT,
  planMark,
  ROSTER_FORMAT,
  ROSTER_PREFIX,
  rosterMark,
  SCHEME_FORMAT,
  SCHEME_PREFIX,
  settlementMark,
  SURVEY_FORMAT,
  SURVEY_RESULT_FORMAT,
  surveyMark,
  VERIFICATION_FORMAT,
  verifyMark,
} from "./keys";
import { SheetBuilder } from "./sheetBuilder";
import type { PlanSheet, SheetSnapshot, Snapshot } from "./workbook";

type Book = Pick<Snapshot, "properties" | "sheets">;
type Texts = ReadonlyMap<string, string>;

/**
 * What kind of workbook of ours this is (`pinghui/roster/1` …); undefined for anybody else's. Its hidden sheet says so, or
 * its document properties; another program may have dropped these, and the marks on its sheets still tell.
 */
export const formatOf = (book: Book): string | undefined => bookTexts(book).get("format") ?? markedFormat(book);

/** What a workbook says of itself (`round`, `roundTitle` …), on its hidden sheet or else in its properties. */
export function bookTexts({ properties, sheets }: Book): Texts {
  const texts = new Map<string, string>();
  for (const [name, value] of properties) if (name.startsWith(PROPERTY)) texts.set(name.slice(PROPERTY.length), value);
  const cells = sheets.find(({ name }) => name === IDENTITY_SHEET)?.cells ?? [];
  const values = new Map(cells.filter(({ column }) => column === 2).map(({ row, value }) => [row, value]));
  for (const { row, column, value: key } of cells) {
    const value = values.get(row);
    if (column === 1 && typeof key === "string" && (typeof value === "string" || typeof value === "number"))
      texts.set(key, String(value));
  }
  return texts;
}

/** The hidden sheet of a workbook that is no form: key in the first column, value in the second. */
export function bookTextsSheet(corner: string, texts: Texts): PlanSheet {
  const sheet = new SheetBuilder(IDENTITY_SHEET, [{ width: 20 }, { width: 60 }]);
  sheet.put(1, 1, { value: corner, style: "key" });
  [...texts].forEach(([key, value], index) => {
    sheet.put(2 + index, 1, { value: key, style: "key" });
    sheet.put(2 + index, 2, { value, style: "keyText" });
  });
  return sheet.sheet({ state: "veryHidden", protection: {} });
}

/** The same as document properties. */
export const bookProperties = (texts: Texts): Texts =>
  new Map([...texts].map(([key, value]) => [`${PROPERTY}${key}`, value]));

const PROPERTY = "pinghui.";

/** Corners that workbooks of one kind have, and no other. */
const formats: ReadonlyMap<string, string> = new Map([
  [mark.data, FORM_FORMAT],
  [rosterMark.settings, ROSTER_FORMAT],
  [planMark.settings, PLAN_FORMAT],
  [surveyMark.entry, SURVEY_FORMAT],
  [surveyMark.result, SURVEY_RESULT_FORMAT],
  [partiesMark.weights, PARTIES_FORMAT],
  [verifyMark.data, VERIFICATION_FORMAT],
  [fieldMark.head, FIELD_FORMAT],
  [settlementMark, FINAL_FORMAT],
  [followUpMark.findings, FINALISED_FORMAT],
  [followUpMark.ledger, LEDGER_FORMAT],
]);

function markedFormat({ sheets }: Pick<Book, "sheets">): string | undefined {
  for (const sheet of sheets) {
    const corner = cornerIn(sheet);
    if (corner === undefined) continue;
    if (corner.startsWith(ROSTER_PREFIX)) return ROSTER_FORMAT;
    if (corner.startsWith(SCHEME_PREFIX)) return SCHEME_FORMAT;
    // 领导职数核对 has figures behind it as others have, and it alone has the lock among them.
    if (corner === followUpMark.figures && holdsLock(sheet)) return HEADCOUNT_FORMAT;
    const format = formats.get(corner);
    if (format !== undefined) return format;
  }
  return undefined;
}

const cornerIn = ({ cells }: SheetSnapshot): string | undefined =>
  cells.map(({ value }) => value).find((value) => isCornerMark(value));

const holdsLock = ({ cells }: SheetSnapshot): boolean =>
  cells.some(({ column, value }) => column === 1 && value === LOCK_KEY);
