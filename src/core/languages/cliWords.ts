import type { Amendment } from "../scheme/published";

/** What a command wants besides options. */
export type ArgumentName = "file" | "files" | "scheme";

/** What the command line says, in one language. */
export interface CliWords {
  readonly usage: string;
  /** Before the first line of a command's usage; the lines after it are set in by as much. */
  readonly usageTitle: string;
  readonly commands: Readonly<
    Record<
      CommandName,
      { readonly does: string; readonly usage: string; readonly options: readonly (readonly [string, string])[] }
    >
  >;
  readonly common: readonly (readonly [string, string])[];
  readonly commandsTitle: string;
  readonly optionsTitle: string;
  readonly refusals: {
    /** `meant` is the command whose name is close, if there is one. */
    /** No command at all was given; said below the list of them. */
    readonly commandWanted: string;
    readonly languageWanted: (given: string) => string;
    readonly unknownCommand: (name: string, meant: string | undefined) => string;
    /** `command` is several; `verb` is empty where none was said. */
    readonly verbWanted: (command: string, verb: string, known: readonly string[]) => string;
    readonly unknownOption: (text: string) => string;
    readonly optionValueMissing: (option: string) => string;
    readonly optionTakesNone: (option: string) => string;
    readonly optionMissing: (option: string) => string;
    readonly argumentMissing: Readonly<Record<ArgumentName, string>>;
    readonly oneTooMany: (argument: string) => string;
    readonly unknownScheme: (name: string, known: readonly string[]) => string;
    readonly notFound: (file: string) => string;
    readonly cannotRead: (file: string) => string;
    readonly closedFolder: (folder: string) => string;
    readonly emptyFolder: (given: readonly string[]) => string;
    readonly rosterUnreadable: (file: string, why: string) => string;
    /** `listed` says that all of them were printed before. */
    readonly rosterFaults: (file: string, count: number, first: string, listed: boolean) => string;
    readonly noUnits: (file: string, scheme: string) => string;
    readonly openElsewhere: (file: string) => string;
    readonly noPermission: (file: string) => string;
    readonly noSpace: (file: string) => string;
    readonly noFolder: (file: string) => string;
    readonly failed: (file: string) => string;
    readonly outputIsInput: (file: string) => string;
    readonly outputIsFolder: (file: string) => string;
    readonly workbookWanted: (file: string) => string;
    readonly wouldOverwrite: (file: string) => string;
    /** A workbook that people fill in, whether it is ours or not. */
    readonly wouldOverwriteFilled: (file: string) => string;
    readonly wouldOverwriteForm: (file: string) => string;
    readonly folderInUse: (folder: string) => string;
    readonly notJson: (file: string) => string;
    readonly answersShape: (file: string) => string;
    readonly unknownField: (key: string) => string;
    /** Which object of an array a sentence is about, counted from 1. */
    readonly inObject: (place: number, sentence: string) => string;
    /** An annex, or one row of it (`departments#2`), that isn't what rows are. */
    readonly notRows: (key: string) => string;
    readonly notACount: (key: string) => string;
    readonly otherRound: (given: string, roster: string) => string;
    readonly numberWanted: (option: string) => string;
    readonly unexpected: (reference: string) => string;
  };
  readonly verdicts: {
    readonly head: readonly [string, string, string, string];
    readonly accepted: string;
    readonly acceptedWithWarnings: string;
    readonly rejected: string;
    readonly counts: (errors: number, warnings: number, hints: number) => string;
    readonly changes: (count: number) => string;
    readonly summary: (accepted: number, warned: number, rejected: number) => string;
    readonly severity: Readonly<Record<"error" | "warning" | "hint", string>>;
    readonly more: (count: number) => string;
    /** What the unit gave as its reason, behind a warning. */
    readonly reason: (text: string) => string;
    readonly noReason: string;
  };
  readonly done: {
    readonly rosterName: string;
    readonly workbookName: string;
    readonly roster: (file: string) => string;
    readonly issued: (count: number, folder: string) => string;
    readonly lifted: (file: string) => string;
    readonly consolidated: (file: string, counted: number, due: number) => string;
    readonly board: (counts: {
      due: number;
      counted: number;
      missing: number;
      rejected: number;
      superseded: number;
    }) => string;
    readonly sample: (roster: string, count: number, folder: string) => string;
    /** Whom a scheme hears, with whole per cent. */
    readonly schemeVoices: (voices: readonly (readonly [name: string, weight: number])[], office: number) => string;
    readonly schemeSound: (title: string, majors: number, indicators: number, total: number) => string;
    readonly schemeFaults: (count: number) => string;
    readonly numbersMissing: (count: number) => string;
  };
  /** The office's own scheme. */
  readonly schemes: {
    readonly exported: (file: string) => string;
    readonly published: (file: string, id: string, version: string, hash: string) => string;
    readonly alreadyPublished: (file: string) => string;
    readonly nothingPublished: string;
    readonly warnings: (count: number) => string;
    readonly reach: (highest: number | undefined, lowest: number | undefined, total: number) => string;
    readonly example: (lowest: boolean) => string;
    readonly entry: (title: string, value: string, unit: string) => string;
    readonly logTitle: (id: string, version: string, hash: string) => string;
    readonly logEmpty: string;
    readonly logLine: (amendment: Amendment) => string;
    readonly notPublished: (file: string) => string;
    readonly changedAfter: (file: string) => string;
    readonly unsound: (file: string, count: number, first: string) => string;
    readonly unreadable: (file: string, why: string) => string;
    readonly sameId: (one: string, other: string, id: string) => string;
    readonly versionExists: (id: string, version: string) => string;
    readonly notOffered: (ids: readonly string[]) => string;
    readonly placesGone: (places: readonly string[], version: string) => string;
    readonly afterMissing: (id: string, versions: readonly string[]) => string;
    readonly otherScheme: (after: string, found: string, wanted: string) => string;
  };
  /** Filled forms of an older version taken over into the newer one. */
  readonly migrate: {
    readonly head: readonly [file: string, unit: string, outcome: string];
    readonly unknownVersion: (version: string) => string;
    readonly current: string;
    readonly moved: (placed: number, unplaced: number, out: string) => string;
    readonly summary: (moved: number, current: number, refused: number) => string;
  };
  /** The next round from the last one's workbook. */
  readonly round: {
    readonly notARound: (file: string) => string;
    readonly noUnits: (file: string) => string;
    readonly sameRound: (round: string) => string;
    readonly made: (file: string, units: number, numbers: number, open: number) => string;
    readonly strangers: (units: readonly string[]) => string;
  };
  readonly verify: {
    readonly issued: (count: number, folder: string) => string;
    /** Units without an accepted return. */
    readonly without: (units: readonly string[]) => string;
    readonly unknownUnit: (given: string) => string;
    readonly collected: (file: string, forms: number, rejected: number) => string;
    readonly board: (counts: {
      readonly due: number;
      readonly verified: number;
      readonly open: number;
      readonly disputed: number;
    }) => string;
    readonly superseded: (file: string, by: string) => string;
    readonly settlements: (taken: number, outdated: number) => string;
  };
  readonly followUp: {
    /** What stands at the place of a 核验汇总 or 评估定稿 and can't be used. */
    readonly notSettled: (file: string) => string;
    readonly notFinal: (file: string) => string;
    readonly changed: (file: string) => string;
    readonly otherVersion: (file: string) => string;
    readonly decisionsNotTaken: (count: number) => string;
    readonly dateWanted: (option: string) => string;
    readonly finalised: (
      file: string,
      about: { verified: number; units: number; version: number; hash: string },
    ) => string;
    readonly unranked: (units: readonly string[]) => string;
    readonly changes: (count: number) => string;
    readonly outdated: (count: number) => string;
    readonly indicator: (id: string) => string;
    /** The last round was scored by a version that isn't here. */
    readonly versionBefore: (id: string, version: string) => string;
    readonly notLedger: (file: string) => string;
    readonly ledger: (
      file: string,
      about: { rows: number; closed: number; overdue: number; carried: number },
    ) => string;
    readonly ledgerFault: (unit: string, indicator: string, fault: string) => string;
    readonly shared: (folder: string, count: number) => string;
    readonly documents: (folder: string, reports: number, feedbacks: number, printed: string | undefined) => string;
    readonly noFeedback: (units: readonly string[]) => string;
    readonly wouldOverwriteDocument: (file: string) => string;
  };
  readonly headcount: {
    readonly notOurs: (file: string) => string;
    readonly changed: (file: string) => string;
    readonly otherRound: (file: string, found: string, wanted: string) => string;
    readonly locked: (units: readonly string[]) => string;
    readonly blank: string;
    readonly refused: (what: string, why: string) => string;
    readonly done: (file: string, units: number, added: number, changed: number) => string;
    readonly without: (units: readonly string[]) => string;
  };
  readonly questionnaire: {
    readonly issued: (count: number, folder: string) => string;
    readonly counted: (file: string, units: number, few: number) => string;
    readonly nothing: string;
    readonly line: (valid: number, entered: number, total: string, tooFew: boolean) => string;
  };
  readonly fieldwork: {
    readonly nobodySampled: string;
    readonly issued: (count: number, folder: string) => string;
    readonly reasonMissing: (units: readonly string[]) => string;
    readonly taken: (records: number, problems: number) => string;
    readonly planned: (file: string) => string;
    readonly planChecked: (errors: number, warnings: number) => string;
    readonly planHasErrors: (count: number, first: string) => string;
    readonly planWritten: (file: string, annexes: number) => string;
    readonly cannotUse: (file: string, why: string) => string;
    readonly parties: (file: string) => string;
  };
  readonly demo: {
    readonly steps: { readonly sample: string; readonly check: string; readonly consolidate: string };
    readonly startedName: string;
    readonly end: (files: {
      roster: string;
      returns: string;
      workbook: string;
      form: string;
      started: string;
    }) => string;
  };
}

/** In the order of a round, as help lists them; samples and what is for programs at the end. */
export const commandNames = [
  "scheme",
  "plan",
  "roster",
  "issue",
  "headcount",
  "check",
  "return",
  "consolidate",
  "verify",
  "questionnaire",
  "finalise",
  "documents",
  "ledger",
  "share",
  "round",
  "sample",
  "demo",
  "score",
  "inspect",
] as const;
export type CommandName = (typeof commandNames)[number];
