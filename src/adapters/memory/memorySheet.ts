import { isDateFormat } from "#core/form/dateFormat";
import { rangeName } from "#core/form/address";
import type {
  CellRef,
  CellSnapshot,
  CellStyle,
  CellValue,
  PlainValue,
  Plan,
  PlanSheet,
  SheetSnapshot,
  SheetState,
} from "#core/form/workbook";

interface MemoryCell {
  value: CellValue;
  formula: string | undefined;
  /** Numbers in it are days. */
  readonly date: boolean;
  readonly unlocked: boolean;
}

const MAX_COLUMNS = 16_384;
const keyOf = (row: number, column: number): number => row * MAX_COLUMNS + column - 1;

/** One sheet: cells by place, and what a snapshot tells of it besides. */
export class MemorySheet {
  private readonly cells = new Map<number, MemoryCell>();

  private constructor(
    public name: string,
    public state: SheetState,
    public locked: boolean,
    public merges: readonly string[],
  ) {}

  static planned(plan: Plan, sheet: PlanSheet): MemorySheet {
    const made = new MemorySheet(sheet.name, sheet.state, sheet.protection !== undefined, sheet.merges.map(rangeName));
    const put = (row: number, column: number, value: PlainValue, style?: string, formula?: string): void => {
      const look: CellStyle = style === undefined ? {} : (plan.styles.get(style) ?? {});
      const date = look.numberFormat !== undefined && isDateFormat(look.numberFormat);
      made.cells.set(keyOf(row, column), { value, formula, date, unlocked: look.unlocked ?? false });
    };
    for (const { row, column, value, style, formula } of sheet.cells) put(row, column, value, style, formula);
    let row = sheet.longTable?.firstRow ?? 1;
    for (const values of sheet.longTable?.rows() ?? []) {
      values.forEach((value, index) => {
        put(row, index + 1, value, sheet.longTable?.styles[index]);
      });
      row++;
    }
    return made;
  }

  static held({ name, state, locked, merges, cells }: SheetSnapshot): MemorySheet {
    const made = new MemorySheet(name, state, locked, merges);
    for (const { row, column, value, formula } of cells) {
      const date = typeof value === "object" && value?.kind === "date";
      made.cells.set(keyOf(row, column), { value, formula, date, unlocked: !locked });
    }
    return made;
  }

  /** Whether protection keeps this cell as it is. */
  keeps({ row, column }: CellRef): boolean {
    return this.locked && !(this.cells.get(keyOf(row, column))?.unlocked ?? false);
  }

  /** Takes a value in, and any formula out. */
  put({ row, column }: CellRef, value: CellValue): void {
    const key = keyOf(row, column);
    const { date = false, unlocked = false } = this.cells.get(key) ?? {};
    this.cells.set(key, { value, formula: undefined, date, unlocked });
  }

  snapshot(): SheetSnapshot {
    const cells = [...this.cells].flatMap(([key, { value, formula, date }]): CellSnapshot[] => {
      if (value === null && formula === undefined) return [];
      const shown = date && typeof value === "number" ? { kind: "date" as const, serial: value } : value;
      const place = { row: Math.floor(key / MAX_COLUMNS), column: (key % MAX_COLUMNS) + 1 };
      return [{ ...place, value: shown, ...(formula !== undefined && { formula }) }];
    });
    return { name: this.name, state: this.state, locked: this.locked, merges: this.merges, cells };
  }
}
