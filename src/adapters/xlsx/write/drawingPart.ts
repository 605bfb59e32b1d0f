import type { PlanChart } from "#core/form/workbook";
import { DECLARATION, element } from "./xml";

const SPREADSHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** `xl/drawings/drawingN.xml` (ECMA-376 part 1 §20.5): where the charts of a sheet lie. Chart n has `rIdn`. */
export const drawingXml = (charts: readonly PlanChart[]): string =>
  DECLARATION +
  element(
    "xdr:wsDr",
    { "xmlns:xdr": SPREADSHEET_DRAWING, "xmlns:a": DRAWING },
    ...charts.map((chart, index) => anchorXml(chart, index + 1)),
  );

/** `<xdr:twoCellAnchor>` (§20.5.2.33): rows and columns from 0; `to` is the first that is no longer covered. */
function anchorXml({ anchor, title }: PlanChart, number: number): string {
  return element(
    "xdr:twoCellAnchor",
    { editAs: "oneCell" },
    cornerXml("xdr:from", anchor.left - 1, anchor.top - 1),
    cornerXml("xdr:to", anchor.right, anchor.bottom),
    element(
      "xdr:graphicFrame",
      { macro: "" },
      element(
        "xdr:nvGraphicFramePr",
        {},
        // Excel counts from 2: 1 is the drawing itself. The title is what a screen reader reads out.
        element("xdr:cNvPr", { id: number + 1, name: `Chart ${number}`, descr: title }),
        element("xdr:cNvGraphicFramePr"),
      ),
      element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
      element(
        "a:graphic",
        {},
        element(
          "a:graphicData",
          { uri: CHART },
          element("c:chart", { "xmlns:c": CHART, "xmlns:r": RELATIONSHIPS, "r:id": `rId${number}` }),
        ),
      ),
    ),
    element("xdr:clientData"),
  );
}

const cornerXml = (name: string, column: number, row: number): string =>
  element(
    name,
    {},
    `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>`,
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`,
  );
