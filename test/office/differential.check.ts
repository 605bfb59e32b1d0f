import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "@jest/globals";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { nodeInflater } from "#adapters/xlsx/read/node/nodeInflater";
import { readWorkbook } from "#adapters/xlsx/read/readWorkbook";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { formSheets, formTemplate, readForm, templateFingerprint, type Language, type Plan, type Scheme } from "#core";
import { languages } from "#core/languages/index";
import { shippedSchemes } from "../../src/cli/schemes";
import { formContents } from "../builders/formContent";
import { recalculate, withLibreOffice } from "../builders/libreOffice";
import { differences, poisoned, snapshotOf } from "../builders/recalculated";

/**
 * Both faces of every rule: what the form's own formulas say when LibreOffice recalculates them, and what the core says.
 * Every formula cell of every sheet is compared, not only the scores. The files carry a wrong result in each formula
 * cell, so that one which isn't recalculated can't pass.
 */
const FORMS = Number(process.env["PINGHUI_FORMS"] ?? 200);
const SEED = Number(process.env["PINGHUI_SEED"] ?? 20151);

const folder = mkdtempSync(join(tmpdir(), "pinghui-differential-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function plans(scheme: Scheme, language: Language, count: number): Plan[] {
  return fc.sample(formContents(scheme), { numRuns: count, seed: SEED }).map((content, index) =>
    formTemplate({
      scheme,
      words: languages[language].form,
      content,
      issued: new Map(),
      stamp: "2015-08-01T00:00:00Z",
      identity: {
        scheme: scheme.id,
        version: scheme.version,
        unitCode: `U${index}`,
        unitName: `示例单位${index}`,
        round: "2015",
        roundTitle: "示例评估",
        party: "self",
        language,
        template: templateFingerprint(scheme),
      },
    }),
  );
}

withLibreOffice()("the form's formulas, recalculated by LibreOffice, agree with the core", () => {
  it.each(
    [...shippedSchemes().values()].flatMap((scheme): [string, Scheme, Language, number][] => [
      [`${scheme.id} in Chinese`, scheme, "zh-CN", FORMS],
      [`${scheme.id} in English`, scheme, "en-US", Math.ceil(FORMS / 10)],
    ]),
  )(
    "%s",
    (name, scheme, language, count) => {
      const made = plans(scheme, language, count);
      const [sent, back] = [join(folder, name, "sent"), join(folder, name, "back")];
      mkdirSync(sent, { recursive: true });
      const files = made.map((plan, index) => {
        const file = join(sent, `${index}.xlsx`);
        writeFileSync(file, writeWorkbook(poisoned(plan), nodeDeflater));
        return file;
      });
      recalculate(files, back);

      const wrong: string[] = [];
      made.forEach((plan, index) => {
        const snapshot = snapshotOf(join(back, `${index}.xlsx`));
        wrong.push(...differences(plan, snapshot).map((text) => `form ${index}, ${text}`));
        // And a form that went through another program reads back to the same answers.
        const sheets = formSheets(snapshot);
        const reading = sheets && readForm(scheme, sheets);
        const original = contentOf(scheme, plan);
        if (!reading || reading.faults.length > 0)
          wrong.push(`form ${index}: does not read back: ${JSON.stringify(reading?.faults)}`);
        else if (JSON.stringify([...reading.answers]) !== JSON.stringify([...(original?.answers ?? [])]))
          wrong.push(`form ${index}: answers differ after the round trip`);
        else if (rowsText(reading.annexes) !== rowsText(original?.annexes))
          wrong.push(`form ${index}: annex rows differ after the round trip`);
      });
      expect(made.length).toBe(count);
      expect(wrong.slice(0, 20)).toEqual([]);
    },
    3_600_000,
  );
});

/** Entries only: computed columns come back as the other program calculated them, and are never taken over. */
const rowsText = (annexes: ReturnType<typeof readForm>["annexes"] | undefined): string =>
  JSON.stringify(
    [...(annexes ?? [])].map(([key, rows]) => [
      key,
      rows.map(({ entries }) => [...entries].filter(([, entry]) => entry.state !== "blank")),
    ]),
  );

/** What a plan's own cells read as, without any file in between. */
function contentOf(scheme: Scheme, plan: Plan): ReturnType<typeof readForm> | undefined {
  const bytes = writeWorkbook(plan, nodeDeflater);
  const readable = readWorkbook(bytes, { inflater: nodeInflater });
  const sheets = readable.ok ? formSheets(readable.snapshot) : undefined;
  return sheets && readForm(scheme, sheets);
}
