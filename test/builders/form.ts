import { given, type Answer } from "#core/answers/answer";
import type { Language } from "#core/answers/text";
import type { FormContent } from "#core/form/content";
import { templateFingerprint, type FormIdentity } from "#core/form/identity";
import { planSnapshot } from "#core/form/planSnapshot";
import { formTemplate } from "#core/form/template";
import type { CellSnapshot, Plan, SheetSnapshot, Snapshot } from "#core/form/workbook";
import { languages } from "#core/languages/index";
import type { Scheme } from "#core/scheme/scheme";

export const identityOf = (scheme: Scheme, changes: Partial<FormIdentity> = {}): FormIdentity => ({
  scheme: scheme.id,
  version: scheme.version,
  unitCode: "BM01",
  unitName: "市卫生和计划生育委员会",
  round: "2015",
  roundTitle: "示例评估",
  party: "self",
  language: "zh-CN",
  template: templateFingerprint(scheme),
  ...changes,
});

type Values = Readonly<Record<string, string | number | boolean>>;

export const answersFrom = (values: Values): Map<string, Answer> =>
  new Map(Object.entries(values).map(([id, value]) => [id, given(value)]));

/** A form in which only what the case is about is filled. */
export function formPlan(
  scheme: Scheme,
  values: Values = {},
  more: {
    issued?: Values;
    annexes?: FormContent["annexes"];
    identity?: Partial<FormIdentity>;
    language?: Language;
  } = {},
): Plan {
  const issued = answersFrom(more.issued ?? {});
  const language = more.language ?? "zh-CN";
  return formTemplate({
    scheme,
    words: languages[language].form,
    identity: identityOf(scheme, { language, ...more.identity }),
    issued,
    content: { answers: new Map([...issued, ...answersFrom(values)]), annexes: more.annexes ?? new Map(), head: {} },
    stamp: "2015-07-20T00:00:00Z",
  });
}

export const formSnapshot = (...args: Parameters<typeof formPlan>): Snapshot => planSnapshot(formPlan(...args));

/** What people do to sheets before they send them back. */
export function edited(snapshot: Snapshot, sheet: string, change: (sheet: SheetSnapshot) => SheetSnapshot): Snapshot {
  return { ...snapshot, sheets: snapshot.sheets.map((one) => (one.name === sheet ? change(one) : one)) };
}

export const withCells =
  (change: (cell: CellSnapshot) => CellSnapshot | undefined) =>
  (sheet: SheetSnapshot): SheetSnapshot => ({
    ...sheet,
    cells: sheet.cells.flatMap((cell) => change(cell) ?? []),
  });

/** Excel moves the references in formulas along; this does the same for references on the sheet itself. */
const shifted = (formula: string, at: number, axis: "row" | "column", by: number): string =>
  formula.replace(
    /(^|[^!\w'"$])(\$?)([A-Z]{1,2})(\$?)(\d+)(?![\w(])/g,
    (_, before: string, d1: string, letters: string, d2: string, digits: string) => {
      const row = Number(digits);
      if (axis === "row") return `${before}${d1}${letters}${d2}${row >= at ? row + by : row}`;
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      const moved = column >= at ? column + by : column;
      const name =
        moved > 26
          ? String.fromCharCode(64 + Math.floor((moved - 1) / 26)) + String.fromCharCode(65 + ((moved - 1) % 26))
          : String.fromCharCode(64 + moved);
      return `${before}${d1}${name}${d2}${digits}`;
    },
  );

const insert = (axis: "row" | "column", at: number) =>
  withCells((cell) => ({
    ...cell,
    [axis]: cell[axis] >= at ? cell[axis] + 1 : cell[axis],
    ...(cell.formula === undefined ? {} : { formula: shifted(cell.formula, at, axis, 1) }),
  }));

export const rowInserted = (at: number): ((sheet: SheetSnapshot) => SheetSnapshot) => insert("row", at);
export const columnInserted = (at: number): ((sheet: SheetSnapshot) => SheetSnapshot) => insert("column", at);
export const rowDeleted = (at: number): ((sheet: SheetSnapshot) => SheetSnapshot) =>
  withCells((cell) => (cell.row === at ? undefined : { ...cell, row: cell.row > at ? cell.row - 1 : cell.row }));
export const columnDeleted = (at: number): ((sheet: SheetSnapshot) => SheetSnapshot) =>
  withCells((cell) =>
    cell.column === at ? undefined : { ...cell, column: cell.column > at ? cell.column - 1 : cell.column },
  );
export const rowsSwapped = (one: number, other: number): ((sheet: SheetSnapshot) => SheetSnapshot) =>
  withCells((cell) => ({ ...cell, row: cell.row === one ? other : cell.row === other ? one : cell.row }));
