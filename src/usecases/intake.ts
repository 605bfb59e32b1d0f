import type { FileFault } from "#core/form/fileFault";
import type { LockReading } from "#core/headcount/headcountBook";
import type { LockFault } from "#core/headcount/lockBasis";
import type { RosterReading } from "#core/roster/readRoster";
import type { Roster, RosterFault } from "#core/roster/roster";
import type { ReturnSummary } from "./returnSummary";

/** A file as it was chosen or dropped; what is in it is known to the reader alone. */
export interface PickedFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  /** When it was last changed; tells an edited file from the same one chosen twice. */
  readonly changed: number;
}

export type FileAnswer =
  | { readonly is: "return"; readonly verdict: ReturnSummary }
  | { readonly is: "roster"; readonly reading: RosterReading; readonly verdict: ReturnSummary }
  | { readonly is: "headcount"; readonly reading: LockReading; readonly verdict: ReturnSummary }
  /** Moved, deleted or locked since it was chosen. */
  | { readonly is: "gone" };

/** Reads files away from the page. */
export interface ReturnReader<File extends PickedFile> {
  /** Returns are held against this roster from now on. */
  begin(roster: Roster | undefined): void;
  read(file: File): Promise<FileAnswer>;
  /** Ends the reading in progress, whatever it is busy with; its promise never settles. */
  abandon(): void;
}

export interface ReturnLine<File extends PickedFile> {
  readonly id: number;
  readonly file: File;
  readonly state: "waiting" | "reading" | "read" | "stuck" | "gone" | "cancelled";
  readonly verdict?: ReturnSummary;
}

export interface RosterTrouble {
  readonly file: string;
  readonly faults: readonly RosterFault[];
  /** Why the file could not even be looked into; there are no faults then. */
  readonly unread?: FileFault;
}

/** The locked headcount check as it was chosen: in use, or why it isn't. */
export interface LockChosen {
  readonly from: string;
  /** How many units are locked; undefined where it can't be used. */
  readonly units: number | undefined;
  readonly fault: LockFault | undefined;
}

export interface Intake<File extends PickedFile> {
  readonly lines: readonly ReturnLine<File>[];
  readonly running: boolean;
  /** Lines that wait for nothing any more. */
  readonly done: number;
  readonly roster: Roster | undefined;
  readonly rosterFrom: string;
  readonly rosterTrouble: RosterTrouble | undefined;
  /** A roster is being read, by itself or again among the returns: whoever can do without one waits for it all the same. */
  readonly rosterComing: boolean;
  /** It goes with the roster, and counts in its round only. */
  readonly headcount: LockChosen | undefined;
}

export interface ReturnTaking<File extends PickedFile> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => Intake<File>;
  add(files: readonly File[]): void;
  cancel(): void;
  clear(): void;
  /** What was read before is read again: the roster decides what is accepted. */
  useRoster(roster: Roster, from: string): void;
  /** One that was found elsewhere and can't be used. Another one in use stays; the same one, as it was before, doesn't. */
  refuseRoster(faults: readonly RosterFault[], from: string): void;
  /**
   * Reads everything again, the roster first where it came as a file; one from elsewhere has to be given anew. Other
   * schemes were given, and they decide what is accepted.
   */
  again(): void;
  /** A roster by itself, not among returns. */
  addRoster(file: File): Promise<void>;
  /** 领导职数核对 by itself; what was read before is read again, because it counts in scoring. */
  addHeadcount(file: File): Promise<void>;
  dropHeadcount(): void;
}
