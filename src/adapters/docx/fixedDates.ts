import { unzipSync, zipSync } from "fflate";

/** The earliest moment a ZIP can hold, in whatever time zone we are: fflate writes local time. */
const EARLIEST = new Date(1980, 0, 1);

/** The same package with one date on all its parts and its parts in one order: the library writes the clock's. */
export function withFixedDates(archive: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(archive)).filter(([path]) => !path.endsWith("/"));
  // [Content_Types].xml is first in every package that Word writes; some readers look for it there.
  const first = "[Content_Types].xml";
  parts.sort(([one], [other]) => (one === first ? -1 : other === first ? 1 : one < other ? -1 : 1));
  return zipSync(Object.fromEntries(parts), { mtime: EARLIEST, level: 6 });
}
