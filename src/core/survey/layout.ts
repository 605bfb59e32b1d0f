import { columnName, fixedRange, onSheet } from "../form/address";
import { questions, troubles } from "./questions";

/** Where everything sits in a questionnaire workbook. The sheets, their formulas and the reader ask here. */

const FIRST_QUESTION = 4;
const FIRST_TROUBLE = FIRST_QUESTION + questions.length;
const AFTER = FIRST_TROUBLE + troubles.length;

export const entryAt = {
  key: 1,
  number: 2,
  group: 3,
  other: AFTER,
  detail: AFTER + 1,
  opinion: AFTER + 2,
  state: AFTER + 3,
  counted: AFTER + 4,
} as const;
/** By number of the question, from 1. */
export const tickColumn = (no: number): number => FIRST_QUESTION + no - 1;
/** By option of question 15, from 1. */
export const troubleColumn = (option: number): number => FIRST_TROUBLE + option - 1;
export const tickKey = (no: number): string => `q${no}`;
export const troubleKey = (option: number): string => `t${option}`;

export const ENTRY_HEAD = 6;
export const ENTRY_ROWS = 200;
const LAST_ENTRY = ENTRY_HEAD + ENTRY_ROWS;
/** What is typed where two options of a single-choice question are ticked. */
export const SEVERAL = 9;

/** A column of all entries, as formulas on other sheets name it. */
export const entries = (sheet: string, column: number): string =>
  onSheet(sheet, fixedRange({ top: ENTRY_HEAD + 1, bottom: LAST_ENTRY, left: column, right: column }));

/** Counts and statistics: two rows a question, the options' names above their counts. */
export const countAt = { key: 1, no: 2, question: 3, option: 4, none: 10, sum: 11, state: 12, score: 13 } as const;
export const MOST_OPTIONS = 6;
export const optionColumn = (option: number): number => countAt.option + option - 1;
export const optionKey = (option: number): string => `o${option}`;
export const questionKey = (no: number): string => `count.${no}`;

export const countsRows = {
  valid: 4,
  head: 6,
  names: (no: number): number => 5 + 2 * no,
  row: (no: number): number => 6 + 2 * no,
};

export const summaryKeys = [
  "issued",
  "collected",
  "entered",
  "valid",
  "collectedRate",
  "validRate",
  "total",
  "weighted",
] as const;
export type SummaryKey = (typeof summaryKeys)[number];
const SUMMARY = 4;
const STATISTICS_HEAD = SUMMARY + summaryKeys.length / 2 + 1;
export const statisticsRows = {
  head: STATISTICS_HEAD,
  names: (no: number): number => STATISTICS_HEAD - 1 + 2 * no,
  row: (no: number): number => STATISTICS_HEAD + 2 * no,
  groups: STATISTICS_HEAD + 2 * questions.length + 2,
} as const;
/** Two a row: label over two columns, then the number. */
export const summaryPlace = (
  key: SummaryKey,
): { readonly row: number; readonly label: number; readonly value: number } => {
  const index = summaryKeys.indexOf(key);
  const left = index % 2 === 0;
  return { row: SUMMARY + Math.floor(index / 2), label: left ? 2 : 5, value: left ? 4 : 8 };
};

export const columnsOf = (from: number, to: number, row: number): string =>
  `$${columnName(from)}${row}:$${columnName(to)}${row}`;
