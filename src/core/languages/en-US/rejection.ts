import type { OtherWorkbook, Rejection } from "../../consolidation/submission";
import type { FileKind } from "../../form/workbook";
import { brief } from "./brief";
import { formChanged } from "./formChanged";
import { unreadable } from "./unreadable";
import { plural } from "./plural";

const notAWorkbook: Readonly<Record<FileKind, string>> = {
  empty: unreadable.empty,
  xls: "This is an old .xls file; please open it in Excel or WPS, save it as .xlsx and send that.",
  et: "This is a WPS .et file; please save it as .xlsx and send that.",
  etOrXls:
    "WPS saved this file in an older format (.et or .xls); please open it in WPS or Excel, save it as .xlsx and send that.",
  xlsb: "This is an .xlsb file; please save it as .xlsx and send that.",
  ods: "This is an .ods file; please save it as .xlsx and send that.",
  csv: "This is a text (CSV) file, no workbook; please fill in the issued form.",
  slk: "This is a .slk file; please save it as .xlsx and send that.",
  dif: "This is a .dif file; please save it as .xlsx and send that.",
  html: "This is a web page, no workbook; please fill in the issued form.",
  pdf: "This is a PDF; please send the form's own .xlsx file.",
  word: "This is a Word document; please send the form's own .xlsx file.",
  powerpoint: "This is a PowerPoint file; please send the form's own .xlsx file.",
  image: "This is a picture; please send the form's own .xlsx file.",
  zip: "This is an archive; please unpack it and send the .xlsx file in it.",
  xml: "This is an XML file; please send the form's own .xlsx file.",
  lockFile: "This is a temporary file of Excel; please close the form and send the form itself.",
  folder: "This is a folder; please send the .xlsx file in it.",
  unknown: "This is no Excel workbook; please send the form's own .xlsx file.",
};

const otherWorkbook: Readonly<Record<OtherWorkbook, string>> = {
  roster: "This is the roster, not a form; it is not counted.",
  roundWorkbook: "This is a round workbook, not a form; it is not counted.",
  headcount: "This is the locked headcount check, not a form; it is not counted.",
  nameless:
    "The hidden part that says which unit and version this form is for is gone; please copy the entries into the form as issued.",
  unknown: "This is none of the issued forms; please fill in the issued form.",
};

export function rejection(reason: Rejection): string {
  switch (reason.kind) {
    case "cannotOpen":
      return "The file cannot be opened (no permission, moved away, or only a shortcut); please check and send it again.";
    case "notAWorkbook":
      return notAWorkbook[reason.found];
    case "encrypted":
      return "The file needs a password to open; please remove it and send the file again.";
    case "damaged":
      return reason.detail === "truncated"
        ? "The file is incomplete; please send it again."
        : reason.detail === "forbiddenMarkup"
          ? "The file holds content that is not allowed; please fill in the issued form."
          : "The file is damaged; please open it in Excel or WPS, save it and send it again.";
    case "tooLarge":
      return reason.limit === "file" || reason.limit === "parts"
        ? "The file is too large; please remove pictures and the like and send it again."
        : "The sheets hold too many rows, columns or texts; please remove those beyond the form and send it again.";
    case "tooSlow":
      return "The file is not as it should be: reading it took too long and was ended; please fill in the issued form again.";
    case "ourFault":
      return "This program failed while reading the file. That is our fault, not the unit's; please hand the file to whoever maintains it.";
    case "notOurForm":
      return otherWorkbook[reason.is ?? "unknown"];
    case "unknownScheme":
      return `The scheme “${brief(reason.scheme)}” is not part of this round; please use this round's form.`;
    case "otherVersion":
      return reason.version === reason.wanted
        ? `The form differs from version ${brief(reason.wanted)}; please use this round's form.`
        : `The form has version ${brief(reason.version)}, but ${brief(reason.wanted)} is wanted; please use the new form.`;
    case "otherRound":
      return `The form is of round ${brief(reason.round)}, but this is ${brief(reason.wanted)}; please use this round's form.`;
    case "unknownUnit":
      return `“${brief(reason.name)}” (${brief(reason.code)}) is not on the roster; please check.`;
    case "otherClass":
      return `“${brief(reason.name)}” used another class's form; please use the right one.`;
    case "unitDiffers":
      return `The cover names “${brief(reason.cover)}”, the form “${brief(reason.identity)}”; please check whether it is the right form.`;
    case "changed":
      return formChanged(reason.faults);
    case "errors":
      return `There ${reason.count === 1 ? "is" : "are"} ${plural(reason.count, "error")}; please correct and send again.`;
  }
}
