import type { CellRange, ConditionalFormat, NativeValidation } from "#core/form/workbook";
import type { ConditionalFormatFacts, ValidationFacts } from "../host/sheetFacts";

/** Validations and conditional formats, between the port's words and those of office.js, which the host keeps. */

interface Message {
  readonly title: string;
  readonly message: string;
  readonly style?: string;
}
type Rule = Readonly<
  Record<
    string,
    { readonly source?: string; readonly formula?: string; readonly formula1?: unknown; readonly formula2?: unknown }
  >
>;

export function validationFacts({ ranges, prompt, alert, ...validation }: NativeValidation): ValidationFacts {
  const rule = ruleOf(validation);
  return {
    rects: ranges,
    ...(rule && { rule }),
    ...(prompt && { prompt: { showPrompt: true, title: prompt.title, message: prompt.text } }),
    ...(alert && {
      errorAlert: {
        showAlert: true,
        style: alert.style === "warning" ? "Warning" : "Stop",
        title: alert.title,
        message: alert.text,
      },
    }),
  };
}

type WithoutRanges = NativeValidation extends infer Kind
  ? Kind extends unknown
    ? Omit<Kind, "ranges">
    : never
  : never;

function ruleOf(validation: WithoutRanges): Rule | undefined {
  switch (validation.kind) {
    case "list":
      return { list: { source: validation.values.join(",") } };
    case "listRange":
      return { list: { source: `=${validation.source}` } };
    case "wholeNumber":
      return { wholeNumber: { formula1: validation.min, formula2: validation.max } };
    case "date":
      return { date: { formula1: validation.from, formula2: validation.to } };
    case "textLength":
      return { textLength: { formula1: validation.max } };
    case "custom":
      return { custom: { formula: `=${validation.formula}` } };
    case "any":
      return undefined;
  }
}

const plainFormula = (formula: string | undefined): string => (formula ?? "").replace(/^=/, "");

/** Undefined where a rule has gone with its rows. */
export function validationOf(facts: ValidationFacts): NativeValidation | undefined {
  const ranges: readonly CellRange[] = facts.rects;
  if (ranges.length === 0) return undefined;
  const prompt = facts.prompt as Message | undefined;
  const alert = facts.errorAlert as Message | undefined;
  return {
    ...restrictionOf(facts.rule as Rule | undefined),
    ranges,
    ...(prompt && { prompt: { title: prompt.title, text: prompt.message } }),
    ...(alert && {
      alert: { style: alert.style === "Warning" ? "warning" : "stop", title: alert.title, text: alert.message },
    }),
  };
}

function restrictionOf(rule: Rule = {}): WithoutRanges {
  const { list, wholeNumber, date, textLength, custom } = rule;
  if (list?.source?.startsWith("=")) return { kind: "listRange", source: plainFormula(list.source) };
  if (list) return { kind: "list", values: (list.source ?? "").split(",") };
  if (wholeNumber) return { kind: "wholeNumber", min: Number(wholeNumber.formula1), max: Number(wholeNumber.formula2) };
  if (date) return { kind: "date", from: String(date.formula1), to: String(date.formula2) };
  if (textLength) return { kind: "textLength", max: Number(textLength.formula1) };
  if (custom) return { kind: "custom", formula: plainFormula(custom.formula) };
  if (Object.keys(rule).length > 0) throw new Error(`no words for a validation of ${Object.keys(rule).join()}`);
  return { kind: "any" };
}

const limit = (value: number | undefined, otherwise: string) =>
  value === undefined ? { type: otherwise } : { type: "Number", formula: String(value) };

export function conditionalFacts(format: ConditionalFormat): ConditionalFormatFacts {
  const { ranges: rects } = format;
  switch (format.kind) {
    case "formula":
      return {
        rects,
        type: "Custom",
        ...(format.stopIfTrue && { stopIfTrue: true }),
        facts: {
          formula: `=${format.formula}`,
          ...(format.font?.color !== undefined && { "font.color": `#${format.font.color}` }),
          ...(format.font?.bold !== undefined && { "font.bold": format.font.bold }),
          ...(format.fill !== undefined && { "fill.color": `#${format.fill}` }),
        },
      };
    case "colorScale":
      return {
        rects,
        type: "ColorScale",
        facts: {
          criteria: {
            minimum: { ...limit(format.min, "LowestValue"), color: `#${format.from}` },
            maximum: { ...limit(format.max, "HighestValue"), color: `#${format.to}` },
          },
        },
      };
    case "dataBar":
      return {
        rects,
        type: "DataBar",
        facts: {
          lower: limit(format.min, "LowestValue"),
          upper: limit(format.max, "HighestValue"),
          fillColor: `#${format.color}`,
        },
      };
  }
}

interface End {
  readonly formula?: string;
  readonly color?: string;
}
const hex = (color: unknown): string => String(color).replace(/^#/, "").toUpperCase();
const number = (end: End | undefined, key: "min" | "max") =>
  end?.formula === undefined ? {} : { [key]: Number(end.formula) };

export function conditionalOf({
  rects,
  type,
  facts,
  stopIfTrue,
}: ConditionalFormatFacts): ConditionalFormat | undefined {
  const ranges: readonly CellRange[] = rects;
  if (ranges.length === 0) return undefined;
  const { criteria, lower, upper } = facts as {
    criteria?: { minimum?: End; maximum?: End };
    lower?: End;
    upper?: End;
  };
  if (type === "ColorScale") {
    const ends = { ...number(criteria?.minimum, "min"), ...number(criteria?.maximum, "max") };
    return {
      kind: "colorScale",
      ranges,
      from: hex(criteria?.minimum?.color),
      to: hex(criteria?.maximum?.color),
      ...ends,
    };
  }
  if (type === "DataBar")
    return {
      kind: "dataBar",
      ranges,
      color: hex(facts["fillColor"]),
      ...number(lower, "min"),
      ...number(upper, "max"),
    };
  const font = {
    ...(facts["font.color"] !== undefined && { color: hex(facts["font.color"]) }),
    ...(facts["font.bold"] !== undefined && { bold: facts["font.bold"] === true }),
  };
  return {
    kind: "formula",
    ranges,
    formula: plainFormula(facts["formula"] as string),
    ...(Object.keys(font).length > 0 && { font }),
    ...(facts["fill.color"] !== undefined && { fill: hex(facts["fill.color"]) }),
    ...(stopIfTrue && { stopIfTrue }),
  };
}
