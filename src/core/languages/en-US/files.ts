import type { OddCell } from "../../form/readEntries";
import type { FileFault } from "../../form/fileFault";
import type { FileKind } from "../../form/workbook";
import type { FileWords } from "../fileWords";
import { brief } from "./brief";
import { unreadable } from "./unreadable";

const wanted = ({ asked, least, most }: OddCell): string => {
  switch (asked) {
    case "integer":
      return most === undefined || most > 999
        ? "please enter a whole number without a unit"
        : `please enter a whole number from ${least ?? 0} to ${most}`;
    case "date":
      return "please enter a date such as 2015-07-20";
    case "yesNo":
      return "please choose Yes or No";
    case "choice":
      return "please choose from the list";
    case "text":
      return "please enter a text";
  }
};

function oddCell(cell: OddCell): string {
  const { at, cell: name, text } = cell;
  return `“${brief(at.sheet)}” ${name} says “${brief(text)}”: ${wanted(cell)}`;
}

/** What can be saved as .xlsx is told so. */
const otherTables: Readonly<Partial<Record<FileKind, string>>> = {
  xls: "This is an old .xls file; please open it in Excel or WPS and save it as .xlsx.",
  et: "This is a .et file of WPS; please save it as .xlsx.",
  xlsb: "This is a .xlsb file; please save it as .xlsx.",
  ods: "This is a .ods file; please save it as .xlsx.",
};

function fault(reason: FileFault, what: string): string {
  switch (reason.kind) {
    case "notAWorkbook":
      if (reason.found === "empty") return unreadable.empty;
      return otherTables[reason.found] ?? `This is no Excel workbook (.xlsx); please hand in the ${what} itself.`;
    case "cannotOpen":
    case "encrypted":
    case "tooLarge":
    case "ourFault":
    case "damaged":
      return unreadable[reason.kind];
    case "tooSlow":
      return "Reading the file took too long and was ended; please fill in the original again.";
    case "notOurs":
      return `This is no ${what} of ours; please check the file.`;
    case "otherVersion":
      return `The ${what} was made by another version; please make it anew and fill that in.`;
    case "otherRound":
      return `This ${what} belongs to round ${brief(reason.round)}, not to ${brief(reason.wanted)}; please use this round's.`;
    case "unknownUnit":
      return `The roster has no “${brief(reason.name)}”; please check the roster.`;
    case "sheetMissing":
      return `A sheet of the ${what} is missing; please fill in the original again.`;
    case "sheetTwice":
      return `The sheet “${brief(reason.name)}” is there twice; please delete the one that doesn't count.`;
    case "columnMissing":
      return `Heads or columns of “${brief(reason.sheet)}” were removed; please fill in the original again.`;
    case "notCalculated":
      return `Formulas of “${brief(reason.sheet)}” have no result, or an error; please open the file in Excel or WPS, check and save it.`;
    case "odd": {
      const [first] = reason.cells;
      const more = reason.cells.length > 1 ? ` (${reason.cells.length} such places in all)` : "";
      return first ? `${oddCell(first)}${more}.` : "";
    }
  }
}

export const files: FileWords = {
  title: "Files taken back",
  head: ["File", "Unit", "Verdict", "Remarks", "Checksum"],
  accepted: "Accepted",
  rejected: "Refused",
  none: "No files.",
  fault,
};
