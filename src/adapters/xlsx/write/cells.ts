import type { PlainValue, PlanCell } from "#core/form/workbook";
import { checkFormula, checkNumber, checkText, refuse } from "./guards";
import { cellReference } from "./reference";
import { textXml, type SharedStrings } from "./sharedStrings";
import type { StyleTable } from "./styleTable";
import { escapeMarkup, escapeText } from "./xml";

/** What the cells of all sheets share. */
export interface CellTables {
  readonly styles: StyleTable;
  readonly strings: SharedStrings;
}

/** `<c>` (ECMA-376 part 1 §18.3.1.4) of a planned cell; nothing for a blank one that looks like any other. */
export function cellXml(cell: PlanCell, sheet: string, { styles, strings }: CellTables): string {
  const reference = cellReference(cell.row, cell.column);
  if (cell.formula === undefined) {
    const style = styles.cell(cell.style, needsQuote(cell.value));
    return valueXml(reference, style, cell.value, sheet, strings);
  }
  return formulaXml(reference, styles.cell(cell.style, false), cell.formula, cell.value, sheet);
}

/**
 * Texts which Excel would take for a formula, or strip of their first character, if the cell were edited. A Chinese input
 * method writes full-width signs, which are taken for the same; blanks in front are passed over.
 */
export const needsQuote = (value: PlainValue): boolean =>
  typeof value === "string" && QUOTED.includes(value.charCodeAt(0));

const QUOTED: readonly number[] = [..."=+-@＝＋－＠' \t\r\n\u00a0\u3000"].map((sign) => sign.charCodeAt(0));

function valueXml(reference: string, style: number, value: PlainValue, sheet: string, strings: SharedStrings): string {
  const rest = restOfCell(reference, style, value, sheet, strings);
  return rest === "" ? "" : `<c r="${reference}"${rest}`;
}

/** What follows a cell's reference: alike for all cells of one look and value. "" = no cell at all. */
export function restOfCell(
  reference: string,
  style: number,
  value: PlainValue,
  sheet: string,
  strings: SharedStrings,
): string {
  const look = style === 0 ? "" : ` s="${style}"`;
  switch (typeof value) {
    case "string":
      checkText(value, sheet, reference);
      return `${look} t="s"><v>${strings.number(value)}</v></c>`;
    case "number":
      checkNumber(value, sheet, reference);
      return `${look}><v>${value}</v></c>`;
    case "boolean":
      return `${look} t="b"><v>${value ? 1 : 0}</v></c>`;
    default:
      return style === 0 ? "" : `${look}/>`;
  }
}

/** A text that stands in its cell (§18.3.1.53) instead of the table of shared ones. */
export function inlineXml(reference: string, style: number, text: string, sheet: string): string {
  checkText(text, sheet, reference);
  return `<c ${attributes(reference, style)} t="inlineStr"><is>${textXml(text)}</is></c>`;
}

/**
 * The result always goes with its formula, also where it is 0, "" or false: a program that doesn't calculate would take
 * a missing one for a blank, and our own reader for "not calculated".
 */
function formulaXml(reference: string, style: number, formula: string, result: PlainValue, sheet: string): string {
  checkFormula(formula, `${sheet}!${reference}`);
  const f = `<f>${escapeMarkup(formula)}</f>`;
  switch (typeof result) {
    case "string":
      checkText(result, sheet, reference);
      return `<c ${attributes(reference, style)} t="str">${f}<v>${escapeText(result)}</v></c>`;
    case "number":
      checkNumber(result, sheet, reference);
      return `<c ${attributes(reference, style)}>${f}<v>${result}</v></c>`;
    case "boolean":
      return `<c ${attributes(reference, style)} t="b">${f}<v>${result ? 1 : 0}</v></c>`;
    default:
      return refuse(`${sheet}!${reference}`, "a formula needs its result");
  }
}

const attributes = (reference: string, style: number): string =>
  style === 0 ? `r="${reference}"` : `r="${reference}" s="${style}"`;
