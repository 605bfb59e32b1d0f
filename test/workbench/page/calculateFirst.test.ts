import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { soon } from "../../../src/workbench/host/soon";
import { calculateFirst } from "../../../src/workbench/page/calculateFirst";

type Told = (command: { readonly id: string; readonly params?: object }) => void;
const EDIT = { id: "sheet.mutation.set-range-values" };
const NOTIFICATION = "formula.mutation.set-formula-calculation-notification";
const BEGUN = { id: NOTIFICATION, params: { stageInfo: {} } };
const ENDED = { id: NOTIFICATION, params: { functionsExecutedState: 3 } };

/** Univer as far as it matters here: it puts a calculation off by 100 ms, anew at each mutation, and draws when it is told to. */
function univer() {
  const done: string[] = [];
  const listeners: Told[] = [];
  const commands = {
    onCommandExecuted: (told: Told) => ({ dispose: () => undefined, at: listeners.push(told) }),
    executeCommand: (id: string) => done.push(id),
  };
  class TriggerCalculationController {
    _commandService = commands;
    timer: ReturnType<typeof setTimeout> | undefined;
    constructor() {
      this._commandExecutedListener();
    }
    _commandExecutedListener() {
      this._commandService.onCommandExecuted(({ id }) => {
        if (id !== EDIT.id) return;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this._commandService.executeCommand("calculated"), 100);
      });
    }
  }
  class Engine {
    _renderFrame() {
      done.push("drawn");
    }
  }
  calculateFirst({ TriggerCalculationController, Engine });
  const { _commandService } = new TriggerCalculationController();
  const engine = new Engine();
  return {
    done,
    kept: _commandService === commands,
    tell: (command: Parameters<Told>[0]) => {
      for (const told of listeners) told(command);
    },
    frame: () => {
      engine._renderFrame();
    },
  };
}
/** Messages between ports come in tasks of their own, which no played clock knows. */
const task = (): Promise<void> => new Promise(soon);

describe("an edit in Univer", () => {
  beforeEach(() => {
    jest.useFakeTimers({ doNotFake: ["queueMicrotask"] });
    Object.assign(globalThis, { window: globalThis });
  });
  afterEach(async () => {
    await task();
    Reflect.deleteProperty(globalThis, "window");
    jest.useRealTimers();
  });

  it("is calculated in the next task, once for several mutations, and not again when Univer's time has come", async () => {
    const { done, tell, kept } = univer();
    expect(kept).toBe(true);
    tell(EDIT);
    tell(EDIT);
    expect(done).toEqual([]);
    await task();
    await task();
    expect(done).toEqual(["calculated"]);
    jest.advanceTimersByTime(1000);
    expect(done).toEqual(["calculated"]);
  });

  it("leaves everybody else's timers as they are", async () => {
    const { done, tell } = univer();
    tell(EDIT);
    setTimeout(() => done.push("theirs"), 100);
    await task();
    await task();
    expect(done).toEqual(["calculated"]);
    jest.advanceTimersByTime(100);
    expect(done).toEqual(["calculated", "theirs"]);
  });

  it("is drawn when its calculation has ended", () => {
    const { done, tell, frame } = univer();
    frame();
    tell(EDIT);
    frame();
    tell(BEGUN);
    frame();
    expect(done).toEqual(["drawn"]);
    tell(ENDED);
    frame();
    expect(done).toEqual(["drawn", "drawn"]);
  });

  it("is drawn without its results when they take long", () => {
    const { done, tell, frame } = univer();
    tell(EDIT);
    jest.advanceTimersByTime(300);
    frame();
    expect(done).not.toContain("drawn");
    jest.advanceTimersByTime(1);
    frame();
    expect(done).toContain("drawn");
  });
});
