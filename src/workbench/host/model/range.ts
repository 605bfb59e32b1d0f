import { HostError, invalidArgument } from "../hostError";
import { height, MAX_COLUMNS, MAX_ROWS, type Rect, rectName, shifted, width } from "../rect";
import type { Served } from "../served";
import type { HeldCell, NewCell } from "../spreadsheet";
import { readTyped } from "../typing";
import { mayFormat, mayWrite, type SheetAccess } from "./access";
import { formatOf } from "./format";
import { conditionalFormatsOf, validationOf } from "./rules";

/** docs, resource limits: "5,000,000 cells"; more gives an error or `null`, and both are to be expected. */
const MOST_CELLS = 5_000_000;

/** A range object also knows where it is, for methods that take one. */
export interface ServedRange extends Served {
  readonly access: SheetAccess;
  readonly rect: Rect;
}

export const isRange = (value: unknown): value is ServedRange =>
  typeof value === "object" && value !== null && "rect" in value && "access" in value;

export function rangeOf(access: SheetAccess, rect: Rect): ServedRange {
  const { book, id, facts } = access;
  let read: (HeldCell | undefined)[][] | undefined;
  // Within one query the cells are looked at once.
  const cells = (): (HeldCell | undefined)[][] => (read ??= book.engine.read(id, rect));
  const each =
    (of: (cell: HeldCell | undefined) => unknown): (() => unknown) =>
    () =>
      height(rect) * width(rect) > MOST_CELLS ? null : cells().map((row) => row.map(of));
  const write = (values: unknown): void => {
    read = undefined;
    writeValues(access, rect, values);
  };
  return {
    type: "Range",
    access,
    rect,
    get: {
      Values: each((cell) => cell?.value ?? ""),
      Formulas: each((cell) => cell?.formula ?? cell?.value ?? ""),
      ValueTypes: each((cell) => cell?.type ?? "Empty"),
      NumberFormat: () => facts.painted(rect, "numberFormat", "General"),
      Address: () => addressOf(access, rect),
      RowIndex: () => rect.top - 1,
      ColumnIndex: () => rect.left - 1,
      RowCount: () => height(rect),
      ColumnCount: () => width(rect),
    },
    set: {
      Values: write,
      Formulas: write,
      NumberFormat: (format: unknown) => {
        mayFormat(access, [rect], "cells");
        sayFormats(access, rect, format);
      },
      Hyperlink: (link: { readonly documentReference?: string }) => {
        mayFormat(access, [rect], "cells");
        facts.say([rect], "hyperlink", link.documentReference);
        // Excel dresses a link; a style that comes later replaces it.
        facts.say([rect], "font.color", "#0563C1");
        facts.say([rect], "font.underline", "Single");
      },
      RowHidden: (hidden: boolean) => {
        mayFormat(access, [rect], "rows");
        facts.say([rect], "rowHidden", hidden);
      },
      ColumnHidden: (hidden: boolean) => {
        mayFormat(access, [rect], "columns");
        facts.say([rect], "columnHidden", hidden);
      },
    },
    open: {
      Format: () => formatOf(access, [rect]),
      DataValidation: () => validationOf(access, [rect]),
      ConditionalFormats: () => conditionalFormatsOf(access, [rect]),
    },
    call: {
      GetRow: (row: number) => {
        if (row >= height(rect)) throw new HostError("InvalidArgument", "no such row");
        return rangeOf(access, { ...rect, top: rect.top + row, bottom: rect.top + row });
      },
      GetBoundingRect: (other: ServedRange) =>
        rangeOf(access, {
          top: Math.min(rect.top, other.rect.top),
          left: Math.min(rect.left, other.rect.left),
          bottom: Math.max(rect.bottom, other.rect.bottom),
          right: Math.max(rect.right, other.rect.right),
        }),
      _ValidateArraySize: (rows: number, columns: number) => {
        if (rows !== height(rect) || columns !== width(rect)) throw invalidArgument("the array has another size");
      },
      Merge: () => {
        mayFormat(access, [rect], "cells");
        facts.merges.push(rect);
      },
      Select: () => {
        book.activate(id);
        book.selected = { sheet: id, address: rectName(rect) };
        book.onEvent("selection", { address: rectName(rect), worksheetId: id });
      },
      GetMergedAreasOrNullObject: () => {
        const merges = facts.merges.filter((merge) => shifted(merge, MAX_ROWS, 1) !== undefined);
        return merges.length === 0 ? null : rangeAreasOf(access, merges);
      },
    },
  };
}

export function rangeAreasOf(access: SheetAccess, rects: readonly Rect[]): Served {
  return {
    type: "RangeAreas",
    open: {
      Format: () => formatOf(access, rects),
      DataValidation: () => validationOf(access, rects),
      ConditionalFormats: () => conditionalFormatsOf(access, rects),
      Areas: () => ({ type: "RangeCollection", items: () => rects.map((rect) => rangeOf(access, rect)) }),
    },
  };
}

const addressOf = ({ book, id }: SheetAccess, rect: Rect): string => {
  const name = book.nameOf(id);
  const quoted = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
  return `${quoted}!${rectName(rect)}`;
};

/** A two-dimensional array of the range's size, or one value for all. */
function spread(rect: Rect, values: unknown): unknown[][] {
  if (!Array.isArray(values)) {
    if (height(rect) === MAX_ROWS || width(rect) === MAX_COLUMNS) throw invalidArgument("a value for a whole column");
    return Array.from({ length: height(rect) }, () => Array.from({ length: width(rect) }, () => values));
  }
  const rows = values as unknown[][];
  if (rows.length !== height(rect) || rows.some((row) => row.length !== width(rect))) {
    throw invalidArgument(`an array of ${rows.length} rows for ${rectName(rect)}`);
  }
  return rows;
}

function writeValues(access: SheetAccess, rect: Rect, values: unknown): void {
  const { book, id, facts } = access;
  const rows = spread(rect, values);
  mayWrite(access, rect, (row, column) => (rows[row - rect.top]?.[column - rect.left] ?? null) !== null);
  const formats = facts.painted(rect, "numberFormat", "General");
  const cells = rows.map((row, y) =>
    row.map((value, x): NewCell | undefined => {
      const typed = readTyped(value, formats[y]?.[x] === "@");
      const place = { top: rect.top + y, bottom: rect.top + y, left: rect.left + x, right: rect.left + x };
      if (typed?.format !== undefined && formats[y]?.[x] === "General")
        facts.say([place], "numberFormat", typed.format);
      return typed?.cell;
    }),
  );
  book.engine.write(id, rect, cells);
  book.onEvent("changed", {
    address: rectName(rect),
    changeType: "RangeEdited",
    source: "Local",
    triggerSource: "ThisLocalAddin",
    worksheetId: id,
  });
}

function sayFormats({ facts }: SheetAccess, rect: Rect, format: unknown): void {
  if (!Array.isArray(format)) {
    facts.say([rect], "numberFormat", format);
    return;
  }
  const byCode = new Map<unknown, Rect[]>();
  spread(rect, format).forEach((row, y) => {
    row.forEach((code, x) => {
      if (code === null) return;
      const runs = byCode.get(code) ?? [];
      byCode.set(code, runs);
      const last = runs.at(-1);
      const [line, column] = [rect.top + y, rect.left + x];
      if (last?.top === line && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
      else runs.push({ top: line, bottom: line, left: column, right: column });
    });
  });
  for (const [code, rects] of byCode) facts.say(rects, "numberFormat", code);
}
