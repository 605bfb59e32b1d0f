import type { PlanChart } from "#core/form/workbook";
import { lineFill, richText } from "./chartText";
import { element } from "./xml";

const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;
const HAIRLINE = 6_350;
const GRID_GREY = "D9D9D9";
const AXIS_GREY = "7F7F7F";

const val = (name: string, value: string | number | boolean): string => element(name, { val: value });

/** The two axes a plot is drawn against. */
export const plotAxes = val("c:axId", CATEGORY_AXIS) + val("c:axId", VALUE_AXIS);

export const axesXml = (chart: PlanChart): string => categoryAxisXml(chart) + valueAxisXml(chart);

/**
 * `<c:catAx>` (ECMA-376 part 1 §21.2.2.25). On a bar chart the first row of the table stands on top, as in the table;
 * left alone, Excel begins at the bottom.
 */
function categoryAxisXml({ kind, categoryAxis }: PlanChart): string {
  const lying = kind === "bar";
  return element(
    "c:catAx",
    {},
    val("c:axId", CATEGORY_AXIS),
    element("c:scaling", {}, val("c:orientation", lying ? "maxMin" : "minMax")),
    val("c:delete", false),
    val("c:axPos", lying ? "l" : "b"),
    kind === "radar" ? gridXml() : "",
    titleXml(categoryAxis?.title, lying),
    element("c:numFmt", { formatCode: "General", sourceLinked: true }),
    val("c:majorTickMark", "none"),
    val("c:minorTickMark", "none"),
    val("c:tickLblPos", "nextTo"),
    element("c:spPr", {}, lineFill(AXIS_GREY, HAIRLINE)),
    val("c:crossAx", VALUE_AXIS),
    val("c:crosses", "autoZero"),
    val("c:auto", true),
    val("c:lblAlgn", "ctr"),
    val("c:lblOffset", 100),
    val("c:noMultiLvlLbl", false),
  );
}

/** `<c:valAx>` (§21.2.2.226); it crosses where the categories end if they run downwards, so that it stays below. */
function valueAxisXml({ kind, valueAxis }: PlanChart): string {
  const lying = kind === "bar";
  const bound = (name: string, value: number | undefined): string => (value === undefined ? "" : val(name, value));
  return element(
    "c:valAx",
    {},
    val("c:axId", VALUE_AXIS),
    element(
      "c:scaling",
      {},
      val("c:orientation", "minMax"),
      bound("c:max", valueAxis?.max),
      bound("c:min", valueAxis?.min),
    ),
    val("c:delete", false),
    val("c:axPos", lying ? "b" : "l"),
    gridXml(),
    titleXml(valueAxis?.title, !lying),
    element("c:numFmt", { formatCode: "General", sourceLinked: true }),
    val("c:majorTickMark", "none"),
    val("c:minorTickMark", "none"),
    val("c:tickLblPos", "nextTo"),
    element("c:spPr", {}, lineFill(AXIS_GREY, HAIRLINE)),
    val("c:crossAx", CATEGORY_AXIS),
    val("c:crosses", lying ? "max" : "autoZero"),
    val("c:crossBetween", "between"),
  );
}

const gridXml = (): string => element("c:majorGridlines", {}, element("c:spPr", {}, lineFill(GRID_GREY, HAIRLINE)));

const titleXml = (title: string | undefined, turned: boolean): string =>
  title ? element("c:title", {}, richText(title, "axis", turned), val("c:overlay", false)) : "";
