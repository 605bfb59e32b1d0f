import { PAGE_HEIGHT } from "./page";
import type { PrintedRow } from "./printedRows";

/** Rows on their pages: what belongs together stays together, and a table that goes on has its head again. */
export function pagesOf(rows: readonly PrintedRow[]): readonly (readonly PrintedRow[])[] {
  const pages: PrintedRow[][] = [[]];
  let left = PAGE_HEIGHT;
  const page = (): PrintedRow[] => pages.at(-1) ?? [];
  const put = (row: PrintedRow): void => {
    page().push(row);
    left -= row.height;
  };
  const turn = (): void => {
    if (page().length > 0) pages.push([]);
    left = PAGE_HEIGHT;
  };
  for (const group of groups(rows)) {
    const [first] = group;
    const high = heightOf(group);
    if (first?.newPage) turn();
    else if (high > left) {
      // The gap below a table is none at the head of a page.
      if (group.every(({ cells }) => cells.length === 0)) continue;
      if (high <= PAGE_HEIGHT || (first?.height ?? 0) > left) {
        turn();
        if (first?.head) put(first.head);
      }
    }
    for (const row of group) {
      if (row.height > left) {
        turn();
        if (row.head) put(row.head);
      }
      put(row);
    }
  }
  return pages;
}

/** Runs of rows that stand on one page. */
function groups(rows: readonly PrintedRow[]): readonly (readonly PrintedRow[])[] {
  const found: PrintedRow[][] = [];
  let joined = false;
  for (const row of rows) {
    if (joined && !row.newPage) found.at(-1)?.push(row);
    else found.push([row]);
    joined = row.withNext === true;
  }
  return found;
}

const heightOf = (rows: readonly PrintedRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);
