import { describe, expect, it } from "@jest/globals";
import { SCHEME_FORMAT } from "#core/form/keys";
import { surveyForm } from "#core/survey/surveyForm";
import { noEntries } from "#core/survey/surveyParts";
import { everyBook } from "../../builders/everyBook";
import { formPlan } from "../../builders/form";
import { departmentScheme } from "../../builders/schemes";
import { sheetText } from "../../builders/sheetText";
import { surveyParts } from "../../builders/survey";

/** Chinese marks beside English words. What people wrote in Chinese has its own. */
const MISPLACED = /[A-Za-z][、；：，（）］［．]|[、；：，（）［］．][A-Za-z]/;

const books = [
  ...everyBook("en-US"),
  ["form", formPlan(departmentScheme, {}, { language: "en-US" })],
  ["questionnaire", surveyForm(surveyParts(departmentScheme, noEntries, "en-US"), "2015-09-10T00:00:00Z")],
] as const;

describe("workbooks in English", () => {
  // What a scheme's workbook says of options is written with 、 and ／ in either language, so that it can be read again.
  it.each(books.filter(([what]) => what !== SCHEME_FORMAT))(
    "%s has no Chinese marks between English words",
    (_, plan) => {
      const sheets = plan.sheets.filter(({ longTable }) => longTable === undefined);
      const texts = sheetText({ ...plan, sheets }).split(/\n| \| /);
      expect(texts.filter((text) => MISPLACED.test(text))).toEqual([]);
    },
  );
});
