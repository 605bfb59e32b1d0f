import { hostFileFault, type FileFault } from "#core/form/fileFault";
import type { LockReading } from "#core/headcount/headcountBook";
import type { RosterReading } from "#core/roster/readRoster";
import type { Intake, PickedFile, ReturnLine, ReturnReader, ReturnTaking, RosterTrouble } from "./intake";
import type { After } from "./liveForm";
import { patientReader, type PatientAnswer } from "./patientReader";
import { rosterInUse } from "./rosterInUse";

/** The page is told at most this often, in milliseconds. */
const PACE = 100;

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
  const basis = rosterInUse();
  const beginAgain = (): void => {
    reader.begin(basis.current().roster);
  };
  const patient = patientReader(reader, after, beginAgain);
  let lines: readonly ReturnLine<File>[] = [];
  let nextId = 1;
  let running = false;
  /** Raised whenever what is being read no longer matters. */
  let turn = 0;
  let callOff: (() => void) | undefined;
  /** Lines that turned out to be the roster or the lock; they are no returns, and read only once. */
  const rosters = new Set<number>();
  /** A roster that was chosen by itself. */
  let rosterFile: File | undefined;
  let comingRosters = 0;
  /** There was one, and it may be among the files that are read again. */
  let rosterAwaited = false;
  const listeners = new Set<() => void>();
  let state: Intake<File> = { lines, running, done: 0, ...basis.current(), rosterComing: false };

  const publish = (): void => {
    callOff?.();
    callOff = undefined;
    const used = basis.current();
    const done = lines.filter(settled).length;
    const rosterComing = comingRosters > 0 || (rosterAwaited && running && !used.roster);
    state = { lines, running, done, ...used, rosterComing };
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

  const readNext = async (line: ReturnLine<File>): Promise<void> => {
    const mine = turn;
    set(line.id, { state: "reading" });
    const answer = await patient.read(line.file);
    // Cancelled or cleared meanwhile.
    if (answer === "left" || mine !== turn) return;
    if (answer === "stuck") set(line.id, { state: "stuck" });
    else if (answer.is === "gone") set(line.id, { state: "gone" });
    else {
      set(line.id, { state: "read", verdict: answer.verdict });
      if (answer.is === "return") return;
      rosters.add(line.id);
      if (answer.is === "headcount") takeLock(answer.reading, line.file.name);
      else if (!basis.current().roster) takeRoster(answer.reading, line.file.name);
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
  /** After what a person did: the page is told at once, and whatever waits now is read. */
  const publishAndRun = (): void => {
    publish();
    void run();
  };

  const takeRoster = (reading: RosterReading, from: string): void => {
    if (basis.take(reading, from)) readAgain();
    else publishSoon();
  };
  const takeLock = (reading: LockReading | undefined, from: string): void => {
    if (basis.takeLock(reading, from)) readAgain();
    else publishSoon();
  };
  /** Held against another roster, or another lock. */
  const readAgain = (): void => {
    beginAgain();
    lines = lines.map((line) => (line.state === "read" && !rosters.has(line.id) ? waiting(line) : line));
    publishSoon();
  };

  const interrupt = (): void => {
    turn++;
    patient.interrupt();
  };

  const addRoster = async (file: File): Promise<void> => {
    rosterFile = file;
    comingRosters++;
    publish();
    try {
      const answer = await patient.read(file);
      if (typeof answer === "object" && answer.is === "roster") takeRoster(answer.reading, file.name);
      else basis.refuse(noRoster(file.name, answer));
    } finally {
      comingRosters--;
      publish();
    }
    void run();
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => state,
    add(files) {
      const known = new Set(lines.filter(({ state: is }) => !UNREAD.has(is)).map(({ file }) => keyOf(file)));
      const fresh = files.filter((file) => !known.has(keyOf(file)) && known.add(keyOf(file)));
      const given = new Set(fresh.map(keyOf));
      const others = lines.filter(({ file }) => !given.has(keyOf(file)));
      lines = [...others, ...rostersFirst(fresh).map((file) => waiting({ id: nextId++, file }))];
      publishAndRun();
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
    useRoster(roster, from) {
      rosterFile = undefined;
      takeRoster({ ok: true, roster, warnings: [] }, from);
      publishAndRun();
    },
    refuseRoster(faults, from) {
      takeRoster({ ok: false, faults }, from);
      publishAndRun();
    },
    again() {
      const { roster } = basis.current();
      if (lines.length === 0 && !rosterFile && !roster) return;
      rosterAwaited = roster !== undefined;
      basis.drop();
      rosters.clear();
      lines = lines.map((line) => (line.state === "read" || line.state === "reading" ? waiting(line) : line));
      interrupt();
      publish();
      if (rosterFile) void addRoster(rosterFile);
      else void run();
    },
    addRoster,
    async addHeadcount(file) {
      const answer = await patient.read(file);
      const read = typeof answer === "object" && answer.is === "headcount";
      takeLock(read ? answer.reading : "notThere", file.name);
      publishAndRun();
    },
    dropHeadcount() {
      takeLock(undefined, "");
      publishAndRun();
    },
  };
}

/** A line before its turn, or once more before it: nothing is known of its file. */
const waiting = <File extends PickedFile>({ id, file }: Pick<ReturnLine<File>, "id" | "file">): ReturnLine<File> => ({
  id,
  file,
  state: "waiting",
});

/** Nothing was found out about such a file: given again, it is read, and its old line goes. */
const UNREAD: ReadonlySet<string> = new Set<ReturnLine<PickedFile>["state"]>(["cancelled", "gone"]);

const settled = ({ state }: { readonly state: string }): boolean => state !== "waiting" && state !== "reading";

const keyOf = ({ path, size, changed }: PickedFile): string => `${path}\n${size}\n${changed}`;

/** A roster among files is best read first: what comes after it is read once only. */
function rostersFirst<File extends PickedFile>(files: readonly File[]): File[] {
  const likely = ({ name }: File): number => (/名录|roster/i.test(name) ? 0 : 1);
  return [...files].sort((one, other) => likely(one) - likely(other));
}

/** What is told of a file that was chosen as the roster and isn't one. */
function noRoster(file: string, answer: PatientAnswer): RosterTrouble {
  const unread = unreadFor(answer);
  return unread ? { file, faults: [], unread } : { file, faults: [{ kind: "notARoster", text: file }] };
}

/** Why a file could not be looked into at all; undefined where it could, or where nobody waits any more. */
function unreadFor(answer: PatientAnswer): FileFault | undefined {
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
