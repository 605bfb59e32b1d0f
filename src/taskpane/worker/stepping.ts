import "../withoutEval";
import { freezeLanguage } from "#adapters/xlsx/read/freezeLanguage";
import { withOwn } from "../schemeShelf";
import { shippedSchemes } from "../schemes";
import type { SteppingOrder, StepMessage } from "../steps/stepOrder";
import { carryOutStep } from "./steps/carryOut";

/** Carries out one step of a round away from the page. It keeps nothing, and is ended with a file that hangs it. */
interface Port {
  onmessage: ((event: { readonly data: SteppingOrder }) => void) | null;
  postMessage(message: StepMessage, transfer?: Transferable[]): void;
}
const port = globalThis as unknown as Port;

const tell = (message: StepMessage): void => {
  const made = message.kind === "outcome" && message.outcome.done ? message.outcome.file : undefined;
  port.postMessage(message, made ? [made.bytes.buffer] : []);
};

freezeLanguage();
port.onmessage = ({ data }) => {
  shippedSchemes()
    .then((schemes) => carryOutStep(data, withOwn(schemes, data.order.own), tell))
    .catch((fault: unknown) => {
      tell({ kind: "fault", text: fault instanceof Error ? `${fault.message}\n${fault.stack ?? ""}` : String(fault) });
    });
};
