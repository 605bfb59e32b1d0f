import "../withoutEval";
import { languages } from "#core/languages/index";
import { shippedSchemes } from "../schemes";
import { send } from "./carriage";
import type { Order, Report } from "./messages";
import { readReturn } from "./readReturn";

/** Reads and writes files away from the page, which stays responsive. Ended by `terminate`, whatever it is busy with. */
interface Port {
  onmessage: ((event: { readonly data: Order }) => void) | null;
  postMessage(report: Report, transfer?: Transferable[]): void;
}
const port = globalThis as unknown as Port;

const schemes = shippedSchemes();
const allForms = languages["zh-CN"].allForms;
let roster: Extract<Order, { kind: "begin" }>["roster"];

async function carryOut(order: Order): Promise<void> {
  switch (order.kind) {
    case "begin":
      roster = order.roster;
      return;
    case "read": {
      const answer = await readReturn(order.file, { schemes: await schemes, words: allForms, roster });
      port.postMessage({ kind: "answer", id: order.id, answer: send(answer) });
      return;
    }
    case "pack": {
      const { packedForms } = await import(/* webpackChunkName: "writing" */ "./writing");
      const { id, language } = order;
      const words = languages[language].form;
      const bytes = packedForms({ ...order, schemes: await schemes, words }, (done, all) => {
        port.postMessage({ kind: "progress", id, done, all });
      });
      port.postMessage({ kind: "packed", id, bytes }, [bytes.buffer]);
      return;
    }
    case "sample": {
      const { sampleFiles } = await import(/* webpackChunkName: "writing" */ "./writing");
      const words = languages[order.language].form;
      const sample = sampleFiles(await schemes, words, order.language);
      port.postMessage({ kind: "sampled", id: order.id, sample });
    }
  }
}

// One after the other, in the order in which they were asked for.
let last: Promise<void> = Promise.resolve();
port.onmessage = ({ data }) => {
  last = last
    .then(() => carryOut(data))
    .catch((fault: unknown) => {
      const text = fault instanceof Error ? `${fault.message}\n${fault.stack ?? ""}` : String(fault);
      port.postMessage({ kind: "fault", id: "id" in data ? data.id : 0, text });
    });
};
