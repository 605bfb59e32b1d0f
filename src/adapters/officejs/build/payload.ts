import type { BuildStep } from "./steps";

/** Bytes of UTF-8 sent at once. Excel on the web refuses 5 MB; with what JSON adds, we stay below 1.5 MB. */
const BUDGET = 1_200_000;
/** What one property set or one method called costs besides its argument: an action, and often an object path. */
const ACTION = 140;

/** Milliseconds after which the page gets its turn: nobody notices a pause of 50. */
const LONGEST_TASK = 16;
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Sends what has gathered before it grows too large. Each part is synced: what isn't is merged again (docs: performance). */
export class Payload {
  private gathered = 0;
  private since = performance.now();

  /** `sign` begins every request but the first, which whoever starts the build begins himself. */
  constructor(
    private readonly context: Excel.RequestContext,
    private readonly sign: () => void,
  ) {}

  /** Says that so much will be asked of Excel next; goes on when there is room for it. */
  async room({ actions, bytes }: Pick<BuildStep, "actions" | "bytes">): Promise<void> {
    const needed = actions * ACTION + bytes;
    if (this.gathered > 0 && this.gathered + needed > BUDGET) {
      await this.send();
      this.sign();
    } else if (performance.now() - this.since > LONGEST_TASK) await this.rest();
    if (this.gathered === 0) this.suspend();
    this.gathered += needed;
  }

  /** A task of its own: office.js turns a whole request into text at once, and reads its answer at once. */
  async send(): Promise<void> {
    await breathe();
    await this.context.sync();
    this.gathered = 0;
    await this.rest();
  }

  private async rest(): Promise<void> {
    await breathe();
    this.since = performance.now();
  }

  /** Both last until the next sync. */
  private suspend(): void {
    const { application } = this.context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
  }
}
