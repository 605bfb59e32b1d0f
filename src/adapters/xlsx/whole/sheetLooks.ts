import type {
  CellRange,
  ConditionalFormat,
  NativeValidation,
  PlanColumn,
  PlanRow,
  PlanSheet,
  SheetProtection,
} from "#core/form/workbook";
import { damaged } from "../read/unreadable";
import type { XmlScanner } from "../read/xml";
import { isTrue } from "../read/xmlText";
import { readColor } from "./colors";
import type { Looks } from "./looks";
import { PageReader } from "./page";
import { rangeOf } from "./ranges";
import { readConditionalFormats, readValidations } from "./rules";

/** Pixels of a digit of the default font (宋体 11) and of the padding around a cell's text, as in the writer. */
const DIGIT = 8;
const PADDING = 5;
/** Excel's own width, where a file says nothing. */
const USUAL_WIDTH = 8.43;
/** Columns beyond are never styled one by one; a file may say something of all 16,384. */
const MOST_COLUMNS = 1_024;

/** What a sheet's part says besides the values of its cells. */
export interface SheetLooks extends Pick<
  PlanSheet,
  "columns" | "rows" | "validations" | "conditionalFormats" | "merges"
> {
  /** Index of the style of each cell that has one, `row → column → index`. */
  readonly styles: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly links: ReadonlyMap<string, string>;
  readonly view: Pick<PlanSheet, "freeze" | "showGridLines" | "tabColor" | "zoom" | "protection" | "autoFilter">;
  readonly fitToWidth: boolean;
  readonly page: PageReader;
  /** Validations and conditional formats of kinds the port doesn't know. */
  readonly others: number;
}

/** A worksheet part (CT_Worksheet, ECMA-376 part 1 §18.3.1.99) without its values. */
export function readSheetLooks(xml: XmlScanner, looks: Looks, theme: readonly (string | undefined)[]): SheetLooks {
  const columns: PlanColumn[] = [];
  const rows: PlanRow[] = [];
  const styles = new Map<number, Map<number, number>>();
  const merges: CellRange[] = [];
  const links = new Map<string, string>();
  const ranked: { readonly priority: number; readonly format: ConditionalFormat }[] = [];
  let validations: NativeValidation[] = [];
  let view: SheetLooks["view"] = {};
  let fitToWidth = false;
  let others = 0;
  const other = (): void => {
    others++;
  };
  const page = new PageReader();
  xml.root();
  if (!xml.is("worksheet")) throw damaged("xml");
  while (xml.child()) {
    if (xml.is("sheetData")) readRows(xml, rows, styles);
    else if (xml.is("cols")) readColumns(xml, columns);
    else if (xml.is("sheetViews")) view = { ...view, ...readView(xml) };
    else if (xml.is("sheetPr")) {
      while (xml.child()) {
        if (xml.is("tabColor")) {
          const tabColor = readColor(xml, theme);
          if (tabColor !== undefined) view = { ...view, tabColor };
        }
        if (xml.is("pageSetUpPr")) fitToWidth = isTrue(xml.attribute("fitToPage"));
        xml.skip();
      }
    } else if (xml.is("sheetProtection")) {
      const protection = readProtection(xml);
      if (protection) view = { ...view, protection };
      xml.skip();
    } else if (xml.is("autoFilter")) {
      const autoFilter = rangeOf(xml.attribute("ref") ?? "");
      if (autoFilter) view = { ...view, autoFilter };
      xml.skip();
    } else if (xml.is("mergeCells")) {
      while (xml.child()) {
        const range = rangeOf(xml.attribute("ref") ?? "");
        if (range) merges.push(range);
        xml.skip();
      }
    } else if (xml.is("conditionalFormatting")) ranked.push(...readConditionalFormats(xml, looks, theme, other));
    else if (xml.is("dataValidations")) validations = readValidations(xml, other);
    else if (xml.is("hyperlinks")) {
      while (xml.child()) {
        const [cell, place] = [xml.attribute("ref"), xml.attribute("location")];
        // Links that lead out of the workbook are not carried over.
        if (cell !== undefined && place !== undefined && xml.attribute("id") === undefined) links.set(cell, place);
        xml.skip();
      }
    } else if (!page.take(xml)) xml.skip();
  }
  const conditionalFormats = ranked.sort((a, b) => a.priority - b.priority).map(({ format }) => format);
  return { columns, rows, styles, merges, links, validations, conditionalFormats, view, fitToWidth, page, others };
}

function readColumns(xml: XmlScanner, columns: PlanColumn[]): void {
  while (xml.child()) {
    const [min, max] = [Number(xml.attribute("min")), Number(xml.attribute("max"))];
    const stored = Number(xml.attribute("width") ?? USUAL_WIDTH);
    // The file's width counts the padding too (§18.3.1.13); hundredths are enough for any screen.
    const width = Math.max(0, Math.round(((stored * DIGIT - PADDING) / DIGIT) * 100) / 100);
    const hidden = isTrue(xml.attribute("hidden"));
    while (columns.length < Math.min(min - 1, MOST_COLUMNS)) columns.push({ width: USUAL_WIDTH });
    for (let column = min; column <= Math.min(max, MOST_COLUMNS); column++)
      columns.push(hidden ? { width, hidden } : { width });
    xml.skip();
  }
}

/** Rows and cells may leave out where they are: they then follow the one before. */
function readRows(xml: XmlScanner, rows: PlanRow[], styles: Map<number, Map<number, number>>): void {
  let row = 0;
  while (xml.child()) {
    if (!xml.is("row")) {
      xml.skip();
      continue;
    }
    row = Number(xml.attribute("r") ?? row + 1);
    const height = isTrue(xml.attribute("customHeight")) ? Number(xml.attribute("ht")) : undefined;
    const hidden = isTrue(xml.attribute("hidden"));
    if (height !== undefined || hidden)
      rows.push({ row, ...(height !== undefined && { height }), ...(hidden && { hidden }) });
    const line = new Map<number, number>();
    let column = 0;
    while (xml.child()) {
      column = rangeOf(xml.attribute("r") ?? "")?.left ?? column + 1;
      const style = Number(xml.attribute("s") ?? 0);
      if (style > 0) line.set(column, style);
      xml.skip();
    }
    if (line.size > 0) styles.set(row, line);
  }
}

function readView(xml: XmlScanner): SheetLooks["view"] {
  let view: SheetLooks["view"] = {};
  while (xml.child()) {
    if (xml.attribute("showGridLines") === "0") view = { ...view, showGridLines: false };
    const zoom = Number(xml.attribute("zoomScale") ?? 100);
    if (zoom !== 100 && zoom >= 10 && zoom <= 400) view = { ...view, zoom };
    while (xml.child()) {
      if (xml.is("pane") && /^frozen/.test(xml.attribute("state") ?? "")) {
        const count = (name: string): number => Number(xml.attribute(name) ?? 0);
        view = { ...view, freeze: { rows: count("ySplit"), columns: count("xSplit") } };
      }
      xml.skip();
    }
  }
  return view;
}

/** `<sheetProtection>` (§18.3.1.85), where 0 means allowed. A password is not kept: ours have none. */
function readProtection(xml: XmlScanner): SheetProtection | undefined {
  if (!isTrue(xml.attribute("sheet"))) return undefined;
  const allowed = (name: string): boolean => {
    const said = xml.attribute(name);
    return said !== undefined && !isTrue(said);
  };
  return {
    formatRows: allowed("formatRows"),
    formatColumns: allowed("formatColumns"),
    sort: allowed("sort"),
    autoFilter: allowed("autoFilter"),
    insertRows: allowed("insertRows"),
  };
}
