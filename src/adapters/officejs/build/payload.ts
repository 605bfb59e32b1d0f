/** Bytes of UTF-8 sent at once. Excel on the web refuses 5 MB; with what JSON adds, we stay below 1.5 MB. */
const BUDGET = 1_200_000;
/** What one property set or one method called costs besides its argument: an action, and often an object path. */
const ACTION = 260;

const encoder = new TextEncoder();
export const bytesOf = (data: unknown): number => encoder.encode(JSON.stringify(data)).length;

/** Sends what has gathered before it grows too large. Each part is synced: what isn't is merged again (docs: performance). */
export class Payload {
  private gathered = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly onSent: () => void,
  ) {}

  /** Says that so much will be asked of Excel next; goes on when there is room for it. */
  async room(actions: number, ...data: readonly unknown[]): Promise<void> {
    const needed = actions * ACTION + data.reduce<number>((sum, one) => sum + bytesOf(one), 0);
    if (this.gathered > 0 && this.gathered + needed > BUDGET) await this.send();
    if (this.gathered === 0) this.suspend();
    this.gathered += needed;
  }

  async send(): Promise<void> {
    await this.context.sync();
    this.gathered = 0;
    this.onSent();
  }

  /** Both last until the next sync. */
  private suspend(): void {
    const { application } = this.context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
  }
}
