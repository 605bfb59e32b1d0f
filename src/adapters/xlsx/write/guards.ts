import type { CellRange, Plan, PlanSheet } from "#core/form/workbook";
import { MAX_COLUMNS, MAX_ROWS, rangeReference } from "./reference";
import { isPlain } from "./xml";

/**
 * What Excel refuses, or "repairs" by throwing it away. A plan that asks for it is a bug of ours, and thrown: better no
 * file than one that Excel opens with a warning at forty units.
 */

/** Excel specifications and limits: "Total number of characters that a cell can contain". */
const MAX_TEXT = 32_767;
const MAX_FORMULA = 8_192;
const MAX_SHEET_NAME = 31;

const CONTROL = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udfff]/u;

export function refuse(where: string, why: string): never {
  throw new Error(`${where}: ${why}`);
}

export function checkText(text: string, sheet: string, cell: string): void {
  if (text.length > MAX_TEXT) refuse(`${sheet}!${cell}`, `a cell holds ${MAX_TEXT} characters, not ${text.length}`);
}

export function checkNumber(value: number, sheet: string, cell: string): void {
  if (!Number.isFinite(value)) refuse(`${sheet}!${cell}`, `${value} is not a number a cell can hold`);
}

/** Formulas come without "="; control characters and `_xHHHH_` are read differently by different programs. */
export function checkFormula(formula: string, where: string): void {
  if (formula === "" || formula.startsWith("=")) refuse(where, "a formula is written without its =, and is not empty");
  if (formula.length > MAX_FORMULA) refuse(where, `a formula has at most ${MAX_FORMULA} characters`);
  if (isPlain(formula)) return;
  if (CONTROL.test(formula) || /_x[0-9A-Fa-f]{4}_/.test(formula)) refuse(where, "a formula with unreadable characters");
}

/** Prompts, alert texts, headers … : `what` has at most `most` characters. */
export function checkLength(text: string, most: number, where: string, what: string): void {
  if (text.length > most) refuse(where, `${what} has at most ${most} characters, not ${text.length}: ${text}`);
}

export function checkColor(color: string, where: string): void {
  if (!/^[0-9A-Fa-f]{6}$/.test(color)) refuse(where, `"${color}" is no colour in six hex digits`);
}

export function checkRange(range: CellRange, where: string): void {
  const { top, left, bottom, right } = range;
  const whole = [top, left, bottom, right].every((edge) => Number.isInteger(edge) && edge >= 1);
  if (!whole || top > bottom || left > right || bottom > MAX_ROWS || right > MAX_COLUMNS) {
    refuse(where, `no such range: ${JSON.stringify(range)}`);
  }
}

/** Asked of every cell, and so without making anything. */
export function checkCell(row: number, column: number, sheet: string): void {
  const whole = Number.isInteger(row) && Number.isInteger(column);
  if (!whole || row < 1 || column < 1 || row > MAX_ROWS || column > MAX_COLUMNS) {
    refuse(sheet, `no such range: row ${row}, column ${column}`);
  }
}

const overlap = (a: CellRange, b: CellRange): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export function checkMerges(sheet: PlanSheet): void {
  const byTop = [...sheet.merges].sort((a, b) => a.top - b.top);
  byTop.forEach((merge, index) => {
    const where = `${sheet.name}!${rangeReference(merge)}`;
    checkRange(merge, where);
    if (merge.top === merge.bottom && merge.left === merge.right)
      refuse(where, "a merged range has more than one cell");
    for (let next = index + 1; next < byTop.length; next++) {
      const other = byTop[next] as CellRange;
      if (other.top > merge.bottom) break;
      if (overlap(merge, other)) refuse(where, `overlaps with merged range ${rangeReference(other)}`);
    }
  });
}

function checkSheetName(name: string): void {
  const where = `sheet "${name}"`;
  if (name.length < 1 || name.length > MAX_SHEET_NAME)
    refuse(where, `a sheet name has 1 to ${MAX_SHEET_NAME} characters`);
  if (/[:\\/?*[\]]/.test(name) || CONTROL.test(name)) refuse(where, "a sheet name holds none of : \\ / ? * [ ]");
  if (name.startsWith("'") || name.endsWith("'")) refuse(where, "a sheet name neither begins nor ends with '");
  if (name.toLowerCase() === "history") refuse(where, "Excel keeps this name for itself");
}

/** ECMA-376 part 1 §18.2.5; what looks like a cell in A1 or R1C1 style is none. */
function checkDefinedName(name: string): void {
  const shaped = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const likeCell =
    /^[A-Z]{1,3}[0-9]{1,7}$/i.test(name) || /^R[0-9]*(?:C[0-9]*)?$/i.test(name) || /^C[0-9]*$/i.test(name);
  if (!shaped || likeCell || name.startsWith("_xlnm")) refuse(`name "${name}"`, "not a name that Excel accepts");
}

function checkUnique(names: Iterable<string>, what: string): void {
  const seen = new Set<string>();
  for (const name of names) {
    const folded = name.toLowerCase();
    if (seen.has(folded)) refuse(`${what} "${name}"`, "given twice");
    seen.add(folded);
  }
}

/** What concerns the workbook as a whole. */
export function checkPlan(plan: Plan): void {
  for (const { name } of plan.sheets) checkSheetName(name);
  checkUnique(
    plan.sheets.map(({ name }) => name),
    "sheet",
  );
  for (const [name, formula] of plan.names) {
    checkDefinedName(name);
    checkFormula(formula, `name "${name}"`);
  }
  checkUnique(plan.names.keys(), "name");
  checkUnique(plan.properties.keys(), "property");
  for (const name of plan.properties.keys()) {
    if (name === "") refuse("property", "has no name");
    checkLength(name, 255, `property "${name}"`, "its name");
  }
  if (!plan.sheets.some(({ state }) => state === "visible")) refuse("workbook", "no sheet is visible");
  if (plan.activeSheet !== undefined && plan.sheets[plan.activeSheet]?.state !== "visible") {
    refuse("workbook", `sheet ${plan.activeSheet} cannot be in front: it is not there, or hidden`);
  }
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/.test(plan.stamp)) {
    refuse("workbook", `"${plan.stamp}" is no point in time (ISO 8601, UTC)`);
  }
}
