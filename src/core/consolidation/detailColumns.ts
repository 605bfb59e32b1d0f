/** Columns of 明细 that are read again: by a search for a number's origin, and for the next round. */
export const DETAIL_COLUMNS = {
  code: 1,
  unit: 2,
  unitClass: 3,
  indicator: 4,
  id: 5,
  title: 6,
  said: 7,
  /** 名, 项 … */
  counted: 9,
  file: 13,
  sheet: 14,
  cell: 15,
  hash: 16,
} as const;
