import type { Path } from "../scheme/faultPlace";
import type { SchemeFault } from "../scheme/faults";
import type { CellRef } from "../form/workbook";
import type { WrittenFault } from "../expressions/written/cursor";
import type { TableKey } from "./tableKeys";

/** Why a cell, a row or a sheet of a scheme workbook can't be taken as it stands. */
export type BookProblem =
  | { readonly kind: "notASchemeBook" }
  | { readonly kind: "sheetMissing"; readonly table: TableKey | "about" }
  | { readonly kind: "sheetTwice"; readonly names: readonly string[] }
  | { readonly kind: "headMissing" }
  | { readonly kind: "columnMissing"; readonly column: string }
  | { readonly kind: "settingMissing"; readonly setting: string }
  | { readonly kind: "formula" }
  | { readonly kind: "errorValue"; readonly code: string }
  | { readonly kind: "notText"; readonly text: string }
  | { readonly kind: "notANumber"; readonly text: string }
  | { readonly kind: "shareForPercent"; readonly text: string }
  | { readonly kind: "notADay"; readonly text: string }
  | { readonly kind: "notOneOf"; readonly text: string; readonly allowed: readonly string[] }
  | { readonly kind: "notClosed"; readonly text: string }
  | { readonly kind: "written"; readonly fault: WrittenFault }
  | { readonly kind: "orphan"; readonly id: string; readonly belongsTo: "majors" | "indicators" | "annexes" }
  /** `row`: where it stands first. */
  | { readonly kind: "idTwice"; readonly id: string; readonly row: number }
  | { readonly kind: "unknownRule"; readonly text: string }
  | { readonly kind: "tooManyRows"; readonly most: number; readonly found: number }
  /** Sheets, columns and rows that came later, or were taken out; without them they mean “none”. */
  | { readonly kind: "lacking"; readonly places: readonly string[] }
  | { readonly kind: "englishMissing"; readonly count: number };

export type BookFault =
  | {
      readonly of: "book";
      readonly severity: "error" | "warning";
      readonly at: CellRef | undefined;
      /** Heading of the cell's column, by its key. */
      readonly column?: { readonly table: TableKey | "about"; readonly key: string };
      readonly problem: BookProblem;
    }
  | {
      readonly of: "scheme";
      readonly severity: "error" | "warning";
      readonly at: CellRef | undefined;
      readonly fault: SchemeFault;
    };

/** `majors[0].indicators[2].parts[1]` as the steps it was made of. */
export const pathOf = (text: string): Path =>
  [...text.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, number, name]) =>
    number === undefined ? (name ?? "") : Number(number),
  );
