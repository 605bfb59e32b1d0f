import type { ConditionalFormat, NativeValidation } from "#core/form/workbook";
import { addressesOf } from "./areas";
import { color } from "./looks";
import { rangesAt } from "./places";
import { step, type BuildStep } from "./steps";

export function* validationSteps(validations: readonly NativeValidation[], sheet: number): Generator<BuildStep> {
  for (const validation of validations) {
    // Its own ranges are in the address, and need not be said twice.
    const { ranges, ...rest } = validation;
    for (const at of addressesOf(ranges)) {
      yield step(sheet, 10, { tell: "validation", at, validation: { ...rest, ranges: [] } });
    }
  }
}

/** Native data validation. Blank is always let in, which is Excel's own default. */
export function addValidation(sheet: Excel.Worksheet, at: string, validation: NativeValidation): void {
  const target = rangesAt(sheet, at).dataValidation;
  const rule = ruleOf(validation);
  if (rule) target.rule = rule;
  const { prompt, alert } = validation;
  if (prompt) target.prompt = { showPrompt: true, title: prompt.title, message: prompt.text };
  if (alert) {
    target.errorAlert = {
      showAlert: true,
      style: alert.style === "warning" ? "Warning" : "Stop",
      title: alert.title,
      message: alert.text,
    };
  }
}

function ruleOf(validation: NativeValidation): Excel.DataValidationRule | undefined {
  switch (validation.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: validation.values.join(",") } };
    case "listRange":
      // A reference has to be text: a Range object is turned into one that other sheets don't understand (office-js#277).
      return { list: { inCellDropDown: true, source: `=${validation.source}` } };
    case "wholeNumber":
      return { wholeNumber: { formula1: validation.min, formula2: validation.max, operator: "Between" } };
    case "date":
      return { date: { formula1: validation.from, formula2: validation.to, operator: "Between" } };
    case "textLength":
      return { textLength: { formula1: validation.max, operator: "LessThanOrEqualTo" } };
    case "custom":
      return { custom: { formula: `=${validation.formula}` } };
    case "any":
      return undefined;
  }
}

/** Excel puts each new conditional format on top of the others, so the last of the plan comes first. */
export function* conditionalFormatSteps(formats: readonly ConditionalFormat[], sheet: number): Generator<BuildStep> {
  for (const format of [...formats].reverse()) {
    const { ranges, ...rest } = format;
    for (const at of addressesOf(ranges)) {
      yield step(sheet, 12, { tell: "conditionalFormat", at, format: { ...rest, ranges: [] } });
    }
  }
}

export const addConditionalFormat = (sheet: Excel.Worksheet, at: string, format: ConditionalFormat): void => {
  add(rangesAt(sheet, at).conditionalFormats, format);
};

function add(formats: Excel.ConditionalFormatCollection, format: ConditionalFormat): void {
  switch (format.kind) {
    case "formula": {
      const added = formats.add("Custom");
      const { custom } = added;
      custom.rule.formula = `=${format.formula}`;
      if (format.font?.color !== undefined) custom.format.font.color = color(format.font.color);
      if (format.font?.bold !== undefined) custom.format.font.bold = format.font.bold;
      if (format.fill !== undefined) custom.format.fill.color = color(format.fill);
      if (format.stopIfTrue) added.stopIfTrue = true;
      return;
    }
    case "colorScale":
      formats.add("ColorScale").colorScale.criteria = {
        minimum: { ...end("LowestValue", format.min), color: color(format.from) },
        maximum: { ...end("HighestValue", format.max), color: color(format.to) },
      };
      return;
    case "dataBar": {
      const { dataBar } = formats.add("DataBar");
      dataBar.lowerBoundRule = end("LowestValue", format.min);
      dataBar.upperBoundRule = end("HighestValue", format.max);
      dataBar.positiveFormat.fillColor = color(format.color);
      return;
    }
  }
}

const end = <Otherwise extends "LowestValue" | "HighestValue">(
  otherwise: Otherwise,
  value: number | undefined,
): { type: Otherwise } | { type: "Number"; formula: string } =>
  value === undefined ? { type: otherwise } : { type: "Number", formula: String(value) };
