import { tellsSheetNames } from "./capabilities";
import { inExcel } from "./excel";
import { codeOf } from "./problems";

/** What can be taken off again. */
interface Handler {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/**
 * One set of Excel's handlers for any number of listeners: on when the first comes, off when the last goes. One function
 * is handed over once and kept: closures made per event leak memory (office-js#1054).
 */
class Listening<T> {
  private readonly listeners = new Set<(heard: T) => void>();
  private handlers: Promise<readonly Handler[]> | undefined = undefined;

  constructor(
    private readonly register: (context: Excel.RequestContext, hear: (heard: T) => Promise<void>) => readonly Handler[],
  ) {}

  async add(listener: (heard: T) => void): Promise<() => void> {
    // One object a listener, so that the same function may listen twice.
    const own = (heard: T): void => {
      listener(heard);
    };
    this.listeners.add(own);
    this.handlers ??= this.start();
    try {
      await this.handlers;
    } catch (error) {
      this.listeners.delete(own);
      this.handlers = undefined;
      throw error;
    }
    return () => {
      this.listeners.delete(own);
      if (this.listeners.size === 0) void this.stop();
    };
  }

  private readonly hear = async (heard: T): Promise<void> => {
    for (const tell of [...this.listeners]) tell(heard);
  };

  private start(): Promise<readonly Handler[]> {
    return inExcel(async (context) => {
      const handlers = this.register(context, this.hear);
      await context.sync();
      return handlers;
    });
  }

  /** A handler can be taken off only in the context that put it on (docs: excel-add-ins-events). */
  private async stop(): Promise<void> {
    const started = this.handlers;
    const handlers = await started;
    // Somebody may have come in the meantime: a page that unsubscribes and subscribes again does so in one breath.
    if (this.listeners.size > 0 || this.handlers !== started) return;
    this.handlers = undefined;
    const [first] = handlers ?? [];
    if (!handlers || !first) return;
    try {
      await Excel.run(first.context as Excel.RequestContext, async (context) => {
        for (const handler of handlers) handler.remove();
        await context.sync();
      });
    } catch (error) {
      // Nobody listens any more; a handler that stays on, or went with its workbook, tells nobody anything.
      if (codeOf(error) === undefined) throw error;
    }
  }
}

/** Everything after which cells may hold something else. Recalculated formulas raise no onChanged (office-js#3899). */
export const edits = (): Listening<unknown> =>
  new Listening((context, hear) => {
    const { worksheets } = context.workbook;
    return [
      worksheets.onChanged.add(hear),
      worksheets.onCalculated.add(hear),
      worksheets.onAdded.add(hear),
      worksheets.onDeleted.add(hear),
      worksheets.onActivated.add(hear),
      ...(tellsSheetNames() ? [worksheets.onNameChanged.add(hear), worksheets.onVisibilityChanged.add(hear)] : []),
    ];
  });

export const selections = (): Listening<Excel.WorksheetSelectionChangedEventArgs> =>
  new Listening((context, hear) => [context.workbook.worksheets.onSelectionChanged.add(hear)]);
