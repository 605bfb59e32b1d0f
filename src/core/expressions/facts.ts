export interface TierNames {
  /** Position of a tier's name among its field's options, 1 = first; 0 when it isn't one. */
  tierPosition(field: string, tier: string): number;
}

/**
 * What expressions, conditions and scoring parts look at: numbers by field id. `undefined` is unknown: blank, unreadable,
 * said not to apply, or computed from something unknown. Unknown is never 0.
 */
export interface Facts extends TierNames {
  number(id: string): number | undefined;
  /** Whether the indicator's N/A condition holds; undefined while it can't be decided. */
  notApplicable(indicator: string): boolean | undefined;
  /** Sum of a column over the filled rows of an annex, `headcount.overPosts`; unknown while the annex or a cell of it is. */
  annexSum(column: string): number | undefined;
}

/** The same seen from a worksheet: references and formulas in place of numbers. */
export interface FormulaFacts extends TierNames {
  /** Cell that holds the number behind a field, or "" while unknown. */
  number(id: string): string;
  /** `known`: formula for "can be decided"; `holds`: formula for the condition itself. Undefined where there is no N/A condition. */
  notApplicable(indicator: string): { known: string; holds: string } | undefined;
  /** Formula for "all of these are known". */
  known(ids: readonly string[]): string;
  /** Formula that gives the sum, or "" while unknown. */
  annexSum(column: string): string;
}
