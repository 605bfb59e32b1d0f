import { isIsoDate, toSerial } from "#core/calendar/civilDate";
import type { NativeValidation } from "#core/form/workbook";
import { checkFormula, checkLength, refuse } from "./guards";
import { rangeReferences } from "./reference";
import { counted, element, escapeText } from "./xml";

/** What Excel's dialog lets in; longer ones make it "repair" the file. */
const MAX_TITLE = 32;
const MAX_PROMPT = 255;
const MAX_ALERT = 225;
const MAX_LIST = 255;

/** `<dataValidations>` (ECMA-376 part 1 §18.3.1.33). */
export const validationsXml = (validations: readonly NativeValidation[], sheet: string): string =>
  counted(
    "dataValidations",
    validations.map((validation) => validationXml(validation, sheet)),
  );

function validationXml(validation: NativeValidation, sheet: string): string {
  const sqref = rangeReferences(validation.ranges);
  const where = `validation of ${sheet}!${sqref}`;
  if (validation.ranges.length === 0) refuse(where, "it has no range");
  const { type, operator, formulas } = restriction(validation, where);
  formulas.forEach((formula) => {
    checkFormula(formula, where);
  });
  checkMessages(validation, where);
  const { kind, prompt, alert } = validation;
  return element(
    "dataValidation",
    {
      type,
      operator,
      // Without an alert of its own, a restriction stops with the words of the program the form is opened in.
      errorStyle: alert?.style === "warning" ? "warning" : undefined,
      allowBlank: true,
      showInputMessage: prompt !== undefined || undefined,
      showErrorMessage: kind !== "any" || undefined,
      errorTitle: alert?.title,
      error: alert?.text,
      promptTitle: prompt?.title,
      prompt: prompt?.text,
      sqref,
    },
    ...formulas.map((formula, index) => `<formula${index + 1}>${escapeText(formula)}</formula${index + 1}>`),
  );
}

interface Restriction {
  readonly type?: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
}

function restriction(validation: NativeValidation, where: string): Restriction {
  switch (validation.kind) {
    case "list":
      return { type: "list", formulas: [inlineList(validation.values, where)] };
    case "listRange":
      return { type: "list", formulas: [validation.source] };
    case "wholeNumber":
      return { type: "whole", formulas: [`${validation.min}`, `${validation.max}`] };
    case "date":
      return { type: "date", formulas: [serial(validation.from, where), serial(validation.to, where)] };
    case "textLength":
      return { type: "textLength", operator: "lessThanOrEqual", formulas: [`${validation.max}`] };
    case "custom":
      return { type: "custom", formulas: [validation.formula] };
    case "any":
      return { formulas: [] };
  }
}

/** Excel splits at commas and knows no way to write one inside a choice. */
function inlineList(values: readonly string[], where: string): string {
  const odd = values.find((value) => value.trim() !== value || value === "" || /[,\n\r]/.test(value));
  if (odd !== undefined || values.length === 0) refuse(where, `a list cannot offer "${odd ?? ""}"; use a range`);
  const list = values.join(",");
  checkLength(list, MAX_LIST, where, "a list of choices");
  return `"${list.replaceAll('"', '""')}"`;
}

function serial(date: string, where: string): string {
  if (!isIsoDate(date)) refuse(where, `"${date}" is no day`);
  return String(toSerial(date));
}

function checkMessages({ prompt, alert }: NativeValidation, where: string): void {
  if (prompt) {
    checkLength(prompt.title, MAX_TITLE, where, "a prompt's title");
    checkLength(prompt.text, MAX_PROMPT, where, "a prompt");
  }
  if (alert) {
    checkLength(alert.title, MAX_TITLE, where, "an alert's title");
    checkLength(alert.text, MAX_ALERT, where, "an alert");
  }
}
