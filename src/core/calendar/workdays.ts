import { toSerial, weekday, type IsoDate } from "./civilDate";

/**
 * Working days after `due` up to and including `actual`: Monday to Friday without the listed holidays.
 * A report that is due on a Friday and comes on Saturday or Sunday is not late yet. 0 when it is on time.
 */
export function workdaysLate(due: IsoDate, actual: IsoDate, holidays: readonly IsoDate[]): number {
  const first = toSerial(due) + 1;
  const last = toSerial(actual);
  if (last < first) return 0;
  const days = last - first + 1;
  let count = Math.floor(days / 7) * 5;
  for (let day = last - (days % 7) + 1; day <= last; day++) if (weekday(day) < 5) count++;
  for (const holiday of new Set(holidays)) {
    const serial = toSerial(holiday);
    if (serial >= first && serial <= last && weekday(serial) < 5) count--;
  }
  return count;
}
