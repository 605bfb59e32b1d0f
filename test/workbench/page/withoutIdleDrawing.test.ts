import { describe, expect, it } from "@jest/globals";
import { withoutIdleDrawing } from "../../../src/workbench/page/withoutIdleDrawing";

describe("Univer's drawing", () => {
  it("is asked for by what changes cells, not by a calculation that begins", () => {
    const drawn: string[] = [];
    class SheetRenderController {
      _markUnitDirty({ id }: { readonly id: string }) {
        drawn.push(id);
      }
    }
    withoutIdleDrawing({ SheetRenderController });
    for (const id of [
      "sheet.mutation.set-range-values",
      "formula.mutation.set-trigger-formula-calculation-start",
      "formula.mutation.set-formula-calculation-start",
      "formula.mutation.set-formula-calculation-result",
    ])
      new SheetRenderController()._markUnitDirty({ id });
    expect(drawn).toEqual(["sheet.mutation.set-range-values", "formula.mutation.set-formula-calculation-result"]);
  });
});
