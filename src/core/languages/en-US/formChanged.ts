import type { StructureFault } from "../../form/readForm";
import { brief } from "./brief";

/** What the form itself shows of a row's key: “D1.3” of “D1.3.tasksOnTime”. */
function ofIndicator(key: string): string {
  const [number] = /^[A-Z]\d+\.\d+/.exec(key) ?? [];
  return number === undefined ? "" : ` of ${number}`;
}

function faultSaid(fault: StructureFault): string {
  switch (fault.kind) {
    case "sheetMissing":
      return fault.sheet === "data"
        ? "the data sheet is missing, or its hidden first row or column"
        : `annex ${brief(fault.title?.en ?? "")} is missing`;
    case "sheetTwice":
      return `there are ${fault.names.length} copies of sheet “${brief(fault.names[0] ?? "")}”`;
    case "columnMissing":
      return `“${brief(fault.sheet)}” lacks a column`;
    case "rowMissing":
      return `“${brief(fault.sheet)}” lacks a row${ofIndicator(fault.key)}`;
    case "rowTwice":
      return `rows ${fault.rows.slice(0, 2).join(" and ")} of “${brief(fault.sheet)}” are the same`;
  }
}

/** A form whose structure was changed: the first fault, and how many more. */
export function formChanged(faults: readonly StructureFault[]): string {
  const [first] = faults;
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : "";
  return `The form was changed: ${first ? faultSaid(first) : ""}${more}; please use the original form.`;
}
