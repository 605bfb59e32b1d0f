import type { LiveProblem } from "../form/workbook";
import type { Severity } from "../validation/issue";

/** Everything the task pane says, in one language. Sentences: where, what, what to do. */
export interface PaneWords {
  readonly name: string;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly listSeparator: string;
  readonly quoted: (text: string) => string;
  /** Expected trouble with the open workbook. */
  readonly trouble: (problem: LiveProblem) => string;
  /** What became of a build that broke off with its pane or its workbook, told when the pane comes back. */
  readonly unfinished: { readonly takenBack: string; readonly finished: string };

  readonly common: {
    readonly back: string;
    readonly cancel: string;
    readonly close: string;
    readonly copy: string;
    readonly copied: string;
    readonly copyByHand: string;
    readonly more: string;
    readonly retry: string;
    readonly loading: string;
    /** 填报数据 E41, the cell behind a line. */
    readonly cell: (sheet: string, cell: string) => string;
    readonly goTo: (where: string) => string;
    readonly points: (earned: string, all: string) => string;
    readonly saved: string;
    readonly sample: string;
    readonly messages: string;
  };

  /** Why a button of the ribbon has nothing to do here. */
  readonly ribbon: {
    readonly noForm: string;
    readonly noRoomForForm: string;
    readonly noRoomForRound: string;
  };

  /** Excel tells nothing of what is typed. */
  readonly deaf: string;

  readonly fault: {
    readonly title: string;
    readonly text: (reference: string) => string;
  };

  readonly strangeForm: {
    readonly title: (unit: string) => string;
    readonly otherVersion: (version: string, wanted: string) => string;
    readonly unknownScheme: (scheme: string) => string;
    readonly stillGood: string;
  };

  readonly unit: {
    readonly desk: string;
    readonly line: (unitClass: string, round: string, version: string) => string;
    readonly daysLeft: (days: number) => string;
    /** Of a round that is long over: nobody counts the days any more. */
    readonly wasDue: (isoDate: string) => string;
    readonly info: string;
    readonly about: {
      readonly title: string;
      readonly scheme: string;
      readonly code: string;
      readonly due: string;
      readonly contact: string;
      readonly none: string;
    };
    readonly score: {
      readonly label: string;
      readonly soFar: string;
      readonly of: (total: number) => string;
      readonly filled: (filled: number, required: number) => string;
      readonly applicable: (points: string) => string;
      readonly pending: (count: number) => string;
      readonly nextBlank: string;
    };
    readonly tabs: {
      readonly label: string;
      readonly issues: (count: number) => string;
      readonly scores: string;
      readonly row: string;
    };
    readonly issues: {
      readonly list: string;
      readonly filter: string;
      readonly count: (severity: string, count: number) => string;
      readonly checkAll: string;
      readonly checked: (errors: number, warnings: number, hints: number) => string;
      readonly none: string;
      readonly noneNote: string;
      readonly noneOfKind: string;
      readonly wholeForm: string;
    };
    readonly reason: {
      readonly label: (indicator: string) => string;
      readonly placeholder: string;
      readonly save: string;
      readonly saved: (indicator: string) => string;
      readonly given: (reason: string) => string;
    };
    readonly scores: {
      readonly list: string;
      readonly state: { readonly pending: string; readonly notApplicable: string };
      readonly how: string;
      readonly criteria: string;
      readonly open: (id: string, title: string) => string;
      readonly goToEntry: string;
      readonly defaults: string;
    };
    readonly row: {
      readonly empty: string;
      readonly criteria: string;
      readonly entry: string;
      readonly evidence: string;
      readonly noEvidence: string;
      readonly how: string;
      readonly issues: string;
      readonly noIssues: string;
      readonly hint: string;
      readonly reasonRow: string;
      readonly officeNumber: string;
      readonly computed: string;
      readonly points: (points: string) => string;
    };
    readonly handIn: {
      readonly button: string;
      readonly title: string;
      readonly ready: string;
      readonly readyNote: (explained: number) => string;
      readonly stepsTitle: string;
      readonly steps: (contact: string) => readonly string[];
      readonly notReady: string;
      readonly faults: string;
      readonly errors: (count: number) => string;
      readonly unexplained: (count: number) => string;
    };
    readonly menu: {
      readonly cover: string;
      readonly scoreSheet: string;
      readonly checkAll: string;
      readonly health: string;
    };
  };

