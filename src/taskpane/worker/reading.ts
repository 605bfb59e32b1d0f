import "../withoutEval";
import { freezeLanguage } from "#adapters/xlsx/read/freezeLanguage";
import { languages } from "#core/languages/index";
import { nothingOwn, withOwn } from "../schemeShelf";
import { shippedSchemes } from "../schemes";
import { send } from "./carriage";
import { inOrder } from "./inOrder";
import type { Handed, ReadingOrder, Report } from "./messages";
import { readReturn } from "./readReturn";

/**
 * Reads and writes files away from the page, which stays responsive. Ended by `terminate`, whatever it is busy with: it
 * keeps nothing that anybody would miss.
 */
interface Port {
  onmessage: ((event: { readonly data: ReadingOrder }) => void) | null;
  postMessage(report: Report, transfer?: Transferable[]): void;
}
const port = globalThis as unknown as Port;

const shipped = shippedSchemes();
let own = nothingOwn;
const schemesNow = async () => withOwn(await shipped, own);
const allForms = languages["zh-CN"].allForms;
let keeper: MessagePort | undefined;
let roster: Extract<ReadingOrder, { kind: "begin" }>["roster"];

async function carryOut(order: ReadingOrder): Promise<void> {
  switch (order.kind) {
    case "connect":
      keeper = order.keeper;
      return;
    case "schemes":
      ({ own } = order);
      keeper?.postMessage({ own } satisfies Handed);
      return;
    case "begin":
      roster = order.roster;
      return;
    case "read": {
      const reading = await readReturn(order.file, {
        schemes: await schemesNow(),
        earlier: own.earlier,
        words: allForms,
        roster,
      });
      keeper?.postMessage({ id: order.id, reading: send(reading) } satisfies Handed);
      return;
    }
    case "pack": {
      const { packedForms } = await import(/* webpackChunkName: "writing" */ "./writing");
      const { id, language } = order;
      const words = languages[language].form;
      const bytes = packedForms({ ...order, schemes: await schemesNow(), words }, (done, all) => {
        port.postMessage({ kind: "progress", id, done, all });
      });
      port.postMessage({ kind: "packed", id, bytes }, [bytes.buffer]);
      return;
    }
    case "sample": {
      const { sampleFiles } = await import(/* webpackChunkName: "writing" */ "./writing");
      const words = languages[order.language].form;
      const sample = sampleFiles(await shipped, words, order.language);
      port.postMessage({ kind: "sampled", id: order.id, sample });
    }
  }
}

const take = inOrder(carryOut, (fault) => {
  port.postMessage(fault);
});
freezeLanguage();
port.onmessage = ({ data }) => {
  take(data);
};
