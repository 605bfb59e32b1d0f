import { rangeName, wholeColumns, wholeRows } from "#core/form/address";
import type { CellRange, PrintSetup } from "#core/form/workbook";
import { rectOf } from "../host/rect";
import type { SheetFacts } from "../host/sheetFacts";

/** Print set-up, between the port's words and those of office.js, which the host keeps. */

const SECTIONS = [
  ["left", "L"],
  ["center", "C"],
  ["right", "R"],
] as const;
type What = "Header" | "Footer";

/** Where the host keeps a part: of even pages apart from those of odd ones, or of all. */
const keyOf = (side: (typeof SECTIONS)[number][0], what: What, even: boolean): string =>
  even ? `even${side.charAt(0).toUpperCase()}${side.slice(1)}${what}` : `${side}${what}`;

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** A header's code (ECMA-376 part 1 §18.3.1.46) from its three parts. */
function codeOf(page: SheetFacts["page"], what: What, even = false): string | undefined {
  const code = SECTIONS.map(([side, letter]) => {
    const text = page[keyOf(side, what, even)];
    return typeof text === "string" && text !== "" ? `&${letter}${text}` : "";
  }).join("");
  return code === "" ? undefined : code;
}

/** The parts of such a code. What stands before the first mark is in the middle. */
function sayCode(page: SheetFacts["page"], what: What, code: string | undefined, even = false): void {
  const pieces = (code ?? "").split(/&([LCR])(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const [middle = "", ...marked] = pieces;
  if (middle !== "") page[keyOf("center", what, even)] = middle;
  for (let at = 0; at < marked.length; at += 2) {
    const side = SECTIONS.find(([, letter]) => letter === marked[at])?.[0];
    if (side && marked[at + 1] !== "") page[keyOf(side, what, even)] = marked[at + 1];
  }
}

export function sayPrint(facts: SheetFacts, print: PrintSetup): void {
  const { page } = facts;
  const { margins } = print;
  page["paperSize"] = print.paper ?? "A4";
  page["orientation"] = print.orientation === "landscape" ? "Landscape" : "Portrait";
  if (print.fitToWidth) {
    const tall = print.fitToHeight === undefined ? {} : { verticalFitToPages: print.fitToHeight };
    page["zoom"] = { horizontalFitToPages: 1, ...tall };
  }
  if (print.area) page["printArea"] = rangeName(print.area);
  if (print.titleColumns) page["printTitleColumns"] = wholeColumns(print.titleColumns);
  if (print.titleRows) page["printTitleRows"] = wholeRows(print.titleRows);
  if (print.centerHorizontally) page["centerHorizontally"] = true;
  page["margins"] = Object.fromEntries([
    ["unit", "Centimeters"],
    ...Object.entries(margins).map(([side, millimetres]) => [side, millimetres / 10] as const),
  ]);
  sayCode(page, "Header", print.header);
  sayCode(page, "Footer", print.footer);
  if (print.evenFooter !== undefined) {
    page["headersFootersState"] = "OddAndEven";
    sayCode(page, "Header", print.header, true);
    sayCode(page, "Footer", print.evenFooter, true);
  }
  if (print.firstPage !== undefined) page["firstPageNumber"] = print.firstPage;
  for (const row of print.breaksBefore ?? []) if (row > 1) facts.breaks.push(`A${row}`);
}

interface Zoom {
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

export function printOf({ page, breaks }: SheetFacts): PrintSetup | undefined {
  const margins = page["margins"] as Readonly<Record<string, unknown>> | undefined;
  if (!margins) return undefined;
  const millimetres = (side: string): number => Math.round(Number(margins[side] ?? 0) * 1000) / 100;
  const zoom = page["zoom"] as Zoom | undefined;
  const titles = /^\$?(\d+):\$?(\d+)$/.exec(text(page["printTitleRows"]));
  const columns = page["printTitleColumns"] === undefined ? undefined : rectOf(text(page["printTitleColumns"]));
  const area: CellRange | undefined = page["printArea"] === undefined ? undefined : rectOf(text(page["printArea"]));
  const [header, footer] = [codeOf(page, "Header"), codeOf(page, "Footer")];
  const differ = page["headersFootersState"] === "OddAndEven";
  const evenFooter = differ ? (codeOf(page, "Footer", true) ?? "") : undefined;
  const first = page["firstPageNumber"];
  return {
    ...(page["paperSize"] === "A3" && { paper: "A3" }),
    orientation: page["orientation"] === "Landscape" ? "landscape" : "portrait",
    fitToWidth: zoom?.horizontalFitToPages === 1,
    ...(zoom?.verticalFitToPages !== undefined && { fitToHeight: zoom.verticalFitToPages }),
    ...(area && { area }),
    ...(columns && { titleColumns: [columns.left, columns.right] as const }),
    ...(titles && { titleRows: [Number(titles[1]), Number(titles[2])] as const }),
    margins: {
      top: millimetres("top"),
      bottom: millimetres("bottom"),
      left: millimetres("left"),
      right: millimetres("right"),
      header: millimetres("header"),
      footer: millimetres("footer"),
    },
    ...(header !== undefined && { header }),
    ...(footer !== undefined && { footer }),
    ...(evenFooter !== undefined && { evenFooter }),
    ...(typeof first === "number" && { firstPage: first }),
    ...(page["centerHorizontally"] === true && { centerHorizontally: true }),
    ...(breaks.length > 0 && { breaksBefore: breaks.map((address) => rectOf(address).top) }),
  };
}
