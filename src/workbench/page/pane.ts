import type { ExcelHost } from "../host/excelHost";
import type { FaultKind } from "./faults";
import { LateBridge } from "./lateBridge";
import type { Language } from "./words";

/** An Excel of volume licence 2021, the oldest that the pane runs in: what it claims to have is what the host is asked for. */
const VERSION = "16.0.14332.20800";
const SETS = { ExcelApi: "1.14", SharedRuntime: "1.1", AddinCommands: "1.1", OpenBrowserWindowApi: "1.1" };
const PANE = "/pane/taskpane.html";

export interface PaneOptions {
  readonly place: HTMLElement;
  readonly title: string;
  readonly language: Language;
  readonly dark: boolean;
  readonly faults: readonly FaultKind[];
  /** Every key that goes down in the pane. */
  readonly onKey: (event: KeyboardEvent) => void;
}

/** The pane's frame: one for each workbook, as Excel has it. */
export class Pane {
  /** The pane that has begun before its workbook was there. */
  private early: { readonly name: string; readonly bridge: LateBridge } | undefined = undefined;

  constructor(private readonly options: PaneOptions) {}

  /** Begins a pane for a workbook that is on its way; what it asks is answered once that is open. */
  expect(name: string): void {
    const { place, title, language, dark, faults, onKey } = this.options;
    const excelApi = faults.find((fault) => fault.excelApi !== undefined)?.excelApi ?? SETS.ExcelApi;
    const bridge = new LateBridge();
    // For the script in the pane's frame.
    Object.assign(window, {
      pinghuiWorkbench: {
        language,
        dark,
        version: VERSION,
        sets: { ...SETS, ExcelApi: excelApi },
        documentUrl: name,
        bridge,
      },
    });
    const frame = document.createElement("iframe");
    frame.title = title;
    frame.src = `${PANE}?_host_Info=Excel$Win32$16.01$${language}$$$$0`;
    frame.addEventListener("load", () => {
      // F6 leads out of the pane too, as in Excel.
      frame.contentWindow?.addEventListener("keydown", onKey, true);
    });
    place.replaceChildren(frame);
    this.early = { name, bridge };
  }

  /** Answers the pane of this workbook from now on: the one that waits for it, or a new one. */
  serve(name: string, host: ExcelHost): void {
    if (this.early?.name !== name) this.expect(name);
    this.early?.bridge.connect(host.bridge);
    this.early = undefined;
  }

  /** The workbook did not come. */
  withdraw(): void {
    if (this.early) this.options.place.replaceChildren();
    this.early = undefined;
  }

  /** Puts the keyboard into the pane: at what one would do first. */
  enter(): void {
    const frame = this.options.place.querySelector("iframe");
    frame?.contentWindow?.focus();
    frame?.contentDocument?.querySelector<HTMLElement>("main button, main [tabindex='0']")?.focus();
  }
}
