import type { PrintSetup } from "#core/form/workbook";
import { checkLength } from "./guards";
import { element, escapeText } from "./xml";

/** ST paper sizes (ECMA-376 part 1 §18.3.1.63). */
const PAPER = { A3: 8, A4: 9 } as const;
const MM_PER_INCH = 25.4;
/** What Excel takes for header and footer if nobody says: 0.3 inch. */
const DEFAULT_EDGE = 7.62;
const MAX_HEADER = 255;

/** The elements from `<printOptions>` to `<rowBreaks>`, in the order of CT_Worksheet (ECMA-376 part 1 §18.3.1.99). */
export function pageSetupXml(print: PrintSetup, sheet: string): string {
  const { margins, orientation, fitToWidth, fitToHeight = 0, paper = "A4" } = print;
  return [
    print.centerHorizontally ? element("printOptions", { horizontalCentered: true }) : "",
    element("pageMargins", {
      left: inches(margins.left),
      right: inches(margins.right),
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      header: inches(margins.header ?? DEFAULT_EDGE),
      footer: inches(margins.footer ?? DEFAULT_EDGE),
    }),
    // fitToHeight 0 is "as many pages as it takes"; left out it would be one.
    element("pageSetup", {
      paperSize: PAPER[paper],
      orientation,
      fitToHeight: fitToWidth ? fitToHeight : undefined,
      firstPageNumber: print.firstPage,
      useFirstPageNumber: print.firstPage === undefined ? undefined : true,
    }),
    headerFooterXml(print, sheet),
    breaksXml(print.breaksBefore ?? []),
  ].join("");
}

const inches = (millimetres: number): number => Math.round((millimetres / MM_PER_INCH) * 1e6) / 1e6;

function headerFooterXml({ header, footer, evenFooter }: PrintSetup, sheet: string): string {
  if (header === undefined && footer === undefined && evenFooter === undefined) return "";
  const line = (name: string, text: string | undefined): string => {
    if (text === undefined) return "";
    checkLength(text, MAX_HEADER, sheet, "a header or footer");
    return element(name, {}, escapeText(text));
  };
  const odd = [line("oddHeader", header), line("oddFooter", footer)];
  if (evenFooter === undefined) return element("headerFooter", {}, ...odd);
  // Even pages have nothing of the odd ones': their header stands there again.
  return element(
    "headerFooter",
    { differentOddEven: true },
    ...odd,
    line("evenHeader", header),
    line("evenFooter", evenFooter),
  );
}

/** A break lies below the row its id names (§18.3.1.3). */
function breaksXml(breaksBefore: readonly number[]): string {
  const rows = [...new Set(breaksBefore)].filter((row) => row > 1).sort((a, b) => a - b);
  if (rows.length === 0) return "";
  const breaks = rows.map((row) => element("brk", { id: row - 1, max: 16_383, man: true }));
  return element("rowBreaks", { count: rows.length, manualBreakCount: rows.length }, ...breaks);
}
