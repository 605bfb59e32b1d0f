import type { Book } from "../host/book";
import type { ExcelHost } from "../host/excelHost";
import { columnLetters, rectName, rectOf } from "../host/rect";
import type { SheetFacts } from "../host/sheetFacts";
import type { FUniver, FWorkbook } from "../host/univer/univerTypes";
import type { UniverSpreadsheet } from "../host/univer/univerSpreadsheet";
import { doingsOf, type Doing, type Matrix } from "./doings";

export interface MirrorOptions {
  readonly api: FUniver;
  readonly workbook: FWorkbook;
  readonly engine: UniverSpreadsheet;
  readonly host: ExcelHost;
  /** A person wanted to type into a cell that is locked. */
  readonly onLocked: () => void;
}

interface Ending {
  dispose(): void;
}

/**
 * What a person does in Univer reaches the host as Excel's events, and where the host goes, Univer follows. Gives what ends
 * it again, when another workbook is opened.
 */
export function mirror({ api, workbook, engine, host, onLocked }: MirrorOptions): () => void {
  const { book } = host;
  const endings = [
    hearEdits(api, workbook, book, engine),
    ...hearEditing(api, host, onLocked),
    ...hearPlaces(api, book),
  ];
  const tell = book.onEvent;
  book.onEvent = (event, facts) => {
    tell(event, facts);
    if (event === "activated" && workbook.getActiveSheet().getSheetId() !== book.active) {
      workbook.setActiveSheet(book.active);
    }
    if (event === "selection" && book.selected && !isSelected(workbook, book.selected)) {
      const { top, left, bottom, right } = rectOf(book.selected.address);
      workbook
        .getSheetBySheetId(book.selected.sheet)
        ?.getRange(top - 1, left - 1, bottom - top + 1, right - left + 1)
        .activate();
    }
  };
  return () => {
    for (const ending of endings) ending.dispose();
  };
}

/** Univer's mutations say what changed whoever did it: typing, pasting, filling, undoing. The host's own are its own. */
function hearEdits(api: FUniver, workbook: FWorkbook, book: Book, engine: UniverSpreadsheet): Ending {
  const names = new Map(engine.sheets().map(({ id, name }) => [id, name]));
  return api.addEvent(api.Event.CommandExecuted, (done) => {
    const local = (done.options as { onlyLocal?: boolean } | undefined)?.onlyLocal === true;
    if (local || engine.isWriting) return;
    for (const doing of doingsOf(done)) {
      engine.noteChange();
      if (done.id === "sheet.mutation.set-range-values") {
        noteFormats(workbook, book.sheet(doing.sheet), (done.params as { cellValue?: Matrix | null }).cellValue ?? {});
      }
      tell(book, doing, names.get(doing.sheet) ?? "");
    }
    for (const { id, name } of engine.sheets()) names.set(id, name);
  });
}

/** `name` is what the sheet was called before. */
function tell(book: Book, doing: Doing, name: string): void {
  const { sheet: worksheetId } = doing;
  const changed = (address: string, changeType: string): void => {
    book.onEvent("changed", { address, changeType, source: "Local", worksheetId });
  };
  switch (doing.what) {
    case "edited":
      changed(rectName(doing.rect), "RangeEdited");
      return;
    case "rows":
      book.sheet(worksheetId).shift(doing.at, doing.by);
      changed(`${doing.at}:${doing.at + Math.abs(doing.by) - 1}`, doing.by > 0 ? "RowInserted" : "RowDeleted");
      return;
    case "columns": {
      book.sheet(worksheetId).shiftColumns(doing.at, doing.by);
      const [first, last] = [columnLetters(doing.at), columnLetters(doing.at + Math.abs(doing.by) - 1)];
      changed(`${first}:${last}`, doing.by > 0 ? "ColumnInserted" : "ColumnDeleted");
      return;
    }
    case "renamed":
      book.onEvent("renamed", { worksheetId, nameBefore: name, nameAfter: doing.name, source: "Local" });
      return;
    case "hidden":
      book.sheet(worksheetId).visibility = doing.hidden ? "Hidden" : "Visible";
      book.onEvent("visibility", {
        worksheetId,
        visibilityAfter: book.sheet(worksheetId).visibility,
        source: "Local",
      });
      return;
    case "added":
    case "deleted":
      book.onEvent(doing.what, { worksheetId, source: "Local" });
  }
}

/** Formats that a person sets, pastes, or that Univer gives a typed date or percentage: the pane asks for them. */
function noteFormats(workbook: FWorkbook, facts: SheetFacts, cells: Matrix): void {
  for (const [row, line] of Object.entries(cells)) {
    for (const [column, cell] of Object.entries(line)) {
      const s = (cell as { s?: unknown } | null)?.s;
      if (s === undefined || s === null) continue;
      const style = typeof s === "string" ? workbook.getWorkbook().getStyles().get(s) : s;
      const pattern = (style as { n?: { pattern?: string } | null } | null | undefined)?.n?.pattern;
      if (pattern === undefined) continue;
      const [y, x] = [Number(row) + 1, Number(column) + 1];
      if (facts.at(y, x, "numberFormat") === pattern) continue;
      facts.say([{ top: y, left: x, bottom: y, right: x }], "numberFormat", pattern);
    }
  }
}

/** While a person is in a cell, Excel keeps requests waiting; into a locked one it lets nobody. */
function hearEditing(api: FUniver, host: ExcelHost, onLocked: () => void): Ending[] {
  return [
    api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
      const facts = host.book.sheet(event.worksheet.getSheetId());
      if (!facts.protection || !facts.isLocked(event.row + 1, event.column + 1)) return;
      event.cancel = true;
      onLocked();
    }),
    api.addEvent(api.Event.SheetEditStarted, () => {
      host.beginEditing();
    }),
    api.addEvent(api.Event.SheetEditEnded, () => {
      host.endEditing();
    }),
  ];
}

function hearPlaces(api: FUniver, book: Book): Ending[] {
  const activated = api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
    const id = activeSheet.getSheetId();
    if (book.sheet(id).visibility === "Visible") book.activate(id);
  });
  const selected = api.addEvent(api.Event.SelectionChanged, ({ worksheet, selections }) => {
    const [first] = selections;
    const sheet = worksheet.getSheetId();
    if (!first || Number.isNaN(first.startRow) || Number.isNaN(first.startColumn)) return;
    const address = rectName({
      top: first.startRow + 1,
      left: first.startColumn + 1,
      bottom: first.endRow + 1,
      right: first.endColumn + 1,
    });
    if (book.selected?.sheet === sheet && book.selected.address === address) return;
    book.selected = { sheet, address };
    book.onEvent("selection", { address, worksheetId: sheet });
  });
  return [activated, selected];
}

function isSelected(
  workbook: FWorkbook,
  { sheet, address }: { readonly sheet: string; readonly address: string },
): boolean {
  const range = workbook.getActiveRange()?.getRange();
  if (!range || workbook.getActiveSheet().getSheetId() !== sheet) return false;
  const { top, left, bottom, right } = rectOf(address);
  return (
    range.startRow === top - 1 &&
    range.startColumn === left - 1 &&
    range.endRow === bottom - 1 &&
    range.endColumn === right - 1
  );
}
