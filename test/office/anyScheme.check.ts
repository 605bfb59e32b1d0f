import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "@jest/globals";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { formTemplate, type Plan, type Scheme } from "#core";
import { languages } from "#core/languages/index";
import { schemeBook } from "#core/schemeBook/bookPlan";
import { readSchemeBook } from "#core/schemeBook/readBook";
import { anyScheme } from "../builders/anyScheme";
import { identityOf } from "../builders/form";
import { formContents } from "../builders/formContent";
import { libraryScheme } from "../builders/library";
import { recalculate, withLibreOffice } from "../builders/libreOffice";
import { differences, poisoned, snapshotOf } from "../builders/recalculated";
import { bookReader } from "../builders/schemeBook";

/**
 * Forms from schemes that nobody has seen: what their formulas say when LibreOffice recalculates them is what the core says.
 * And a scheme workbook that LibreOffice has saved is read as the one that was written.
 */
const SCHEMES = Number(process.env["PINGHUI_SCHEMES"] ?? 15);
const FORMS = 4;
const SEED = Number(process.env["PINGHUI_SEED"] ?? 20161);

const folder = mkdtempSync(join(tmpdir(), "pinghui-any-scheme-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const formsOf = (scheme: Scheme): Plan[] =>
  fc.sample(formContents(scheme), { numRuns: FORMS, seed: SEED }).map((content) =>
    formTemplate({
      ...{ scheme, content, issued: new Map(), stamp: "2016-08-01T00:00:00Z" },
      words: languages["zh-CN"].form,
      identity: identityOf(scheme),
    }),
  );

function saved(name: string, plans: readonly Plan[]): string[] {
  const [sent, back] = [join(folder, name, "sent"), join(folder, name, "back")];
  mkdirSync(sent, { recursive: true });
  const files = plans.map((plan, index) => {
    const file = join(sent, `${index}.xlsx`);
    writeFileSync(file, writeWorkbook(plan, nodeDeflater));
    return file;
  });
  recalculate(files, back);
  return plans.map((_, index) => join(back, `${index}.xlsx`));
}

withLibreOffice()("a scheme of one's own in LibreOffice", () => {
  it("counts as the core does, in forms of any scheme", () => {
    const sizes = fc.constantFrom({}, { majors: 12, each: 3 });
    const schemes = fc.sample(sizes.chain(anyScheme), { numRuns: SCHEMES, seed: SEED });
    const plans = [libraryScheme, ...schemes].flatMap(formsOf);
    const files = saved("forms", plans.map(poisoned));
    const wrong = plans.flatMap((plan, index) =>
      differences(plan, snapshotOf(files[index] ?? "")).map((text) => `form ${index}, ${text}`),
    );
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it("is read from a scheme workbook that it has saved", () => {
    const plan = schemeBook({ ...bookReader("zh-CN"), scheme: libraryScheme, stamp: "2016-01-01T00:00:00Z" });
    const [file = ""] = saved("book", [plan]);
    const reading = readSchemeBook(snapshotOf(file), bookReader("zh-CN"));
    expect(reading.ok && reading.scheme).toEqual(libraryScheme);
  });
});
