import type { IsoDate } from "#core";
import type { After } from "#usecases/liveForm";

/** The day on this person's calendar, not in Greenwich. */
export function today(): IsoDate {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export const now = (): string => new Date().toISOString();

export const after: After = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  return () => {
    clearTimeout(timer);
  };
};