  readonly cards: {
    readonly title: string;
    readonly newForm: { readonly title: string; readonly text: string };
    readonly collect: { readonly title: string; readonly text: string };
    readonly steps: { readonly title: string; readonly text: string };
    readonly sample: { readonly title: string; readonly text: string };
    readonly what: string;
    readonly building: string;
  };

  readonly newForm: {
    readonly title: string;
    readonly scheme: string;
    readonly unitName: string;
    readonly unitCode: string;
    readonly round: string;
    readonly roundTitle: string;
    readonly roundTitleDefault: string;
    readonly due: string;
    readonly button: string;
    readonly building: string;
    readonly missing: (label: string) => string;
    readonly officeNumbers: string;
    readonly many: string;
    readonly notHere: string;
  };

  readonly issueForms: {
    readonly title: string;
    readonly text: string;
    readonly button: (count: number) => string;
    readonly writing: (done: number, all: number) => string;
    readonly done: (count: number, file: string) => string;
    readonly blocked: string;
    readonly fileName: (round: string) => string;
    readonly numbersMissing: (count: number) => string;
  };

  readonly office: {
    readonly title: (round: string) => string;
    readonly stage: string;
    readonly stages: readonly string[];
    readonly stagesLabel: string;
    readonly back: string;
    readonly roster: {
      readonly label: string;
      readonly none: string;
      readonly choose: string;
      readonly fromWorkbook: string;
      readonly chosen: (units: number, from: string) => string;
      readonly change: string;
      /** Above the list of them. */
      readonly faults: (file: string, count: number) => string;
      readonly unread: (file: string, why: string) => string;
      readonly notInWorkbook: string;
      readonly openWorkbook: string;
      readonly blankTemplate: string;
    };
    readonly drop: {
      readonly label: string;
      readonly here: string;
      readonly or: string;
      readonly choose: string;
      readonly note: string;
      readonly notFiles: string;
    };
    readonly progress: {
      readonly label: string;
      readonly reading: (done: number, all: number) => string;
      readonly done: (all: number) => string;
      readonly cancelled: (done: number, all: number) => string;
    };
    readonly files: {
      readonly list: string;
      readonly waiting: string;
      readonly reading: string;
      readonly accepted: string;
      readonly warnings: (count: number) => string;
      readonly rejected: string;
      readonly replaced: (by: string) => string;
      /** When they were saved does not tell which of two is the later one. */
      readonly undecided: (by: string) => string;
      readonly copyOf: (by: string) => string;
      readonly stuck: string;
      readonly gone: string;
      readonly cancelled: string;
      readonly clear: string;
      readonly copyFailed: string;
      readonly onlyFailed: string;
      readonly all: string;
    };
    readonly board: {
      readonly label: string;
      readonly due: string;
      readonly reported: string;
      readonly notReported: string;
      readonly returned: string;
      readonly otherVersion: string;
      readonly unitDiffers: string;
      readonly copyReminder: string;
      readonly show: (count: number) => string;
    };
    readonly consolidate: {
      readonly button: (count: number) => string;
      readonly buttonEmpty: string;
      readonly running: string;
      readonly done: (count: number, due: number) => string;
      readonly inTheWayTitle: string;
      readonly inTheWay: (names: string) => string;
      readonly replace: string;
    };
    readonly trace: {
      readonly title: string;
      readonly text: string;
      readonly button: string;
      readonly searching: string;
      readonly noSelection: string;
      readonly nothing: (cell: string) => string;
      readonly heading: (unit: string, about: string) => string;
      readonly said: (text: string) => string;
      readonly blank: string;
      readonly file: (file: string, hash: string) => string;
      readonly row: string;
    };
    readonly sampleRound: string;
    readonly sampleRunning: string;
    readonly menuIssue: string;
  };
}
