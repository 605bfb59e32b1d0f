import "../withoutEval";
import type { BuildStep } from "#adapters/officejs/build/steps";
import { batchesOf, stepsOf } from "#adapters/officejs/build/stepsOf";
import { languages } from "#core/languages/index";
import { keepReturns } from "#usecases/keepReturns";
import { nothingOwn, withOwn } from "../schemeShelf";
import { shippedSchemes } from "../schemes";
import { keep } from "./carriage";
import { inOrder } from "./inOrder";
import type { Handed, KeepingOrder, Report } from "./messages";
import { outlineOf } from "./outlineOf";

/**
 * Keeps all that was read, brings it together and works out what is written, away from the page. It reads no foreign file,
 * so nothing hangs it, and it lives as long as the pane: no return is lost with a file that has to be given up.
 */
interface Port {
  onmessage: ((event: { readonly data: KeepingOrder }) => void) | null;
  postMessage(report: Report): void;
}
const port = globalThis as unknown as Port;

let own = nothingOwn;
const started = shippedSchemes().then((shipped) => {
  const schemesNow = () => withOwn(shipped, own);
  return { schemesNow, keeper: keepReturns(schemesNow) };
});
let steps: Iterator<readonly BuildStep[]> | undefined;

async function carryOut(order: KeepingOrder | Handed): Promise<void> {
  const { schemesNow, keeper } = await started;
  if ("own" in order) {
    ({ own } = order);
    return;
  }
  if (!("kind" in order)) {
    const { id, reading } = order;
    port.postMessage({ kind: "answer", id, answer: keep(id, reading, keeper, schemesNow(), own.earlier) });
    return;
  }
  switch (order.kind) {
    case "connect":
      // A reader that was ended says nothing any more; its line goes with it.
      order.reader.onmessage = ({ data }: MessageEvent<Handed>) => {
        take(data);
      };
      return;
    case "sumUp":
      port.postMessage({ kind: "summary", id: order.id, summary: keeper.sumUp(order.kept, order.roster) });
      return;
    case "findings":
      port.postMessage({ kind: "findings", id: order.id, findings: keeper.findings(order.kept) });
      return;
    case "plan": {
      const { language } = order;
      const words = languages[language];
      const plan = keeper.plan({
        language,
        words: words.consolidation,
        issueSentence: (scheme) => words.issueSentence(scheme),
      });
      // What an earlier plan left is not wanted any more.
      steps = batchesOf(stepsOf(plan));
      port.postMessage({ kind: "planned", id: order.id, outline: outlineOf(plan) });
      return;
    }
    case "next": {
      const next = steps?.next();
      if (next?.done !== false) steps = undefined;
      port.postMessage({ kind: "steps", id: order.id, steps: next?.done === false ? next.value : undefined });
    }
  }
}

const take = inOrder(carryOut, (fault) => {
  port.postMessage(fault);
});
port.onmessage = ({ data }) => {
  take(data);
};
