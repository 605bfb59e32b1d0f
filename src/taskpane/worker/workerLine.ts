import type { Report } from "./messages";

/** The part of a Worker that is needed here. */
export interface WorkerPort<Order> {
  /** Once, before anything is sent. */
  listen(hear: (report: Report) => void, stopped: (why: string) => void): void;
  send(order: Order, handOver?: readonly Transferable[]): void;
  end(): void;
}

interface Waiting {
  readonly of: object;
  readonly resolve: (report: Report) => void;
  readonly reject: (fault: Error) => void;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** Questions that went to workers, by their number; the answer to one may come from another worker than it went to. */
export class Questions {
  private nextId = 1;
  private readonly waiting = new Map<number, Waiting>();

  /** `of` is whoever has to be alive for an answer to come. */
  ask<Kind extends Report["kind"]>(
    of: object,
    kind: Kind,
    send: (id: number) => void,
    onProgress?: Waiting["onProgress"],
  ): Promise<Extract<Report, { kind: Kind }>> {
    return new Promise((resolve, reject) => {
      const id = this.nextId++;
      this.waiting.set(id, {
        of,
        reject,
        onProgress,
        resolve(report) {
          if (report.kind === kind) resolve(report as Extract<Report, { kind: Kind }>);
          else reject(new Error(`the worker answered ${report.kind} instead of ${kind}`));
        },
      });
      send(id);
    });
  }

  readonly hear = (report: Report): void => {
    const asked = this.waiting.get(report.id);
    if (!asked) return;
    if (report.kind === "progress") {
      asked.onProgress?.(report.done, report.all);
      return;
    }
    this.waiting.delete(report.id);
    if (report.kind === "fault") asked.reject(new Error(report.text));
    else asked.resolve(report);
  };

  /** Nobody waits any more for an answer from there. */
  forget(of: object): void {
    for (const [id, asked] of this.waiting) if (asked.of === of) this.waiting.delete(id);
  }

  fail(text: string): void {
    const all = [...this.waiting.values()];
    this.waiting.clear();
    for (const { reject } of all) reject(new Error(text));
  }
}
