import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import vm from "node:vm";

/** The real library, unmodified, as it is served to the pane; here in a context of its own, with as little page as it asks for. */

const FILE = "@microsoft/office-js/dist/excel-win32-16.01.js";

export interface OfficeLibrary {
  readonly Excel: unknown;
  readonly Office: Record<string, unknown>;
  readonly OfficeExtension: { readonly HostBridge: { init(bridge: object): void } };
}

let script: vm.Script | undefined;

export function loadOfficeLibrary(): OfficeLibrary {
  const require = createRequire(`${process.cwd()}/package.json`);
  script ??= new vm.Script(readFileSync(require.resolve(FILE), "utf8"), { filename: FILE });
  const page: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    navigator: { userAgent: "Node", platform: "Win32" },
    location: { href: "http://localhost/", search: "", hash: "" },
    sessionStorage: storage(),
    localStorage: storage(),
    addEventListener: () => undefined,
    document: {
      cookie: "",
      URL: "",
      getElementsByTagName: () => [],
      createElement: () => ({ style: {}, setAttribute: () => undefined }),
      head: { appendChild: () => undefined },
      body: { appendChild: () => undefined },
    },
  };
  page["window"] = page;
  page["self"] = page;
  vm.createContext(page);
  script.runInContext(page);
  return page as unknown as OfficeLibrary;
}

function storage() {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => {
      items.set(key, value);
    },
    removeItem: (key: string) => {
      items.delete(key);
    },
  };
}
