import type { RuleContext } from "./rule";

/** The annex in which a unit lists its supporting evidence; a scheme without it asks for none. */
export const EVIDENCE = "evidence";
/** What makes a row of it complete (V25): 名称、编号或文号、存放位置. */
const COMPLETE = ["name", "docNo", "location"];
const INDICATOR = /^[A-Z]\d+\.\d+/;
/** The indicator that a choice names, by its id alone or by id and title. */
export const indicatorNamed = (choice: string): string | undefined => INDICATOR.exec(choice)?.[0];

/** Nobody proves a penalty by papers of their own. */
export const wantsEvidence = ({ extra }: { readonly extra?: "bonus" | "penalty" | undefined }): boolean =>
  extra !== "penalty";

export interface EvidenceFacts {
  /** Indicators that have points and so need evidence, in the scheme's order. */
  readonly due: readonly string[];
  /** Those of them without a complete row. */
  readonly missing: readonly string[];
}

/** undefined where the scheme asks for no evidence. */
export function evidenceOf(context: RuleContext): EvidenceFacts | undefined {
  if (!context.annexes.some(({ key }) => key === EVIDENCE)) return undefined;
  const evidenced = new Set<string>();
  for (const row of context.annex(EVIDENCE)) {
    const indicator = indicatorNamed(context.annexText(row, "indicator"));
    if (indicator !== undefined && COMPLETE.every((column) => context.annexText(row, column) !== "")) {
      evidenced.add(indicator);
    }
  }
  const due = context.indicators
    .filter((one) => wantsEvidence(one) && one.notApplicable !== true && one.score !== undefined && one.score > 0)
    .map(({ id }) => id);
  return { due, missing: due.filter((id) => !evidenced.has(id)) };
}
