import type { CellValue } from "../answers/cellValue";
import type { Evaluation } from "../evaluate/evaluation";
import type { FormWords } from "../languages/formWords";
import type { Scheme } from "../scheme/scheme";
import { indicatorsOf } from "../scheme/schemeIndex";
import { shown } from "./compareForms";
import type { MarkedSheet } from "./markedSheet";
import type { TamperFinding } from "./tamper";
import { asPeopleCallIt } from "./tamperTitle";

/** What 自评表 shows as scores, and where: worked out by whatever program saved the file, or typed over. */
export interface ShownScores {
  readonly sheet: string;
  readonly column: number;
  readonly scores: readonly { readonly indicator: string; readonly row: number; readonly value: CellValue }[];
}

export function shownScores(scheme: Scheme, sheet: MarkedSheet | undefined): ShownScores | undefined {
  const column = sheet?.columns.get("score");
  if (!sheet || column === undefined) return undefined;
  const scores = indicatorsOf(scheme).flatMap(({ id }) => {
    const row = sheet.rows.get(id)?.[0];
    return row === undefined ? [] : [{ indicator: id, row, value: sheet.cell(row, column)?.value ?? null }];
  });
  return { sheet: sheet.sheet.name, column, scores };
}

/**
 * Shown scores that are not what the entries are worth. A sheet that nobody calculated shows old numbers; or none, which is
 * told once and not for each of them.
 */
export function scoresThatDiffer(
  scheme: Scheme,
  { state }: Pick<FormWords, "state">,
  { sheet, column, scores }: ShownScores,
  { indicators }: Pick<Evaluation, "indicators">,
): readonly TamperFinding[] {
  const calculated = scores.filter(({ value }) => !isNotCalculated(value));
  const count = scores.length - calculated.length;
  const differing = calculated.flatMap(({ indicator, row, value }): TamperFinding[] => {
    const result = indicators.get(indicator);
    if (result === undefined) return [];
    const computed = result.state === "scored" ? result.points : state[result.state];
    const same =
      typeof value === "number" && typeof computed === "number"
        ? Math.abs(value - computed) < 0.005
        : value === computed;
    if (same) return [];
    const at = { sheet, row, column };
    const said = { indicator, shown: shown(value), computed: String(computed) };
    return [asPeopleCallIt(scheme, { kind: "shownScoreDiffers", ...said, at })];
  });
  return count === 0 ? differing : [{ kind: "scoresNotCalculated", sheet, count }, ...differing];
}

const isNotCalculated = (value: CellValue): boolean =>
  typeof value === "object" && value !== null && value.kind === "notCalculated";
