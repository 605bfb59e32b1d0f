import type { Plan } from "#core/form/workbook";
import { chartData } from "./chartData";
import { chartXml } from "./chartPart";
import type { AsideDeflater, Deflater } from "./deflater";
import { appProperties, coreProperties, customProperties } from "./documentProperties";
import { drawingXml } from "./drawingPart";
import { checkPlan } from "./guards";
import { contentTypesXml, relationshipsPath, relationshipsXml } from "./packageParts";
import { type Part, allParts, partsOf } from "./parts";
import { SharedStrings } from "./sharedStrings";
import { sheetTexts } from "./sheetPart";
import { StyleTable } from "./styleTable";
import { sheetInFront, workbookXml } from "./workbookPart";
import { ZipArchive } from "./zipArchive";

const PACKAGE: Pick<Part, "path"> = { path: "" };

/**
 * A plan as the bytes of an .xlsx file. The same plan gives the same bytes, whatever clock, locale or time zone.
 * A plan that Excel would not open is a bug of ours, and thrown.
 */
export function writeWorkbook(plan: Plan, deflater: Deflater): Uint8Array {
  const archive = new ZipArchive();
  for (const { path, texts } of packageTexts(plan)) archive.add(path, texts, deflater);
  return archive.finish();
}

/** The same bytes, for plans with long tables: deflated in other threads while the next rows are made. */
export async function writeLargeWorkbook(plan: Plan, deflater: AsideDeflater): Promise<Uint8Array> {
  const archive = new ZipArchive();
  for (const { path, texts } of packageTexts(plan)) await archive.addAside(path, texts, deflater);
  return archive.finish();
}

interface PartTexts {
  readonly path: string;
  readonly texts: Iterable<string>;
}

/** The package's parts in order. Each has to be taken whole before the next: sheets say which texts and looks there are. */
function* packageTexts(plan: Plan): Generator<PartTexts> {
  checkPlan(plan);
  const part = ({ path }: Pick<Part, "path">, xml: string): PartTexts => ({ path, texts: [xml] });
  const relations = ({ path }: Pick<Part, "path">, ...targets: readonly Part[]): PartTexts =>
    part({ path: relationshipsPath(path) }, relationshipsXml(path, targets));
  const parts = partsOf(plan);
  const { workbook, core, app, custom, sheets, styles, strings } = parts;

  // What tells the file's kind comes first: programs that guess look no further.
  yield part({ path: "[Content_Types].xml" }, contentTypesXml(allParts(parts)));
  yield relations(PACKAGE, workbook, core, app, ...(custom ? [custom] : []));
  yield part(workbook, workbookXml(plan));
  yield relations(workbook, ...sheets.map(({ sheet }) => sheet), styles, strings);
  yield part(core, coreProperties(plan));
  yield part(app, appProperties());
  if (custom) yield part(custom, customProperties(plan));

  const tables = { styles: new StyleTable(plan.styles, plan.baseFontSize), strings: new SharedStrings() };
  const data = chartData(plan);
  const front = sheetInFront(plan);
  for (const [index, { plan: planned, sheet, drawing, charts }] of sheets.entries()) {
    yield { path: sheet.path, texts: sheetTexts(planned, index === front, tables) };
    if (!drawing) continue;
    yield relations(sheet, drawing);
    yield part(drawing, drawingXml(charts.map((one) => one.plan)));
    yield relations(drawing, ...charts.map(({ chart }) => chart));
    for (const one of charts) yield part(one.chart, chartXml(one.plan, data));
  }
  yield part(styles, tables.styles.xml());
  yield { path: strings.path, texts: tables.strings.texts() };
}
