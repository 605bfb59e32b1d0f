import { rectName, type Rect } from "../host/rect";
import type { ConditionalFormatFacts, SheetFacts, ValidationFacts } from "../host/sheetFacts";

/** The host's validations, colour scales and data bars as Univer's two plugins want them told; they show and enforce them. */

interface UniverRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

const corner = ({ startRow, startColumn }: UniverRange): Rect => ({
  top: startRow + 1,
  bottom: startRow + 1,
  left: startColumn + 1,
  right: startColumn + 1,
});

interface Limits {
  readonly source?: string;
  readonly formula?: string;
  readonly formula1?: unknown;
  readonly formula2?: unknown;
}
interface Alert {
  readonly title: string;
  readonly message: string;
  readonly style: string;
}

const WARNING = 2;
const STOP = 1;
const ARROW = 1;
const TEXT = 0;

/** Undefined = nothing to hold anyone to (a prompt alone, which Univer doesn't show). */
export function univerValidation(
  facts: ValidationFacts,
  uid: string,
  ranges: readonly UniverRange[],
): object | undefined {
  const [kind, limits] = Object.entries((facts.rule ?? {}) as Readonly<Record<string, Limits>>)[0] ?? [];
  if (kind === undefined || !limits || ranges.length === 0) return undefined;
  const alert = facts.errorAlert as Alert | undefined;
  return {
    uid,
    ranges,
    ...condition(kind, limits, ranges[0]),
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: alert?.style === "Warning" ? WARNING : STOP,
    ...(alert && { errorTitle: alert.title, error: alert.message }),
    renderMode: kind === "list" ? ARROW : TEXT,
  };
}

const DAY_ZERO = Date.UTC(1899, 11, 30);
const serial = (date: unknown): number => (Date.parse(`${String(date)}T00:00:00Z`) - DAY_ZERO) / 86_400_000;

function condition(
  kind: string,
  { source = "", formula = "", formula1, formula2 }: Limits,
  first: UniverRange | undefined,
): object {
  switch (kind) {
    case "list":
      return { type: "list", formula1: source };
    case "wholeNumber":
      return { type: "whole", operator: "between", formula1: String(formula1), formula2: String(formula2) };
    case "date": {
      // Univer 0.25.1 judges a date by how it is shown, and takes 2015年8月9日 for none: so by its number, with a formula.
      const cell = first && rectName(corner(first));
      const within = `AND(ISNUMBER(${cell}),${cell}>=${serial(formula1)},${cell}<=${serial(formula2)})`;
      return { type: "custom", formula1: `=${within}` };
    }
    case "textLength":
      return { type: "textLength", operator: "lessThanOrEqual", formula1: String(formula1) };
    case "custom":
      return { type: "custom", formula1: formula };
    default:
      throw new Error(`no words of Univer for a validation "${kind}"`);
  }
}

interface End {
  readonly formula?: string;
  readonly color?: string;
}
const end = (said: End | undefined, otherwise: "min" | "max") =>
  said?.formula === undefined ? { type: otherwise } : { type: "num", value: Number(said.formula) };

export function univerConditional(
  { type, facts, stopIfTrue = false }: ConditionalFormatFacts,
  cfId: string,
  ranges: readonly UniverRange[],
): object | undefined {
  if (ranges.length === 0) return undefined;
  const base = { cfId, ranges, stopIfTrue };
  const { criteria, lower, upper } = facts as {
    criteria?: { minimum?: End; maximum?: End };
    lower?: End;
    upper?: End;
  };
  if (type === "ColorScale") {
    const config = [criteria?.minimum, criteria?.maximum].map((one, index) => ({
      index,
      color: one?.color,
      value: end(one, index === 0 ? "min" : "max"),
    }));
    return { ...base, rule: { type: "colorScale", config } };
  }
  if (type === "DataBar") {
    const color = facts["fillColor"];
    const config = {
      min: end(lower, "min"),
      max: end(upper, "max"),
      isGradient: false,
      positiveColor: color,
      nativeColor: color,
    };
    return { ...base, rule: { type: "dataBar", isShowValue: true, config } };
  }
  // A condition is one more formula to Univer 0.25.1, and it then works out the cells in another order: ranks that look at
  // another sheet came out wrong and stayed so (docs/decisions/0009). What it says is also said in words in its cells.
  return undefined;
}

/** What a sheet has of both; another text means that they have to be told anew. */
export const rulesOf = ({
  validations,
  conditionalFormats,
}: Pick<SheetFacts, "validations" | "conditionalFormats">): string => JSON.stringify([validations, conditionalFormats]);
