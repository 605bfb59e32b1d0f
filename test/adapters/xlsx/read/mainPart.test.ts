import { describe, expect, it } from "@jest/globals";
import { findMainPart } from "#adapters/xlsx/read/mainPart";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { LIMITS } from "#adapters/xlsx/read/limits";
import { PackageParts } from "#adapters/xlsx/read/packageParts";
import { Unreadable } from "#adapters/xlsx/read/unreadable";
import { contentTypes } from "../../../builders/xlsxPackage";
import { zip } from "../../../builders/zip";

/** The main part of an archive that holds these parts; or what it is instead. */
function found(parts: Readonly<Record<string, string>>, related?: string): unknown {
  const archive = zip(Object.entries(parts).map(([name, data]) => ({ name, data })));
  try {
    return findMainPart(new PackageParts(archive, nodeInflater, LIMITS), related);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { problem } = error;
    return problem.kind === "notAWorkbook" ? problem.found : problem;
  }
}
const typed = (type: string, path = "/xl/workbook.xml"): Record<string, string> => ({
  "[Content_Types].xml": contentTypes(type, path),
  "xl/workbook.xml": "<workbook/>",
  "word/document.xml": "<document/>",
});
const OPEN = "application/vnd.openxmlformats-officedocument";

describe("the main part", () => {
  it.each([
    [
      "where the package says, whatever is said of types",
      { "xl/other.xml": "<workbook/>" },
      "xl/other.xml",
      "xl/other.xml",
    ],
    ["where the types say", typed(`${OPEN}.spreadsheetml.sheet.main+xml`), undefined, "xl/workbook.xml"],
    ["with macros", typed("application/vnd.ms-excel.sheet.macroEnabled.main+xml"), undefined, "xl/workbook.xml"],
    ["a template", typed(`${OPEN}.spreadsheetml.template.main+xml`), undefined, "xl/workbook.xml"],
    ["in capitals", typed(`${OPEN}.SpreadsheetML.sheet.Main+xml`), undefined, "xl/workbook.xml"],
    ["of a type nobody knows, where the package says", typed("application/xml"), "xl/workbook.xml", "xl/workbook.xml"],
    [
      "missing",
      typed(`${OPEN}.spreadsheetml.sheet.main+xml`, "/xl/none.xml"),
      "xl/none.xml",
      { kind: "damaged", detail: "missingPart" },
    ],
  ])("%s", (_, parts, related, expected) => expect(found(parts, related)).toEqual(expected));
});

describe("a package that is no workbook is", () => {
  const main = "/word/document.xml";
  it.each([
    ["Word", typed(`${OPEN}.wordprocessingml.document.main+xml`, main), "word/document.xml", "word"],
    ["Word by its types alone", typed(`${OPEN}.wordprocessingml.document.main+xml`, main), undefined, "word"],
    ["Word with macros", typed("application/vnd.ms-word.document.macroEnabled.main+xml", main), undefined, "word"],
    ["PowerPoint", typed(`${OPEN}.presentationml.slideshow.main+xml`, main), undefined, "powerpoint"],
    [
      "PowerPoint with macros",
      typed("application/vnd.ms-powerpoint.slideshow.macroEnabled.main+xml", main),
      undefined,
      "powerpoint",
    ],
    ["a binary workbook", typed("application/vnd.ms-excel.sheet.binary.macroEnabled.main"), undefined, "xlsb"],
    ["a binary workbook by its name alone", { "xl/workbook.bin": "x" }, "xl/workbook.bin", "xlsb"],
    ["nothing known: a main part of another kind", typed("application/vnd.other.main+xml"), undefined, "zip"],
    ["nothing known: a sheet without a main part", typed(`${OPEN}.spreadsheetml.worksheet+xml`), undefined, "zip"],
    ["a table of OpenOffice 1", { mimetype: "application/vnd.sun.xml.calc" }, undefined, "ods"],
    ["a table of OpenDocument", { mimetype: "application/vnd.oasis.opendocument.spreadsheet" }, undefined, "ods"],
    ["a text of OpenOffice 1", { mimetype: "application/vnd.sun.xml.writer" }, undefined, "word"],
    ["a text of OpenDocument", { mimetype: "application/vnd.oasis.opendocument.text" }, undefined, "word"],
    ["slides of OpenOffice 1", { mimetype: "application/vnd.sun.xml.impress" }, undefined, "powerpoint"],
    [
      "slides of OpenDocument",
      { mimetype: "application/vnd.oasis.opendocument.presentation" },
      undefined,
      "powerpoint",
    ],
    ["a book", { mimetype: "application/epub+zip" }, undefined, "zip"],
    ["OpenDocument that lost its type", { "META-INF/manifest.xml": "<m/>", "content.xml": "<c/>" }, undefined, "ods"],
    ["a Java archive", { "META-INF/manifest.xml": "<m/>" }, undefined, "zip"],
    ["any archive with a content.xml", { "content.xml": "<c/>" }, undefined, "zip"],
    [
      "an archive with types, whatever else is in it",
      { ...typed("application/xml"), mimetype: "application/vnd.oasis.opendocument.text" },
      undefined,
      "zip",
    ],
  ])("%s", (_, parts, related, kind) => expect(found(parts, related)).toBe(kind));
});
