/**
 * A day without a time or a time zone, as `yyyy-mm-dd`. Spreadsheets store days as serial numbers; this is the one
 * place that turns one into the other.
 */
export type IsoDate = string;

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Days since 0000-03-01-like epoch; only differences matter. */
function dayNumber(year: number, month: number, day: number): number {
  const past = year - 1;
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
  const thisYear = (DAYS_BEFORE_MONTH[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0);
  return past * 365 + leapDays + thisYear + day;
}

/** Serial 1 is 1900-01-01 in Excel, which also believes in 1900-02-29 (serial 60); from 61 on this offset holds. */
const SERIAL_OFFSET = dayNumber(1899, 12, 30);

export function isoDate(year: number, month: number, day: number): IsoDate | undefined {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return undefined;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function dateParts(date: IsoDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Strict `yyyy-mm-dd` of a day that exists. */
export const isIsoDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = dateParts(text);
  return isoDate(year, month, day) !== undefined;
};

/** Serial day number in Excel's 1900 system (2015-08-14 → 42230). */
export function toSerial(date: IsoDate): number {
  const { year, month, day } = dateParts(date);
  return dayNumber(year, month, day) - SERIAL_OFFSET;
}

/** 1900-03-01. */
const FIRST_SERIAL = 61;

/** The day of a serial number; a time of day is cut off. Nothing before 1900-03-01, where Excel's calendar is wrong. */
export function fromSerial(serial: number): IsoDate | undefined {
  const whole = Math.floor(serial);
  if (!Number.isFinite(whole) || whole < FIRST_SERIAL || whole > 2958465) return undefined;
  const target = whole + SERIAL_OFFSET;
  let year = Math.floor(target / 365.2425) + 1;
  while (dayNumber(year, 1, 1) > target) year--;
  while (dayNumber(year + 1, 1, 1) <= target) year++;
  let month = 12;
  while (dayNumber(year, month, 1) > target) month--;
  return isoDate(year, month, target - dayNumber(year, month, 1) + 1);
}

/**
 * A serial number as Excel shows it in a cell with a date format, also where there is no such day: 0 is 1900-01-00 and 60 is
 * 1900-02-29. A number beyond Excel's calendar stays one, and "" is what has none.
 */
export function shownAsDate(serial: number): string {
  const whole = Math.floor(serial);
  if (Number.isNaN(whole)) return "";
  if (whole < 0 || whole >= FIRST_SERIAL) return fromSerial(serial) ?? String(serial);
  const [month, day] = whole <= 31 ? [1, whole] : [2, whole - 31];
  return `1900-0${month}-${String(day).padStart(2, "0")}`;
}

/** 0 = Monday … 6 = Sunday. */
export const weekday = (serial: number): number => (((serial - 2) % 7) + 7) % 7;

/** 2015年8月14日, without leading zeros as GB/T 9704 asks. */
export function inChinese(date: IsoDate): string {
  const { year, month, day } = dateParts(date);
  return `${year}年${month}月${day}日`;
}
