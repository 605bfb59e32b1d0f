import { Book } from "../../src/workbench/host/book";
import { ExcelHost } from "../../src/workbench/host/excelHost";
import { PlainSheets } from "./plainSheets";

/** The host in a process of its own, as Excel is: text in, text out. */
export function openHost() {
  const host = new ExcelHost(new Book(new PlainSheets("Sheet1")));
  return {
    host,
    /** Every message that came of it, the answer last. */
    async send(text: string): Promise<readonly string[]> {
      const heard: string[] = [];
      host.bridge.onMessageFromHost = (message) => heard.push(message);
      host.bridge.sendMessageToHost(text);
      await host.idle();
      return heard;
    },
  };
}
