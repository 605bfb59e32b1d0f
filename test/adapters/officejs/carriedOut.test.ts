import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { CellRange, Plan, PlanSheet } from "#core";
import { rangeName, wholeColumns, wholeRows } from "#core/form/address";
import { formPlan } from "../../builders/form";
import { openExcel, type OpenExcel } from "../../builders/excel";
import { departmentScheme } from "../../builders/schemes";
import { rectName } from "../../../src/workbench/host/rect";
import type { SheetFacts } from "../../../src/workbench/host/sheetFacts";
import { samplePlan } from "../xlsx/write/samplePlan";

/** What a snapshot doesn't tell: everything else of a plan has reached Excel too. Compared cell by cell, range by range. */

let excel: OpenExcel;
const plan: Plan = samplePlan();
beforeAll(async () => {
  excel = openExcel("无关");
  expect(await excel.workbook.build(plan, { replace: new Set() })).toMatchObject({ ok: true });
});
afterAll(() => excel.close());

const facts = (name: string): SheetFacts => excel.host.book.sheet(excel.host.book.idOf(name) ?? "");
const named = (ranges: readonly CellRange[]): string[] => ranges.map(rangeName).sort();
const each = plan.sheets.map((sheet) => [sheet.name, sheet] as const);

/** A footer of ours is in one part of three. */
const sided = (footer: string, even = false): Record<string, string> => {
  const side = { L: "Left", C: "Center", R: "Right" }[footer.charAt(1)] ?? "";
  return { [even ? `even${side}Footer` : `${side.toLowerCase()}Footer`]: footer.slice(2) };
};
const differing = (odd: string, even: string): Record<string, string> => ({
  headersFootersState: "OddAndEven",
  ...sided(odd),
  ...sided(even, true),
});

/** The styled cells of a sheet, merged ones throughout. */
function styled(sheet: PlanSheet): [row: number, column: number, style: string][] {
  const cells: [number, number, string][] = sheet.cells.flatMap(({ row, column, style }) =>
    style === undefined ? [] : [[row, column, style]],
  );
  let row = sheet.longTable?.firstRow ?? 0;
  for (const _ of sheet.longTable?.rows() ?? []) {
    sheet.longTable?.styles.forEach((style, index) => cells.push([row, index + 1, style]));
    row++;
  }
  return cells;
}

