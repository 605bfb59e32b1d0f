/** The steps of a round as the office's desk shows them, in their order. */
export type StepId =
  | "roster"
  | "newRound"
  | "plan"
  | "planCheck"
  | "planDocument"
  | "issue"
  | "headcount"
  | "collect"
  | "lift"
  | "migrate"
  | "verifyIssue"
  | "fieldIssue"
  | "surveyIssue"
  | "surveyCount"
  | "parties"
  | "verifyCollect"
  | "finalise"
  | "documents"
  | "ledger"
  | "share"
  | "pictures";

/** Files a step is made from. */
export type StepInput =
  | "lastRound"
  | "plan"
  | "returns"
  | "headcountForms"
  | "headcountBefore"
  | "olderForms"
  | "surveys"
  | "verifications"
  | "settledBefore"
  | "surveyResult"
  | "parties"
  | "settled"
  | "finalBefore"
  | "final"
  | "ledgerNow"
  | "ledgerBefore"
  | "lastFinal";

/** What a person writes or chooses for a step. */
export type StepField =
  | "round"
  | "unitClass"
  | "assessor"
  | "assessorUnit"
  | "units"
  | "all"
  | "csvUnit"
  | "surveyWeight"
  | "lockedBy"
  | "whyLocked"
  | "by"
  | "on"
  | "why";

/** What the steps of a round say, in one language; loaded with the office's desk. */
export interface StepWords {
  readonly title: string;
  readonly link: string;
  readonly text: string;
  readonly stage: (number: number, name: string) => string;
  readonly next: (step: string) => string;
  readonly isNext: string;
  readonly made: string;
  readonly asNeeded: string;
  /** Why a step can't be done yet. */
  readonly needs: (what: readonly string[]) => string;
  readonly steps: Readonly<
    Record<StepId, { readonly title: string; readonly text: string; readonly button: string; readonly running: string }>
  >;
  readonly inputs: Readonly<
    Record<StepInput, { readonly label: string; readonly note: string; readonly choose: string }>
  >;
  readonly fields: Readonly<Record<StepField, { readonly label: string; readonly note: string }>>;
  readonly roster: string;
  /** Of what may be left out. */
  readonly optional: (note: string) => string;
  readonly allClasses: string;
  readonly chosen: {
    readonly files: (count: number, first: string) => string;
    readonly open: string;
    readonly change: string;
    readonly useOpen: string;
    readonly useReturns: (count: number) => string;
    readonly taken: (count: number) => string;
  };
  readonly missing: (label: string) => string;
  readonly notANumber: (label: string, most: number) => string;
  readonly reading: (done: number, all: number) => string;
  readonly making: (done: number, all: number) => string;
  readonly progress: string;
  readonly list: string;
  readonly findings: string;
  readonly more: (count: number) => string;
  readonly read: string;
  readonly withRemarks: (count: number) => string;
  readonly stopped: string;
  readonly saveAgain: string;
  readonly saved: (file: string) => string;
  readonly blocked: string;
  /** What was done, in one sentence each. */
  readonly done: {
    readonly roster: string;
    readonly newRound: (counts: { readonly units: number; readonly numbers: number; readonly open: number }) => string;
    readonly plan: string;
    readonly planChecked: (errors: number, warnings: number) => string;
    readonly planWritten: (annexes: number) => string;
    readonly locked: (units: number, added: number, changed: number) => string;
    readonly lifted: (count: number) => string;
    readonly migrated: (count: number) => string;
    readonly verifyIssued: (count: number) => string;
    readonly fieldIssued: (count: number) => string;
    readonly surveyIssued: (count: number) => string;
    readonly surveyCounted: (units: number, few: number) => string;
    readonly parties: string;
    readonly collected: (counts: {
      readonly forms: number;
      readonly rejected: number;
      readonly due: number;
      readonly verified: number;
      readonly open: number;
      readonly disputed: number;
    }) => string;
    readonly finalised: (facts: {
      readonly units: number;
      readonly verified: number;
      readonly version: number;
      readonly hash: string;
    }) => string;
    readonly documents: (reports: number, feedbacks: number) => string;
    readonly ledger: (counts: {
      readonly rows: number;
      readonly closed: number;
      readonly overdue: number;
      readonly carried: number;
    }) => string;
    readonly shared: (count: number) => string;
    readonly pictures: (units: number) => string;
  };
  /** What else has to be known of it. */
  readonly note: {
    /** Numbers of the office that nobody gave. */
    readonly numbersMissing: (count: number) => string;
    readonly strangers: (units: readonly string[]) => string;
    /** Units whose headcount is not locked yet. */
    readonly unlocked: (units: readonly string[]) => string;
    readonly noHeadcount: string;
    readonly current: string;
    readonly moved: (placed: number, unplaced: number) => string;
    readonly without: (units: readonly string[]) => string;
    readonly reasonMissing: (units: readonly string[]) => string;
    readonly superseded: (file: string, by: string) => string;
    readonly settled: (taken: number, outdated: number) => string;
    readonly disputes: (units: number) => string;
    readonly unranked: (units: readonly string[]) => string;
    readonly changes: (count: number) => string;
    readonly outdated: (count: number) => string;
    readonly noFeedback: (units: readonly string[]) => string;
    readonly ledgerFault: (unit: string, indicator: string, fault: string) => string;
    readonly survey: (valid: number, entered: number, total: string, tooFew: boolean) => string;
  };
  /** The locked headcount check, which goes with the roster. */
  readonly headcount: {
    readonly label: string;
    readonly none: string;
    readonly choose: string;
    readonly chosen: (units: number, from: string) => string;
    readonly remove: string;
  };
  /** Why it was not done. */
  readonly refused: {
    readonly unusable: (file: string, why: string) => string;
    readonly gone: (file: string) => string;
    readonly unknownUnit: (given: string) => string;
    readonly noReturn: string;
    readonly notARound: (file: string) => string;
    readonly noUnitsInRound: (file: string) => string;
    readonly sameRound: (round: string) => string;
    readonly planHasErrors: (count: number, first: string) => string;
    readonly notHeadcount: (file: string) => string;
    readonly headcountOfOtherRound: (file: string, found: string, wanted: string) => string;
    readonly alreadyLocked: (units: readonly string[]) => string;
    readonly headcountBlank: string;
    readonly nothingToLock: string;
    readonly nothingToMove: string;
    readonly versionUnknown: (version: string) => string;
    readonly versionBefore: (id: string, version: string) => string;
    readonly noUnits: string;
    readonly nobodySampled: string;
    readonly noSurvey: string;
    readonly notSettled: (file: string) => string;
    readonly notFinal: (file: string) => string;
    readonly notLedger: (file: string) => string;
    readonly changed: (file: string) => string;
    readonly otherVersion: (file: string) => string;
    readonly decisionsNotTaken: (count: number) => string;
    readonly indicator: (id: string) => string;
  };
  /** Names of result files, without ending. */
  readonly fileNames: {
    readonly roster: string;
    readonly plan: string;
    readonly planDocument: string;
    readonly headcount: string;
    readonly lift: string;
    readonly migrate: string;
    readonly verifyIssue: (assessor: string) => string;
    readonly fieldIssue: string;
    readonly surveyIssue: string;
    readonly surveyCount: string;
    readonly parties: string;
    readonly settled: string;
    readonly final: string;
    readonly documents: string;
    readonly ledger: string;
    readonly share: string;
  };
}
