import type { PlanChart } from "#core/form/workbook";
import { axesXml, plotAxes } from "./chartAxes";
import { type ChartData, categoriesXml, valuesXml } from "./chartData";
import { lineFill, richText, solidFill, textProperties } from "./chartText";
import { checkColor } from "./guards";
import { DECLARATION, element, escapePlain } from "./xml";

const NAMESPACES = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
};
/** For series that don't say: told apart in grey print too. */
const COLORS = ["1F4E79", "C55A11", "7F7F7F", "2E75B6", "BF9000", "548235"] as const;
/** Half a bar's width between bars. */
const GAP_WIDTH = 50;
const LINE_WIDTH = 28_575;
const MARKER_SIZE = 5;

type Series = PlanChart["series"][number];

const val = (name: string, value: string | number | boolean): string => element(name, { val: value });

/** `xl/charts/chartN.xml` (ECMA-376 part 1 §21.2.2.29). */
export const chartXml = (chart: PlanChart, data: ChartData): string =>
  DECLARATION +
  element(
    "c:chartSpace",
    NAMESPACES,
    val("c:roundedCorners", false),
    element(
      "c:chart",
      {},
      chart.title === "" ? "" : titleXml(chart.title),
      val("c:autoTitleDeleted", chart.title === ""),
      element("c:plotArea", {}, element("c:layout"), plotXml(chart, data), axesXml(chart)),
      chart.legend ? element("c:legend", {}, val("c:legendPos", "b"), val("c:overlay", false)) : "",
      val("c:plotVisOnly", true),
      val("c:dispBlanksAs", "gap"),
    ),
    element("c:spPr", {}, solidFill("FFFFFF"), element("a:ln", {}, element("a:noFill"))),
    textProperties(),
  );

const titleXml = (title: string): string => element("c:title", {}, richText(title, "title"), val("c:overlay", false));

function plotXml(chart: PlanChart, data: ChartData): string {
  const series = chart.series.map((one, index) => seriesXml(one, index, chart, data));
  const varied = val("c:varyColors", false);
  switch (chart.kind) {
    case "bar":
    case "column":
      return element(
        "c:barChart",
        {},
        val("c:barDir", chart.kind === "bar" ? "bar" : "col"),
        val("c:grouping", "clustered"),
        varied,
        ...series,
        val("c:gapWidth", GAP_WIDTH),
        plotAxes,
      );
    case "line":
      return element(
        "c:lineChart",
        {},
        val("c:grouping", "standard"),
        varied,
        ...series,
        val("c:marker", true),
        plotAxes,
      );
    case "radar":
      return element("c:radarChart", {}, val("c:radarStyle", "marker"), varied, ...series, plotAxes);
  }
}

/** `<c:ser>` of a bar, line or radar chart (§21.2.2.170, .171, .168); they share an order, each with a little of its own. */
function seriesXml(series: Series, index: number, chart: PlanChart, data: ChartData): string {
  const color = series.color ?? COLORS[index % COLORS.length] ?? COLORS[0];
  checkColor(color, `chart "${chart.title}"`);
  const bars = chart.kind === "bar" || chart.kind === "column";
  return element(
    "c:ser",
    {},
    val("c:idx", index),
    val("c:order", index),
    element("c:tx", {}, `<c:v>${escapePlain(series.name)}</c:v>`),
    element("c:spPr", {}, bars ? solidFill(color) : lineFill(color, LINE_WIDTH)),
    bars ? val("c:invertIfNegative", false) : markerXml(color),
    chart.dataLabels ? labelsXml(chart.kind) : "",
    element("c:cat", {}, categoriesXml(series.categories, data)),
    element("c:val", {}, valuesXml(series.values, data)),
    chart.kind === "line" ? val("c:smooth", false) : "",
  );
}

const markerXml = (color: string): string =>
  element(
    "c:marker",
    {},
    val("c:symbol", "circle"),
    val("c:size", MARKER_SIZE),
    element("c:spPr", {}, solidFill(color), element("a:ln", {}, element("a:noFill"))),
  );

/** `<c:dLbls>` (§21.2.2.49): the value beside its mark. A radar chart has no choice of place. */
function labelsXml(kind: PlanChart["kind"]): string {
  const place = { bar: "outEnd", column: "outEnd", line: "t", radar: undefined }[kind];
  return element(
    "c:dLbls",
    {},
    place === undefined ? "" : val("c:dLblPos", place),
    val("c:showLegendKey", false),
    val("c:showVal", true),
    val("c:showCatName", false),
    val("c:showSerName", false),
    val("c:showPercent", false),
    val("c:showBubbleSize", false),
  );
}
