import { analyseItem, natureOf, type Nature } from "#core/consolidation/itemAnalysis";
import type { IndicatorResult } from "#core/evaluate/evaluation";

describe("natureOf", () => {
  it.each<[string, number, number, Nature]>([
    ["nobody lost anything", 0, 40, "none"],
    ["one of two is half, but only one", 1, 2, "individual"],
    ["two of two are all, but only two", 2, 2, "individual"],
    ["three of three", 3, 3, "common"],
    ["three of six are half", 3, 6, "common"],
    ["three of seven are less than half", 3, 7, "individual"],
    ["twenty of forty", 20, 40, "common"],
    ["nineteen of forty", 19, 40, "individual"],
  ])("%s", (_, lost, applicable, nature) => expect(natureOf(lost, applicable)).toBe(nature));
});

const scored = (points: number): IndicatorResult => ({ state: "scored", points, parts: [] });
const pending: IndicatorResult = { state: "pending", missing: [] };
const notApplicable: IndicatorResult = { state: "notApplicable" };

describe("analyseItem", () => {
  it("leaves what is pending or doesn't apply aside, and counts 0 points as lost", () => {
    expect(analyseItem({ id: "D1.1", points: 3 }, [scored(3), scored(0), scored(1.5), pending, notApplicable])).toEqual(
      {
        indicator: "D1.1",
        applicable: 3,
        lost: 2,
        pointsLost: 4.5,
        meanRate: 0.5,
        nature: "individual",
      },
    );
  });
  it("has no rate where nobody was scored", () => {
    expect(analyseItem({ id: "D1.1", points: 3 }, [pending, notApplicable])).toMatchObject({
      applicable: 0,
      meanRate: undefined,
      nature: "none",
    });
  });
  it("rounds the rate once, exactly", () => {
    expect(analyseItem({ id: "D1.1", points: 3 }, [scored(1), scored(1), scored(0)]).meanRate).toBe(0.2222);
  });
});
