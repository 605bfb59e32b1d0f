import { configure, render, screen, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import axe from "axe-core";
import type { RibbonCommand } from "#adapters/officejs/ribbon";
import type { MemoryWorkbook } from "#adapters/memory/memoryWorkbook";
import type { IsoDate, Language, Scheme } from "#core";
import { liveForm, type LiveForm } from "#usecases/liveForm";
import { takeReturns } from "#usecases/takeReturns";
import { App } from "../../src/taskpane/App";
import { after } from "../../src/taskpane/clock";
import type { Brightness } from "../../src/taskpane/look/themes";
import type { OfficeTools } from "../../src/taskpane/officeTools";
import { keepInStep } from "../../src/taskpane/schemeDesk/keepInStep";
import { schemeBench } from "../../src/taskpane/schemeDesk/schemeBench";
import { shippedScheme, shippedSchemes } from "../../src/taskpane/schemes";
import { schemeShelf, type SchemeShelf } from "../../src/taskpane/schemeShelf";
import type { PaneServices } from "../../src/taskpane/services";
import { loadWords } from "../../src/taskpane/words/loadWords";
import { stepRunner } from "../../src/taskpane/steps/stepRunner";
import { inProcess, schemingHere, steppingHere } from "./inProcess";
import { scene, type SceneName } from "./scenes";

// Parts of the pane are loaded when they are asked for; the whole page in an error message helps nobody.
configure({
  asyncUtilTimeout: 8000,
  // What is only heard is looked for by its role.
  defaultIgnore: "script, style, [role=status]",
  getElementError: (message) => new Error((message ?? "not found").slice(0, 300)),
});

export interface OpenPane {
  readonly workbook: MemoryWorkbook;
  readonly live: LiveForm;
  readonly user: UserEvent;
  readonly page: RenderResult;
  readonly saved: { readonly name: string; readonly bytes: Uint8Array }[];
  readonly faults: unknown[];
  readonly tools: OfficeTools;
  readonly shelf: SchemeShelf;
  /** A button of the ribbon. */
  readonly press: (command: RibbonCommand) => void;
}

/** The pane as Excel opens it, over a workbook in memory. */
export async function paneAt(
  name: SceneName,
  {
    language = "zh-CN",
    brightness = "light",
    prepare,
    health,
    today = "2015-08-09",
    settled,
    own,
  }: {
    language?: Language;
    brightness?: Brightness;
    prepare?: (workbook: MemoryWorkbook) => void;
    health?: string;
    today?: IsoDate;
    settled?: PaneServices["settled"];
    /** On the shelf from the start. */
    own?: Scheme;
  } = {},
): Promise<OpenPane> {
  // Much of what happens here comes from the workbook and not from a click; the tests wait for what they look for.
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  const schemes = await shippedSchemes();
  const workbook = scene(name, schemes, language);
  prepare?.(workbook);
  const faults: unknown[] = [];
  const ribbon = new Set<(command: RibbonCommand) => void>();
  const onFault = (fault: unknown): void => {
    faults.push(fault);
  };
  const shelf = schemeShelf(shippedScheme);
  if (own) shelf.add({ scheme: own, log: [], hash: "", from: "own.json" });
  const live = liveForm({ workbook, findScheme: shelf.find, after, onFault });
  const saved: OpenPane["saved"][number][] = [];
  const { reader, desk } = inProcess(schemes, workbook);
  const returns = takeReturns({ reader, after, onFault });
  keepInStep(shelf, reader, returns);
  const tools: OfficeTools = {
    reader,
    desk,
    returns,
    schemes: schemeBench({ start: schemingHere(schemes), after }),
    steps: stepRunner({
      start: steppingHere(schemes),
      after,
      onFault,
      save: (file) => saved.push(file),
    }),
    save: (bytes, fileName) => saved.push({ name: fileName, bytes }),
  };
  const office = Promise.resolve(tools);
  const user = userEvent.setup();
  const words = await loadWords(language);
  const page = render(
    <App
      brightness={() => brightness}
      services={{
        workbook,
        live,
        shelf,
        language,
        words,
        ribbon: {
          listen(listener) {
            ribbon.add(listener);
            return () => ribbon.delete(listener);
          },
        },
        today: () => today,
        ...(settled && { settled }),
        now: () => "2015-08-09T00:00:00Z",
        health: () => Promise.resolve(health),
        office: () => office,
      }}
    />,
  );
  await live.start();
  await screen.findByRole("heading", { level: 1 });
  const press: OpenPane["press"] = (command) => {
    for (const tell of [...ribbon]) tell(command);
  };
  return { workbook, live, user, page, saved, faults, tools, shelf, press };
}

/** What axe finds; contrast is checked in a real browser (npm run screens), because jsdom paints nothing. */
export async function barriers(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120) ?? ""}`);
}
