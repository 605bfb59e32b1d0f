import type { Plan } from "#core/form/workbook";
import { Book } from "../host/book";
import { ExcelHost } from "../host/excelHost";
import { Person } from "../host/person";
import type { FUniver, FWorkbook } from "../host/univer/univerTypes";
import { UniverSpreadsheet } from "../host/univer/univerSpreadsheet";
import { fillFacts } from "../files/fillFacts";
import { planOf } from "../files/planOf";
import { sheetId, univerData, type UniverData } from "../files/univerData";
import type { FaultKind } from "./faults";
import { guard, type Clipboard } from "./guard";
import type { Held } from "./held";
import { isChange } from "./isChange";
import { mirror } from "./mirror";
import { Painter } from "./painter";
import type { Pane } from "./pane";

/** Where Univer takes what is typed into cells (`DOCS_NORMAL_EDITOR_UNIT_ID_KEY`). */
const CELL_EDITOR = "__editor___INTERNAL_EDITOR__DOCS_NORMAL";

/** The part of `@univerjs/sheets-ui` that this is about. */
interface Typing {
  /** Enters what is being typed into a cell, if anything is. */
  endEditingAsync(): Promise<boolean>;
}

/** The part of Univer that remembers what can be taken back (`IUndoRedoService`). */
export interface UndoStack {
  clearUndoRedo(workbook: string): void;
}
export interface DeskOptions {
  readonly api: FUniver;
  readonly clipboard: () => Clipboard;
  readonly undoStack: UndoStack;
  readonly pane: Pane;
  readonly faults: readonly FaultKind[];
  /** A person wanted what the workbook's protection holds back. */
  readonly onHeld: (what: Held | "cell") => void;
}

interface Opened {
  readonly name: string;
  readonly workbook: FWorkbook;
  readonly book: Book;
  readonly host: ExcelHost;
  readonly close: () => void;
}

/** One workbook at a time, with a pane of its own beside it, as Excel has it. */
export class Desk {
  private opened: Opened | undefined = undefined;
  private count = 0;
  private changed = false;

  constructor(private readonly options: DeskOptions) {}

  /** Of the open workbook, as its file is called. */
  get name(): string {
    return this.current.name;
  }

  /** Somebody changed something since the workbook was opened or last saved. */
  get isUnsaved(): boolean {
    return this.changed;
  }

  /** The workbook has been handed out as it stands. */
  noteSaved(): void {
    this.changed = false;
  }

  open(plan: Plan, name: string): void {
    this.opened?.close();
    const { api, clipboard, undoStack, onHeld, faults } = this.options;
    const workbook = api.createWorkbook(univerData(plan, `workbook-${++this.count}`) as object);
    const engine = new UniverSpreadsheet(api, workbook, () => {
      book.onEvent("calculated", { worksheetId: book.active });
    });
    const book = new Book(engine);
    fillFacts(book, plan);
    const host = new ExcelHost(book);
    for (const { strike } of faults) strike?.(host);
    const painter = new Painter(api, workbook, book);
    painter.assumeOpened();
    painter.paint();
    host.afterTrip = ({ writes }) => {
      if (!writes) return;
      painter.paint();
      // As in an Excel without undo for add-ins; half of a form that is taken back would be none at all.
      engine.flush();
      undoStack.clearUndoRedo(workbook.getId());
    };
    workbook.setActiveSheet(book.active);
    goToFirstCell(workbook, plan, book.active);
    const endMirror = mirror({
      api,
      workbook,
      engine,
      host,
      onLocked: () => {
        onHeld("cell");
      },
    });
    const endGuard = guard({ api, clipboard: clipboard(), workbook, engine, book, onHeld });
    this.changed = false;
    const watching = api.addEvent(api.Event.CommandExecuted, (done) => {
      this.changed ||= isChange(done, workbook.getId());
    });
    const close = (): void => {
      endMirror();
      endGuard();
      watching.dispose();
      host.closed = true;
      engine.dispose();
    };
    this.opened = { name, workbook, book, host, close };
    this.options.pane.serve(name, host);
    // For whoever tests this page.
    Object.assign(window, { pinghuiDesk: { host, person: new Person(book) } });
  }

  /** The workbook as it stands, once everything is calculated. */
  async plan(stamp: string): Promise<Plan> {
    const { host, book, workbook } = this.current;
    // As in Excel: what is still being typed into a cell is entered first.
    await (workbook as unknown as Typing).endEditingAsync();
    await host.idle();
    return planOf(book, workbook.save() as unknown as UniverData, stamp);
  }

  /** Puts the keyboard into the sheet, where it was. */
  enterSheet(): void {
    document.getElementById(CELL_EDITOR)?.focus();
    this.current.workbook.getActiveRange()?.activate();
  }

  private get current(): Opened {
    if (!this.opened) throw new Error("no workbook is open");
    return this.opened;
  }
}

/** Where a file opens: at the first cell that can be seen, not at the hidden marks of ours in A1. */
function goToFirstCell(workbook: FWorkbook, { sheets }: Plan, id: string): void {
  const sheet = sheets.find((_, index) => sheetId(index) === id);
  if (!sheet) return;
  const hidden = new Set(sheet.rows.flatMap((row) => (row.hidden ? [row.row] : [])));
  let row = 1;
  while (hidden.has(row)) row++;
  const column = Math.max(
    0,
    sheet.columns.findIndex((one) => !one.hidden),
  );
  // Of a merged area all of it is selected, as in Excel: half of one hides what is written across it.
  const within = sheet.merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column + 1 && column + 1 <= right,
  );
  const [height, width] = within ? [within.bottom - row + 1, within.right - column] : [1, 1];
  workbook
    .getSheetBySheetId(id)
    ?.getRange(row - 1, column, height, width)
    .activate();
}
