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
import { hasMarks } from "./build/hasMarks";
import { inExcel } from "./excel";
import { edits, selections } from "./listening";
import { paneId } from "./paneId";
import { answered } from "./problems";
import { readWorkbook } from "./read/readWorkbook";
import { noSheets, type SheetIndex } from "./read/sheetIndex";
import { showCell } from "./show";
import { writeEntries } from "./writeEntries";

/** The workbook this pane belongs to; it also takes a plan in the steps that were worked out elsewhere (build/stepsOf.ts). */
export interface OfficeWorkbook extends LiveWorkbook {
  buildInSteps(plan: PlanOutline, steps: Steps, options: BuildOptions): Promise<Answered<void>>;
  /** Puts right what a build left that broke off with its pane or its workbook; says whether there was any. */
  settle(): Promise<Answered<"nothing" | "takenBack" | "finished">>;
}

/** Reading never writes: on LTSC builds any write empties the undo stack. */
class InOffice implements OfficeWorkbook {
  private building = false;
  private known: SheetIndex = noSheets;
  private readonly edits = edits();
  private readonly selections = selections();

  constructor(private readonly pane: string | Promise<string>) {}

  read(sheets?: readonly string[]): Promise<Answered<Snapshot>> {
    return answered(async () => {
      const { snapshot, index } = await inExcel((context) => readWorkbook(context, sheets, this.known));
      this.known = index;
      return snapshot;
    });
  }

  build(plan: Plan, options: BuildOptions): Promise<Answered<void>> {
    return this.alone(async () => {
      // Whoever only fills in a form never builds one.
      const { buildWorkbook } = await import(/* webpackChunkName: "building" */ "./build/buildWorkbook");
      return buildWorkbook(plan, options, await this.pane);
    });
  }

  buildInSteps(plan: PlanOutline, steps: Steps, options: BuildOptions): Promise<Answered<void>> {
    return this.alone(async () => {
      const { buildInSteps } = await import(/* webpackChunkName: "building" */ "./build/buildWorkbook");
      return buildInSteps(plan, steps, options, await this.pane);
    });
  }

  settle(): Promise<Answered<"nothing" | "takenBack" | "finished">> {
    return this.alone(() =>
      inExcel(async (context) => {
        if (!(await hasMarks(context))) return "nothing";
        const { settleBuilds } = await import(/* webpackChunkName: "building" */ "./build/buildWorkbook");
        return settleBuilds(context, await this.pane);
      }),
    );
  }

  /** One build at a time, in this pane too: a second one would take the first for one that broke off. */
  private async alone<T>(work: () => Promise<T>): Promise<Answered<T>> {
    if (this.building) return { ok: false, problem: { kind: "busyElsewhere" } };
    this.building = true;
    try {
      return await answered(work);
    } finally {
      this.building = false;
    }
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

/** `pane` tells this pane from others that have the same workbook open. */
export const officeWorkbook = (pane: string | Promise<string> = paneId()): OfficeWorkbook => new InOffice(pane);
