import { takeReturns } from "#usecases/takeReturns";
import type { After } from "#usecases/liveForm";
import type { OfficeTools } from "./officeTools";
import { reportFault } from "./faults";
import { shippedSchemes } from "./schemes";
import type { Report } from "./worker/messages";
import { workerReader, type WorkerPort } from "./worker/workerReader";

/** Everything for the office's desk, over a real worker. */
export async function startOffice(after: After): Promise<OfficeTools> {
  const reader = workerReader(startWorker, await shippedSchemes());
  return { reader, returns: takeReturns({ reader, after, onFault: reportFault }), save };
}

function startWorker(): WorkerPort {
  const worker = new Worker(new URL("./worker/index.ts", import.meta.url), { name: "returns" });
  return {
    listen(hear, stopped) {
      worker.onmessage = ({ data }: MessageEvent<Report>) => {
        hear(data);
      };
      worker.onerror = ({ message }) => {
        stopped(message);
      };
    },
    send(order) {
      worker.postMessage(order);
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
