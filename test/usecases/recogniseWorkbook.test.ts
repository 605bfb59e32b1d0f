import { memoryWorkbook } from "#adapters/memory/memoryWorkbook";
import type { Snapshot } from "#core";
import { languages } from "#core/languages/index";
import { FIGURES_SHEET } from "#core/finalScores/figuresSheet";
import {
  FINAL_FORMAT,
  FINALISED_FORMAT,
  HEADCOUNT_FORMAT,
  LEDGER_FORMAT,
  PARTIES_FORMAT,
  PLAN_FORMAT,
  ROSTER_FORMAT,
  ROUND_FORMAT,
  SURVEY_RESULT_FORMAT,
} from "#core/form/keys";
import { planSnapshot } from "#core/form/planSnapshot";
import { recogniseWorkbook, TELLING_SHEETS, type OpenWorkbook } from "#usecases/recogniseWorkbook";
import { everyBook } from "../builders/everyBook";
import { bookSnapshot, bothLanguages } from "../builders/schemeBook";
import { departmentScheme } from "../builders/schemes";

const recognised = async (held: Snapshot) => {
  const found = await recogniseWorkbook(memoryWorkbook(held), async () => undefined);
  if (!found.ok) throw new Error(found.problem.kind);
  return found.value;
};
const other = (name: string): Snapshot["sheets"][number] => ({
  name,
  state: "visible",
  locked: false,
  merges: [],
  cells: [{ row: 1, column: 1, value: "通知" }],
});

describe("a scheme workbook", () => {
  it.each(bothLanguages)("is known by its property, and by its sheet where there is none (%s)", async (language) => {
    const book = bookSnapshot(departmentScheme, language);
    for (const properties of [book.properties, new Map<string, string>()]) {
      const found = await recognised({ ...book, properties, sheets: [other("别的"), ...book.sheets] });
      expect(found.is).toBe("scheme");
      // What else stands in the workbook is nobody's business. The list of rules bears no mark, and is not read.
      expect(found.is === "scheme" && found.names).toHaveLength(14);
      expect(found.is === "scheme" && found.names.includes("别的")).toBe(false);
    }
  });

  it("is no workbook that only has a sheet of that name", async () => {
    const plain = { names: new Map(), properties: new Map(), structureLocked: false };
    expect(await recognised({ ...plain, sheets: [other("方案")] })).toEqual({ is: "other" });
  });
});

describe("a workbook of the office that another program saved without its properties", () => {
  const kinds: readonly (readonly [format: string, OpenWorkbook])[] = [
    [ROSTER_FORMAT, { is: "roster" }],
    [ROUND_FORMAT, { is: "round", round: "2015", title: expect.stringMatching(/./) as string, sample: true }],
    ...(
      [
        [PLAN_FORMAT, "plan"],
        [HEADCOUNT_FORMAT, "headcount"],
        [SURVEY_RESULT_FORMAT, "surveyResult"],
        [PARTIES_FORMAT, "parties"],
        [FINAL_FORMAT, "settled"],
        [FINALISED_FORMAT, "final"],
        [LEDGER_FORMAT, "ledger"],
      ] as const
    ).map(([format, book]) => [format, { is: "office", book, round: "" }] as const),
  ];
  const books = bothLanguages.map((language) => [language, everyBook(language)] as const);

  it.each(books)("is known by its sheets (%s)", async (_, made) => {
    for (const [format, what] of kinds) {
      const plan = made.get(format);
      if (!plan) throw new Error(`no ${format}`);
      expect([format, await recognised({ ...planSnapshot(plan), properties: new Map() })]).toEqual([format, what]);
    }
  });

  it("is looked for under the names its sheet has in each language", () => {
    const names = bothLanguages.flatMap((language) => {
      const { roster, schemeBook, plan, survey, parties, final, followUp, ledger } = languages[language];
      return [
        ...[roster.sheets.settings, schemeBook.about.sheet, plan.sheets.settings, FIGURES_SHEET],
        ...[survey.result.sheets.result, parties.sheets.weights, final.sheets.differences],
        ...[followUp.sheets.findings, ledger.sheets.ledger],
      ];
    });
    expect([...TELLING_SHEETS].sort()).toEqual([...new Set(names)].sort());
  });
});
