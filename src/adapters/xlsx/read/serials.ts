import { isoDate, toSerial } from "#core/calendar/civilDate";

/** 1904-01-01 is day 0 of the 1904 system and day 1462 of the other (ECMA-376 part 1 §18.17.4.1). */
export const DAYS_TO_1904 = 1462;

const SHAPE = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d{1,9})?))?)?Z?$/;
const SECONDS_A_DAY = 86_400;
/** Excel believes in 1900-02-29: serials before that day are one less than the days that went by. */
const FALSE_LEAP_DAY = 61;

/** ISO 8601 text of a `t="d"` cell (ECMA-376 part 1 §18.17.4.1) → serial in the 1900 system; NaN if it is no date. */
export function serialOfIso(text: string): number {
  const match = SHAPE.exec(text);
  if (!match || text === "") return NaN;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) >= 60) return NaN;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / SECONDS_A_DAY;
  if (year === undefined) return time;
  const date = isoDate(Number(year), Number(month), Number(day));
  if (date === undefined) return NaN;
  const serial = toSerial(date);
  return (serial < FALSE_LEAP_DAY ? serial - 1 : serial) + time;
}
