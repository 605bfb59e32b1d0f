import type { ExcelHost, Trip } from "../../../src/workbench/host/excelHost";
import { ACTION, PATH, type WirePath } from "../../../src/workbench/host/wire";
import { faultKinds, faultsIn } from "../../../src/workbench/page/faults";

describe("faults an address asks for", () => {
  it.each([
    [null, []],
    ["", []],
    ["slow", ["slow"]],
    ["lost,old", ["lost", "old"]],
    ["nonsense,slow", ["slow"]],
  ])("%s", (asked, names) => {
    expect(faultsIn(asked).map(({ name }) => name)).toEqual(names);
  });
  it("refused writing leaves looking and going alone", () => {
    const host = {} as ExcelHost;
    faultKinds.find(({ name }) => name === "protected")?.strike?.(host);
    const refused = (ActionType: number, Name: string, path?: Partial<WirePath>): boolean =>
      host.fault({} as Trip)?.before?.({ Id: 1, ActionType, ObjectPathId: 1, Name }, path as WirePath) === true;
    const made = (Name: string): boolean => refused(ACTION.instantiate, "", { ObjectPathType: PATH.method, Name });
    expect(["Select", "Activate", "GetItem"].map((name) => refused(ACTION.method, name))).toEqual([
      false,
      false,
      false,
    ]);
    expect(["EnableEvents", "Values"].map((name) => refused(ACTION.setProperty, name))).toEqual([false, true]);
    expect(["Delete", "Unprotect"].map((name) => refused(ACTION.method, name))).toEqual([true, true]);
    expect(["GetRange", "Add"].map(made)).toEqual([false, true]);
  });
  it("each does something, and says what in both languages", () => {
    for (const { says, strike, excelApi } of faultKinds) {
      expect(strike ?? excelApi).toBeDefined();
      expect(Object.values(says).every((text) => text.length > 3)).toBe(true);
    }
  });
});
