import type { Plan, PlanChart, PlanSheet } from "#core/form/workbook";

/** A part's kind is the name its relationship has; the content type follows from it. */
export type PartKind =
  | "officeDocument"
  | "worksheet"
  | "styles"
  | "sharedStrings"
  | "drawing"
  | "chart"
  | "core-properties"
  | "extended-properties"
  | "custom-properties";

export interface Part {
  readonly kind: PartKind;
  readonly path: string;
}

export interface SheetParts {
  readonly plan: PlanSheet;
  readonly sheet: Part;
  readonly drawing?: Part;
  readonly charts: readonly { readonly plan: PlanChart; readonly chart: Part }[];
}

/** Every part a plan needs and where it lies. Sheet n is `sheetn.xml`; so are its drawing and its charts counted. */
export interface WorkbookParts {
  readonly workbook: Part;
  readonly core: Part;
  readonly app: Part;
  readonly custom?: Part;
  readonly sheets: readonly SheetParts[];
  readonly styles: Part;
  readonly strings: Part;
}

const part = (kind: PartKind, path: string): Part => ({ kind, path });

export function partsOf(plan: Plan): WorkbookParts {
  let charts = 0;
  const sheets = plan.sheets.map((sheet, index) => {
    const number = index + 1;
    const planned = sheet.charts ?? [];
    return {
      plan: sheet,
      sheet: part("worksheet", `xl/worksheets/sheet${number}.xml`),
      ...(planned.length > 0 && { drawing: part("drawing", `xl/drawings/drawing${number}.xml`) }),
      charts: planned.map((chart) => ({ plan: chart, chart: part("chart", `xl/charts/chart${++charts}.xml`) })),
    };
  });
  return {
    workbook: part("officeDocument", "xl/workbook.xml"),
    core: part("core-properties", "docProps/core.xml"),
    app: part("extended-properties", "docProps/app.xml"),
    ...(plan.properties.size > 0 && { custom: part("custom-properties", "docProps/custom.xml") }),
    sheets,
    styles: part("styles", "xl/styles.xml"),
    strings: part("sharedStrings", "xl/sharedStrings.xml"),
  };
}

export const allParts = ({ workbook, core, app, custom, sheets, styles, strings }: WorkbookParts): readonly Part[] => [
  workbook,
  core,
  app,
  ...(custom ? [custom] : []),
  ...sheets.flatMap(({ sheet, drawing, charts }) => [
    sheet,
    ...(drawing ? [drawing] : []),
    ...charts.map(({ chart }) => chart),
  ]),
  styles,
  strings,
];
