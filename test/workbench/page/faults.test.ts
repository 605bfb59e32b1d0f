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
  it("each does something, and says what in both languages", () => {
    for (const { says, strike, excelApi } of faultKinds) {
      expect(strike ?? excelApi).toBeDefined();
      expect(Object.values(says).every((text) => text.length > 3)).toBe(true);
    }
  });
});
