import { memoryWorkbook } from "#adapters/memory/memoryWorkbook";
import type { Snapshot } from "#core";
import { languages } from "#core/languages/index";
import { ABOUT_SHEETS, recogniseWorkbook } from "#usecases/recogniseWorkbook";
import { bookSnapshot, bothLanguages } from "../builders/schemeBook";
import { departmentScheme } from "../builders/schemes";

const recognised = async (held: Snapshot) => {
  const found = await recogniseWorkbook(memoryWorkbook(held), async () => undefined);
  if (!found.ok) throw new Error(found.problem.kind);
  return found.value;
};
const other = (name: string): Snapshot["sheets"][number] => ({
  ...{ name, state: "visible", locked: false, merges: [] },
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

  it("is looked for under the names its sheet has in each language", () => {
    expect(ABOUT_SHEETS).toEqual(bothLanguages.map((language) => languages[language].schemeBook.about.sheet));
  });
});
