/**
 * `@microsoft/office-js-helpers`, for what it is still good for: telling host and platform, and printing errors of
 * office.js readably. It was archived in 2020 and weighs 57 KB, so this file is loaded with `import()` when first needed.
 * Its other parts stay untouched: `forceCreateSheet` deletes sheets, `UI.notify` writes inline styles that our CSP forbids.
 */
import { Utilities } from "@microsoft/office-js-helpers";

export interface HostInformation {
  /** "EXCEL" */
  readonly host: string;
  /** "PC", "MAC", "OFFICE_ONLINE" or "IOS" */
  readonly platform: string;
  /** Version of the program, e.g. "16.0.14332.20800". */
  readonly version: string;
}

/** For the support information of the pane. */
export const hostInformation = (): HostInformation => ({
  host: Utilities.host,
  platform: Utilities.platform,
  version: Office.context.diagnostics.version,
});

/** A fault of ours, for whoever looks into the console; errors of office.js with their statement and place. */
export const logFault = (fault: Error): void => {
  Utilities.log(fault);
};
