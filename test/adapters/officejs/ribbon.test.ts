import { readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "@jest/globals";
import { RIBBON_COMMANDS, ribbon } from "#adapters/officejs/ribbon";
import { loadOfficeLibrary } from "../../../src/workbench/host/node/library";

interface Pressed {
  readonly press: (command: string) => Promise<void>;
  readonly said: string[];
  readonly faults: unknown[];
  readonly buttons: ReturnType<typeof ribbon>;
}

/** As Excel has it: functions by name, a pane that can be shown, and an event that waits to be completed. */
function excel({ addin, shared = true }: { addin?: object; shared?: boolean } = {}): Pressed {
  const functions = new Map<string, (event: object) => void>();
  const said: string[] = [];
  const faults: unknown[] = [];
  const showing = { showAsTaskpane: () => Promise.resolve(void said.push("shown")) };
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string, act: (event: object) => void) => functions.set(name, act) },
      addin: addin ?? showing,
      context: { requirements: { isSetSupported: (set: string) => set === "SharedRuntime" && shared } },
    },
  });
  const buttons = ribbon((fault) => faults.push(fault));
  const press = (command: string): Promise<void> =>
    new Promise((resolve) => {
      functions.get(command)?.({
        completed: () => {
          said.push("completed");
          resolve();
        },
      });
    });
  return { press, said, faults, buttons };
}

describe("the ribbon's buttons", () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "Office");
  });

  it("are those of the manifest", () => {
    const named = [...readFileSync("manifest.xml", "utf8").matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)];
    expect(named.map(([, name]) => name).sort()).toEqual([...RIBBON_COMMANDS].sort());
  });

  it("are answered by members that the served library has", () => {
    const { Office } = loadOfficeLibrary() as unknown as { Office: Record<string, Record<string, unknown>> };
    expect(typeof Office["addin"]?.["showAsTaskpane"]).toBe("function");
    // `actions` comes with office.js itself, which loads the rest.
    const loader = readFileSync("node_modules/@microsoft/office-js/dist/office.js", "utf8");
    expect(loader).toMatch(/\.actions\b/);
    expect(loader).toMatch(/\bassociate\b/);
  });

  it.each(RIBBON_COMMANDS)("%s tells where to go, shows the pane, and lets the button go", async (command) => {
    const { press, said, faults, buttons } = excel();
    buttons.listen((pressed) => said.push(pressed));
    await press(command);
    expect(said).toEqual([command, "shown", "completed"]);
    expect(faults).toEqual([]);
  });

  it.each([
    ["no way to show the pane", { addin: {} }],
    ["no shared runtime", { shared: false }],
  ])("go to their place all the same with %s", async (_, host) => {
    const { press, said, faults, buttons } = excel(host);
    buttons.listen((pressed) => said.push(pressed));
    await press("newForm");
    expect(said).toEqual(["newForm", "completed"]);
    expect(faults).toEqual([]);
  });

  it("are let go when the pane can't be shown, and the fault is told", async () => {
    const refused = new Error("no pane");
    const { press, said, faults } = excel({ addin: { showAsTaskpane: () => Promise.reject(refused) } });
    await press("checkForm");
    expect(said).toEqual(["completed"]);
    expect(faults).toEqual([refused]);
  });

  it("wait for the pane: what was pressed before it listened is told once", async () => {
    const { press, buttons } = excel();
    await press("checkForm");
    await press("takeReturns");
    const first: string[] = [];
    const leave = buttons.listen((pressed) => first.push(pressed));
    leave();
    const second: string[] = [];
    buttons.listen((pressed) => second.push(pressed));
    expect([first, second]).toEqual([["takeReturns"], []]);
    await press("newForm");
    expect([first, second]).toEqual([["takeReturns"], ["newForm"]]);
  });

  it("are no trouble on a host without commands", () => {
    Object.assign(globalThis, { Office: {} });
    expect(() => ribbon(() => undefined)).not.toThrow();
  });
});
