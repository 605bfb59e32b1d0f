import type { ConditionalFormat } from "#core/form/workbook";
import { checkFormula, checkNumber, refuse } from "./guards";
import { rangeReferences } from "./reference";
import { type StyleTable, color } from "./styleTable";
import { element, escapeText } from "./xml";

/** `<conditionalFormatting>` elements (ECMA-376 part 1 §18.3.1.18); the first has priority 1. */
export const conditionalFormatsXml = (
  formats: readonly ConditionalFormat[],
  sheet: string,
  styles: StyleTable,
): string =>
  formats
    .map((format, index) => {
      const sqref = rangeReferences(format.ranges);
      const where = `conditional format of ${sheet}!${sqref}`;
      if (format.ranges.length === 0) refuse(where, "it has no range");
      return element("conditionalFormatting", { sqref }, ruleXml(format, index + 1, where, styles));
    })
    .join("");

/** `<cfRule>` (§18.3.1.10). */
function ruleXml(format: ConditionalFormat, priority: number, where: string, styles: StyleTable): string {
  switch (format.kind) {
    case "formula": {
      checkFormula(format.formula, where);
      const dxfId = styles.different(format);
      return element(
        "cfRule",
        { type: "expression", dxfId, priority, stopIfTrue: format.stopIfTrue || undefined },
        `<formula>${escapeText(format.formula)}</formula>`,
      );
    }
    case "colorScale":
      return element(
        "cfRule",
        { type: "colorScale", priority },
        element("colorScale", {}, ...ends(format, where), color("color", format.from), color("color", format.to)),
      );
    case "dataBar":
      return element(
        "cfRule",
        { type: "dataBar", priority },
        element("dataBar", {}, ...ends(format, where), color("color", format.color)),
      );
  }
}

/** Where a scale begins and ends (`<cfvo>`, §18.3.1.11): at the numbers given, or at the least and the greatest. */
const ends = ({ min, max }: { readonly min?: number; readonly max?: number }, where: string): string[] => [
  end("min", min, where),
  end("max", max, where),
];

function end(otherwise: "min" | "max", value: number | undefined, where: string): string {
  if (value === undefined) return element("cfvo", { type: otherwise });
  checkNumber(value, where, otherwise);
  return element("cfvo", { type: "num", val: value });
}
