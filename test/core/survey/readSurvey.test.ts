import fc from "fast-check";
import { describe, expect, it } from "@jest/globals";
import { planSnapshot } from "#core/form/planSnapshot";
import type { CellValue, Snapshot } from "#core/form/workbook";
import { languages } from "#core/languages/index";
import { columnNumber } from "#core/form/address";
import { readSurvey } from "#core/survey/readSurvey";
import { entriesFault, onceEach, unitSurvey } from "#core/survey/survey";
import { surveyForm } from "#core/survey/surveyForm";
import { noEntries, type SurveyEntries } from "#core/survey/surveyParts";
import { shippedSchemes } from "../../../src/cli/schemes";
import { answered, responses, surveyParts } from "../../builders/survey";
import { runs } from "../../builders/runs";

const [scheme] = [...shippedSchemes().values()];
if (!scheme) throw new Error("no scheme");
const words = languages["zh-CN"].survey;
const snapshot = (entries: Partial<SurveyEntries> = {}): Snapshot =>
  planSnapshot(surveyForm(surveyParts(scheme, { ...noEntries, ...entries }), "2015-09-10T00:00:00Z"));

/** A cell of a sheet as somebody overtyped it. */
const typed = (from: Snapshot, name: string, cell: string, value: CellValue): Snapshot => {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  const place = { row: Number(digits), column: columnNumber(letters) };
  const isPlace = (one: { row: number; column: number }): boolean =>
    one.row === place.row && one.column === place.column;
  return {
    ...from,
    sheets: from.sheets.map((sheet) =>
      sheet.name === name
        ? { ...sheet, cells: [...sheet.cells.filter((one) => !isPlace(one)), { ...place, value }] }
        : sheet,
    ),
  };
};
const said = (from: Snapshot): string => {
  const reading = readSurvey(from);
  if (!reading.ok) return words.fault(reading.fault);
  const fault = entriesFault(reading.entries);
  return fault ? words.fault(fault) : "taken";
};

describe("a questionnaire workbook", () => {
  it("reads back what was entered", () => {
    fc.assert(
      fc.property(fc.array(responses, { minLength: 1, maxLength: 12 }), (sheets) => {
        const entries = { issued: 30, collected: 20, responses: sheets, counts: undefined };
        expect(readSurvey(snapshot(entries))).toMatchObject({ ok: true, entries });
      }),
      runs(20),
    );
  });

  const one = { issued: 30, collected: 20, responses: [answered(1)] };
  const counted = {
    valid: 12,
    questions: new Map(
      unitSurvey(
        { name: "", path: "", hash: "", size: 0 },
        { unitCode: "", unitName: "", scheme: "" },
        { ...noEntries, responses: Array.from({ length: 12 }, () => answered(2)) },
      ).tally.questions,
    ),
  };

  it.each<[string, () => Snapshot, string | RegExp]>([
    ["is taken sheet by sheet", () => snapshot(one), "taken"],
    ["is taken counted by hand", () => snapshot({ ...one, responses: [], counts: counted }), "taken"],
    ["needs an entry", () => snapshot({ issued: 3, collected: 3 }), /还没有录入问卷/],
    ["is not taken both ways", () => snapshot({ ...one, counts: counted }), /不知以哪个为准/],
    ["needs the numbers handed out and collected", () => snapshot({ responses: [answered(1)] }), /没有填发放份数/],
    [
      "can't collect more than was handed out",
      () => snapshot({ ...one, collected: 31 }),
      "回收31份，多于发放的30份，请核对。",
    ],
    [
      "can't enter more than was collected",
      () => snapshot({ ...one, collected: 0 }),
      "录入1份，多于回收的0份，请核对。",
    ],
    [
      "has options that add up to the valid sheets",
      () => typed(snapshot({ ...one, responses: [], counts: counted }), "计数录入", "D12", 5),
      "第3题各选项和未答合计17份，有效问卷是12份，选项合计对不上，请核对。",
    ],
    [
      "knows no eighth option",
      () => typed(snapshot(one), "问卷录入", "E7", 8),
      "“问卷录入”E7填了“8”，请填1至5之间的整数，不带单位。",
    ],
    ["takes no words for numbers", () => typed(snapshot(one), "问卷录入", "F7", "较好"), /F7填了“较好”，请填/],
    [
      "is missed by a sheet",
      () => ({ ...snapshot(one), sheets: snapshot(one).sheets.filter(({ name }) => name !== "计数录入") }),
      /少了一张表/,
    ],
    [
      "is another workbook",
      () => ({ ...snapshot(one), properties: new Map(), sheets: [] }),
      /不是本系统生成的问卷工作簿/,
    ],
  ])("%s", (_, from, sentence) => expect(said(from())).toMatch(sentence));

  it("of a unit that was counted already is told, not added", () => {
    const entries = { ...noEntries, responses: [answered(1)] };
    const verdict = (name: string) => {
      const file = { name, path: name, hash: "", size: 0 };
      const survey = unitSurvey(file, { unitCode: "BM01", unitName: "甲局", scheme: "departments" }, entries);
      return { state: "accepted" as const, file, survey };
    };
    const [first, second] = onceEach([verdict("一.xlsx"), verdict("二.xlsx")]);
    expect(first?.state).toBe("accepted");
    expect(second).toMatchObject({ state: "rejected", fault: { kind: "unitTwice", first: "一.xlsx" } });
  });
});