describe.each(each)("sheet %s", (name, sheet) => {
  it("wears its styles", () => {
    const of = facts(name);
    for (const [row, column, style] of styled(sheet)) {
      const { font = {}, fill, align = {}, numberFormat, unlocked } = plan.styles.get(style) ?? {};
      const at = (key: string) => of.at(row, column, key);
      const wants: Record<string, unknown> = {
        "font.name": font.name,
        "font.size": font.size,
        "font.bold": font.bold,
        "font.italic": font.italic,
        ...(font.color && { "font.color": `#${font.color}` }),
        ...(fill && { "fill.color": `#${fill}` }),
        wrapText: align.wrap,
        indentLevel: align.indent,
        shrinkToFit: align.shrink,
        ...(align.horizontal && { horizontalAlignment: align.horizontal.replace(/^./, (l) => l.toUpperCase()) }),
        ...(align.vertical && { verticalAlignment: align.vertical.replace(/^./, (l) => l.toUpperCase()) }),
        ...(numberFormat && { numberFormat }),
        ...(unlocked && { "protection.locked": false }),
      };
      const found = Object.fromEntries(Object.keys(wants).map((key) => [key, at(key)]));
      expect([row, column, found]).toEqual([row, column, wants]);
    }
  });

  it("has lines on all sides of cells in a box", () => {
    const of = facts(name);
    for (const [row, column, style] of styled(sheet)) {
      if (typeof plan.styles.get(style)?.border !== "string") continue;
      const drawn = (edge: string, inside: string) =>
        of.at(row, column, `border.${edge}.style`) ?? of.at(row, column, `border.${inside}.style`);
      for (const edge of ["EdgeTop", "EdgeBottom"]) expect(drawn(edge, "InsideHorizontal")).toBe("Continuous");
      for (const edge of ["EdgeLeft", "EdgeRight"]) expect(drawn(edge, "InsideVertical")).toBe("Continuous");
    }
  });

  it("holds its native validations", () => {
    const found = facts(name).validations.map(({ rects, rule, prompt, errorAlert }) => ({
      ranges: rects.map(rectName).sort(),
      kind: Object.keys((rule as object | undefined) ?? { any: true })[0],
      rule: Object.values((rule as object | undefined) ?? {})[0] as unknown,
      prompt,
      errorAlert,
    }));
    expect(found).toEqual(
      sheet.validations.map((validation) => ({
        ranges: named(validation.ranges),
        kind: validation.kind === "listRange" ? "list" : validation.kind,
        rule: rule(validation),
        prompt: validation.prompt && {
          showPrompt: true,
          title: validation.prompt.title,
          message: validation.prompt.text,
        },
        errorAlert: validation.alert && {
          showAlert: true,
          style: validation.alert.style === "stop" ? "Stop" : "Warning",
          title: validation.alert.title,
          message: validation.alert.text,
        },
      })),
    );
  });

  it("has its conditional formats, the first on top", () => {
    const found = facts(name).conditionalFormats;
    expect(found.map(({ rects, type, stopIfTrue }) => [rects.map(rectName), type, stopIfTrue ?? false])).toEqual(
      sheet.conditionalFormats.map((format) => [
        format.ranges.map(rangeName),
        { formula: "Custom", colorScale: "ColorScale", dataBar: "DataBar" }[format.kind],
        format.kind === "formula" && (format.stopIfTrue ?? false),
      ]),
    );
    sheet.conditionalFormats.forEach((format, index) => {
      const facts = found[index]?.facts ?? {};
      if (format.kind === "formula") expect(facts["formula"]).toBe(`=${format.formula}`);
      if (format.kind === "dataBar") {
        expect(facts).toMatchObject({
          fillColor: `#${format.color}`,
          lower: { type: "Number", formula: `${format.min}` },
        });
      }
      if (format.kind === "colorScale") {
        expect(facts["criteria"]).toEqual({
          minimum: { type: "LowestValue", color: `#${format.from}` },
          maximum: { type: "HighestValue", color: `#${format.to}` },
        });
      }
    });
  });

  it("has its widths, heights, and what is hidden", () => {
    const of = facts(name);
    sheet.columns.forEach(({ width, hidden = false }, index) => {
      expect(of.at(1, index + 1, "columnWidth")).toBe((width * 8 + 5) * 0.75);
      expect(of.at(1, index + 1, "columnHidden") ?? false).toBe(hidden);
    });
    for (const { row, height, hidden = false } of sheet.rows) {
      expect(of.at(row, 1, "rowHeight")).toBe(height);
      expect(of.at(row, 1, "rowHidden") ?? false).toBe(hidden);
    }
  });

  it("is protected as planned, is seen as planned", () => {
    const of = facts(name);
    const { protection, freeze } = sheet;
    expect(of.protection).toEqual(
      protection && {
        allowFormatRows: protection.formatRows ?? false,
        allowFormatColumns: protection.formatColumns ?? false,
        allowSort: protection.sort ?? false,
        allowAutoFilter: protection.autoFilter ?? false,
        allowInsertRows: protection.insertRows ?? false,
      },
    );
    expect(of.visibility).toBe({ visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" }[sheet.state]);
    expect(of.tabColor).toBe(sheet.tabColor && `#${sheet.tabColor}`);
    expect(of.showGridlines).toBe(sheet.showGridLines ?? true);
    expect(of.autoFilter).toBe(sheet.autoFilter && rangeName(sheet.autoFilter));
    if (freeze?.rows && freeze.columns)
      expect(of.freeze).toBe(
        `at A1:${rangeName({ top: freeze.rows, bottom: freeze.rows, left: freeze.columns, right: freeze.columns })}`,
      );
    else if (freeze?.rows) expect(of.freeze).toBe(`rows ${freeze.rows}`);
    else if (freeze?.columns) expect(of.freeze).toBe(`columns ${freeze.columns}`);
    else expect(of.freeze).toBeUndefined();
    const links = sheet.cells.filter(({ link }) => link !== undefined);
    for (const { row, column, link } of links) expect(of.at(row, column, "hyperlink")).toBe(link);
  });

  it("prints as planned", () => {
    const { page, breaks } = facts(name);
    const { print } = sheet;
    if (!print) {
      expect(page).toEqual({});
      return;
    }
    expect(page).toMatchObject({
      paperSize: print.paper ?? "A4",
      orientation: print.orientation === "landscape" ? "Landscape" : "Portrait",
      ...(print.fitToWidth && { zoom: { horizontalFitToPages: 1 } }),
      margins: { unit: "Centimeters", top: print.margins.top / 10, left: print.margins.left / 10 },
      ...(print.area && { printArea: rangeName(print.area) }),
      ...(print.titleColumns && { printTitleColumns: wholeColumns(print.titleColumns) }),
      ...(print.titleRows && { printTitleRows: wholeRows(print.titleRows) }),
      ...(print.footer &&
        (print.evenFooter === undefined ? sided(print.footer) : differing(print.footer, print.evenFooter))),
      ...(print.firstPage !== undefined && { firstPageNumber: print.firstPage }),
      ...(print.header && { rightHeader: print.header.replace(/^&R/, "") }),
    });
    expect(breaks).toEqual((print.breaksBefore ?? []).map((row) => `A${row}`));
  });

  it("draws its charts", () => {
    const found = facts(name).charts;
    expect(found.map(({ type }) => type)).toEqual(
      (sheet.charts ?? []).map(
        ({ kind }) =>
          ({ bar: "BarClustered", column: "ColumnClustered", radar: "RadarMarkers", line: "LineMarkers" })[kind],
      ),
    );
    (sheet.charts ?? []).forEach((chart, index) => {
      const drawn = found[index];
      expect(drawn?.facts).toMatchObject({
        "title.text": chart.title,
        "legend.visible": chart.legend ?? false,
        position: rangeName(chart.anchor).split(":"),
        ...(chart.kind !== "radar" && { "valueAxis.title": chart.valueAxis?.title }),
      });
      expect(drawn?.series.map(({ name, values, categories }) => [name, values, categories])).toEqual(
        chart.series.map(({ name, values, categories }) => [name, place(values), place(categories)]),
      );
    });
  });
});

describe("the workbook", () => {
  it("has the planned sheet in front, its title and its lock", () => {
    const { book } = excel.host;
    expect(book.nameOf(book.active)).toBe(plan.sheets[plan.activeSheet ?? 0]?.name);
    expect(book.title).toBe(plan.title);
    expect(book.structureLocked).toBe(true);
    expect(book.enableEvents).toBe(true);
  });

  it("keeps a title that is somebody's", async () => {
    const other = openExcel();
    other.host.book.title = "季度总结";
    await other.workbook.build(formPlan(departmentScheme), { replace: new Set() });
    expect(other.host.book.title).toBe("季度总结");
    await other.close();
  });
});

function rule(validation: PlanSheet["validations"][number]): unknown {
  switch (validation.kind) {
    case "list":
      return { inCellDropDown: true, source: validation.values.join(",") };
    case "listRange":
      return { inCellDropDown: true, source: `=${validation.source}` };
    case "wholeNumber":
      return { formula1: validation.min, formula2: validation.max, operator: "Between" };
    case "date":
      return { formula1: validation.from, formula2: validation.to, operator: "Between" };
    case "textLength":
      return { formula1: validation.max, operator: "LessThanOrEqualTo" };
    case "custom":
      return { formula: `=${validation.formula}` };
    case "any":
      return undefined;
  }
}

/** `'排名'!$B$2:$B$9` as a place. */
function place(reference: string): unknown {
  const [, sheet, left, top, right, bottom] = /^'(.+)'!\$([A-Z])\$(\d+):\$([A-Z])\$(\d+)$/.exec(reference) ?? [];
  const column = (letter = "") => letter.charCodeAt(0) - 64;
  return { sheet, top: Number(top), left: column(left), bottom: Number(bottom), right: column(right) };
}
