import { describe, expect, it } from "@jest/globals";
import { withoutNumberMark } from "../../../src/workbench/page/withoutNumberMark";

describe("Univer without its mark on texts that look like numbers", () => {
  it("takes every part but that one", () => {
    const taken: string[] = [];
    class Rendering {
      registerRenderModule(_: number, [part]: readonly [{ readonly name: string }]) {
        taken.push(part.name);
        return { dispose: () => undefined };
      }
    }
    withoutNumberMark({ RenderManagerService: Rendering });
    for (const name of ["HoverRenderController", "ForceStringRenderController", "MoveRangeRenderController"])
      new Rendering().registerRenderModule(2, [{ name }]).dispose();
    expect(taken).toEqual(["HoverRenderController", "MoveRangeRenderController"]);
  });
});
