import { describe, expect, it } from "@jest/globals";
import { evaluate } from "#core";
import { tryScheme } from "#usecases/tryScheme";
import { libraryScheme } from "../builders/library";

describe("a scheme on trial", () => {
  const { highest, lowest } = tryScheme(libraryScheme);

  it("finds the ends of its points, with nothing left open", () => {
    expect([highest.evaluation.total.pending, lowest.evaluation.total.pending]).toEqual([0, 0]);
    expect(highest.evaluation.total.final).toBe(120);
    expect(lowest.evaluation.total.final).toBe(0);
  });

  it("shows answers that bring just these points", () => {
    const annexes = highest.evaluation.facts.number("L1.5.points");
    expect(annexes).toBeGreaterThan(0);
    // Without its annex the computed number is unknown, and so are the points that hang on it.
    const without = evaluate(libraryScheme, { answers: highest.answers, annexes: new Map() });
    expect(without.indicators.get("L1.5")).toMatchObject({ state: "pending" });
    expect(without.indicators.get("L1.1")).toEqual(highest.evaluation.indicators.get("L1.1"));
  });
});
