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
] as const;
export type TableKey = (typeof tableKeys)[number];
