import { inLanguage, type Language } from "../answers/text";
import { surelyHolds } from "../expressions/condition";
import type { FormWords } from "../languages/formWords";
import type { PartFormulaFacts } from "../scoring/part";
import type { Flag, Indicator, Scheme } from "../scheme/scheme";
import { indicatorsOf } from "../scheme/schemeIndex";
import { hasExtras, type ExtraKind } from "../scheme/extras";
import { quoted } from "./address";
import { withExtrasFormula } from "./extraCells";

/** Sub-totals, total and grade as worksheet formulas: the second face of `evaluate/totals.ts`. */

type State = Pick<FormWords["state"], "pending" | "notApplicable">;

/** Under "rescale" what doesn't apply leaves the points that can be had. */
export function applicableFormula({ naPolicy }: Scheme, state: State, scores: string, points: string): string {
  const all = `SUM(${points})`;
  return naPolicy === "rescale" ? `${all}-SUMIF(${scores},${quoted(state.notApplicable)},${points})` : all;
}

/** 加分项 and 扣分项 have a text where the others have their points, and so are none of it. */
export function earnedFormula(scheme: Scheme, state: State, scores: string, points: string): string {
  const full = scheme.naPolicy === "full" ? `+SUMIF(${scores},${quoted(state.notApplicable)},${points})` : "";
  const earned = hasExtras(scheme) ? `SUMIF(${points},">0",${scores})` : `SUM(${scores})`;
  return `ROUND(${earned}${full},2)`;
}

interface FinalCells {
  /** Counts the indicators that wait. */
  readonly pending: string;
  readonly points: string;
  readonly applicable: string;
  /** Amount of all 加分项, of all 扣分项. */
  readonly extra: (kind: ExtraKind) => string;
}

export function finalFormula(scheme: Scheme, state: State, cells: FinalCells): string {
  const { pending, points, applicable, extra } = cells;
  const scaled = `ROUND(ROUND(${points}/${applicable}*${scheme.total},12),2)`;
  const final = withExtrasFormula(scheme, scaled, extra);
  return `IF(${pending}>0,${quoted(state.pending)},IF(${applicable}=0,${quoted(state.notApplicable)},${final}))`;
}

export interface GradeCap {
  readonly indicator: Indicator;
  readonly flag: Flag;
  /** Position of the best grade still allowed, 1 = best. */
  readonly cap: number;
}

export interface GradeFormula {
  readonly formula: string;
  readonly caps: readonly GradeCap[];
  /** For each cap, whether it is raised. */
  readonly raised: readonly string[];
}

export function gradeFormula(
  scheme: Scheme,
  facts: PartFormulaFacts,
  {
    finalCell,
    scoreCell,
    notApplicable,
    language,
  }: {
    readonly finalCell: string;
    readonly scoreCell: (indicator: string) => string;
    readonly notApplicable: string;
    readonly language: Language;
  },
): GradeFormula {
  const caps = gradeCaps(scheme);
  const raised = caps.map(
    ({ indicator, flag }) =>
      `IF(${scoreCell(indicator.id)}=${quoted(notApplicable)},FALSE,${surelyHolds(flag.when, facts)})`,
  );
  const allowed = caps.map(({ cap }, index) => `IF(${raised[index] ?? "FALSE"},${cap},1)`);
  return { formula: bandFormula(scheme, finalCell, allowed, language), caps, raised };
}

/** The grade that a final score reaches, no better than any of the positions `allowed`. */
export function bandFormula(
  { bands }: Scheme,
  finalCell: string,
  allowed: readonly string[],
  language: Language,
): string {
  const reached = bands.reduceRight(
    (otherwise, { from }, index) =>
      index === bands.length - 1 ? String(index + 1) : `IF(${finalCell}>=${from},${index + 1},${otherwise})`,
    "",
  );
  const names = bands.map((band) => quoted(inLanguage(band.grade, language))).join(",");
  return `IF(ISNUMBER(${finalCell}),CHOOSE(MAX(${[reached, ...allowed].join(",")}),${names}),${finalCell})`;
}

function gradeCaps(scheme: Scheme): readonly GradeCap[] {
  const position = (name: string): number => scheme.bands.findIndex((band) => band.grade.zh === name) + 1;
  return indicatorsOf(scheme).flatMap((indicator) =>
    indicator.flags.flatMap((flag) =>
      "gradeCap" in flag.effect ? [{ indicator, flag, cap: position(flag.effect.gradeCap) }] : [],
    ),
  );
}
