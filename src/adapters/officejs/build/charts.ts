import { cellName } from "#core/form/address";
import type { PlanChart } from "#core/form/workbook";
import { rangeAt } from "./places";

const KINDS = { bar: "BarClustered", column: "ColumnClustered", line: "LineMarkers", radar: "RadarMarkers" } as const;
/** For series that don't say: told apart in grey print too, as in the .xlsx writer. */
const COLORS = ["1F4E79", "C55A11", "7F7F7F", "2E75B6", "BF9000", "548235"] as const;
const GAP_WIDTH = 50;

export function writeChart(sheets: Excel.WorksheetCollection, sheet: Excel.Worksheet, planned: PlanChart): void {
  const [first, ...others] = planned.series;
  if (!first) throw new Error(`chart "${planned.title}" has no series`);
  // A column of numbers makes one series, which then becomes the first of the plan (ASSUMPTIONS 12).
  const chart = sheet.charts.add(KINDS[planned.kind], rangeOf(sheets, first.values), "Columns");
  tell(sheets, chart.series.getItemAt(0), first, planned, 0);
  others.forEach((series, index) => {
    tell(sheets, chart.series.add(series.name), series, planned, index + 1);
  });
  const { anchor } = planned;
  chart.setPosition(cellName(anchor.top, anchor.left), cellName(anchor.bottom, anchor.right));
  if (planned.title === "") chart.title.visible = false;
  else chart.title.text = planned.title;
  chart.legend.visible = planned.legend ?? false;
  if (planned.legend) chart.legend.position = "Bottom";
  axes(chart, planned);
}

function axes(chart: Excel.Chart, { kind, valueAxis, categoryAxis }: PlanChart): void {
  const { valueAxis: values, categoryAxis: categories } = chart.axes;
  if (valueAxis?.min !== undefined) values.minimum = valueAxis.min;
  if (valueAxis?.max !== undefined) values.maximum = valueAxis.max;
  // A radar has no place for titles of its axes.
  if (kind === "radar") return;
  if (valueAxis?.title !== undefined) values.title.text = valueAxis.title;
  if (categoryAxis?.title !== undefined) categories.title.text = categoryAxis.title;
  // On a bar chart the first row of the table stands on top, as in the table; left alone, Excel begins at the bottom.
  if (kind === "bar") categories.reversePlotOrder = true;
}

function tell(
  sheets: Excel.WorksheetCollection,
  series: Excel.ChartSeries,
  { name, values, categories, color }: PlanChart["series"][number],
  { kind, dataLabels }: PlanChart,
  index: number,
): void {
  series.name = name;
  series.setValues(rangeOf(sheets, values));
  series.setXAxisValues(rangeOf(sheets, categories));
  const paint = `#${color ?? COLORS[index % COLORS.length] ?? COLORS[0]}`;
  if (kind === "bar" || kind === "column") {
    series.format.fill.setSolidColor(paint);
    series.gapWidth = GAP_WIDTH;
  } else series.format.line.color = paint;
  if (dataLabels) series.hasDataLabels = true;
}

/** `'排名'!$B$4:$B$44` */
function rangeOf(sheets: Excel.WorksheetCollection, reference: string): Excel.Range {
  const parts = /^'((?:[^']|'')+)'!(.+)$/.exec(reference);
  const [, sheet, address] = parts ?? [];
  if (sheet === undefined || address === undefined) throw new Error(`"${reference}" is no range of a sheet`);
  return rangeAt(sheets.getItem(sheet.replaceAll("''", "'")), address.replaceAll("$", ""));
}
