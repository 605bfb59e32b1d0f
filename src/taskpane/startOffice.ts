import { takeReturns } from "#usecases/takeReturns";
import type { After } from "#usecases/liveForm";
import type { OfficeTools } from "./officeTools";
import { reportFault } from "./faults";
import { schemeBench, type StartSchemes } from "./schemeDesk/schemeBench";
import { keepInStep } from "./schemeDesk/keepInStep";
import type { SchemeShelf } from "./schemeShelf";
import { stepRunner, type StartPort } from "./steps/stepRunner";
import type { Report } from "./worker/messages";
import type { WorkerPort } from "./worker/workerLine";
import { workers, type BuildInSteps } from "./worker/workers";

/** Everything for the office's desk, over real workers. */
export function startOffice(after: After, shelf: SchemeShelf, build: BuildInSteps): OfficeTools {
  // Both addresses stand here in full: by them webpack finds what the workers are made of.
  const { reader, desk } = workers({
    startReading: () => portOf(new Worker(new URL("./worker/reading.ts", import.meta.url), { name: "reading" })),
    startKeeping: () => portOf(new Worker(new URL("./worker/keeping.ts", import.meta.url), { name: "keeping" })),
    build,
  });
  const startStepping: StartPort = (hear, stopped) =>
    listenedTo(new Worker(new URL("./worker/stepping.ts", import.meta.url), { name: "stepping" }), hear, stopped);
  const steps = stepRunner({
    start: startStepping,
    after,
    onFault: reportFault,
    save: ({ bytes, name }) => {
      save(bytes, name);
    },
  });
  const startScheming: StartSchemes = (hear, stopped) =>
    listenedTo(new Worker(new URL("./worker/scheming.ts", import.meta.url), { name: "scheming" }), hear, stopped);
  const schemes = schemeBench({ start: startScheming, after });
  const returns = takeReturns({ reader, after, onFault: reportFault });
  keepInStep(shelf, reader, returns);
  return { reader, desk, returns, schemes, steps, save };
}

/** A worker from its first report to its end. */
function listenedTo<Heard>(worker: Worker, hear: (report: Heard) => void, stopped: (why: string) => void) {
  worker.onmessage = ({ data }: MessageEvent<Heard>) => {
    hear(data);
  };
  worker.onerror = ({ message }) => {
    stopped(message);
  };
  return {
    send(order: unknown): void {
      worker.postMessage(order);
    },
    end(): void {
      worker.terminate();
    },
  };
}

function portOf<Order>(worker: Worker): WorkerPort<Order> {
  return {
    listen(hear, stopped) {
      listenedTo<Report>(worker, hear, stopped);
    },
    send(order, handOver = []) {
      worker.postMessage(order, [...handOver]);
    },
    end() {
      worker.terminate();
    },
  };
}

/** As a download: the only way in which a page may give a file. */
function save(bytes: Uint8Array<ArrayBuffer>, fileName: string): void {
  const url = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
