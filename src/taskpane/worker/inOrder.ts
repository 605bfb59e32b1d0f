import type { Report } from "./messages";

/** Carries out one order after the other, as they came; a fault is told to whoever asked. */
export function inOrder<Order extends object>(
  carryOut: (order: Order) => Promise<void> | void,
  report: (fault: Extract<Report, { kind: "fault" }>) => void,
): (order: Order) => void {
  let last: Promise<void> = Promise.resolve();
  return (order) => {
    last = last
      .then(() => carryOut(order))
      .catch((fault: unknown) => {
        const text = fault instanceof Error ? `${fault.message}\n${fault.stack ?? ""}` : String(fault);
        report({ kind: "fault", id: "id" in order && typeof order.id === "number" ? order.id : 0, text });
      });
  };
}
