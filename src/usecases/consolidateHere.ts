import { inLanguage, type Answered, type BuildOptions, type Language, type PlanOutline, type Scheme } from "#core";
import { IDENTITY_SHEET } from "#core/form/keys";
import type { ConsolidationWords } from "#core/languages/consolidationWords";
import type { Roster } from "#core/roster/roster";
import type { ReturnFindings, RoundSummary } from "./returnSummary";

/** A round workbook that is planned, and can be built into the open one. */
export interface PlannedRound {
  readonly outline: PlanOutline;
  readonly build: (options: BuildOptions) => Promise<Answered<void>>;
}

/** Where the returns are kept (`keepReturns`), wherever that is. */
export interface RoundDesk {
  /** Brings these returns together, and lets go of all others. */
  sumUp(kept: readonly number[], roster: Roster): Promise<RoundSummary>;
  findings(kept: number): Promise<ReturnFindings>;
  /** Of the round that was summed up last. */
  plan(language: Language): Promise<PlannedRound>;
}

export interface RoundOrder {
  readonly language: Language;
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** The open workbook is a round workbook already: its sheets are rebuilt. */
  readonly rebuild: boolean;
  /** Words of every language in which an earlier run may have named its sheets. */
  readonly allWords: Readonly<Record<Language, ConsolidationWords>>;
  /** Sheets that aren't ours, which the person has agreed to lose. */
  readonly agreed: ReadonlySet<string>;
  readonly onProgress?: (share: number) => void;
}

/**
 * Many returns → the sheets of a round in the open workbook. Running it again replaces what it built before and adds
 * nothing twice; any other sheet of the same name stays until somebody agrees (`sheetsInTheWay`).
 */
export async function consolidateHere(desk: RoundDesk, order: RoundOrder): Promise<Answered<void>> {
  const { language, rebuild, agreed, onProgress } = order;
  const { outline, build } = await desk.plan(language);
  const ours = rebuild ? [...outline.sheets.map(({ name }) => name), ...sheetNames(order), IDENTITY_SHEET] : [];
  return build({ replace: new Set([...ours, ...agreed]), ...(onProgress ? { onProgress } : {}) });
}

/** What an earlier run may have called its sheets, in another language or with a class that has gone since. */
function sheetNames({ allWords, schemes }: RoundOrder): string[] {
  return Object.entries(allWords).flatMap(([language, { sheets }]) => {
    const classes = [...schemes.values()].map(({ unitClass }) => inLanguage(unitClass, language as Language));
    return [
      ...[sheets.about, sheets.board, sheets.issues, sheets.details, sheets.annexRows, sheets.journal],
      ...classes.flatMap((name) => [sheets.summary(name), sheets.matrix(name), sheets.ranking(name)]),
    ];
  });
}
