import { rangeName } from "#core/form/address";
import type { Plan, PlanSheet } from "#core/form/workbook";
import { cellSteps } from "./cells";
import { conditionalFormatSteps, validationSteps } from "./rules";
import { columnSteps, rowSteps } from "./sizes";
import { step, type BuildStep } from "./steps";

/** A plan in steps, sheet by sheet; charts come last, because they may show any of them. Says nothing to Excel. */
export function* stepsOf(plan: Plan): Generator<BuildStep> {
  for (const [index, sheet] of plan.sheets.entries()) yield* sheetSteps(plan, sheet, index);
  for (const [index, { charts = [] }] of plan.sheets.entries()) {
    for (const chart of charts) yield step(index, 25 + 25 * chart.series.length, { tell: "chart", chart });
  }
}

function* sheetSteps(plan: Plan, sheet: PlanSheet, index: number): Generator<BuildStep> {
  yield* cellSteps(plan, sheet, index);
  yield* columnSteps(sheet.columns, index);
  yield* rowSteps(sheet.rows, index);
  for (const merge of sheet.merges) yield step(index, 3, { tell: "merge", at: rangeName(merge) });
  yield* validationSteps(sheet.validations, index);
  yield* conditionalFormatSteps(sheet.conditionalFormats, index);
  const { print, freeze, autoFilter, tabColor, showGridLines } = sheet;
  const view = {
    ...(freeze && { freeze }),
    ...(autoFilter && { autoFilter }),
    ...(tabColor !== undefined && { tabColor }),
    ...(showGridLines !== undefined && { showGridLines }),
  };
  yield step(index, 40 + 3 * (print?.breaksBefore?.length ?? 0), { tell: "page", print, view });
}

/** So many bytes of steps are handed over at once. */
const BATCH = 100_000;

/** Steps in batches that can be sent: a message for each step would take longer than the steps. */
export function* batchesOf(steps: Iterable<BuildStep>): Generator<readonly BuildStep[]> {
  let batch: BuildStep[] = [];
  let bytes = 0;
  for (const one of steps) {
    batch.push(one);
    bytes += one.bytes + 60;
    if (bytes < BATCH) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
