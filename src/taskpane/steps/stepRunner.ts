import type { StepId } from "#core/languages/stepWords";
import type { After } from "#usecases/liveForm";
import { HANGING } from "#usecases/patientReader";
import type { MadeFile, StepLine, StepMessage, StepOrder, StepOutcome, SteppingOrder } from "./stepOrder";

/** Where steps are carried out: a worker, or whatever stands in for it. */
export interface StepPort {
  send(order: SteppingOrder): void;
  end(): void;
}
export type StartPort = (hear: (message: StepMessage) => void, stopped: (why: string) => void) => StepPort;

/** A step while it is carried out, and afterwards. */
export interface StepWork {
  readonly step: StepId;
  /** One for each given file, in their order. */
  readonly lines: readonly StepLine[];
  readonly read: number;
  readonly making: { readonly done: number; readonly all: number } | undefined;
  readonly running: boolean;
  readonly cancelled: boolean;
  readonly outcome: StepOutcome | undefined;
}

export interface StepState {
  readonly work: StepWork | undefined;
  /** Steps that made a file since the pane was opened. */
  readonly made: ReadonlySet<StepId>;
}

/** Carries out one step at a time. */
export interface StepRunner {
  readonly subscribe: (listener: () => void) => () => void;
  readonly current: () => StepState;
  /** `waiting`: the lines as they stand before anything is read; `stuck`: what becomes of one that hangs. */
  run(order: StepOrder, waiting: readonly StepLine[], stuck: (line: StepLine) => StepLine): void;
  cancel(): void;
  /** Forgets what the last step said; not what was made. */
  leave(): void;
}

interface RunnerOrder {
  readonly start: StartPort;
  readonly after: After;
  readonly onFault: (fault: unknown) => void;
  readonly save: (file: MadeFile) => void;
}

/**
 * A file that gives no answer is given up with its worker, and the step is begun again without it: nothing of it was
 * written, so nothing is lost but time.
 */
export function stepRunner({ start, after, onFault, save }: RunnerOrder): StepRunner {
  let state: StepState = { work: undefined, made: new Set() };
  let port: StepPort | undefined;
  let stopWaiting: (() => void) | undefined;
  const listeners = new Set<() => void>();

  const publish = (change: Partial<StepState>): void => {
    state = { ...state, ...change };
    listeners.forEach((tell) => {
      tell();
    });
  };
  const change = (work: Partial<StepWork>): void => {
    if (state.work) publish({ work: { ...state.work, ...work } });
  };
  const setLine = (index: number, line: StepLine): void => {
    const { lines = [], read = 0 } = state.work ?? {};
    change({ lines: lines.map((one, at) => (at === index ? line : one)), read: Math.max(read, index + 1) });
  };
  const end = (): void => {
    stopWaiting?.();
    stopWaiting = undefined;
    port?.end();
    port = undefined;
  };

  const begin = (order: StepOrder, stuck: (line: StepLine) => StepLine, skip: readonly number[]): void => {
    const giveUp = (index: number): void => {
      end();
      const line = state.work?.lines[index];
      if (line) setLine(index, stuck(line));
      begin(order, stuck, [...skip, index]);
    };
    const fail = (fault: unknown): void => {
      end();
      change({ running: false });
      onFault(fault);
    };
    const hear = (message: StepMessage): void => {
      stopWaiting?.();
      stopWaiting = undefined;
      switch (message.kind) {
        case "reading":
          stopWaiting = after(HANGING, () => {
            giveUp(message.index);
          });
          return;
        case "read":
          setLine(message.index, message.line);
          return;
        case "making":
          change({ making: { done: message.done, all: message.all } });
          return;
        case "outcome": {
          const { outcome } = message;
          const made = outcome.done ? new Set([...state.made, order.step]) : state.made;
          if (state.work) publish({ work: { ...state.work, running: false, outcome }, made });
          if (outcome.done && outcome.file) save(outcome.file);
          return;
        }
        case "fault":
          fail(new Error(message.text));
      }
    };
    port ??= start(hear, (why) => {
      fail(new Error(`the worker that carries out steps stopped: ${why}`));
    });
    port.send({ order, skip });
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    current: () => state,
    run(order, waiting, stuck) {
      if (state.work?.running) return;
      end();
      publish({
        work: {
          step: order.step,
          lines: waiting,
          read: 0,
          making: undefined,
          running: true,
          cancelled: false,
          outcome: undefined,
        },
      });
      begin(order, stuck, []);
    },
    cancel() {
      end();
      change({ running: false, cancelled: true });
    },
    leave() {
      if (!state.work?.running) publish({ work: undefined });
    },
  };
}
