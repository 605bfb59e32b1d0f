import { z } from "zod";
import { saysNothing } from "../../answers/kinds/text";
import type { Place } from "../issue";
import { columnIds, columnOf, fieldIds } from "../limits";
import { entryPlace } from "../place";
import { validationRule, type Finding } from "../rule";

export interface DocumentNumberFacts {
  readonly at: readonly [Place];
  readonly text: string;
  /** The year stands in other brackets than 〔〕; otherwise it is no document number at all. */
  readonly brackets: boolean;
}

/** 呼政发〔2015〕3号, with the hexagonal brackets of GB/T 9704. */
const NUMBER = /^[\u4e00-\u9fa5]+〔\d{4}〕\d+号$/;
const NUMBER_WITHIN = /[\u4e00-\u9fa5]〔\d{4}〕\d+号/;
const OTHER_BRACKETS = /[[(（【［〖<《﹝]\s*\d{4}\s*[\])）】］〗>》﹞]/;

/** V37: a document number that is not written as one. */
export const documentNumberForm = validationRule({
  code: "V37",
  severity: "warning",
  scope: "row",
  runs: "scheme",
  limits: z.strictObject({
    /** Hold a document number and nothing else. */
    fields: fieldIds.optional(),
    /** May hold a title beside the number: 方案名称及文号. */
    titled: fieldIds.optional(),
    /** Columns that hold a document number and nothing else. */
    columns: columnIds.optional(),
  }),
  names: ({ fields = [], titled = [], columns = [] }) => [...fields, ...titled, ...columns],
  check(context, { fields = [], titled = [], columns = [] }): readonly Finding<DocumentNumberFacts>[] {
    const findings: Finding<DocumentNumberFacts>[] = [];
    const look = (place: Place, text: string | undefined, form: RegExp): void => {
      if (text === undefined || text === "" || form.test(text)) return;
      findings.push({ at: [place], text, brackets: OTHER_BRACKETS.test(text) });
    };
    for (const field of fields) look(field, context.text(field), NUMBER);
    for (const field of titled) look(field, context.text(field), NUMBER_WITHIN);
    for (const id of columns) {
      const { annex, column } = columnOf(id);
      for (const row of context.annex(annex)) {
        const text = context.annexText(row, column);
        // “无” in a list is no number badly written; where a number is asked for, V08 and V12 miss it.
        if (!saysNothing(text)) look(entryPlace(annex, row.number, column), text, NUMBER);
      }
    }
    return findings;
  },
  says: ({ at, text, brackets }, { title }) =>
    brackets
      ? `${title(at[0])}填了“${text}”，文号括号请用〔〕，如：呼政发〔2015〕3号。`
      : `${title(at[0])}填了“${text}”，没有完整文号，请按“呼政发〔2015〕3号”的形式填写。`,
});
