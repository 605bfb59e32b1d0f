/**
 * The port between the core and whatever holds a workbook: Excel through office.js, an .xlsx file, or memory.
 * It speaks whole blocks, never single cells, and holds plain data only.
 *
 * Rows and columns are counted from 1, as people count them: row 1, column 1 is A1.
 */

import type { CellValue, NativeRestriction, PlainValue } from "../answers/cellValue";

export type { BrokenValue, CellValue, DateValue, ErrorValue, NotCalculated, PlainValue } from "../answers/cellValue";

// ---------------------------------------------------------------------------------------------------------------
// Reading

export interface CellSnapshot {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Formula text without the leading "=", where the cell has one; "" for one that follows a shared formula which is not there. */
  readonly formula?: string;
}

export type SheetState = "visible" | "hidden" | "veryHidden";

export interface SheetSnapshot {
  readonly name: string;
  readonly state: SheetState;
  /** Cells that hold a value or a formula, in no promised order. Formatted but empty cells are left out. */
  readonly cells: readonly CellSnapshot[];
  /** Whether sheet protection is on. */
  readonly locked: boolean;
  /** Merged ranges as they stand in the file, "A1:B2". */
  readonly merges: readonly string[];
}

export type ActiveContent = "macros" | "externalLinks" | "connections";

/** What a workbook held at one moment. A file and a live workbook give the same. */
export interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** Workbook-level defined names → what they refer to, as text without "=". */
  readonly names: ReadonlyMap<string, string>;
  /** Custom document properties (docProps/custom.xml). */
  readonly properties: ReadonlyMap<string, string>;
  /** Whether the workbook's structure (sheets) is protected. */
  readonly structureLocked: boolean;
  /** What the file brings along that could act or fetch by itself. Never followed, never run, never carried over. */
  readonly activeContent?: readonly ActiveContent[];
  /** The file counts its days from 1904. Only for comparing with it: `DateValue` is in the 1900 system either way. */
  readonly date1904?: true;
  /** When a program last saved the file, ISO 8601 in UTC, as the file itself says (docProps/core.xml). */
  readonly savedAt?: string;
  /** The program that last saved it (docProps/app.xml), for "damaged by another program" hints. */
  readonly savedBy?: string;
}

// ---------------------------------------------------------------------------------------------------------------
// Writing

export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** 1-based, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface PlanCell {
  readonly row: number;
  readonly column: number;
  /** What the cell holds; for a formula, its result as the core knows it, so that a viewer which doesn't calculate shows it too. */
  readonly value: PlainValue;
  /** Formula without "=". Texts are never turned into formulas: only this field makes one. */
  readonly formula?: string;
  readonly style?: string;
  /** Jump within this workbook: `'排名'!A1`. */
  readonly link?: string;
}

export type HorizontalAlignment = "left" | "center" | "right";

/** Colours are RGB in six hex digits, sizes points. */
export interface CellStyle {
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly align?: {
    readonly horizontal?: HorizontalAlignment;
    readonly vertical?: "top" | "center" | "bottom";
    readonly wrap?: boolean;
    readonly indent?: number;
    readonly shrink?: boolean;
  };
  /** "thin" draws all four sides; name single sides to differ. */
  readonly border?: BorderLine | { readonly [side in "top" | "bottom" | "left" | "right"]?: BorderLine };
  readonly numberFormat?: string;
  /** Open for entry while the sheet is protected. */
  readonly unlocked?: boolean;
}

export type BorderLine = "thin" | "medium" | "hair";

interface ValidationBase {
  readonly ranges: readonly CellRange[];
  readonly prompt?: { readonly title: string; readonly text: string };
  /** "stop" refuses the entry, "warning" asks. */
  readonly alert?: { readonly style: "stop" | "warning"; readonly title: string; readonly text: string };
}

/** Native data validation. Blank is always allowed: missing entries are counted elsewhere. */
export type NativeValidation = ValidationBase &
  (
    | NativeRestriction
    | { readonly kind: "listRange"; readonly source: string }
    | { readonly kind: "custom"; readonly formula: string }
    | { readonly kind: "any" }
  );

/** Conditional formats, in order of priority. */
export type ConditionalFormat = { readonly ranges: readonly CellRange[] } & (
  | {
      readonly kind: "formula";
      /** Relative to the top left cell of the first range, without "=". */
      readonly formula: string;
      readonly font?: { readonly color?: string; readonly bold?: boolean };
      readonly fill?: string;
      readonly stopIfTrue?: boolean;
    }
  | {
      readonly kind: "colorScale";
      readonly from: string;
      readonly to: string;
      readonly min?: number;
      readonly max?: number;
    }
  | { readonly kind: "dataBar"; readonly color: string; readonly min?: number; readonly max?: number }
);

