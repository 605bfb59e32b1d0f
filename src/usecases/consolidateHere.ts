import { inLanguage, type Answered, type Language, type Scheme, type Workbook } from "#core";
import { collect } from "#core/consolidation/collect";
import { consolidate } from "#core/consolidation/consolidate";
import type { Consolidation } from "#core/consolidation/consolidation";
import type { RoundOptions } from "#core/consolidation/roundParts";
import { roundWorkbook } from "#core/consolidation/roundWorkbook";
import type { Verdict } from "#core/consolidation/submission";
import { IDENTITY_SHEET } from "#core/form/keys";
import type { ConsolidationWords } from "#core/languages/consolidationWords";
import type { Roster } from "#core/roster/roster";

export interface RoundOrder extends Omit<RoundOptions, "stamp"> {
  /** Of these verdicts (`consolidationOf`); a screen that shows it has it already, and it is made only once. */
  readonly consolidation: Consolidation;
  readonly verdicts: readonly Verdict[];
  readonly schemes: ReadonlyMap<string, Scheme>;
  /** The open workbook is a round workbook already: its sheets are rebuilt. */
  readonly rebuild: boolean;
  /** Words of every language in which an earlier run may have named its sheets. */
  readonly allWords: Readonly<Record<Language, ConsolidationWords>>;
  /** Sheets that aren't ours, which the person has agreed to lose. */
  readonly agreed: ReadonlySet<string>;
  readonly onProgress?: (share: number) => void;
}

interface Given extends Pick<RoundOrder, "verdicts" | "schemes"> {
  readonly roster: Roster;
}

export const consolidationOf = ({ verdicts, roster, schemes }: Given): Consolidation =>
  consolidate({
    collection: collect(verdicts),
    roster,
    schemes: [...schemes.values()].filter(({ id }) => roster.units.some((unit) => unit.scheme === id)),
  });

/**
 * Many returns → the sheets of a round in the open workbook. Running it again replaces what it built before and adds
 * nothing twice; any other sheet of the same name stays until somebody agrees (`sheetsInTheWay`).
 */
export async function consolidateHere(workbook: Workbook, order: RoundOrder): Promise<Answered<void>> {
  const { consolidation, verdicts, language, words, issueSentence, rebuild, agreed, onProgress } = order;
  // Not the clock: the same returns give the same workbook, so it is as old as the newest of them.
  const stamp = verdicts.reduce(
    (latest, { submission }) => ((submission?.savedAt ?? "") > latest ? (submission?.savedAt ?? "") : latest),
    "2000-01-01T00:00:00Z",
  );
  const plan = roundWorkbook(consolidation, { language, words, issueSentence, stamp });
  const ours = rebuild ? [...plan.sheets.map(({ name }) => name), ...sheetNames(order), IDENTITY_SHEET] : [];
  return workbook.build(plan, {
    replace: new Set([...ours, ...agreed]),
    ...(onProgress ? { onProgress } : {}),
  });
}

/** What an earlier run may have called its sheets, in another language or with a class that has gone since. */
function sheetNames({ allWords, schemes }: RoundOrder): string[] {
  return Object.entries(allWords).flatMap(([language, { sheets }]) => {
    const classes = [...schemes.values()].map(({ unitClass }) => inLanguage(unitClass, language as Language));
    return [
      ...[sheets.about, sheets.board, sheets.issues, sheets.details, sheets.journal],
      ...classes.flatMap((name) => [sheets.summary(name), sheets.matrix(name), sheets.ranking(name)]),
    ];
  });
}
