import type { After } from "#usecases/liveForm";
import { HANGING } from "#usecases/patientReader";
import type { NumberedOrder, SchemeAnswers, SchemeKind, SchemeOrder, SchemeReport } from "./schemeOrder";

/** Where schemes are read, proved and tried: a worker, or whatever stands in for it. */
export interface SchemePort {
  send(order: NumberedOrder): void;
  end(): void;
}
export type StartSchemes = (hear: (report: SchemeReport) => void, stopped: (why: string) => void) => SchemePort;

/** "stuck": a file that gave no answer; "left": a trial that nobody waits for any more. */
type Benched<Kind extends SchemeKind> = SchemeAnswers[Kind] | "stuck" | "left";

export interface SchemeBench {
  ask<Order extends SchemeOrder>(order: Order): Promise<Benched<Order["kind"]>>;
}

interface Waiting {
  readonly order: SchemeOrder;
  readonly resolve: (answer: Benched<SchemeKind>) => void;
  readonly reject: (fault: Error) => void;
}

/**
 * Orders are carried out one after the other. A trial takes seconds and is called off by whatever is asked after it; a file
 * that gives no answer costs its worker. What else was asked of that worker is asked of the next one.
 */
export function schemeBench({ start, after }: { readonly start: StartSchemes; readonly after: After }): SchemeBench {
  let port: SchemePort | undefined;
  let next = 1;
  const waiting = new Map<number, Waiting>();
  const end = (): void => {
    port?.end();
    port = undefined;
  };
  const send = (id: number, order: SchemeOrder): void => {
    port ??= start(hear, stopped);
    port.send({ id, order });
  };
  const giveUp = (id: number, answer: "stuck" | "left"): void => {
    const given = waiting.get(id);
    if (!given) return;
    waiting.delete(id);
    end();
    given.resolve(answer);
    for (const [other, { order }] of waiting) send(other, order);
  };
  const hear = (report: SchemeReport): void => {
    const asked = waiting.get(report.id);
    waiting.delete(report.id);
    if ("fault" in report) asked?.reject(new Error(report.fault));
    else asked?.resolve(report.answer);
  };
  const stopped = (why: string): void => {
    end();
    const all = [...waiting.values()];
    waiting.clear();
    for (const { reject } of all) reject(new Error(`the worker that knows schemes stopped: ${why}`));
  };
  return {
    ask<Order extends SchemeOrder>(order: Order) {
      for (const [id, { order: asked }] of waiting) if (asked.kind === "try") giveUp(id, "left");
      const id = next++;
      return new Promise<Benched<Order["kind"]>>((resolve, reject) => {
        const stopWaiting =
          order.kind === "read"
            ? after(HANGING, () => {
                giveUp(id, "stuck");
              })
            : () => undefined;
        waiting.set(id, {
          order,
          resolve(answer) {
            stopWaiting();
            // Numbers belong to one order each, and a worker answers in kind.
            resolve(answer as Benched<Order["kind"]>);
          },
          reject(fault) {
            stopWaiting();
            reject(fault);
          },
        });
        send(id, order);
      });
    },
  };
}
