import {
  readForm,
  type CellRef,
  type Evaluation,
  type FormIdentity,
  type FormReading,
  type FormSheets,
  type LiveProblem,
  type LiveWorkbook,
  type Scheme,
} from "#core";
import { evaluateReading } from "./evaluateReading";
import { formIn, recogniseWorkbook, schemeIn, type FindScheme, type OpenWorkbook } from "./recogniseWorkbook";

/** A form as it stands this moment: the same that a returned file would give. */
export interface FormNow {
  readonly scheme: Scheme;
  readonly identity: FormIdentity;
  readonly sheets: FormSheets;
  readonly reading: FormReading;
  readonly evaluation: Evaluation;
}

export interface LiveState {
  /** undefined until the workbook has been looked at for the first time. */
  readonly open: OpenWorkbook["is"] | undefined;
  readonly workbook: OpenWorkbook | undefined;
  readonly form: FormNow | undefined;
  readonly looking: boolean;
  /** Why the last look failed; what was known before stays. */
  readonly trouble: LiveProblem | undefined;
  readonly selected: CellRef | undefined;
  /** The workbook tells nothing of edits or of where the person is: only `checkAll` and `refocus` find out. */
  readonly deaf: boolean;
}

/** Runs something later, unless it is called off. */
export type After = (milliseconds: number, run: () => void) => () => void;

export interface LiveFormOrder {
  readonly workbook: LiveWorkbook;
  readonly findScheme: FindScheme;
  readonly after: After;
  /** A bug of ours: told to whoever holds everything together. */
  readonly onFault: (fault: unknown) => void;
}

export interface LiveForm {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => LiveState;
  /** Listens to the workbook and looks at it for the first time. */
  start(): Promise<void>;
  stop(): void;
  /** Looks at everything at once, whatever the events say. */
  checkAll(): Promise<void>;
  /** The pane or a sheet came to the front: something may have happened meanwhile. */
  refocus(): void;
  /** Somebody turns to the pane: an edit may have happened of which nothing was told. */
  glance(): void;
}

/**
 * What an edit brings with it is seen by one look. Short, because whoever asks before a calculation ends is answered when it does,
 * and who asks later waits for the drawing as well; edits that come later than this have a look of their own.
 */
export const PAUSE = 15;
/** Until an entry that is still being typed is looked at again. */
const PATIENCE = 1500;

/**
 * Keeps a form's evaluation up to date, and only reads: on builds without undo for add-ins, any write would empty the
 * user's undo stack. Events are hints: each leads to one read of the form's sheets, however many come. One round is in
 * flight, one is pending.
 */
export function liveForm({ workbook, findScheme, after, onFault }: LiveFormOrder): LiveForm {
  let state: LiveState = {
    open: undefined,
    workbook: undefined,
    form: undefined,
    looking: false,
    trouble: undefined,
    selected: undefined,
    deaf: false,
  };
  const listeners = new Set<() => void>();
  const leave: (() => void)[] = [];
  let due: "again" | "everything" | undefined;
  let running: Promise<void> | undefined;
  let callOff: (() => void) | undefined;
  /** A look at an edit is already on its way; what happens until then is seen by it too. */
  let expected = false;
  let stopped = false;

  const publish = (change: Partial<LiveState>): void => {
    state = { ...state, ...change };
    listeners.forEach((tell) => {
      tell();
    });
  };

  const look = async (what: "again" | "everything"): Promise<void> => {
    const known = state.workbook;
    if (what === "again" && known?.is === "form") {
      // The form's own sheets are enough, unless one of them is no longer where it was.
      const read = await workbook.read(known.names);
      if (!read.ok) return fail(read.problem);
      if (read.value.sheets.length === known.names.length) {
        const opened = await formIn(read.value, findScheme);
        if (opened.is === "form") return show(opened);
      }
    }
    if (what === "again" && known?.is === "scheme" && known.names.length > 0) {
      const read = await workbook.read(known.names);
      if (!read.ok) return fail(read.problem);
      if (read.value.sheets.length === known.names.length) return show(schemeIn(read.value));
    }
    const opened = await recogniseWorkbook(workbook, findScheme);
    return opened.ok ? show(opened.value) : fail(opened.problem);
  };

  const fail = (trouble: LiveProblem): void => {
    publish({ trouble });
    if (trouble.kind === "cellBeingEdited") later(PATIENCE);
  };

  const show = (opened: OpenWorkbook): void => {
    const form = opened.is === "form" ? formNow(opened.scheme, opened.sheets) : undefined;
    publish({ open: opened.is, workbook: opened, form, trouble: undefined });
  };

  const rounds = async (): Promise<void> => {
    publish({ looking: true });
    try {
      while (due && !stopped) {
        const what = due;
        due = undefined;
        await look(what);
      }
    } catch (fault) {
      due = undefined;
      onFault(fault);
    } finally {
      running = undefined;
      publish({ looking: false });
    }
  };

  const go = (what: "again" | "everything"): Promise<void> => {
    due = due === "everything" ? due : what;
    callOff?.();
    callOff = undefined;
    expected = false;
    running ??= rounds();
    return running;
  };

  const later = (pause: number, what: "again" | "everything" = "again"): void => {
    if (stopped) return;
    callOff?.();
    expected = false;
    callOff = after(pause, () => void go(what));
  };

  /**
   * An edit in a workbook that is neither form nor scheme changes nothing for us; coming back to the pane finds out soon enough. Edits that
   * follow one another don't put the look off: the end of a calculation tells once more, and would cost a second pause.
   */
  const edited = (): void => {
    if (expected || !(state.open === undefined || state.open === "form" || state.open === "scheme")) return;
    later(PAUSE);
    expected = !stopped;
  };

  let unheard: readonly (() => Promise<() => void>)[] = [
    () => workbook.onEdit(edited),
    () =>
      workbook.onSelect((selected) => {
        publish({ selected });
      }),
  ];
  /** A host that refuses its events is no reason to do without everything else: it is said, and tried again on command. */
  const listen = async (): Promise<void> => {
    const asked = unheard;
    unheard = [];
    for (const register of asked) {
      try {
        const unsubscribe = await register();
        if (stopped) unsubscribe();
        else leave.push(unsubscribe);
      } catch {
        unheard = [...unheard, register];
      }
    }
    publish({ deaf: unheard.length > 0 });
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => state,
    async start() {
      await listen();
      await go("everything");
    },
    stop() {
      stopped = true;
      callOff?.();
      for (const unsubscribe of leave.splice(0)) unsubscribe();
    },
    async checkAll() {
      if (state.deaf) await listen();
      await go("everything");
    },
    refocus() {
      later(PAUSE, "everything");
    },
    glance: edited,
  };
}

function formNow(scheme: Scheme, sheets: FormSheets): FormNow {
  const reading = readForm(scheme, sheets);
  const { identity } = sheets;
  const evaluation = evaluateReading(scheme, reading, identity);
  return { scheme, identity, sheets, reading, evaluation };
}
