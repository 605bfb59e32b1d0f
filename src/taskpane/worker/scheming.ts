import "../withoutEval";
import { freezeLanguage } from "#adapters/xlsx/read/freezeLanguage";
import type { NumberedOrder, SchemeReport } from "../schemeDesk/schemeOrder";
import { shippedSchemes } from "../schemes";
import { answerScheme } from "./schemes/answerScheme";

/** Reads, proves, tries and publishes schemes away from the page. It keeps nothing, and is ended with a file that hangs it. */
interface Port {
  onmessage: ((event: { readonly data: NumberedOrder }) => void) | null;
  postMessage(report: SchemeReport): void;
}
const port = globalThis as unknown as Port;

let last: Promise<void> = Promise.resolve();
freezeLanguage();
port.onmessage = ({ data: { id, order } }) => {
  last = last
    .then(async () => {
      port.postMessage({ id, answer: await answerScheme(order, await shippedSchemes()) });
    })
    .catch((fault: unknown) => {
      const text = fault instanceof Error ? `${fault.message}\n${fault.stack ?? ""}` : String(fault);
      port.postMessage({ id, fault: text });
    });
};
