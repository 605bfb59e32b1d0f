import type { Book } from "../host/book";
import type { FUniver, FWorkbook } from "../host/univer/univerTypes";
import type { UniverSpreadsheet } from "../host/univer/univerSpreadsheet";
import { heldBack, touchesLocked, type Held, type UniverRect } from "./held";

/** The part of Univer's clipboard that this is about: each hook may say no before a block goes into its cells. */
export interface Clipboard {
  addClipboardHook(hook: {
    readonly id: string;
    readonly onBeforePaste: (to: {
      readonly subUnitId: string;
      readonly range: { readonly rows: readonly number[]; readonly cols: readonly number[] };
    }) => boolean;
  }): Ending;
}

export interface GuardOptions {
  readonly api: FUniver;
  readonly clipboard: Clipboard;
  readonly workbook: FWorkbook;
  readonly engine: UniverSpreadsheet;
  readonly book: Book;
  readonly onHeld: (what: Held) => void;
}

interface Ending {
  dispose(): void;
}

/**
 * Keeps a person from what Excel keeps them from; Univer knows nothing of the host's protection. Gives what ends it again. What
 * the host does itself was asked already, and undoing puts back what could be done.
 */
export function guard({ api, clipboard, workbook, engine, book, onHeld }: GuardOptions): () => void {
  const where = (): { sheet: string; selected: UniverRect[] } => ({
    sheet: workbook.getActiveSheet().getSheetId(),
    selected: (workbook.getActiveSheet().getSelection()?.getActiveRangeList() ?? []).map((range) => range.getRange()),
  });
  const commands = api.addEvent(api.Event.BeforeCommandExecute, (event) => {
    const held = engine.isWriting ? undefined : heldBack(event, book, where);
    if (held === undefined) return;
    event.cancel = true;
    onHeld(held);
  });
  const pasting = clipboard.addClipboardHook({
    id: `protection-${workbook.getId()}`,
    onBeforePaste({ subUnitId, range: { rows, cols } }) {
      const range = {
        startRow: Math.min(...rows),
        endRow: Math.max(...rows),
        startColumn: Math.min(...cols),
        endColumn: Math.max(...cols),
      };
      const held = touchesLocked(book, subUnitId, [range]);
      if (held) onHeld("cells");
      return !held;
    },
  });
  return () => {
    commands.dispose();
    pasting.dispose();
  };
}
