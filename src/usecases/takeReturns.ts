import { hostFileFault, type FileFault } from "#core/form/fileFault";
import type { RosterReading } from "#core/roster/readRoster";
import type { Roster, RosterFault } from "#core/roster/roster";
import type { LockReading } from "#core/headcount/headcountBook";
import { basisOfLock, roundFault, type LockFault } from "#core/headcount/lockBasis";
import type { After } from "./liveForm";
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

/** No file of the allowed size takes longer to read than this, in milliseconds; one that does hangs. */
export const HANGING = 20_000;
/** The page is told at most this often. */
const PACE = 100;

const settled = ({ state }: { readonly state: string }): boolean => state !== "waiting" && state !== "reading";

/** Takes files one after the other; a bad one never stops the others, and none is counted twice. */
export function takeReturns<File extends PickedFile>({
  reader,
  after,
  onFault,
}: {
  readonly reader: ReturnReader<File>;
  readonly after: After;
  readonly onFault: (fault: unknown) => void;
}): ReturnTaking<File> {
  let lines: ReturnLine<File>[] = [];
  let roster: Pick<Intake<File>, "roster" | "rosterFrom" | "rosterTrouble"> = {
    roster: undefined,
    rosterFrom: "",
    rosterTrouble: undefined,
  };
  /** The roster as it was given, without the lock. */
  let bare: Roster | undefined;
  let locked: { readonly reading: LockReading; readonly from: string } | undefined;
  let nextId = 1;
  let running = false;
  /** Raised whenever what is being read no longer matters. */
  let turn = 0;
  let callOff: (() => void) | undefined;
  /** Ends the wait for the file that is being read. */
  let giveUp: (() => void) | undefined;
  /** Lines that turned out to be the roster or the lock; they are no returns, and read only once. */
  const rosters = new Set<number>();
  /** A roster that was chosen by itself. */
  let rosterFile: File | undefined;
  let comingRosters = 0;
  /** There was one, and it may be among the files that are read again. */
  let rosterAwaited = false;
  const listeners = new Set<() => void>();
  let state: Intake<File> = { lines, running, done: 0, ...roster, rosterComing: false, headcount: undefined };

  const publish = (): void => {
    callOff?.();
    callOff = undefined;
    const headcount = locked && lockChosen(locked, bare);
    const done = lines.filter(settled).length;
    const rosterComing = comingRosters > 0 || (rosterAwaited && running && !roster.roster);
    state = { lines, running, done, ...roster, rosterComing, headcount };
    listeners.forEach((tell) => {
      tell();
    });
  };
  const publishSoon = (): void => {
    callOff ??= after(PACE, publish);
  };
  const set = (id: number, change: Partial<ReturnLine<File>>): void => {
    lines = lines.map((line) => (line.id === id ? { ...line, ...change } : line));
    publishSoon();
  };

  /** A hanging file is given up: its reader is ended, and the next one gets a fresh one. */
  const patiently = (file: File): Promise<FileAnswer | "stuck" | "left"> =>
    new Promise((resolve, reject) => {
      const end = (answer: FileAnswer | "stuck" | "left"): void => {
        stopWaiting();
        giveUp = undefined;
        resolve(answer);
      };
      const stopWaiting = after(HANGING, () => {
        reader.abandon();
        reader.begin(roster.roster);
        end("stuck");
      });
      giveUp = () => {
        end("left");
      };
      reader.read(file).then(end, (fault: unknown) => {
        stopWaiting();
        reject(fault instanceof Error ? fault : new Error(String(fault)));
      });
    });

  const readNext = async (line: ReturnLine<File>): Promise<void> => {
    const mine = turn;
    set(line.id, { state: "reading" });
    const answer = await patiently(line.file);
    // Cancelled or cleared meanwhile.
    if (answer === "left" || mine !== turn) return;
    if (answer === "stuck") set(line.id, { state: "stuck" });
    else if (answer.is === "gone") set(line.id, { state: "gone" });
    else {
      set(line.id, { state: "read", verdict: answer.verdict });
      if (answer.is === "return") return;
      rosters.add(line.id);
      if (answer.is === "headcount") takeLock(answer.reading, line.file.name);
      else if (!roster.roster) takeRoster(answer.reading, line.file.name);
    }
  };

  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    publish();
    try {
      for (;;) {
        const line = lines.find(({ state: is }) => is === "waiting");
        if (!line) break;
        await readNext(line);
      }
    } catch (fault) {
      onFault(fault);
    } finally {
      running = false;
      publish();
    }
  };

  const takeRoster = (reading: RosterReading, from: string): void => {
    if (!reading.ok) {
      const rosterTrouble = { file: from, faults: reading.faults };
      if (!roster.roster || roster.rosterFrom !== from) {
        roster = { ...roster, rosterTrouble };
        publishSoon();
        return;
      }
      // The one in use, as it stands now: what it said before would be scored by without a word.
      bare = undefined;
      roster = { roster: undefined, rosterFrom: "", rosterTrouble };
      readAgain();
      return;
    }
    bare = reading.roster;
    roster = { roster: withLock(bare, locked?.reading), rosterFrom: from, rosterTrouble: undefined };
    readAgain();
  };

  /** A lock that can't be used changes nothing, and says why. */
  const takeLock = (reading: LockReading | undefined, from: string): void => {
    locked = reading === undefined ? undefined : { reading, from };
    if (!bare) {
      publishSoon();
      return;
    }
    const before = roster.roster;
    roster = { ...roster, roster: withLock(bare, reading) };
    if (before?.headcount ?? roster.roster?.headcount) readAgain();
    else publishSoon();
  };

  /** Held against another roster, or another lock. */
  const readAgain = (): void => {
    reader.begin(roster.roster);
    lines = lines.map((line) =>
      line.state === "read" && !rosters.has(line.id) ? { id: line.id, file: line.file, state: "waiting" } : line,
    );
    publishSoon();
  };

  const interrupt = (): void => {
    turn++;
    reader.abandon();
    reader.begin(roster.roster);
    giveUp?.();
  };

  const takings: ReturnTaking<File> = {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => state,
    add(files) {
      const known = new Set(lines.filter(({ state: is }) => is !== "gone").map(({ file }) => keyOf(file)));
      const fresh = files.filter((file) => !known.has(keyOf(file)) && known.add(keyOf(file)));
      // A roster among them is best read first: what comes after it is read once only.
      const likely = (file: File): number => (/名录|roster/i.test(file.name) ? 0 : 1);
      const sorted = [...fresh].sort((one, other) => likely(one) - likely(other));
      lines = [...lines, ...sorted.map((file): ReturnLine<File> => ({ id: nextId++, file, state: "waiting" }))];
      publish();
      void run();
    },
    cancel() {
      lines = lines.map((line) => (settled(line) ? line : { ...line, state: "cancelled" }));
      interrupt();
      publish();
    },
    clear() {
      lines = [];
      interrupt();
      publish();
    },
    useRoster(used, from) {
      rosterFile = undefined;
      takeRoster({ ok: true, roster: used, warnings: [] }, from);
      publish();
      void run();
    },
    refuseRoster(faults, from) {
      takeRoster({ ok: false, faults }, from);
      publish();
      void run();
    },
    again() {
      const chosen = rosterFile;
      bare = undefined;
      if (lines.length === 0 && !chosen && !roster.roster) return;
      rosterAwaited = roster.roster !== undefined;
      roster = { roster: undefined, rosterFrom: "", rosterTrouble: undefined };
      rosters.clear();
      lines = lines.map((line) =>
        line.state === "read" || line.state === "reading" ? { id: line.id, file: line.file, state: "waiting" } : line,
      );
      interrupt();
      publish();
      if (chosen) void takings.addRoster(chosen);
      else void run();
    },
    async addRoster(file) {
      rosterFile = file;
      comingRosters++;
      publish();
      try {
        const answer = await patiently(file);
        if (typeof answer === "object" && answer.is === "roster") takeRoster(answer.reading, file.name);
        else {
          const unread = unreadFor(answer);
          const trouble: Omit<RosterTrouble, "file"> = unread
            ? { faults: [], unread }
            : { faults: [{ kind: "notARoster", text: file.name }] };
          roster = { ...roster, rosterTrouble: { file: file.name, ...trouble } };
        }
      } finally {
        comingRosters--;
        publish();
      }
      void run();
    },
    async addHeadcount(file) {
      const answer = await patiently(file);
      const read = typeof answer === "object" && answer.is === "headcount";
      takeLock(read ? answer.reading : "notThere", file.name);
      publish();
      void run();
    },
    dropHeadcount() {
      takeLock(undefined, "");
      publish();
      void run();
    },
  };
  return takings;
}

