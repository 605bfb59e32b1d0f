import { officeWorkbook } from "#adapters/officejs/officeWorkbook";
import type { LiveWorkbook } from "#core";
import { ExcelHost } from "../../src/workbench/host/excelHost";
import { loadOfficeLibrary, type OfficeLibrary } from "../../src/workbench/host/node/library";
import { headlessBook } from "../../src/workbench/host/node/univer";
import { Person } from "../../src/workbench/host/person";

/** Excel as the pane meets it: the real library, a host that counts, a person at the keyboard. */
export interface OpenExcel {
  readonly host: ExcelHost;
  readonly person: Person;
  readonly workbook: LiveWorkbook;
  /** The newest ExcelApi set the host claims to have. */
  setsUpTo(version: number): void;
  /** Nothing was asked for that the host doesn't know; the workbook goes away. */
  close(): Promise<void>;
}

declare const nodeRequire: NodeJS.Require;

let library: OfficeLibrary | undefined;
let newestSet = Infinity;

const number = (version: string): number => {
  const [major = "0", minor = "0"] = version.split(".");
  return Number(major) * 1000 + Number(minor);
};

function realLibrary(): OfficeLibrary {
  if (library) return library;
  library = loadOfficeLibrary();
  const isSetSupported = (set: string, version: string): boolean => set === "ExcelApi" && number(version) <= newestSet;
  const context = {
    requirements: { isSetSupported },
    host: "Excel",
    platform: "PC",
    diagnostics: { host: "Excel", platform: "PC", version: "16.0.14332.20800" },
  };
  // The library's own `Office.context` comes with the document, which only a real host gives.
  Object.assign(globalThis, { Excel: library.Excel, Office: { context }, OfficeExtension: library.OfficeExtension });
  return library;
}

export function openExcel(firstSheet = "Sheet1"): OpenExcel {
  const { OfficeExtension } = realLibrary();
  newestSet = Infinity;
  const host = new ExcelHost(headlessBook({ firstSheet, load: nodeRequire }));
  OfficeExtension.HostBridge.init(host.bridge);
  return {
    host,
    person: new Person(host.book),
    workbook: officeWorkbook(),
    setsUpTo: (version) => {
      newestSet = number(String(version));
    },
    close: async () => {
      await host.idle();
      host.book.engine.dispose();
      if (host.refusals.length > 0) throw new Error(`Not played by the host:\n${host.refusals.join("\n")}`);
    },
  };
}
