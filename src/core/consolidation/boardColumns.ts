/** Columns of 报送情况, and the row of its first unit: written here, read again for the next round. */
export const BOARD_COLUMNS = {
  number: 1,
  code: 2,
  unit: 3,
  unitClass: 4,
  status: 5,
  file: 6,
  savedAt: 7,
  warnings: 8,
  repeats: 9,
  others: 10,
  todo: 11,
  contact: 12,
} as const;
export const BOARD_HEAD_ROW = 8;
export const BOARD_FIRST_ROW = BOARD_HEAD_ROW + 1;
