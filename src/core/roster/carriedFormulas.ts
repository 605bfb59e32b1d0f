import { textOf } from "../answers/answer";
import { kindOf } from "../answers/kinds";
import type { Language } from "../answers/text";
import { cellName, quoted } from "../form/address";
import type { RosterWords } from "../languages/rosterWords";
import type { Field } from "../scheme/scheme";
import type { NumberState } from "./carried";
import { LARGE } from "./numberChanges";

/** Where the office's values of a field stand in the roster, and the codes of the units beside them. */
export interface OfficePlace {
  readonly field: Field;
  readonly codes: string;
  readonly values: string;
}

type Row = (row: number) => string;

/** The unit's present value, as the roster has it; its code stands in the formula, so that rows may be sorted. */
export function nowFormula({ field, codes, values }: OfficePlace, unit: string): Row {
  const value = `INDEX(${values},MATCH(${quoted(unit)},${codes},0))`;
  const shown = field.kind === "date" ? `TEXT(${value},"yyyy-mm-dd")` : value;
  return () => `IFERROR(IF(${value}="","",${shown}),"")`;
}

export const nowShown = ({ now }: NumberState, field: Field, language: Language): string | number => {
  if (now.state !== "given") return textOf(now);
  const value = field.kind === "date" ? String(now.value) : kindOf(field.kind).encode(now.value, field, language);
  return typeof value === "number" ? value : String(value ?? "");
};

type Columns = Readonly<Record<"was" | "now" | "confirmed" | "docNo" | "state", number>>;

/** V53 of a row in words, by formula, so that it follows the roster. */
export function stateFormula(
  { kind }: Field,
  columns: Columns,
  said: RosterWords["carried"]["state"],
  yes: string,
): Row {
  return (row) => {
    const at = (key: keyof Columns): string => cellName(row, columns[key]);
    const [was, now, confirmed, docNo] = [at("was"), at("now"), at("confirmed"), at("docNo")];
    const same = kind === "integer" ? `IFERROR(VALUE(${now})=VALUE(${was}),FALSE)` : `${now}=${was}`;
    const documented = (large: boolean): string =>
      `IF(TRIM(${docNo})="",${quoted(said("undocumented", large))},${quoted(said("documented", large))})`;
    const changed =
      kind === "integer"
        ? `IF(IFERROR(ABS(VALUE(${now})-VALUE(${was}))>${LARGE}*ABS(VALUE(${was})),FALSE),${documented(true)},${documented(false)})`
        : documented(false);
    const unchanged = `IF(${confirmed}=${quoted(yes)},${quoted(said("confirmed", false))},${quoted(said("unconfirmed", false))})`;
    return `IF(${same},${unchanged},${changed})`;
  };
}

/** Whether the row's state is one of a large change. */
export const isLargeFormula =
  ({ state }: Columns, said: RosterWords["carried"]["state"]): Row =>
  (row) =>
    `OR(${(["documented", "undocumented"] as const)
      .map((kind) => `$${cellName(row, state)}=${quoted(said(kind, true))}`)
      .join(",")})`;
