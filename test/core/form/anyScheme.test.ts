import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { nodeDeflater } from "#adapters/xlsx/node/nodeDeflater";
import { writeWorkbook } from "#adapters/xlsx/write/writeWorkbook";
import { evaluate, formSheets, formTemplate, readForm } from "#core";
import { kindOf } from "#core/answers/kinds/index";
import { planSnapshot } from "#core/form/planSnapshot";
import { languages } from "#core/languages/index";
import { anyScheme } from "../../builders/anyScheme";
import { identityOf } from "../../builders/form";
import { formContents } from "../../builders/formContent";
import { runs } from "../../builders/runs";

/** Forms of schemes that nobody has seen; test/office/anyScheme.check.ts holds their formulas to LibreOffice. */
describe("a form of any scheme", () => {
  const cases = fc
    .constantFrom({}, { majors: 12, each: 2 })
    .chain(anyScheme)
    .chain((scheme) => fc.record({ scheme: fc.constant(scheme), content: formContents(scheme) }));

  it("can be written, and is read and scored as what was filled in", () => {
    fc.assert(
      fc.property(cases, ({ scheme, content }) => {
        const plan = formTemplate({
          scheme,
          content,
          issued: new Map(),
          stamp: "2016-08-01T00:00:00Z",
          words: languages["zh-CN"].form,
          identity: identityOf(scheme),
        });
        expect(writeWorkbook(plan, nodeDeflater).length).toBeGreaterThan(0);
        const sheets = formSheets(planSnapshot(plan));
        expect(sheets).toBeDefined();
        if (!sheets) return;
        const reading = readForm(scheme, sheets);
        expect(reading.faults).toEqual([]);
        const [filled, read] = [content, reading].map((one) => evaluate(scheme, one));
        expect(read?.total).toEqual(filled?.total);
        expect(read?.indicators).toEqual(filled?.indicators);
        expect(read?.grade).toEqual(filled?.grade);
      }),
      runs(12),
    );
  });
});

describe("an option with quotation marks", () => {
  it("stays a text inside the formula that looks for it", () => {
    const options = [
      { zh: '“甲"级', en: 'Grade "A"' },
      { zh: "乙级", en: "Grade B" },
    ];
    expect(kindOf("choice").usedFormula("E5", { options })).toBe(
      'IF(ISTEXT(E5),IF(OR(E5="“甲""级",E5="Grade ""A"""),1,IF(OR(E5="乙级",E5="Grade B"),2,"")),"")',
    );
  });
});
