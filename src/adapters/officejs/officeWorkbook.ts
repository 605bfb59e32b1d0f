import { columnNumber } from "#core/form/address";
import type {
  Answered,
  BuildOptions,
  CellRef,
  Entry,
  LiveWorkbook,
  Plan,
  PlanOutline,
  Snapshot,
} from "#core/form/workbook";
import type { Steps } from "./build/carryOut";
import { inExcel } from "./excel";
import { edits, selections } from "./listening";
import { answered } from "./problems";
import { readWorkbook } from "./read/readWorkbook";
import { noSheets, type SheetIndex } from "./read/sheetIndex";
import { showCell } from "./show";
import { writeEntries } from "./writeEntries";

/** The workbook this pane belongs to; it also takes a plan in the steps that were worked out elsewhere (build/stepsOf.ts). */
export interface OfficeWorkbook extends LiveWorkbook {
  buildInSteps(plan: PlanOutline, steps: Steps, options: BuildOptions): Promise<Answered<void>>;
}

/** Reading never writes: on LTSC builds any write empties the undo stack. */
class InOffice implements OfficeWorkbook {
  private known: SheetIndex = noSheets;
  private readonly edits = edits();
  private readonly selections = selections();

  read(sheets?: readonly string[]): Promise<Answered<Snapshot>> {
    return answered(async () => {
      const { snapshot, index } = await inExcel((context) => readWorkbook(context, sheets, this.known));
      this.known = index;
      return snapshot;
    });
  }

  build(plan: Plan, options: BuildOptions): Promise<Answered<void>> {
    return answered(async () => {
      // Whoever only fills in a form never builds one.
      const { buildWorkbook } = await import(/* webpackChunkName: "building" */ "./build/buildWorkbook");
      return buildWorkbook(plan, options);
    });
  }

  buildInSteps(plan: PlanOutline, steps: Steps, options: BuildOptions): Promise<Answered<void>> {
    return answered(async () => {
      const { buildInSteps } = await import(/* webpackChunkName: "building" */ "./build/buildWorkbook");
      return buildInSteps(plan, steps, options);
    });
  }

  show(cell: CellRef): Promise<Answered<void>> {
    return answered(() => inExcel((context) => showCell(context, cell)));
  }

  write(entries: readonly Entry[]): Promise<Answered<void>> {
    return answered(() => inExcel((context) => writeEntries(context, entries)));
  }

  onEdit(listener: () => void): Promise<() => void> {
    return this.edits.add(listener);
  }

  onSelect(listener: (cell: CellRef) => void): Promise<() => void> {
    return this.selections.add(({ address, worksheetId }) => {
      // The first cell of the selection; of a sheet that no reading has met yet we have no name, and stay silent.
      const [, letters, digits] = /^\$?([A-Z]*)\$?(\d*)/.exec(address) ?? [];
      const sheet = this.known.names.get(worksheetId);
      if (sheet === undefined) return;
      listener({ sheet, row: Number(digits) || 1, column: letters ? columnNumber(letters) : 1 });
    });
  }
}

export const officeWorkbook = (): OfficeWorkbook => new InOffice();
