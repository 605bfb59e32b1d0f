import { invalidArgument, NotServed } from "../hostError";
import { width } from "../rect";
import type { Served } from "../served";
import type { ChartFacts } from "../sheetFacts";
import type { SheetAccess } from "./access";
import { mayFormat } from "./access";
import { isRange, type ServedRange } from "./range";

const TYPES = new Set(["BarClustered", "ColumnClustered", "LineMarkers", "RadarMarkers"]);

const place = ({ access, rect }: ServedRange) => ({ sheet: access.book.nameOf(access.id), ...rect });

/** Kept as data: the engine draws no charts. */
export function chartsOf(access: SheetAccess): Served {
  return {
    type: "ChartCollection",
    call: {
      Add: (type: string, source: unknown, by: string): Served => {
        mayFormat(access, [], "cells");
        if (!TYPES.has(type)) throw new NotServed(`chart "${type}"`);
        if (!isRange(source)) throw invalidArgument("a chart has a source");
        if (by !== "Columns" || width(source.rect) !== 1) throw new NotServed("a chart of more than one column");
        const chart: ChartFacts = { type, facts: {}, series: [{ values: place(source) }] };
        access.facts.charts.push(chart);
        return chartOf(chart);
      },
    },
  };
}

type Say = (key: string) => (value: unknown) => void;

function chartOf(chart: ChartFacts): Served {
  const say: Say = (key) => (value) => {
    chart.facts[key] = value;
  };
  return {
    type: "Chart",
    call: {
      SetPosition: (from: unknown, to: unknown) => {
        chart.facts["position"] = [from, to];
      },
    },
    open: {
      Title: () => ({ type: "ChartTitle", set: { Text: say("title.text"), Visible: say("title.visible") } }),
      Legend: () => ({
        type: "ChartLegend",
        set: { Visible: say("legend.visible"), Position: say("legend.position") },
      }),
      Axes: () => ({
        type: "ChartAxes",
        open: { ValueAxis: () => axisOf(say, "valueAxis"), CategoryAxis: () => axisOf(say, "categoryAxis") },
      }),
      Series: () => ({
        type: "ChartSeriesCollection",
        call: {
          GetItemAt: (index: number) => {
            const series = chart.series[index];
            if (!series) throw invalidArgument(`no series ${index}`);
            return seriesOf(series);
          },
          Add: (name: string) => {
            const series = { name };
            chart.series.push(series);
            return seriesOf(series);
          },
        },
      }),
    },
  };
}

const axisOf = (say: Say, axis: string): Served => ({
  type: "ChartAxis",
  set: {
    Minimum: say(`${axis}.minimum`),
    Maximum: say(`${axis}.maximum`),
    ReversePlotOrder: say(`${axis}.reversePlotOrder`),
  },
  open: { Title: () => ({ type: "ChartAxisTitle", set: { Text: say(`${axis}.title`) } }) },
});

function seriesOf(series: Record<string, unknown>): Served {
  const say: Say = (key) => (value) => {
    series[key] = value;
  };
  const take = (key: string) => (source: unknown) => {
    if (!isRange(source)) throw invalidArgument("a series takes a range");
    series[key] = place(source);
  };
  return {
    type: "ChartSeries",
    set: { Name: say("name"), HasDataLabels: say("hasDataLabels"), GapWidth: say("gapWidth") },
    call: { SetValues: take("values"), SetXAxisValues: take("categories") },
    open: {
      Format: () => ({
        type: "ChartSeriesFormat",
        open: {
          Fill: () => ({ type: "ChartFill", call: { SetSolidColor: say("color") } }),
          Line: () => ({ type: "ChartLineFormat", set: { Color: say("color") } }),
        },
      }),
    },
  };
}