/** What a protected sheet still allows; everything else is forbidden. No password: protection guards against slips. */
export interface SheetProtection {
  readonly formatRows?: boolean;
  readonly formatColumns?: boolean;
  readonly sort?: boolean;
  readonly autoFilter?: boolean;
  readonly insertRows?: boolean;
}

export interface PrintSetup {
  /** A4 if nothing is said; A3 for tables as wide as a whole round. */
  readonly paper?: "A4" | "A3";
  readonly orientation: "portrait" | "landscape";
  /** One page wide, as many tall as needed. */
  readonly fitToWidth: boolean;
  /** Pages tall at most; left out = as many as needed. */
  readonly fitToHeight?: number;
  /** Rows repeated on every page, both ends included. */
  readonly titleRows?: readonly [first: number, last: number];
  /** Columns repeated on every page: for tables wider than one. */
  readonly titleColumns?: readonly [first: number, last: number];
  readonly area?: CellRange;
  /** Millimetres. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
    readonly header?: number;
    readonly footer?: number;
  };
  /** Excel's header/footer code: `&C第 &P 页 共 &N 页`. */
  readonly header?: string;
  readonly footer?: string;
  /** Of even pages, where they differ; `footer` is that of odd ones then. */
  readonly evenFooter?: string;
  /** Number of the first page; left out = the pages of a workbook are counted through. */
  readonly firstPage?: number;
  readonly centerHorizontally?: boolean;
  /** A page break above each of these rows. */
  readonly breaksBefore?: readonly number[];
}

export interface PlanChart {
  readonly kind: "bar" | "column" | "radar" | "line";
  readonly title: string;
  readonly anchor: CellRange;
  readonly series: readonly {
    readonly name: string;
    /** `'排名'!$B$4:$B$44` */
    readonly categories: string;
    readonly values: string;
    readonly color?: string;
  }[];
  readonly valueAxis?: { readonly title?: string; readonly min?: number; readonly max?: number };
  readonly categoryAxis?: { readonly title?: string };
  readonly legend?: boolean;
  readonly dataLabels?: boolean;
}

export interface PlanRow {
  readonly row: number;
  /** Points; left out = automatic. */
  readonly height?: number;
  readonly hidden?: boolean;
}

export interface PlanColumn {
  /** Characters of the default font. */
  readonly width: number;
  readonly hidden?: boolean;
}

export interface PlanSheet {
  readonly name: string;
  readonly state: SheetState;
  /** Index 0 is column A. */
  readonly columns: readonly PlanColumn[];
  readonly rows: readonly PlanRow[];
  readonly cells: readonly PlanCell[];
  /**
   * Further plain rows below `cells`, made one at a time while they are written: long tables never lie in memory as
   * objects. `style` per column; values only, never formulas.
   */
  readonly longTable?: {
    readonly firstRow: number;
    readonly styles: readonly string[];
    readonly rows: () => Iterable<readonly PlainValue[]>;
  };
  readonly merges: readonly CellRange[];
  readonly validations: readonly NativeValidation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly protection?: SheetProtection;
  /** Rows above and columns left of the frozen panes. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print?: PrintSetup;
  readonly autoFilter?: CellRange;
  readonly charts?: readonly PlanChart[];
  readonly tabColor?: string;
  readonly showGridLines?: boolean;
  /** Per cent. In files only: office.js has no say in it. */
  readonly zoom?: number;
}

/** A plan without what its sheets hold: enough to make room for it, and to take it back. */
export interface PlanOutline extends Pick<Plan, "names" | "properties" | "lockStructure" | "title" | "activeSheet"> {
  readonly sheets: readonly Pick<PlanSheet, "name" | "state" | "protection">[];
}

/** Whole sheets to be made, in order; both adapters carry it out to the same result. */
export interface Plan {
  readonly sheets: readonly PlanSheet[];
  readonly styles: ReadonlyMap<string, CellStyle>;
  /** Workbook-level defined names → reference without "=". */
  readonly names: ReadonlyMap<string, string>;
  /** Custom document properties. */
  readonly properties: ReadonlyMap<string, string>;
  readonly lockStructure: boolean;
  readonly title: string;
  /**
   * Points of the default font, whose digits are what column widths are counted in; 11 if nothing is said. In files only: a
   * workbook that is there already has its own.
   */
  readonly baseFontSize?: number;
  /** ISO 8601 UTC; written as created and modified, so that the same plan gives the same bytes. */
  readonly stamp: string;
  /** Sheet that is in front when the workbook opens, by position in `sheets`. */
  readonly activeSheet?: number;
}

