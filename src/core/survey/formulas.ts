import { quoted } from "../form/address";
import { entries, entryAt, tickColumn } from "./layout";
import { sides, sideShare, type Question, type Side } from "./questions";

export const NOTHING = "—";

/** Σ(n·w)/Σn over cells or counting formulas, as `questionScore` says. */
export function scoreFormula({ options }: Pick<Question, "options">, count: (option: number) => string): string {
  const scored = options.flatMap(({ weight }, index) =>
    weight === undefined ? [] : [{ weight, of: count(index + 1) }],
  );
  const points = scored.flatMap(({ weight, of }) => (weight === 0 ? [] : [`${weight}*${of}`])).join("+");
  const answered = scored.map(({ of }) => of).join("+");
  return `IF(${answered}=0,${quoted(NOTHING)},ROUND((${points})/(${answered}),2))`;
}

export const meanFormula = (cells: readonly string[]): string =>
  `IF(COUNT(${cells.join(",")})=0,${quoted(NOTHING)},ROUND(AVERAGE(${cells.join(",")}),2))`;

/** The total with each side's share, over the sides that answered; the plain total where only insiders did. */
export function weightedFormula(totals: readonly string[], plain: string): string {
  const share = (index: number): string => `IF(ISNUMBER(${totals[index]}),${sideShare[sides[index] ?? "inside"]},0)`;
  const points = totals.map((total, index) => `${share(index)}*N(${total})`).join("+");
  const shares = totals.map((_, index) => share(index)).join("+");
  const others = totals.filter((_, index) => sides[index] !== "inside");
  return `IF(COUNT(${others.join(",")})=0,${plain},ROUND((${points})/(${shares}),2))`;
}

/** Valid sheets that tick an option; `who` narrows them down by group. */
export function tickCount(sheet: string, question: number, option: number, who: readonly string[] = []): string {
  const group = entries(sheet, entryAt.group);
  const narrowed = who.map((condition) => `,${group},${quoted(condition)}`).join("");
  return `COUNTIFS(${entries(sheet, tickColumn(question))},${option},${entries(sheet, entryAt.counted)},1${narrowed})`;
}

/** Groups of a side stand beside one another. */
export const sideConditions: Readonly<Record<Side, readonly string[]>> = {
  inside: [">=1", "<=3"],
  beside: [">=4", "<=5"],
  public: [">=6", "<=8"],
};
