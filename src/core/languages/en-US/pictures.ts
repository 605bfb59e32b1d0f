import type { PictureWords } from "../pictureWords";
import { plural } from "./plural";

export const pictures: PictureWords = {
  title: "Results at a glance",
  open: "Results at a glance",
  about: {
    self: (unitClass, units) => `${unitClass}: self scores of ${plural(units, "unit")} taken, not verified.`,
    final: (unitClass, units) =>
      `${unitClass}: ${plural(units, "verified unit")}; the same numbers as “Analysis” in the final workbook.`,
  },
  unitClass: "Class of units",
  none: "There are no scores to look at yet.",
  numbers: "Show the numbers",
  scroll: (title) => `${title}, scrolls sideways`,
  bands: { title: "Grades", head: ["Grade", "Units"] },
  losses: {
    title: "Points lost by indicator",
    head: ["No.", "Indicator", "Points lost"],
    worst: (indicator, points) => `Most were lost in ${indicator}: ${points} points`,
  },
  gaps: {
    title: "Self and final scores",
    head: ["Unit", "Self", "Final", "Gap"],
    widest: (unit, points) => `The widest gap is ${unit}’s: ${points} points`,
  },
  heat: {
    title: "Units by indicators",
    unit: "Unit",
    key: "The darker, the smaller the share of the points; blank where it doesn’t apply or waits.",
  },
  radar: {
    title: "A unit against the average",
    unit: "Unit",
    key: "Full line: the unit; broken line: the average. Below, shares of the points in this order.",
    head: ["Major", "This unit", "Average"],
  },
  described: (title, lines) => `${title}: ${lines.join("; ")}.`,
  line: (label, values) => `${label} ${values.join(", ")}`,
};
