import type { HeadcountWords } from "../headcountWords";
import { plural } from "./plural";

export const headcount: HeadcountWords = {
  title: "Leadership headcount check",
  lock: {
    name: "Lock",
    title: "Leadership headcount check (locked)",
    notes: [
      "Locked before scoring, it is the normative basis of it: what a return says otherwise is told, these numbers count, nothing is netted.",
    ],
    hash: (hash) => `Checksum: ${hash}`,
    head: ["No.", "Unit", "Bodies", "Locked by", "Locked on", "From the file"],
    none: "No unit is locked yet.",
  },
  bodies: {
    // The class alone: with a word before it, “Banner, city or district” is longer than a sheet may be called (31 signs).
    name: (unitClass) => unitClass,
    title: "Leadership headcount check form",
    notes: [
      "Over and vacant are what chiefs, deputies and others each exceed or lack, added up: no body or post makes up for another.",
    ],
    number: "No.",
    unit: "Unit",
    sum: (unit) => `${unit}, total`,
    all: (units) => `All ${plural(units, "unit")}`,
  },
  changes: {
    name: "Changes",
    title: "Changes since it was locked",
    head: ["Unit", "Changed by", "Changed on", "Why"],
    none: "Nothing was changed since.",
  },
};