/** The roster with the lock, if the lock is sound and of its round. */
function withLock(roster: Roster, reading: LockReading | undefined): Roster {
  return typeof reading !== "object" || roundFault(reading, roster.settings.round)
    ? roster
    : { ...roster, headcount: basisOfLock(reading) };
}

function lockChosen({ reading, from }: { reading: LockReading; from: string }, roster: Roster | undefined): LockChosen {
  if (typeof reading === "string") return { from, units: undefined, fault: { kind: reading } };
  const fault = roster && roundFault(reading, roster.settings.round);
  return { from, units: fault ? undefined : reading.units.length, fault };
}

const keyOf = ({ path, size, changed }: PickedFile): string => `${path}\n${size}\n${changed}`;

/** Why a file could not be looked into at all; undefined where it could, or where nobody waits any more. */
function unreadFor(answer: FileAnswer | "stuck" | "left"): FileFault | undefined {
  if (answer === "left") return undefined;
  if (answer === "stuck") return { kind: "tooSlow" };
  if (answer.is === "gone") return { kind: "cannotOpen" };
  const { reason } = answer.verdict;
  switch (reason?.kind) {
    case "notAWorkbook":
    case "encrypted":
    case "damaged":
    case "tooLarge":
      return hostFileFault(reason);
    case "tooSlow":
    case "ourFault":
      return { kind: reason.kind };
    default:
      return undefined;
  }
}
