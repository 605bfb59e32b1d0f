import { fromSerial } from "#core/calendar/civilDate";
import type { ConditionalFormat, NativeValidation } from "#core/form/workbook";
import type { XmlScanner } from "../read/xml";
import { isTrue } from "../read/xmlText";
import { readColor } from "./colors";
import type { Looks } from "./looks";
import { rangesOf } from "./ranges";

/** `<dataValidations>` (ECMA-376 part 1 §18.3.1.33): those the port knows; `onOther` hears of each of the rest. */
export function readValidations(xml: XmlScanner, onOther: () => void): NativeValidation[] {
  const found: NativeValidation[] = [];
  while (xml.child()) {
    const said = (name: string): string | undefined => xml.attribute(name);
    const [type, operator, style] = [said("type") ?? "none", said("operator") ?? "between", said("errorStyle")];
    const ranges = rangesOf(said("sqref"));
    const prompt = isTrue(said("showInputMessage")) && { title: said("promptTitle") ?? "", text: said("prompt") ?? "" };
    const alert = isTrue(said("showErrorMessage")) && { title: said("errorTitle") ?? "", text: said("error") ?? "" };
    const formulas: string[] = [];
    while (xml.child()) formulas.push(xml.content());
    const restriction = restrictionOf(type, operator, formulas);
    if (!restriction || ranges.length === 0) {
      onOther();
      continue;
    }
    found.push({
      ...restriction,
      ranges,
      ...(prompt && (prompt.title !== "" || prompt.text !== "") && { prompt }),
      ...(alert &&
        (alert.title !== "" || alert.text !== "") && {
          alert: { style: style === "warning" || style === "information" ? "warning" : "stop", ...alert },
        }),
    });
  }
  return found;
}

type Restriction = NativeValidation extends infer Kind ? (Kind extends unknown ? Omit<Kind, "ranges"> : never) : never;

function restrictionOf(
  type: string,
  operator: string,
  [one = "", two = ""]: readonly string[],
): Restriction | undefined {
  const [low, high] = [Number(one), Number(two)];
  const numbers = one.trim() !== "" && Number.isFinite(low) && (two.trim() === "" || Number.isFinite(high));
  switch (type) {
    case "none":
      return { kind: "any" };
    case "list":
      return /^".*"$/s.test(one)
        ? { kind: "list", values: one.slice(1, -1).replaceAll('""', '"').split(",") }
        : { kind: "listRange", source: one };
    case "whole":
      return numbers && operator === "between" ? { kind: "wholeNumber", min: low, max: high } : undefined;
    case "date": {
      const [from, to] = [fromSerial(low), fromSerial(high)];
      return numbers && operator === "between" && from && to ? { kind: "date", from, to } : undefined;
    }
    case "textLength":
      return numbers && operator === "lessThanOrEqual" ? { kind: "textLength", max: low } : undefined;
    case "custom":
      return { kind: "custom", formula: one };
    default:
      return undefined;
  }
}

interface Ranked {
  readonly priority: number;
  readonly format: ConditionalFormat;
}

/** One `<conditionalFormatting>` (§18.3.1.18), its rules with their priorities. */
export function readConditionalFormats(
  xml: XmlScanner,
  { differences }: Looks,
  theme: readonly (string | undefined)[],
  onOther: () => void,
): Ranked[] {
  const ranges = rangesOf(xml.attribute("sqref"));
  const found: Ranked[] = [];
  while (xml.child()) {
    const type = xml.attribute("type") ?? "";
    const priority = Number(xml.attribute("priority") ?? 0);
    const stopIfTrue = isTrue(xml.attribute("stopIfTrue"));
    const difference = differences[Number(xml.attribute("dxfId") ?? -1)];
    const { formula, ends, colors, percent } = readRule(xml, theme);
    const [min, max] = ends;
    const limits = { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
    const [from, to] = colors;
    let format: ConditionalFormat | undefined;
    if (type === "expression" && formula !== undefined)
      format = { kind: "formula", ranges, formula, ...difference, ...(stopIfTrue && { stopIfTrue }) };
    else if (type === "colorScale" && colors.length === 2 && !percent && from !== undefined && to !== undefined)
      format = { kind: "colorScale", ranges, from, to, ...limits };
    else if (type === "dataBar" && !percent && from !== undefined)
      format = { kind: "dataBar", ranges, color: from, ...limits };
    if (format && ranges.length > 0) found.push({ priority, format });
    else onOther();
  }
  return found;
}

/** What stands in a `<cfRule>` (§18.3.1.10): a formula, or the ends and colours of a scale or bar. */
function readRule(xml: XmlScanner, theme: readonly (string | undefined)[]) {
  let formula: string | undefined;
  let percent = false;
  const ends: (number | undefined)[] = [];
  const colors: (string | undefined)[] = [];
  while (xml.child()) {
    if (xml.is("formula")) formula = xml.content();
    else if (xml.is("colorScale") || xml.is("dataBar")) {
      while (xml.child()) {
        if (xml.is("color")) colors.push(readColor(xml, theme));
        if (xml.is("cfvo")) {
          const kind = xml.attribute("type");
          const value = Number(xml.attribute("val"));
          if (kind === "percent" || kind === "percentile" || kind === "formula") percent = true;
          ends.push(kind === "num" && Number.isFinite(value) ? value : undefined);
        }
        xml.skip();
      }
    } else xml.skip();
  }
  return { formula, ends, colors, percent };
}
