import { fixedRange, onSheet } from "#core/form/address";
import type { CellRange, PlanChart } from "#core/form/workbook";
import { rectOf } from "../host/rect";
import type { ChartFacts } from "../host/sheetFacts";

const KINDS: Readonly<Record<string, PlanChart["kind"]>> = {
  BarClustered: "bar",
  ColumnClustered: "column",
  LineMarkers: "line",
  RadarMarkers: "radar",
};

const text = (value: unknown): string => (typeof value === "string" ? value : "");

type Place = CellRange & { readonly sheet: string };
const reference = (place: unknown): string => {
  const { sheet, ...range } = place as Place;
  return onSheet(sheet, fixedRange(range));
};

/** A chart that the host keeps as facts, in the port's words. */
export function chartOf({ type, facts, series }: ChartFacts): PlanChart {
  const kind = KINDS[type];
  const [from, to] = (facts["position"] ?? []) as readonly unknown[];
  if (!kind || typeof from !== "string" || typeof to !== "string")
    throw new Error(`a chart of type ${type} has no place`);
  const [first, last] = [rectOf(from), rectOf(to)];
  const axis = (name: "valueAxis" | "categoryAxis") => {
    const [title, min, max] = [facts[`${name}.title`], facts[`${name}.minimum`], facts[`${name}.maximum`]];
    return {
      ...(title !== undefined && { title: text(title) }),
      ...(min !== undefined && { min: Number(min) }),
      ...(max !== undefined && { max: Number(max) }),
    };
  };
  return {
    kind,
    title: facts["title.visible"] === false ? "" : text(facts["title.text"]),
    anchor: { top: first.top, left: first.left, bottom: last.bottom, right: last.right },
    series: series.map((one) => ({
      name: text(one["name"]),
      categories: reference(one["categories"]),
      values: reference(one["values"]),
      ...(one["color"] !== undefined && { color: text(one["color"]).replace(/^#/, "") }),
    })),
    valueAxis: axis("valueAxis"),
    categoryAxis: axis("categoryAxis"),
    legend: facts["legend.visible"] === true,
    dataLabels: series.some((one) => one["hasDataLabels"] === true),
  };
}
