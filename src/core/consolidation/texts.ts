import { fromSerial, toSerial, isIsoDate } from "../calendar/civilDate";

/** Excel holds 32,767 characters in a cell; nothing that came from outside may break the workbook by its length. */
const MOST = 32_000;
export const clipped = (text: string): string => (text.length > MOST ? `${text.slice(0, MOST)}…` : text);

const UTC = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?Z$/;
const BEIJING = 8;

/** A moment as offices in China read it; one time zone for the whole country (UTC+8, no summer time). */
export function beijingTime(moment: string | undefined): string {
  const [, day = "", hours = "", minutes = "", seconds = ""] = UTC.exec(moment ?? "") ?? [];
  if (!isIsoDate(day)) return clipped(moment ?? "");
  const hour = Number(hours) + BEIJING;
  const date = fromSerial(toSerial(day) + Math.floor(hour / 24));
  return `${date ?? day} ${String(hour % 24).padStart(2, "0")}:${minutes}:${seconds}`;
}

/** Points in a sentence. */
export const pointsSaid = (points: number): string => points.toFixed(2);
