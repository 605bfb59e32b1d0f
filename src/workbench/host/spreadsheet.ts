import type { Rect } from "./rect";

/** The engine behind the host: cells, formulas, names, undo. Everything else the host keeps itself. */
export interface Spreadsheet {
  sheets(): readonly { readonly id: string; readonly name: string }[];
  addSheet(name: string): string;
  renameSheet(id: string, name: string): void;
  deleteSheet(id: string): void;
  /** `undefined` = a cell that holds nothing. */
  read(id: string, rect: Rect): (HeldCell | undefined)[][];
  /** The smallest range around all that is held. */
  used(id: string): Rect | undefined;
  /** `undefined` leaves a cell as it is, `"empty"` empties it. */
  write(id: string, rect: Rect, cells: readonly (readonly (NewCell | undefined)[])[]): void;
  insertRows(id: string, at: number, count: number): void;
  deleteRows(id: string, at: number, count: number): void;
  names(): ReadonlyMap<string, string>;
  setName(name: string, formula: string): void;
  deleteName(name: string): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Resolves when every formula has its result. */
  settled(): Promise<void>;
  /** The same, and no other calculation follows: for who saves or compares, and has the time. */
  quiet(): Promise<void>;
  dispose(): void;
}

export type NewCell =
  "empty" | { readonly value: string | number | boolean; readonly error?: true } | { readonly formula: string };

export interface HeldCell {
  readonly value: string | number | boolean;
  readonly type: "Double" | "String" | "Boolean" | "Error";
  /** With its "=". */
  readonly formula?: string;
}
