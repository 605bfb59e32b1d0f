import type { Plan } from "#core/form/workbook";
import { DECLARATION, element, escapePlain } from "./xml";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006";
/** The format id every custom property has (ECMA-376 part 1 §22.3.2.1). */
const CUSTOM_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
/** 0 and 1 are kept for the dictionary and the code page. */
const FIRST_PROPERTY = 2;

/** `docProps/core.xml` (ECMA-376 part 2 §11): made and changed when the plan says, not when it was written. */
export function coreProperties({ title, stamp }: Plan): string {
  const time = stamp.replace(/\.\d+Z$/, "Z");
  const date = { "xsi:type": "dcterms:W3CDTF" };
  return (
    DECLARATION +
    element(
      "cp:coreProperties",
      {
        "xmlns:cp": PACKAGE,
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      },
      element("dc:title", {}, escapePlain(title)),
      element("dcterms:created", date, time),
      element("dcterms:modified", date, time),
    )
  );
}

/** `docProps/app.xml` (ECMA-376 part 1 §22.2). */
export const appProperties = (): string =>
  DECLARATION +
  element("Properties", { xmlns: `${DOCUMENT}/extended-properties` }, element("Application", {}, "Pinghui"));

/** `docProps/custom.xml` (ECMA-376 part 1 §22.3): where the form says who it is. */
export function customProperties({ properties }: Plan): string {
  const children = [...properties].map(([name, value], index) =>
    element(
      "property",
      { fmtid: CUSTOM_FORMAT, pid: FIRST_PROPERTY + index, name },
      element("vt:lpwstr", {}, escapePlain(value)),
    ),
  );
  const namespaces = { xmlns: `${DOCUMENT}/custom-properties`, "xmlns:vt": `${DOCUMENT}/docPropsVTypes` };
  return DECLARATION + element("Properties", namespaces, ...children);
}
