import { describe, expect, it } from "@jest/globals";
import { withoutOldSizes } from "../../../src/workbench/page/withoutOldSizes";

describe("Univer's frame around the selected cells", () => {
  const done: string[] = [];
  class Selections {
    _skeleton: unknown = undefined;
    _clearAllSelectionControls(): void {
      done.push("cleared");
    }
    _changeRuntime(skeleton: unknown): void {
      this._skeleton = skeleton;
      done.push("changed");
    }
  }
  withoutOldSizes({ SheetSelectionRenderService: Selections });

  it("is made anew where the sizes are others, and stays where they are not", () => {
    const [first, second] = [{}, {}];
    const selections = new Selections();
    for (const sizes of [first, first, second]) selections._changeRuntime(sizes);
    expect(done).toEqual(["changed", "changed", "cleared", "changed"]);
    expect(selections._skeleton).toBe(second);
  });
});
