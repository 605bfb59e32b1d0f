import type { AnnexRow } from "../../answers/answer";
import type { IsoDate } from "../../calendar/civilDate";
import type { Severity } from "../issue";

/** A unit on the roster. */
export interface ListedUnit {
  readonly code: string;
  readonly name: string;
  readonly scheme: string;
}

export interface IndicatorState {
  readonly id: string;
  /** undefined while it can't be decided. */
  readonly notApplicable: boolean | undefined;
  /** Whether an N/A rests on nothing but what the office has put into the roster. */
  readonly officeSaid: boolean;
}

/** A unit whose return was accepted. */
export interface ReportedUnit extends ListedUnit {
  /** Whether its scheme has the field at all. */
  asks(id: string): boolean;
  number(id: string): number | undefined;
  text(id: string): string | undefined;
  notApplicable(indicator: string): boolean | undefined;
  /** Filled rows; [] when nobody filled the annex. */
  annex(key: string): readonly AnnexRow[];
  readonly indicators: readonly IndicatorState[];
  /** Desk- or field-verified; a self score alone is not ranked. */
  readonly verified: boolean;
}

/** One row of the transfer register (划转登记). Names that are not on the roster stand outside (体制外). */
export interface Transfer {
  readonly batch: string;
  readonly docNo: string;
  readonly from: string;
  readonly to: string;
  readonly category: string;
  readonly posts: number;
  readonly people: number;
  /** What each side says of it; undefined while it has said nothing. */
  readonly confirmedFrom?: boolean | undefined;
  readonly confirmedTo?: boolean | undefined;
}

export interface Taking {
  readonly banner: string;
  readonly takenOn?: IsoDate | undefined;
  readonly department: string;
  readonly section: string;
  readonly staffed?: boolean | undefined;
}

/** One row of the approval-item register (审批事项登记). */
export interface ItemDecision {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly department: string;
  /** 承接, 取消, 下放 */
  readonly decision: string;
  readonly docNo: string;
  /** Names of the banners it was devolved to. */
  readonly targets: readonly string[];
  readonly devolvedOn?: IsoDate | undefined;
  readonly takings: readonly Taking[];
}

/** A total of the consolidated table beside the details it was made from. */
export interface StatedTotal {
  /** What it is the total of, as its heading says. */
  readonly what: string;
  readonly total: number;
  readonly details: readonly number[];
  /** How far they may lie apart; 0.01 for rates. */
  readonly within?: number | undefined;
}

/** Two returns of one unit of which neither is known to be the later one. */
export interface Repeat {
  readonly code: string;
  /** File that counts. */
  readonly kept: string;
  readonly superseded: string;
}

/** All units of a round, as plain data and look-ups. Registers are empty where the office keeps none. */
export interface Round {
  readonly roster: readonly ListedUnit[];
  readonly reported: readonly ReportedUnit[];
  readonly transfers: readonly Transfer[];
  readonly items: readonly ItemDecision[];
  /** Rankings as they are to be published, each the codes of its units. */
  readonly rankings: readonly (readonly string[])[];
  readonly totals: readonly StatedTotal[];
  readonly repeats: readonly Repeat[];
}

export type RoundFinding<Facts extends object> = Facts & {
  /** Codes of the units concerned. */
  readonly units: readonly string[];
  readonly severity?: Severity;
};

export interface RoundIssue {
  readonly code: string;
  readonly severity: Severity;
  readonly units: readonly string[];
  readonly facts: object;
}

export interface RoundNames {
  /** Name of a unit by its code. */
  unit(code: string): string;
  /** An indicator with its title: D2.6“执法重心下移及综合执法”. */
  indicator(scheme: string, id: string): string;
  /** Title of a scheme by its id: the class it is for. */
  scheme(id: string): string;
}

/**
 * A rule over a whole round. As within one return it compares only what is known: a unit that has not reported, or left a
 * number blank, is not taken for 0.
 */
export interface BetweenUnitsRule<Code extends string, Facts extends object> {
  readonly code: Code;
  readonly severity: Severity;
  readonly scope: "betweenUnits" | "betweenLevels" | "consolidation";
  /** Left out where the gates of a collection find it; then the rule is its sentence. */
  check?(round: Round): readonly RoundFinding<Facts>[];
  says(facts: Facts & { readonly units: readonly string[] }, names: RoundNames): string;
}

export const betweenUnitsRule = <Code extends string, Facts extends object>(
  rule: BetweenUnitsRule<Code, Facts>,
): BetweenUnitsRule<Code, Facts> => rule;
