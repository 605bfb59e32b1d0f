import type { ExtraWords } from "./extraWords";
import type { FileLine, UnitStatus } from "../consolidation/consolidation";
import type { Nature } from "../consolidation/itemAnalysis";
import type { MigrationWords } from "./migrationWords";
import type { Rejection } from "../consolidation/submission";
import type { TamperFinding } from "../form/tamper";
import type { TransferBasis } from "../validation/betweenUnits/details";
import type { RoundRuleCode, RoundSentences } from "../validation/betweenUnits/validateRound";
import type { Severity } from "../validation/issue";
import type { RuleCode } from "../validation/sentences";

/** Everything the round workbook says, in one language. */
export interface ConsolidationWords {
  readonly extra: ExtraWords;
  /** What is wrong with a file and what to do, in one sentence. */
  readonly rejection: (rejection: Rejection) => string;
  readonly tampering: (finding: TamperFinding) => string;
  /** Of returns on an older version of the scheme. */
  readonly migration: MigrationWords;
  /** About the whole round; left out where the sentences beside the rules will do. */
  readonly betweenUnits?: RoundSentences;

  readonly sheets: {
    readonly about: string;
    readonly summary: (unitClass: string) => string;
    readonly matrix: (unitClass: string) => string;
    readonly ranking: (unitClass: string) => string;
    readonly board: string;
    readonly issues: string;
    readonly details: string;
    readonly annexRows: string;
    readonly journal: string;
  };
  readonly fileTitle: (title: string) => string;
  readonly sample: string;
  readonly internal: string;
  readonly page: string;
  /** 2015-07-20 → 2015年7月20日 */
  readonly day: (isoDate: string) => string;
  readonly listSeparator: string;
  readonly sentenceSeparator: string;
  /** A title within a sentence. */
  readonly quoted: (title: string) => string;

  readonly status: Readonly<Record<UnitStatus, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly nature: Readonly<Record<Nature, string>>;
  /** In cells that hold no score; they must differ from each other. */
  readonly state: { readonly pending: string; readonly notApplicable: string };
  readonly unverified: string;
  readonly notRanked: string;
  readonly yes: string;
  readonly no: string;
  /** Rows below a table. */
  readonly foot: {
    readonly sum: string;
    readonly highest: string;
    readonly lowest: string;
    readonly average: string;
    readonly median: string;
    readonly grades: string;
  };

  readonly about: {
    readonly what: readonly string[];
    readonly whatTitle: string;
    readonly settingsTitle: string;
    readonly settings: {
      readonly title: string;
      readonly organiser: string;
      readonly round: string;
      readonly start: string;
      readonly due: string;
      readonly stamp: string;
    };
    readonly schemesTitle: string;
    readonly schemesHead: readonly string[];
    readonly shape: (majors: number, indicators: number) => string;
    readonly naPolicy: Readonly<Record<"rescale" | "full" | "none", string>>;
    readonly band: (grade: string, from: number) => string;
    readonly defaults: string;
    readonly waivedTitle: string;
    readonly waivedHead: readonly [unitClass: string, indicator: string, parts: string, units: string];
    readonly noneWaived: string;
    /** Instead of the names, where it is every unit of the class. */
    readonly everyUnit: (count: number) => string;
    readonly waivedParts: (parts: readonly number[]) => string;
    readonly methodTitle: string;
    readonly method: readonly string[];
    /** What the transfers between units were compared by. */
    readonly transfers: Readonly<Record<TransferBasis, string>>;
    headcount(locked: number, reported: number): string;
    readonly sheetsTitle: string;
    readonly sheetLines: readonly (readonly [name: string, what: string])[];
    readonly rulesTitle: string;
    readonly rulesHead: readonly string[];
    readonly everyClass: string;
    readonly betweenUnits: string;
    readonly rules: Readonly<Record<RuleCode | RoundRuleCode, string>>;
  };

