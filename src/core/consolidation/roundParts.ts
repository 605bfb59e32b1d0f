import type { Language } from "../answers/text";
import { cellName, onSheet } from "../form/address";
import { landscape } from "../form/printPage";
import type { SheetBuilder } from "../form/sheetBuilder";
import type { PlanSheet, PrintSetup } from "../form/workbook";
import type { ConsolidationWords } from "../languages/consolidationWords";
import type { Scheme } from "../scheme/scheme";
import type { Issue } from "../validation/issue";
import type { Consolidation } from "./consolidation";
import type { ClassLayout, RoundLayout } from "./roundLayout";

export interface RoundOptions {
  readonly language: Language;
  readonly words: ConsolidationWords;
  /** Issues of one return in words, with the titles of its scheme. */
  readonly issueSentence: (scheme: Scheme) => (issue: Issue) => string;
  /** ISO 8601 UTC; the only time in the workbook that is not a file's own. */
  readonly stamp: string;
}

/** All that the sheets of a round workbook are made from. */
export interface RoundParts extends RoundOptions {
  readonly round: Consolidation;
  readonly layout: RoundLayout;
  readonly sheets: {
    readonly about: string;
    readonly board: string;
    readonly issues: string;
    readonly details: string;
    readonly annexRows: string;
    readonly journal: string;
  };
}

/** Title, note and sample mark of a wide table: never merged, so that it can be filtered and frozen. */
export function heading(sheet: SheetBuilder, title: string, note: string, { round, words }: RoundParts): void {
  sheet.put(1, 1, { value: title, style: "wideTitle" });
  sheet.height(1, 34);
  sheet.put(2, 1, {
    value: round.sample ? `${words.sample}　${note}` : note,
    style: round.sample ? "warnLine" : "noteLine",
  });
  sheet.height(2, 20);
}

export const printed = (words: ConsolidationWords, titleRows?: readonly [number, number]): PrintSetup =>
  landscape(words.page, titleRows ? { titleRows } : {});

/** Computed sheets: no slips, but sorting, filtering and widths stay free. */
export const computed: Pick<PlanSheet, "state" | "protection" | "showGridLines"> = {
  state: "visible",
  protection: { autoFilter: true, sort: true, formatColumns: true, formatRows: true },
  showGridLines: false,
};

/** Where a unit's rows in 明细 begin; undefined without a return. */
export function detailsLink({ sheets }: RoundParts, { detailRows }: ClassLayout, code: string): string | undefined {
  const row = detailRows.get(code);
  return row === undefined ? undefined : onSheet(sheets.details, cellName(row, 1));
}
