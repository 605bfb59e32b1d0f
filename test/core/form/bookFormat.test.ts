import { describe, expect, it } from "@jest/globals";
import type { Snapshot } from "#core";
import { formatOf } from "#core/form/bookFormat";
import { FORM_FORMAT, mark } from "#core/form/keys";
import { planSnapshot } from "#core/form/planSnapshot";
import { everyBook } from "../../builders/everyBook";
import { formSnapshot } from "../../builders/form";
import { bothLanguages } from "../../builders/schemeBook";
import { departmentScheme } from "../../builders/schemes";

const without = (properties: RegExp, book: Snapshot): Snapshot => ({
  ...book,
  properties: new Map([...book.properties].filter(([name]) => !properties.test(name))),
});

describe("what a workbook is", () => {
  const books = bothLanguages.flatMap((language) =>
    [...everyBook(language)].map(([format, plan]) => [format, language, planSnapshot(plan)] as const),
  );

  it.each(books)("%s (%s) says in its properties, and its sheets tell where these are gone", (format, _, book) => {
    expect(formatOf({ ...book, sheets: [] })).toBe(format);
    expect(formatOf(without(/./, book))).toBe(format);
  });

  it("is told by the sheets of a form whose hidden sheet is gone as well", () => {
    const form = formSnapshot(departmentScheme, {});
    const sheets = form.sheets.filter(({ cells }) => cells[0]?.value !== mark.identity);
    expect(sheets).toHaveLength(form.sheets.length - 1);
    expect(formatOf(without(/./, { ...form, sheets }))).toBe(FORM_FORMAT);
  });

  it("isn't told where there is nothing of ours, or only what several kinds have", () => {
    const plain = { name: "通知", state: "visible", locked: false, merges: [] } as const;
    const cells = (...values: readonly string[]) => values.map((value, row) => ({ row: 1 + row, column: 1, value }));
    expect(formatOf({ properties: new Map(), sheets: [{ ...plain, cells: cells("通知", "lock") }] })).toBeUndefined();
    expect(
      formatOf({ properties: new Map(), sheets: [{ ...plain, cells: cells("ph.figures", "record") }] }),
    ).toBeUndefined();
  });
});