  readonly summary: {
    readonly title: (title: string, unitClass: string) => string;
    readonly note: string;
    readonly headings: {
      readonly number: string;
      readonly unit: string;
      readonly sampled: string;
      readonly major: (id: string, title: string, points: string) => string;
      readonly selfTotal: string;
      readonly desk: string;
      readonly field: string;
      readonly notApplicable: string;
      readonly final: string;
      readonly survey: string;
      readonly grade: string;
      readonly selfOrder: string;
      readonly overStaff: string;
      readonly overPosts: string;
      readonly unauthorised: string;
      readonly toTake: string;
      readonly taken: string;
      readonly toDevolve: string;
      readonly devolved: string;
      readonly departmentLimit: string;
      readonly departmentsActual: string;
      readonly staffApproved: string;
      readonly staffActual: string;
      readonly postsApproved: string;
      readonly postsActual: string;
      readonly headcountForm: string;
      readonly complete: string;
      readonly evidenced: string;
      readonly verification: string;
      readonly problems: string;
      readonly status: string;
      readonly remark: string;
    };
    readonly confirmed: (yes: boolean) => string;
    readonly problem: (id: string, title: string, lost: string) => string;
    readonly noProblem: string;
    readonly capped: (reasons: string) => string;
    /** Parts of an indicator that the office has said are not due yet. */
    readonly waived: (id: string, parts: readonly number[]) => string;
    readonly pending: (count: number) => string;
  };

  readonly matrix: {
    readonly title: (title: string, unitClass: string) => string;
    readonly note: string;
    readonly head: readonly [id: string, indicator: string, points: string];
    readonly status: string;
    readonly right: readonly [rate: string, lost: string, applicable: string, nature: string];
    readonly subtotal: (title: string) => string;
    readonly total: string;
    readonly applicable: string;
    readonly final: string;
    readonly cap: string;
    readonly grade: string;
    readonly noCap: string;
    readonly lossTitle: string;
    readonly lossHead: readonly [id: string, indicator: string, lost: string];
    readonly chart: (id: string, title: string, lost: string) => string;
    readonly chartNone: string;
    readonly chartAxis: string;
    readonly chartSeries: string;
  };

  readonly ranking: {
    readonly title: (title: string, unitClass: string) => string;
    /** Says of how many units the score is verified, and what the order of the others is not. */
    readonly note: (verified: number, unverified: number) => string;
    readonly head: readonly string[];
    readonly chart: (highest: string, lowest: string, average: string) => string;
    readonly chartAxis: string;
    readonly chartSeries: string;
    readonly noReturn: (status: string) => string;
    readonly pending: (count: number) => string;
    readonly unverified: string;
  };

  readonly board: {
    readonly title: (title: string) => string;
    readonly counts: {
      readonly due: string;
      readonly reported: string;
      readonly notReported: string;
      readonly returned: string;
      readonly otherVersion: string;
      readonly repeated: string;
      readonly unitDiffers: string;
      readonly strangers: string;
    };
    readonly countsNote: string;
    readonly head: readonly string[];
    readonly todo: {
      readonly nothing: string;
      /** Warnings, and how many of them the unit has given no reason for. */
      readonly answerWarnings: (count: number, unexplained: number) => string;
      readonly send: string;
      readonly sendBy: (day: string) => string;
      readonly newerReturned: (file: string) => string;
    };
    readonly otherFile: (file: string, state: string) => string;
    readonly superseded: string;
    /** Laid aside, but not known to be the earlier one. */
    readonly undecided: string;
    readonly copy: string;
    readonly strangersTitle: string;
    readonly strangersHead: readonly string[];
    readonly noStrangers: string;
    readonly reminderTitle: string;
    readonly reminder: {
      readonly notReported: (title: string, units: string, count: number, due: string | undefined) => string;
      readonly correct: (unit: string, sentence: string) => string;
      readonly none: string;
    };
  };

  readonly issues: {
    readonly title: (title: string) => string;
    readonly head: readonly string[];
    readonly origin: {
      readonly form: string;
      readonly returned: string;
      readonly tampering: string;
      readonly between: string;
    };
    readonly none: string;
    /** Beside a warning for which the unit gives none. */
    readonly noReason: string;
  };

  readonly details: {
    readonly title: (title: string) => string;
    readonly note: string;
    readonly head: readonly string[];
    readonly reason: string;
    readonly state: {
      readonly given: string;
      readonly blank: string;
      readonly notApplicable: string;
      readonly unreadable: string;
    };
  };

  readonly annexRows: {
    readonly title: (title: string) => string;
    readonly note: string;
    readonly head: readonly string[];
    /** One entry of a row: 名称：办公室 */
    readonly entry: (column: string, said: string) => string;
  };

  readonly journal: {
    readonly title: (title: string) => string;
    readonly note: string;
    readonly head: readonly string[];
    readonly verdict: Readonly<Record<FileLine["state"], string>>;
    readonly by: (file: string) => string;
    readonly undecided: (file: string) => string;
    readonly copyOf: (file: string) => string;
  };
}
