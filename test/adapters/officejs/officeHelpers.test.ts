import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { openExcel } from "../../builders/excel";

/** The one thing the archived helpers are still good for; loaded when first needed, as the pane does. */
describe("the office helpers", () => {
  const log = jest.spyOn(console, "log").mockImplementation(() => undefined);
  const group = jest.spyOn(console, "group").mockImplementation(() => undefined);
  const error = jest.spyOn(console, "error").mockImplementation(() => undefined);
  jest.spyOn(console, "groupCollapsed").mockImplementation(() => undefined);
  beforeEach(() => {
    // The helpers know only pages.
    Object.assign(globalThis, { window: globalThis });
    openExcel();
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, "window");
    jest.clearAllMocks();
  });

  it("tell host, platform and version, for the support information", async () => {
    const { hostInformation } = await import("#adapters/officejs/officeHelpers");
    expect(hostInformation()).toEqual({ host: "EXCEL", platform: "PC", version: "16.0.14332.20800" });
  });

  it("print a fault of ours to the console, with its message", async () => {
    const { logFault } = await import("#adapters/officejs/officeHelpers");
    logFault(new Error("a fault"));
    const printed = [log, group, error]
      .flatMap((method) => method.mock.calls)
      .flat()
      .map(String)
      .join("\n");
    expect(printed).toContain("a fault");
  });
});
