import type { Answer } from "#core/answers/answer";
import { planSnapshot } from "#core/form/planSnapshot";
import type { CellSnapshot, PlainValue, Plan, Snapshot } from "#core/form/workbook";
import { languages } from "#core/languages/index";
import type { Language } from "#core/answers/text";
import type { RosterUnit } from "#core/roster/roster";
import { officeFieldsOf, rosterPlan, type RosterOrder } from "#core/roster/rosterPlan";
import { answersFrom } from "./form";
import { bannerScheme, departmentScheme } from "./schemes";

export const schemes = new Map([departmentScheme, bannerScheme].map((scheme) => [scheme.id, scheme]));

const officeValue = { integer: 3, yesNo: true, date: "2015-08-14", choice: "好", text: "-" } as const;

/** Every office number of departments, whatever it is. */
const everyNumber = (): ReadonlyMap<string, Answer> =>
  answersFrom(
    Object.fromEntries(officeFieldsOf(departmentScheme).map(({ field }) => [field.id, officeValue[field.kind]])),
  );

export const unit = (code: string, name: string, about: Partial<RosterUnit> = {}): RosterUnit => ({
  code,
  name,
  scheme: "departments",
  sampled: false,
  sampleReason: "",
  contact: "",
  due: undefined,
  numbers: everyNumber(),
  ...about,
});

export const settings = {
  round: "2015",
  title: "示例评估",
  start: "2015-07-01",
  due: "2015-08-14",
  organiser: "示例编办",
  sample: false,
} as const;

export function plan(about: Partial<RosterOrder> = {}, language: Language = "zh-CN"): Plan {
  return rosterPlan({
    schemes,
    settings,
    units: [],
    language,
    words: languages[language],
    stamp: "2015-07-01T00:00:00Z",
    ...about,
  });
}

/** As the office gets it first: nothing known but the default list of the banners. */
export const blankPlan = (): Plan =>
  rosterPlan({ schemes, settings, language: "zh-CN", words: languages["zh-CN"], stamp: "2015-07-01T00:00:00Z" });

/** The roster as it reads back, with some cells filled in by hand: row and column key → what stands there. */
export function filledIn(
  made: Plan,
  sheetName: string,
  cells: readonly (readonly [row: number, key: string, value: PlainValue])[],
): Snapshot {
  const snapshot = planSnapshot(made);
  return {
    ...snapshot,
    sheets: snapshot.sheets.map((sheet) => {
      if (sheet.name !== sheetName) return sheet;
      const entries = cells.map(([row, key, value]): CellSnapshot => {
        const mark = sheet.cells.find((cell) => cell.row === 1 && cell.value === `ph.${key}`);
        if (!mark) throw new Error(`${sheetName} has no column ${key}`);
        return { row, column: mark.column, value };
      });
      const written = new Set(entries.map(({ row, column }) => `${row} ${column}`));
      return {
        ...sheet,
        cells: [...sheet.cells.filter(({ row, column }) => !written.has(`${row} ${column}`)), ...entries].filter(
          ({ value }) => value !== null,
        ),
      };
    }),
  };
}
