import type { NumberState } from "../roster/carried";
import type { RosterFaultKind } from "../roster/roster";
import type { SettingKey } from "../roster/rosterColumns";

/** Facts of a roster fault, already named in the language. */
export interface RosterFaultFacts {
  readonly text: string;
  /** Heading of the column, in quotation marks; "" where there is none. */
  readonly heading: string;
  readonly titles: readonly string[];
  /** `名录（市直部门） B7`, "" where there is none. */
  readonly first: string;
  readonly least: number;
  readonly most: number;
}

/** Everything the roster workbook says, in one language. */
export interface RosterWords {
  readonly fileTitle: (title: string) => string;
  readonly sheets: {
    readonly settings: string;
    readonly units: (unitClass: string) => string;
    readonly transfers: string;
    readonly items: string;
    readonly takings: string;
  };
  readonly settings: {
    readonly title: string;
    readonly labels: Readonly<Record<SettingKey, string>>;
    readonly hints: Readonly<Record<SettingKey, string>>;
    readonly head: readonly [item: string, value: string, hint: string];
    readonly howTitle: string;
    readonly how: readonly string[];
  };
  readonly units: {
    readonly title: (unitClass: string) => string;
    readonly note: string;
    readonly headings: Readonly<Record<string, string>>;
    readonly hints: Readonly<Record<string, string>>;
    /** D1.3 应完成改革任务数（项） */
    readonly officeHeading: (indicator: string, title: string, unit: string) => string;
    readonly officeHint: string;
  };
  readonly transfers: RegisterWords;
  readonly items: RegisterWords & { readonly target: (banner: string) => string };
  readonly takings: RegisterWords;
  /** Sheets of a roster that carries on from the round before. */
  readonly carried: {
    readonly confirmSheet: string;
    readonly confirmTitle: (round: string) => string;
    readonly confirmNotes: readonly string[];
    readonly lastSheet: string;
    readonly lastTitle: (round: string) => string;
    readonly lastNotes: readonly string[];
    readonly headings: Readonly<Record<CarriedColumn, string>>;
    readonly hints: Readonly<Record<CarriedColumn, string>>;
    /** What stands beside a number; `large`: changed by more than a tenth. */
    readonly state: (kind: NumberState["kind"], large: boolean) => string;
    /** A problem of the last round that is not closed, beside the indicator's note. */
    readonly open: (text: string) => string;
    /** When forms are issued: numbers carried over that nobody has confirmed. */
    readonly unconfirmed: (count: number, units: readonly string[]) => string;
    /** V53 */
    readonly undocumented: (unit: string, item: string, was: string, now: string, large: boolean) => string;
  };
  readonly quoted: (text: string) => string;
  readonly listSeparator: string;
  /** `where：sentence` */
  readonly placed: (where: string, sentence: string) => string;
  readonly faults: Readonly<Record<RosterFaultKind, (facts: RosterFaultFacts) => string>>;
}

type CarriedColumn = "name" | "item" | "was" | "now" | "confirmed" | "docNo" | "state" | "said";

interface RegisterWords {
  readonly title: string;
  readonly note: string;
  readonly headings: Readonly<Record<string, string>>;
  readonly hints: Readonly<Record<string, string>>;
}
