import type { Plan } from "#core/form/workbook";
import { chartData } from "./chartData";
import { chartXml } from "./chartPart";
import type { Deflater } from "./deflater";
import { appProperties, coreProperties, customProperties } from "./documentProperties";
import { drawingXml } from "./drawingPart";
import { checkPlan } from "./guards";
import { contentTypesXml, relationshipsPath, relationshipsXml } from "./packageParts";
import { type Part, allParts, partsOf } from "./parts";
import { SharedStrings } from "./sharedStrings";
import { writeSheet } from "./sheetPart";
import { StyleTable } from "./styleTable";
import { sheetInFront, workbookXml } from "./workbookPart";
import { ZipArchive } from "./zipArchive";

const PACKAGE: Pick<Part, "path"> = { path: "" };

/**
 * A plan as the bytes of an .xlsx file. The same plan gives the same bytes, whatever clock, locale or time zone.
 * A plan that Excel would not open is a bug of ours, and thrown.
 */
export function writeWorkbook(plan: Plan, deflater: Deflater): Uint8Array {
  checkPlan(plan);
  const archive = new ZipArchive(deflater);
  const add = ({ path }: Pick<Part, "path">, xml: string): void => {
    archive.add(path, (write) => {
      write(xml);
    });
  };
  const relate = ({ path }: Pick<Part, "path">, ...targets: readonly Part[]): void => {
    add({ path: relationshipsPath(path) }, relationshipsXml(path, targets));
  };
  const parts = partsOf(plan);
  const { workbook, core, app, custom, sheets, styles, strings } = parts;

  // What tells the file's kind comes first: programs that guess look no further.
  add({ path: "[Content_Types].xml" }, contentTypesXml(allParts(parts)));
  relate(PACKAGE, workbook, core, app, ...(custom ? [custom] : []));
  add(workbook, workbookXml(plan));
  relate(workbook, ...sheets.map(({ sheet }) => sheet), styles, strings);
  add(core, coreProperties(plan));
  add(app, appProperties());
  if (custom) add(custom, customProperties(plan));

  const tables = { styles: new StyleTable(plan.styles), strings: new SharedStrings() };
  const data = chartData(plan);
  const front = sheetInFront(plan);
  sheets.forEach(({ plan: planned, sheet, drawing, charts }, index) => {
    archive.add(sheet.path, (write) => {
      writeSheet(planned, index === front, tables, write);
    });
    if (!drawing) return;
    relate(sheet, drawing);
    add(drawing, drawingXml(charts.map((one) => one.plan)));
    relate(drawing, ...charts.map(({ chart }) => chart));
    charts.forEach((one) => {
      add(one.chart, chartXml(one.plan, data));
    });
  });
  // By now the sheets have said which looks and texts they use.
  add(styles, tables.styles.xml());
  archive.add(strings.path, (write) => {
    tables.strings.write(write);
  });
  return archive.finish();
}
