/** The sheets of a scheme workbook, in the order in which one writes a scheme. */
export const tableKeys = [
  "majors",
  "indicators",
  "fields",
  "parts",
  "reasons",
  "flags",
  "evidence",
  "checks",
  "annexes",
  "columns",
  "bands",
  "holidays",
  "voices",
] as const;
export type TableKey = (typeof tableKeys)[number];

/** Workbooks exported before there were these sheets lack them, and mean nothing by it. */
export const newerTables: ReadonlySet<TableKey> = new Set<TableKey>(["voices"]);
