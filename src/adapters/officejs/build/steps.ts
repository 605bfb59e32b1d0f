import type {
  ConditionalFormat,
  NativeValidation,
  PlainValue,
  PlanChart,
  PlanSheet,
  PrintSetup,
} from "#core/form/workbook";
import type { Inside, Trait } from "./looks";

/** One thing Excel is told. Places are addresses; several ranges in one are parted by commas. */
export type Work =
  /** Values and formulas as they are typed; `null` leaves a cell as it is. */
  | { readonly tell: "formulas"; readonly at: string; readonly rows: readonly (readonly (PlainValue | null)[])[] }
  | { readonly tell: "values"; readonly at: string; readonly rows: readonly (readonly (PlainValue | null)[])[] }
  | { readonly tell: "formats"; readonly at: string; readonly rows: readonly (readonly (string | null)[])[] }
  /** One number format for a whole range. */
  | { readonly tell: "format"; readonly at: string; readonly format: string }
  | { readonly tell: "link"; readonly at: string; readonly to: string }
  | { readonly tell: "look"; readonly at: string; readonly trait: Trait; readonly inside: Inside }
  /** Points. */
  | { readonly tell: "width" | "height"; readonly at: string; readonly points: number }
  | { readonly tell: "hideColumns" | "hideRows" | "merge"; readonly at: string }
  | { readonly tell: "validation"; readonly at: string; readonly validation: NativeValidation }
  | { readonly tell: "conditionalFormat"; readonly at: string; readonly format: ConditionalFormat }
  | { readonly tell: "page"; readonly print: PrintSetup | undefined; readonly view: SheetView }
  | { readonly tell: "chart"; readonly chart: PlanChart };

/** What a person sees of a sheet besides its cells. */
export type SheetView = Pick<PlanSheet, "freeze" | "autoFilter" | "tabColor" | "showGridLines">;

/**
 * A part of a plan in the shape in which Excel is told, as plain data: it can be worked out away from the page, where it
 * takes long, and handed over. No step is larger than about 100 KB.
 */
export interface BuildStep {
  /** Position of its sheet in the plan. */
  readonly sheet: number;
  readonly work: Work;
  /** How many actions it is about for office.js. */
  readonly actions: number;
  /** UTF-8 bytes of what is said. */
  readonly bytes: number;
}

const encoder = new TextEncoder();
export const bytesOf = (data: unknown): number => encoder.encode(JSON.stringify(data)).length;

export const step = (sheet: number, actions: number, work: Work, bytes = bytesOf(work)): BuildStep => ({
  sheet,
  work,
  actions,
  bytes,
});

/** Of one step: small enough that nobody waits while it is handed over. */
export const STEP_BYTES = 100_000;
