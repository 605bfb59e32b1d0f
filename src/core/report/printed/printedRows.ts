import { isAcross, type Block, type DocumentTable, type HeadingLevel } from "../document";
import { points } from "../typography";
import { brokenLines } from "./brokenLines";
import type { LineLook, Look, Open } from "./looks";
import { GRID, halvesIn, heights, MOST_CELL_LINES } from "./page";

/** A cell from one line of the grid to another. */
export interface PrintedCell {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly look: Look;
}

export interface PrintedRow {
  /** Points. */
  readonly height: number;
  /** None: an empty line. */
  readonly cells: readonly PrintedCell[];
  /** Stands on the same page as the next row. */
  readonly withNext?: true;
  /** Begins a page. */
  readonly newPage?: true;
  /** What stands above it again where it begins a page: the head of its table. */
  readonly head?: PrintedRow;
}

/** First line of a paragraph: two signs. */
const INDENT = "　　";

/** The blocks of a document as rows. A line of text is a row of its own, so that pages are filled like those of the Word file. */
export function printedRows(blocks: readonly Block[]): readonly PrintedRow[] {
  const rows: PrintedRow[] = [];
  let broken = false;
  for (const block of blocks) {
    if (block.kind === "pageBreak") {
      broken = true;
      continue;
    }
    const [first, ...more] = rowsOf(block);
    if (!first) continue;
    // No page has nothing but who signed and when (GB/T 9704-2012, 7.3.5).
    const last = block.kind === "signature" ? rows.pop() : undefined;
    if (last) rows.push(kept(last));
    rows.push(broken ? { ...first, newPage: true } : first, ...more);
    broken = false;
  }
  return rows;
}

function rowsOf(block: Exclude<Block, { kind: "pageBreak" }>): readonly PrintedRow[] {
  switch (block.kind) {
    case "annexMark":
      return lines(block.text, "annexMark");
    case "docNumber":
      return lines(block.text, "centred");
    case "title":
      return [
        empty(heights.gap),
        ...lines(block.text, "title", { size: points.title, height: heights.title }).map(kept),
        kept(empty(heights.body)),
      ];
    case "recipient":
    case "line":
      return lines(block.text, "body");
    case "heading":
      return lines(INDENT + block.text, headingLook(block.level)).map(kept);
    case "text":
      return block.text.split("\n").flatMap((text) => lines(INDENT + text, "body"));
    case "note":
      return lines(block.text, "note", { size: points.slip, height: heights.note }).map(kept);
    case "signature":
      return [
        ...[empty(heights.body), empty(heights.body)].map(kept),
        ...block.lines.flatMap((text, index) => {
          const own = lines(text, "signature");
          return index < block.lines.length - 1 ? own.map(kept) : own;
        }),
      ];
    case "table":
      return [...table(block), empty(heights.gap)];
  }
}

const empty = (height: number): PrintedRow => ({ height, cells: [] });
const kept = (row: PrintedRow): PrintedRow => ({ ...row, withNext: true });

const headingLook = (level: HeadingLevel): LineLook =>
  level === 1 ? "heading1" : level === 2 ? "heading2" : level === 3 ? "heading3" : "body";

function lines(
  text: string,
  look: LineLook,
  { size, height }: { readonly size: number; readonly height: number } = { size: points.body, height: heights.body },
): readonly PrintedRow[] {
  return text
    .split("\n")
    .flatMap((part) => brokenLines(part, halvesIn(GRID, size)))
    .map((line) => (line === "" ? empty(height) : { height, cells: [{ from: 0, to: GRID, text: line, look }] }));
}

function table({ columns, rows }: DocumentTable): readonly PrintedRow[] {
  const edges = edgesOf(columns.map(({ share }) => share));
  const span = (index: number) => ({ from: edges[index] ?? 0, to: edges[index + 1] ?? GRID });
  const head: PrintedRow = kept({
    height: Math.max(...columns.map(({ title }, index) => heightOf(cellLines(title, span(index)).length))),
    cells: columns.map(({ title }, index) => ({ ...span(index), text: title, look: "tableHead" as const })),
  });
  return [
    head,
    ...rows.flatMap((row): readonly PrintedRow[] => {
      if (!isAcross(row)) return tableRow(row, columns, span).map((one) => ({ ...one, head }));
      const whole = { from: 0, to: GRID };
      const height = heightOf(cellLines(row.across, whole).length);
      return [kept({ height, cells: [{ ...whole, text: row.across, look: "across" }], head })];
    }),
  ];
}

/** A row of a table; as several, one going on in the next, where it would be higher than a row may be. */
function tableRow(
  texts: readonly string[],
  columns: DocumentTable["columns"],
  span: (index: number) => Pick<PrintedCell, "from" | "to">,
): readonly PrintedRow[] {
  const broken = columns.map((_, index) => cellLines(texts[index] ?? "", span(index)));
  const high = Math.max(...broken.map(({ length }) => length));
  const parts = Math.ceil(high / MOST_CELL_LINES);
  return Array.from({ length: parts }, (_, part) => {
    const [from, to] = [part * MOST_CELL_LINES, (part + 1) * MOST_CELL_LINES];
    return {
      height: heightOf(Math.min(high, to) - from),
      cells: columns.map(({ align }, index) => ({
        ...span(index),
        text: (broken[index] ?? []).slice(from, to).join("").replace(/\n$/, ""),
        look: `${align}.${openness(part, parts)}` as const,
      })),
    };
  });
}

const openness = (part: number, parts: number): Open =>
  parts === 1 ? "whole" : part === 0 ? "first" : part === parts - 1 ? "last" : "middle";

const heightOf = (count: number): number => count * heights.cell + heights.cellEdge;

/** Lines of a cell's text; where the text itself has a break, the line ends with it. */
function cellLines(text: string, { from, to }: Pick<PrintedCell, "from" | "to">): readonly string[] {
  const halves = halvesIn(to - from, points.table);
  const parts = text.split("\n").map((part) => brokenLines(part, halves));
  return parts.flatMap((own, index) =>
    index === parts.length - 1 ? own : own.map((line, at) => (at === own.length - 1 ? `${line}\n` : line)),
  );
}

/** Where columns of such shares begin and end on the grid; none is lost, however narrow. */
function edgesOf(shares: readonly number[]): readonly number[] {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  const ends = shares.map((share) => Math.round(((sum += share) / all) * GRID));
  return [0, ...ends];
}
