import { soon } from "../host/soon";

/** The parts of `@univerjs/sheets-formula` and `@univerjs/engine-render` that this is about. */
interface Univer {
  readonly TriggerCalculationController: { readonly prototype: object };
  readonly Engine: { readonly prototype: object };
}
interface Command {
  readonly id: string;
  readonly params?: object;
}
type Told = (command: Command, options?: unknown) => void;
interface Commands {
  readonly onCommandExecuted: (told: Told) => { dispose(): void };
}
interface Trigger {
  _commandService: Commands;
  _commandExecutedListener: (this: Trigger) => void;
}
interface Drawing {
  _renderFrame: (this: Drawing, timestamp: number) => void;
}

/** A calculation that takes longer than this, in milliseconds, is not waited for: what was typed is drawn without it. */
const PATIENCE = 300;

/**
 * An edit is calculated first and drawn then, as in Excel. Univer 0.25.1 begins to calculate 100 ms after the last mutation,
 * written into it as a number, and draws meanwhile, twice, what it draws again when the results are there; who waits for the
 * results, as the pane does, waits for all of that.
 */
export function calculateFirst({ TriggerCalculationController, Engine }: Univer): void {
  /** When a calculation was asked for that has not ended. */
  let asked = -Infinity;
  let timer: number | undefined;
  const patient = window.setTimeout.bind(window);

  /** Does the work, and what it puts off comes soon: the one thing that Univer's listener puts off is the calculation. */
  const hurried = (work: () => void): void => {
    window.setTimeout = ((run: () => void, wait: number) => {
      const mine = patient(run, wait);
      timer = mine;
      asked = performance.now();
      // Another mutation has called it off and put off its own.
      soon(() => {
        if (timer !== mine) return;
        window.clearTimeout(mine);
        run();
      });
      return mine;
    }) as typeof window.setTimeout;
    try {
      work();
    } finally {
      window.setTimeout = patient;
    }
  };

  const trigger = TriggerCalculationController.prototype as Trigger;
  const listen = trigger._commandExecutedListener;
  trigger._commandExecutedListener = function () {
    const commands = this._commandService;
    const onCommandExecuted: Commands["onCommandExecuted"] = (told) =>
      commands.onCommandExecuted((command, options) => {
        if (ends(command)) asked = -Infinity;
        hurried(() => {
          told(command, options);
        });
      });
    this._commandService = Object.assign(Object.create(commands) as Commands, { onCommandExecuted });
    listen.call(this);
    this._commandService = commands;
  };

  const engine = Engine.prototype as Drawing;
  const draw = engine._renderFrame;
  engine._renderFrame = function (timestamp) {
    if (performance.now() - asked > PATIENCE) draw.call(this, timestamp);
  };
}

/** Univer notifies of how far a calculation is, and at last of how it ended. */
function ends({ id, params }: Command): boolean {
  return (
    id === "formula.mutation.set-formula-calculation-notification" &&
    params !== undefined &&
    "functionsExecutedState" in params
  );
}