// ---------------------------------------------------------------------------------------------------------------
// Live workbooks

/** What a host answers: the thing asked for, or why it could not be had. Only a fault of ours throws. */
export type Answered<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: LiveProblem };

export interface BuildOptions {
  /**
   * Sheets of these names are ours, or the person has agreed to lose them: they are replaced, and taken away where the plan
   * no longer has them. Any other sheet that has a name of the plan is left alone, and nothing is built
   * (`sheetsInTheWay`). Upper and lower case make no difference, as in Excel. New sheets stand behind all others.
   */
  readonly replace: ReadonlySet<string>;
  readonly onProgress?: (share: number) => void;
}

export interface Workbook {
  /** One trip, whatever the number of cells. Without names: every sheet; a name that no sheet has is left out. */
  read(sheets?: readonly string[]): Promise<Answered<Snapshot>>;
  /**
   * Whole sheets, all of them or none: what cannot be finished is taken back. A lock on the structure is opened only where
   * sheets are replaced and the plan puts the lock on again; otherwise nothing is built (`structureLocked`).
   */
  build(plan: Plan, options: BuildOptions): Promise<Answered<void>>;
  /** Selects a cell and brings it into view. */
  show(cell: CellRef): Promise<Answered<void>>;
  /**
   * Puts values (never formulas) into single cells, all of them or none: on a person's command only, because it may empty
   * the undo stack. `null` empties a cell. A number in a cell of text format becomes a text, as when it is typed.
   */
  write(entries: readonly Entry[]): Promise<Answered<void>>;
}

export interface Entry extends CellRef {
  readonly value: PlainValue;
}

export interface LiveWorkbook extends Workbook {
  /** Something may have changed: edits, calculation, sheets come and gone. A hint, perhaps doubled, perhaps missing. */
  onEdit(listener: () => void): Promise<() => void>;
  /** Where the person is. A hint too. */
  onSelect(listener: (cell: CellRef) => void): Promise<() => void>;
}

/** Expected trouble with a live workbook. */
export type LiveProblem =
  | { readonly kind: "sheetsInTheWay"; readonly names: readonly string[] }
  | { readonly kind: "protected"; readonly sheet?: string }
  | { readonly kind: "structureLocked" }
  | { readonly kind: "cellBeingEdited" }
  | { readonly kind: "tooMuchAtOnce" }
  | { readonly kind: "hostTooOld"; readonly needs: string }
  | { readonly kind: "noSuchCell"; readonly cell: CellRef }
  | { readonly kind: "closed" }
  /** Another pane is building into this workbook at this moment. */
  | { readonly kind: "busyElsewhere" }
  /** A build broke off and could not be taken back: unfinished sheets may stand in the workbook. */
  | { readonly kind: "halfWritten" }
  | { readonly kind: "hostRefused"; readonly code: string };

/** Expected trouble at the edge: no fault of ours and none of the respondent's answers. Returned, never thrown. */
export type HostProblem =
  | { readonly kind: "notAWorkbook"; readonly found: FileKind }
  | { readonly kind: "encrypted" }
  | { readonly kind: "damaged"; readonly detail: DamageKind }
  | { readonly kind: "tooLarge"; readonly limit: "file" | "part" | "total" | "parts" | "cells" };

/** What the first bytes say a file is. */
export type FileKind =
  | "empty"
  | "xls"
  | "et"
  /** WPS saved it, as one or the other: their bytes don't differ, and its name says neither. */
  | "etOrXls"
  | "xlsb"
  | "ods"
  | "csv"
  | "slk"
  | "dif"
  | "html"
  | "pdf"
  | "word"
  | "powerpoint"
  | "image"
  | "zip"
  | "xml"
  | "lockFile"
  | "folder"
  | "unknown";

export type DamageKind =
  "truncated" | "archive" | "checksum" | "xml" | "missingPart" | "forbiddenMarkup" | "duplicateEntry";

export type Readable =
  { readonly ok: true; readonly snapshot: Snapshot } | { readonly ok: false; readonly problem: HostProblem };
